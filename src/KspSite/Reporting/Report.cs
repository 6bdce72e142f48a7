using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Reporting;

/// <summary>Collects what a command met and tells it once, at the end: for people or, with <c>--format json</c>, for programs.</summary>
internal sealed class Report(SiteRequest request, Language language, CommandEnvironment environment)
{
    private readonly long _started = environment.Clock.GetTimestamp();
    private readonly IStages _stages = StagesFor(request, language, environment);
    private readonly List<Finding> _findings = [];
    private ImmutableArray<FileReport> _files = [];
    private int _accounts;
    private int _pages;
    private string? _output;

    /// <summary>For a command that tells everything itself: collects, and shows nothing.</summary>
    public static Report Silent(SiteRequest request, Language language, CommandEnvironment environment) =>
        new(request with { Format = ReportFormat.Json }, language, environment);

    public void Add(IEnumerable<Finding> findings) => _findings.AddRange(findings);

    public void Add(IEnumerable<Finding> findings, LoadResult loaded)
    {
        Add(findings);
        _files = loaded.Files;
        _accounts = loaded.Accounts;
    }

    /// <summary>Findings of the finished site, and its pages.</summary>
    public void Add(IEnumerable<Finding> findings, int pages)
    {
        Add(findings);
        _pages += pages;
    }

    /// <summary>A stage of the work begins.</summary>
    public void Step(Words what) => _stages.Begin(what.In(language));

    /// <summary>How many steps the stage has; each is told by <see cref="Advance"/>.</summary>
    public void Expect(int steps) => _stages.Expect(steps);

    public void Advance() => _stages.Advance();

    public int Checked() => Finish(exitCode: 0, siteFiles: 0, result: null);

    /// <summary>One or more sites with their folders.</summary>
    public int Built(ImmutableArray<(string Folder, SiteBuild Site)> sites)
    {
        _output = sites[0].Folder;
        return Finish(exitCode: 0, sites.Sum(s => s.Site.Files.Length), new(
            string.Join('\n', sites.Select(s => $"网站已生成：{Index(s.Folder)}{Searched(s.Site).Zh}")),
            string.Join('\n', sites.Select(s => $"The site is in place: {Index(s.Folder)}{Searched(s.Site).En}"))), Outputs(sites.Select(s => s.Folder)));
    }

    /// <summary>What was told, apart from the time.</summary>
    public ToldBuild Told => new(Totals(exitCode: 0, siteFiles: 0, result: null, []).Counts, [.. FindingLines.Of(_findings, language)]);

    /// <summary>The site of an earlier build is the one that this build would make.</summary>
    public int Unchanged(ToldBuild told, string folder)
    {
        _stages.Dispose();
        ConsoleReport.Again(told, Seconds, new(
            $"input、theme 和设置都没有变化，网站不必重新生成：{Index(folder)}", $"Nothing in input, theme and settings has changed; the site is as it was: {Index(folder)}"), language, environment);
        return 0;
    }

    /// <summary>One page as one file.</summary>
    public int Exported(string path, SiteBuild page)
    {
        var shown = Path.GetRelativePath(environment.CurrentDirectory, path);
        _output = path;
        return Finish(exitCode: 0, siteFiles: 1, new($"已导出：{shown}{Searched(page).Zh}", $"Exported: {shown}{Searched(page).En}"));
    }

    private static Words Searched(SiteBuild site)
    {
        var (count, audience) = (Numerals.Text(site.TextsSearchedFor), site.Settings.Audience.Title);
        return site.TextsSearchedFor == 0 ? new("", "") : new(
            $"（给“{audience.Zh}”；{count} 个不给他们看的文字，输出里一个也没有；准许看的单元格里自己写出的句子不算）", $" (for “{audience.En}”; of {count} texts that they may not see the output holds none, but for what cells that they may see say themselves)");
    }

    /// <summary>Exit code 1: nothing was put in place, and what was there is as it was.</summary>
    public int Stopped() => Finish(exitCode: 1, siteFiles: 0, request.Command switch
    {
        "check" => null,
        "export" => new Words("没有导出，已有的文件保持不变。" + Hint.Zh, "Nothing was exported; an existing file is unchanged." + Hint.En),
        _ => new Words("没有生成网站，原有的网站保持不变。" + Hint.Zh, "The site was not built; the old one is unchanged." + Hint.En),
    });

    /// <summary>Exit code 1: of several sites one could not be put in place, when others were there already.</summary>
    /// <param name="inPlace">The folders of the new sites; empty where none is.</param>
    public int Stopped(ImmutableArray<string> inPlace) => inPlace.IsEmpty ? Stopped() : Finish(exitCode: 1, siteFiles: 0, new(
        $"只有一部分网站是新的：{string.Join("、", inPlace.Select(Index))}。其余的保持不变；改正后请重新运行。",
        $"Only some of the sites are new: {string.Join(", ", inPlace.Select(Index))}. The others are unchanged; correct this and run again."), Outputs(inPlace));

