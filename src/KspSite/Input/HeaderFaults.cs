using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>IN-07 and IN-17: files in which no header was found, or nothing below it.</summary>
internal static class HeaderFaults
{
    public static Finding Empty(string file) => FaultKinds.NoHeader.Finding(
        new SourceRef(file),
        new("文件是空的。", "The file is empty."),
        new("请重新导出；暂时没有内容时也要保留表头一行，或删除这个文件。", "Export it again. A file without content still needs its header row; otherwise delete it."));

    public static Finding None(TextSource source, HeaderSearch search)
    {
        var (line, text) = FirstLine(source.Sample);
        var where = new SourceRef(source.File, line);
        return text.Split('，').Count(search.IsHeader) >= 2 ? FullWidthComma(where, text) : None(where, text, search.Table);
    }

    public static Finding None(SourceRef where, string text, Table table)
    {
        var wanted = table.Columns.Where(c => c.Need != Need.Optional).Take(6).ToList();
        return FaultKinds.NoHeader.Finding(
            where,
            new($"前 10 行里没有找到“{table.Title.Zh}”表的表头。", $"No header row of the table “{table.Title.En}” was found in the first 10 rows."),
            new($"请在数据上方加一行列名（kspsite schema {table.Name} 列出全部）；如果列名是别的系统的，请在 mapping.yaml 里写明（kspsite init --from 可以起草）。",
                $"Put a row of column names above the data (kspsite schema {table.Name} lists them); where they are another system's, say in mapping.yaml what they mean (kspsite init --from drafts it)."),
            found: text,
            expected: new(string.Join("、", wanted.Select(c => c.Title.Zh)) + "等", string.Join(", ", wanted.Select(c => c.Title.En)) + " and others"));
    }

    public static Finding WithoutRows(string file, int line, Table table) => FaultKinds.HeaderOnly.Finding(
        new SourceRef(file, line),
        new($"文件只有表头，“{table.Title.Zh}”表没有数据行。", $"The file has a header only; the table “{table.Title.En}” has no rows from it."),
        new("如果应当有数据，请重新导出。", "If there should be data, export it again."));

    private static Finding FullWidthComma(SourceRef where, string text) => FaultKinds.NoHeader.Finding(
        where,
        new("列之间用的是全角逗号“，”，它不能作分隔符。", "The columns are separated by full-width commas “，”, which do not count as a delimiter."),
        new("请把分隔用的“，”替换成英文逗号“,”（注意不要改动单元格里的文字），或从 Excel 另存为 CSV。",
            "Replace the separating “，” by plain commas “,” (not those inside cells), or save the sheet as CSV from Excel."),
        found: text);

    private static (int Line, string Text) FirstLine(string sample)
    {
        var lines = sample.ReplaceLineEndings("\n").Split('\n');
        var index = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l) && !l.StartsWith("sep=", StringComparison.OrdinalIgnoreCase));
        return index < 0 ? (1, sample.Trim()) : (index + 1, lines[index].Trim());
    }
}
