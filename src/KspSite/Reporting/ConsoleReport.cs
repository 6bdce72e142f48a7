using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using Spectre.Console;

namespace KspSite.Reporting;

/// <summary>The report for people: grouped and coloured on a terminal, compiler-format lines elsewhere.</summary>
internal static class ConsoleReport
{
    public static void Write(ReportTotals totals, Language language, CommandEnvironment environment)
    {
        Write(FindingLines.Of(totals.Findings, language), environment);
        if (totals.Command == "check") foreach (var line in FileLines(totals.Files)) environment.Out.WriteLine(line.In(language));
        // Commands that read no data have nothing to count.
        if (totals.Files.Length > 0 || totals.Details.IsEmpty) environment.Out.WriteLine(LastLine(totals.Counts, totals.Seconds, language));
        if (totals.Result is { } result) environment.Out.WriteLine(result.In(language));
    }

    /// <summary>What an earlier run told, in the language in which it did.</summary>
    public static void Again(ToldBuild told, decimal seconds, Words result, Language language, CommandEnvironment environment)
    {
        Write(told.Lines, environment);
        environment.Out.WriteLine(LastLine(told.Counts, seconds, language));
        environment.Out.WriteLine(result.In(language));
    }

    private static void Write(IEnumerable<FindingLine> lines, CommandEnvironment environment)
    {
        if (environment.IsTerminal) WriteGrouped(lines, Console(environment.Out));
        else foreach (var line in lines) environment.Out.WriteLine(line.Text);
    }

    private static void WriteGrouped(IEnumerable<FindingLine> lines, IAnsiConsole console)
    {
        string? file = null;
        foreach (var line in lines)
        {
            if (line.File is not null && line.File != file) console.MarkupLineInterpolated($"[bold]{line.File}[/]");
            file = line.File;
            // The place stays in the line: terminals turn it into a link.
            console.MarkupLine($"{(file is null ? "" : "  ")}[{Colour(line.Severity)}]{Markup.Escape(line.Text)}[/]");
        }
    }

    // Every account may have files of its own: of so many only those that were not read as they are.
    private static IEnumerable<Words> FileLines(ImmutableArray<FileReport> files)
    {
        var listed = files.Length <= FilesListed ? files : [.. files.Where(f => f.RowsRejected + f.RowsLeftOut + f.UnknownColumns.Length > 0).Take(FilesListed)];
        foreach (var file in listed) yield return FileLine(file);
        var more = Numerals.Text(files.Length - listed.Length);
        if (files.Length > listed.Length) yield return new($"另有 {more} 个文件未列出；每个文件的行数见 --format json 或网站的数据页", $"{more} more files are not listed; the rows of each: --format json, or the site's data page");
    }

    private const int FilesListed = 50;

    private static Words FileLine(FileReport file)
    {
        var (rows, rejected) = (Numerals.Text(file.RowsRead), Numerals.Text(file.RowsRejected));
        var ignored = file.UnknownColumns.IsEmpty ? new Words("", "") : new(
            $"，未采用的列：{string.Join("、", file.UnknownColumns)}", $", columns not used: {string.Join(", ", file.UnknownColumns)}");
        var delimiter = file.File.Delimiter.Length == 0 ? new Words("", "") : new($"，分隔符“{file.File.Delimiter}”", $", delimiter “{file.File.Delimiter}”");
        var mapping = file.File.Mapping is not { } source ? new Words("", "") : new($"，映射 {source.Where}", $", mapping {source.Where}");
        var leftOut = file.RowsLeftOut == 0 ? new Words("", "") : new($"，另略去 {Numerals.Text(file.RowsLeftOut)} 行", $", {Numerals.Text(file.RowsLeftOut)} more left out");
        var merged = file.RowsMerged == 0 ? new Words("", "") : new($"，{Numerals.Text(file.RowsMerged)} 行并入同编号的行", $", {Numerals.Text(file.RowsMerged)} joined with rows of the same id");
        return new(
            $"{file.File.File}: {file.File.Table.Title.Zh}，{file.File.Encoding}{delimiter.Zh}{mapping.Zh}，{rows} 行，{rejected} 行未采用{leftOut.Zh}{merged.Zh}{ignored.Zh}",
            $"{file.File.File}: {file.File.Table.Name}, {file.File.Encoding}{delimiter.En}{mapping.En}, {Counted.Of(file.RowsRead, "row", "rows")}, {rejected} not used{leftOut.En}{merged.En}{ignored.En}");
    }

    private static string LastLine(ReportCounts counts, decimal took, Language language)
    {
        var (accounts, files, rows) = (Numerals.Text(counts.Accounts), Numerals.Text(counts.Files), Numerals.Text(counts.Rows));
        var (errors, warnings) = (Numerals.Text(counts.Errors), Numerals.Text(counts.Warnings));
        var (rejected, seconds) = (Numerals.Text(counts.RowsRejected), Numerals.Text(took, 1));
        var made = counts.Pages > 0 ? new Words($"生成 {Numerals.Text(counts.Pages)} 页，", Counted.Of(counts.Pages, "page", "pages") + ", ") : new("", "");
        return new Words(
            $"{accounts} 家客户，{made.Zh}读取 {files} 个文件、{rows} 行（{rejected} 行未采用），{errors} 个错误，{warnings} 个警告，用时 {seconds} 秒",
            $"{Counted.Of(counts.Accounts, "account", "accounts")}, {made.En}{Counted.Of(counts.Files, "file", "files")}, {Counted.Of(counts.Rows, "row", "rows")} ({rejected} not used), {Counted.Of(counts.Errors, "error", "errors")}, {Counted.Of(counts.Warnings, "warning", "warnings")}, {seconds} s").In(language);
    }

    private static string Colour(Severity severity) => severity switch
    {
        Severity.Error => "red",
        Severity.Warning => "yellow",
        _ => "grey",
    };

    private static IAnsiConsole Console(TextWriter output) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
}