    /// <summary>The end of a command that makes something else than a site in the output folder.</summary>
    /// <param name="details">For programs, in this order.</param>
    public int Ended(int exitCode, Words result, params ImmutableArray<Detail> details) => Finish(exitCode, siteFiles: 0, result, details);

    private static Detail Outputs(IEnumerable<string> folders) => Detail.List("outputs", folders);

    private string Index(string folder) => Path.Combine(Path.GetRelativePath(environment.CurrentDirectory, folder), "index.html");

    // Offered only where it would help: faulty rows, not a missing folder.
    private Words Hint => HintFor(request, _findings);

    /// <summary>For the end of a sentence; empty where it would not help.</summary>
    public static Words HintFor(SiteRequest request, IEnumerable<Finding> findings) =>
        !request.KeepGoing && findings.Any(f => f.Severity == Severity.Error && f.Where.Line > 0 && f.Where.File != Settings.SiteYaml.Path)
        ? new("改正以上错误后重新运行，或加 --keep-going 略去有错的行。", " Correct the errors above and run again, or leave out faulty rows with --keep-going.")
        : new("", "");

    // On a terminal in the terminal; elsewhere on the error stream, so that the output is the report and nothing else.
    private static IStages StagesFor(SiteRequest request, Language language, CommandEnvironment environment) =>
        request.Format != ReportFormat.Text ? new NoStages()
            : environment.IsTerminal ? new TerminalStages(environment.Out, language)
            : new PlainStages(environment.Error, environment.Clock);

    private int Finish(int exitCode, int siteFiles, Words? result, params ImmutableArray<Detail> details)
    {
        _stages.Dispose();
        var totals = Totals(exitCode, siteFiles, result, details);
        if (request.Format == ReportFormat.Json) JsonReport.Write(totals, environment.Out);
        else if (request.Format == ReportFormat.Sarif) SarifReport.Write(totals, language, environment.Out);
        else ConsoleReport.Write(totals, language, environment);
        return exitCode;
    }

    private decimal Seconds => (decimal)environment.Clock.GetElapsedTime(_started).TotalSeconds;

    private ReportTotals Totals(int exitCode, int siteFiles, Words? result, ImmutableArray<Detail> details) => new()
    {
        Command = request.Command,
        ExitCode = exitCode,
        Files = _files,
        Accounts = _accounts,
        Pages = _pages,
        SiteFiles = siteFiles,
        Output = _output,
        Findings = [.. _findings],
        Seconds = Seconds,
        Result = result,
        Details = details,
    };
}

/// <summary>What a finished command has to tell.</summary>
internal sealed record ReportTotals
{
    public required string Command { get; init; }

    public required int ExitCode { get; init; }

    public required ImmutableArray<FileReport> Files { get; init; }

    public required int Accounts { get; init; }

    /// <summary>Pages made; 0 where the data stopped it.</summary>
    public required int Pages { get; init; }

    /// <summary>Files of the new site; 0 where none was made.</summary>
    public required int SiteFiles { get; init; }

    /// <summary>The folder of the site, of several the first, or the exported file; null where the command did not come so far.</summary>
    public string? Output { get; init; }

    /// <summary>In the order in which they were met.</summary>
    public required ImmutableArray<Finding> Findings { get; init; }

    public required decimal Seconds { get; init; }

    public Words? Result { get; init; }

    /// <summary>In the order in which programs get them.</summary>
    public ImmutableArray<Detail> Details { get; init; } = [];

    /// <summary>Of a command that did not begin.</summary>
    public static ReportTotals Of(string command, int exitCode, ImmutableArray<Finding> findings) => new()
    {
        Command = command,
        ExitCode = exitCode,
        Files = [],
        Accounts = 0,
        Pages = 0,
        SiteFiles = 0,
        Findings = findings,
        Seconds = 0,
    };

    public ReportCounts Counts => new(
        Accounts, Pages, Files.Length, Files.Sum(f => f.RowsRead), Files.Sum(f => f.RowsRejected), Count(Severity.Error), Count(Severity.Warning));

    public int Count(Severity severity) => Findings.Count(f => f.Severity == severity);
}

/// <summary>The figures of the last line.</summary>
/// <param name="Files">Input files.</param>
internal sealed record ReportCounts(int Accounts, int Pages, int Files, int Rows, int RowsRejected, int Errors, int Warnings);

/// <summary>What was told at the end of a build, apart from the time it took.</summary>
internal sealed record ToldBuild(ReportCounts Counts, ImmutableArray<FindingLine> Lines);
