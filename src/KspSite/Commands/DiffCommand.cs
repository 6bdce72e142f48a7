using System.CommandLine;
using KspSite.Core.Diagnostics;
using KspSite.Core.History;
using KspSite.History;
using KspSite.Input;
using KspSite.Mapping;
using KspSite.Reporting;
using KspSite.Settings;

namespace KspSite.Commands;

/// <summary><c>kspsite diff A B</c>: what changed between two exports, per account and section.</summary>
internal static class DiffCommand
{
    public static Command Make(CommandSetup setup)
    {
        var options = setup.Options();
        var before = Argument(setup, "A", new("较早的一期：站点 history 里的日期（如 2026-08-31），或放有 CSV 的文件夹", "the earlier export: a date in the site's history such as 2026-08-31, or a folder of CSV files"), ArgumentArity.ExactlyOne);
        var after = Argument(setup, "B", new("较晚的一期，写法相同；省略时为站点现在的 input", "the later export, named likewise; the site's input when left out"), ArgumentArity.ZeroOrOne);
        var command = new DescribedCommand("diff", new("比较两期数据：每家客户的目标、灯号、阶梯、行动、覆盖和得分有什么变化", "compare two exports: what changed in each account's goals, lights, ladder, actions, coverage and scores"), setup)
        {
            Failure = new("数据有错误，没有比较", "the data has errors; nothing was compared"),
            Examples = ["kspsite diff 2026-08-31", "kspsite diff 2026-05-31 2026-08-31 --format json", "kspsite diff D:\\exports\\2026-08-31 D:\\exports\\2026-11-30"],
        };
        command.Arguments.Add(before);
        command.Arguments.Add(after);
        foreach (var option in (Option[])[options.Site, options.AsOf, options.Lang, options.Format, options.KeepGoing]) command.Options.Add(option);
        command.Runs((parse, errors) =>
        {
            if (options.Read(parse, setup.Environment, errors) is not { } request) return null;
            var yaml = SiteYaml.Read(request.Site);
            var sides = new ExportNames(request, yaml, setup.Environment);
            var (a, b) = (sides.Find(parse.GetValue(before), errors), sides.Find(parse.GetValue(after), errors));
            return a is null || b is null ? null : () => Run(a, b, request, yaml, setup.Environment);
        });
        return command;
    }

    /// <summary>Exit code 1 where an export has errors, unless <c>--keep-going</c> compares what is left.</summary>
    private static int Run(NamedExport before, NamedExport after, SiteRequest request, SiteYaml yaml, CommandEnvironment environment)
    {
        var settings = SettingsInForce.Of(request, yaml, environment);
        using var first = ExportPlace.Open(before.Path, before.Name);
        using var second = ExportPlace.Open(after.Path, after.Name);
        var (usual, faults) = InputFolder.MappingsOf(request.Site, HistoryFolder.List(request.Site, yaml).Name);
        var (a, b) = (Load(first, before, settings, usual), Load(second, after, settings, usual));
        ImmutableArray<Finding> errors = [.. yaml.Findings.Concat(faults).Concat(a.Findings).Concat(b.Findings).Distinct().Where(f => f.Severity == Severity.Error)];
        if (a.Loaded is null || b.Loaded is null || StopsFor.Data(errors, request))
        {
            NotCompared(errors, isHalf: a.Loaded is null || b.Loaded is null, request, settings.Language, environment);
            return 1;
        }
        var comparison = PortfolioComparison.Of(a.Loaded.Whole, b.Loaded.Whole);
        if (request.Format == ReportFormat.Json) DiffJson.Write(comparison, errors.Length, environment.Out);
        else DiffText.Write(comparison, errors.Length, settings.Language, environment.Out);
        return 0;
    }

    private static (LoadedExport? Loaded, ImmutableArray<Finding> Findings) Load(ExportPlace place, NamedExport export, SiteSettings settings, MappingSet usual)
    {
        if (place.Folder is null) return (null, [place.Fault!]);
        var loaded = LoadedExport.Read(place.Folder, export.Name, settings with { AsOf = export.Date }, usual, export.Excluded);
        return (loaded.Unusable is null ? loaded : null, loaded.Findings);
    }

    /// <param name="isHalf">Whether one of the two cannot be read at all: leaving out rows is then no help.</param>
    private static void NotCompared(ImmutableArray<Finding> errors, bool isHalf, SiteRequest request, Language language, CommandEnvironment environment)
    {
        if (request.Format == ReportFormat.Json)
        {
            JsonReport.Write(ReportTotals.Of("diff", exitCode: 1, errors), environment.Out);
            return;
        }
        foreach (var line in FindingLines.Of(errors, language)) environment.Error.WriteLine(line.Text);
        var hint = isHalf ? "" : Report.HintFor(request, errors).In(language);
        environment.Error.WriteLine(new Words("数据有错误，没有比较。", "The data has errors; nothing was compared.").In(language) + hint);
    }

    private static Argument<string?> Argument(CommandSetup setup, string name, Words description, ArgumentArity arity) =>
        new(name) { HelpName = name, Description = setup.Text(description), Arity = arity };
}
