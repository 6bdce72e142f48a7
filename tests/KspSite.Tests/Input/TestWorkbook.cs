using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace KspSite.Tests.Input;

/// <summary>
/// Writes small workbooks part by part, so that a test decides how each cell is stored. A cell is a string, a number, a date, a
/// bool, or raw XML in a <see cref="Raw"/>.
/// </summary>
internal sealed class TestWorkbook
{
    /// <summary>The inside of a worksheet's <c>c</c> element with its attributes: <c>t="e"&gt;&lt;v&gt;#N/A&lt;/v&gt;</c>.</summary>
    internal sealed record Raw(string Xml);

    /// <summary>A number shown by a format of the style sheet below.</summary>
    internal sealed record Shown(double Number, string Format);

    private static readonly string[] Formats = ["General", "yyyy-mm-dd", "0%", "000000", "h:mm", "0.00%", "#,##0.00", "yyyy/m/d h:mm"];

    private readonly List<(string Name, string State, object?[][] Rows, string Merges)> _sheets = [];

    private bool _since1904;

    /// <summary>Counts days from 1904, as Excel for the Mac did.</summary>
    public TestWorkbook Since1904()
    {
        _since1904 = true;
        return this;
    }

    public TestWorkbook Sheet(string name, params object?[][] rows)
    {
        _sheets.Add((name, "visible", rows, ""));
        return this;
    }

    public TestWorkbook Hidden(string name, params object?[][] rows)
    {
        _sheets.Add((name, "hidden", rows, ""));
        return this;
    }

    /// <summary>A sheet with merged ranges such as <c>A2:A4</c>, separated by blanks.</summary>
    public TestWorkbook Merged(string name, string merges, params object?[][] rows)
    {
        _sheets.Add((name, "visible", rows, merges));
        return this;
    }

    public byte[] Bytes()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            const string main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
            const string rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
            const string pack = "http://schemas.openxmlformats.org/package/2006";
            Part(zip, "[Content_Types].xml", $"""<Types xmlns="{pack}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            Part(zip, "_rels/.rels", $"""<Relationships xmlns="{pack}/relationships"><Relationship Id="rId1" Type="{rel}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Part(zip, "xl/workbook.xml", $"""<workbook xmlns="{main}" xmlns:r="{rel}">{(_since1904 ? "<workbookPr date1904=\"1\"/>" : "")}<sheets>{string.Concat(_sheets.Select((s, i) => $"""<sheet name="{SecurityElement.Escape(s.Name)}" sheetId="{i + 1}" state="{s.State}" r:id="rId{i + 1}"/>"""))}</sheets></workbook>""");
            Part(zip, "xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="{pack}/relationships">{string.Concat(_sheets.Select((_, i) => $"""<Relationship Id="rId{i + 1}" Type="{rel}/worksheet" Target="worksheets/sheet{i + 1}.xml"/>"""))}<Relationship Id="rIdS" Type="{rel}/styles" Target="styles.xml"/></Relationships>""");
            Part(zip, "xl/styles.xml", $"""<styleSheet xmlns="{main}"><numFmts count="{Formats.Length}">{string.Concat(Formats.Select((f, i) => $"""<numFmt numFmtId="{200 + i}" formatCode="{SecurityElement.Escape(f)}"/>"""))}</numFmts><cellXfs count="{Formats.Length}">{string.Concat(Formats.Select((_, i) => $"""<xf numFmtId="{200 + i}" applyNumberFormat="1"/>"""))}</cellXfs></styleSheet>""");
            for (var i = 0; i < _sheets.Count; i++) Part(zip, $"xl/worksheets/sheet{i + 1}.xml", SheetXml(_sheets[i].Rows, _sheets[i].Merges, main));
        }
        return stream.ToArray();
    }

    private static string SheetXml(object?[][] rows, string merges, string main)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{main}\"><sheetData>");
        for (var r = 0; r < rows.Length; r++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{r + 1}\">");
            for (var c = 0; c < rows[r].Length; c++) xml.Append(Cell(rows[r][c], ColumnName(c) + (r + 1).ToString(CultureInfo.InvariantCulture)));
            xml.Append("</row>");
        }
        xml.Append("</sheetData>");
        if (merges.Length > 0) xml.Append("<mergeCells>").Append(string.Concat(merges.Split(' ').Select(m => $"<mergeCell ref=\"{m}\"/>"))).Append("</mergeCells>");
        return xml.Append("</worksheet>").ToString();
    }

    private static string Cell(object? value, string at) => value switch
    {
        null or "" => "",
        Raw raw => $"<c r=\"{at}\" {raw.Xml}</c>",
        Shown shown => $"<c r=\"{at}\" s=\"{Array.IndexOf(Formats, shown.Format)}\"><v>{Number(shown.Number)}</v></c>",
        bool yes => $"<c r=\"{at}\" t=\"b\"><v>{(yes ? 1 : 0)}</v></c>",
        DateOnly date => $"<c r=\"{at}\" s=\"1\"><v>{Number(date.DayNumber - new DateOnly(1899, 12, 30).DayNumber)}</v></c>",
        string text => $"<c r=\"{at}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        IFormattable number => $"<c r=\"{at}\"><v>{number.ToString(null, CultureInfo.InvariantCulture)}</v></c>",
        _ => throw new ArgumentException("no cell of this kind", nameof(value)),
    };

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string ColumnName(int index) => index < 26 ? ((char)('A' + index)).ToString() : ColumnName((index / 26) - 1) + (char)('A' + (index % 26));

    private static void Part(ZipArchive zip, string path, string xml)
    {
        using var writer = new StreamWriter(zip.CreateEntry(path).Open(), new UTF8Encoding(false));
        writer.Write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml);
    }
}
