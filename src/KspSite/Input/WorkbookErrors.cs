using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace KspSite.Input;

/// <summary>
/// The cells of a sheet whose formula ended in an error. The reader library hands them back as empty; a publisher has to hear that
/// <c>#REF!</c> stands there. Only the zipped formats: the binary <c>.xls</c> keeps its silence.
/// </summary>
internal static class WorkbookErrors
{
    /// <summary>As many as a publisher could want to hear of; a sheet of nothing else does not fill the memory.</summary>
    public const int Most = 100_000;

    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>By row and column, both from 1. Empty for a file that is no zip file.</summary>
    /// <param name="sheet">Its name.</param>
    public static Dictionary<(int Row, int Column), string> Of(Stream workbook, string sheet)
    {
        var errors = new Dictionary<(int, int), string>();
        if (!IsZip(workbook)) return errors;
        using var zip = new ZipArchive(workbook, ZipArchiveMode.Read, leaveOpen: true);
        if (PartOf(zip, sheet) is not { } entry) return errors;
        using var xml = Open(entry);
        var (row, column, next) = (0, 0, 1);
        var isError = false;
        while (errors.Count < Most && xml.Read())
        {
            if (xml.NodeType != XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                next = 1;
            }
            else if (xml.LocalName == "c")
            {
                column = xml.GetAttribute("r") is { } at && ColumnOf(at) is > 0 and var named ? named : next;
                next = column + 1;
                isError = xml.GetAttribute("t") == "e";
            }
            else if (isError && xml.LocalName == "v")
            {
                errors[(row, column)] = xml.ReadElementContentAsString();
                isError = false;
            }
        }
        return errors;
    }

    private static bool IsZip(Stream stream)
    {
        Span<byte> start = stackalloc byte[2];
        stream.Position = 0;
        var read = stream.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        stream.Position = 0;
        return read == 2 && start is [(byte)'P', (byte)'K'];
    }

    // The workbook names its sheets and their relations, the relations name the parts.
    private static ZipArchiveEntry? PartOf(ZipArchive zip, string sheet)
    {
        string? relation = null;
        if (zip.GetEntry("xl/workbook.xml") is not { } workbook || zip.GetEntry("xl/_rels/workbook.xml.rels") is not { } relations) return null;
        using (var xml = Open(workbook))
        {
            while (relation is null && xml.Read())
            {
                if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "sheet" && xml.GetAttribute("name") == sheet) relation = xml.GetAttribute("id", Relations);
            }
        }
        if (relation is null) return null;
        using (var xml = Open(relations))
        {
            while (xml.Read())
            {
                if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "Relationship" || xml.GetAttribute("Id") != relation) continue;
                return xml.GetAttribute("Target") is { } target ? zip.GetEntry(target.StartsWith('/') ? target[1..] : "xl/" + target) : null;
            }
        }
        return null;
    }

    private static XmlReader Open(ZipArchiveEntry entry) => XmlReader.Create(entry.Open(), new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        IgnoreComments = true,
        CloseInput = true,
    });

    // AB12 is in column 28; 0 where the text begins with no letter, or names a column that no sheet has.
    private static int ColumnOf(string cell)
    {
        var column = 0;
        foreach (var c in cell)
        {
            if (c is not (>= 'A' and <= 'Z')) break;
            column = (column * 26) + c - 'A' + 1;
            if (column > 16_384) return 0;
        }
        return column;
    }
}
