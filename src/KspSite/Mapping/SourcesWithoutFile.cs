using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Settings;

namespace KspSite.Mapping;

/// <summary>
/// IN-26: sources of mapping.yaml that no file or no sheet fits. A warning: the export of a table may be missing this month. It is
/// told always, since a misspelt name looks the same.
/// </summary>
internal static class SourcesWithoutFile
{
    // They look like those of YAML and are letters of the name.
    private static readonly char[] ChineseQuotes = ['“', '”', '‘', '’', '「', '」', '＂'];

    /// <summary>The sources and what is told of each, in their order.</summary>
    /// <param name="files">Every file below the folder, with its path relative to the site and what was read; null for what is no table.</param>
    public static ImmutableArray<(SourceMapping Source, Finding Finding)> Of(MappingSet mappings, IReadOnlyCollection<(string Path, TableFile? Table)> files) =>
        [.. from source in mappings.Sources let finding = In(source, mappings, files) where finding is not null select (source, finding)];

    private static Finding? In(SourceMapping source, MappingSet mappings, IReadOnlyCollection<(string Path, TableFile? Table)> files)
    {
        var below = files.Where(f => f.Table is not null && f.Path.StartsWith(source.Folder, StringComparison.Ordinal)).ToList();
        var fitting = below.Where(f => FilePattern.Matches(source.Pattern, f.Path[source.Folder.Length..])).ToList();
        // A text that another source reads is not what was meant; a workbook may hold the tables of several.
        if (fitting.Count == 0) return NoFile(source, [.. below.Where(f => !f.Table!.Sheets.IsEmpty || !mappings.For(f.Path).Any()).Select(f => f.Path[source.Folder.Length..])]);
        // A text has no sheets, and what cannot be opened is told already.
        if (source.Sheet is not { } sheet || fitting.Exists(f => f.Table!.Sheets.IsEmpty)) return null;
        var sheets = fitting.SelectMany(f => f.Table!.Sheets).Distinct().ToList();
        return sheets.Exists(s => FilePattern.Matches(sheet, s)) ? null : NoSheet(source, sheet, sheets);
    }

    private static Finding NoFile(SourceMapping source, ImmutableArray<string> paths)
    {
        var names = source.Pattern.Contains('/', StringComparison.Ordinal) ? paths : [.. paths.Select(p => Path.GetFileName(p))];
        // Most letters of a short name are those of its ending.
        var byStem = names.Concat(names.Select(FilePattern.Undated).OfType<string>()).GroupBy(Stem).ToDictionary(g => g.Key, g => g.First());
        var near = NearMisses.Of(Stem(source.Pattern.Trim(ChineseQuotes)), byStem.Keys) is { } stem ? byStem[stem] : null;
        return FaultKinds.SourceWithoutFile.Finding(
            source.PatternAt,
            new($"没有 CSV 或 Excel 文件符合这个来源，“{source.Table.Title.Zh}”表没有读到它的数据。", $"No CSV or Excel file fits this source; the table “{source.Table.Title.En}” has nothing from it."),
            Remedy(source.Pattern, near, new("请改成文件的名称，变化的部分写 *；如果只是这次没有这份文件，可以不管。",
                "Write the name of the file, with * for what changes; if only this export is without the file, leave it as it is.")),
            found: source.Pattern);
    }

    private static Finding NoSheet(SourceMapping source, string sheet, List<string> sheets) => FaultKinds.SourceWithoutFile.Finding(
        source.SheetAt,
        new($"文件里没有这张工作表（隐藏的和空的不算），“{source.Table.Title.Zh}”表没有读到它的数据。", $"The file has no such sheet (hidden and empty ones do not count); the table “{source.Table.Title.En}” has nothing from it."),
        Remedy(sheet, NearMisses.Of(sheet.Trim(ChineseQuotes), sheets), new(
            $"文件里有：{YamlReader.Listed(sheets).Zh}。请改成其中之一；如果只是这次没有这张表，可以不管。", $"The file has: {YamlReader.Listed(sheets).En}. Write one of these; if only this export is without the sheet, leave it as it is.")),
        found: sheet);

    private static Words Remedy(string written, string? near, Words otherwise)
    {
        if (near is null) return otherwise;
        return written == written.Trim(ChineseQuotes)
            ? new($"是不是“{near}”？如果是，请改成这个名称。", $"Did you mean “{near}”? If so, correct it.")
            : new($"是不是“{near}”？中文引号会算作名称的一部分，请换成英文引号 \" 或去掉。", $"Did you mean “{near}”? Chinese quotes count as letters of the name: use plain quotes \" or none.");
    }

    private static string Stem(string path) => path[..^Path.GetExtension(path).Length];
}
