using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;

namespace KspSite.Reporting;

/// <summary>One line of the report. <see cref="File"/> is null for a line that sums up several files.</summary>
internal sealed record FindingLine(Severity Severity, string? File, string Text);

/// <summary>
/// What of many findings is shown: errors first and, of them, the first hundred; warnings and hints one by one while there are
/// few of a kind, else summed up. Everything is in <c>--format json</c>.
/// </summary>
internal static class FindingLines
{
    public const int ErrorsShown = 100;
    public const int OfOneKindShown = 3;

    public static IEnumerable<FindingLine> Of(IReadOnlyCollection<Finding> findings, Language language)
    {
        var errors = findings.Where(f => f.Severity == Severity.Error).ToList();
        foreach (var error in errors.Take(ErrorsShown)) yield return Line(error, language);
        if (errors.Count > ErrorsShown) yield return More(errors.Count - ErrorsShown, language);
        foreach (var severity in (Severity[])[Severity.Warning, Severity.Info])
        {
            foreach (var kind in findings.Where(f => f.Severity == severity).GroupBy(f => f.Id).OrderBy(g => g.Key, StringComparer.Ordinal))
            {
                var all = kind.ToList();
                if (all.Count > Shown(kind.Key)) yield return Summary(all, language);
                else foreach (var finding in all) yield return Line(finding, language);
            }
        }
    }

    // Each file of a theme belongs somewhere else, and no page of the site lists them.
    private static int Shown(string kind) => kind == FaultKinds.UnusedTemplate.Id ? ErrorsShown : OfOneKindShown;

    private static FindingLine Line(Finding finding, Language language) => new(finding.Severity, finding.Where.File, finding.Line(language));

    private static FindingLine More(int count, Language language)
    {
        var more = Numerals.Text(count);
        return new(Severity.Error, null, new Words(
            $"+{more} 个错误未列出；全部见 --format json", $"+{more} more errors; all of them with --format json").In(language));
    }

    private static FindingLine Summary(List<Finding> all, Language language)
    {
        var (first, count) = (all[0], Numerals.Text(all.Count));
        var title = TitleOf(first);
        var name = first.Severity.Name();
        return new(first.Severity, null, new Words(
            $"{name.Zh} {first.Id} {title.Zh}：{count} 处，例如 {first.Where}：{first.Text(Language.Zh)}全部见 --format json 或网站的数据页",
            $"{name.En} {first.Id} {title.En}: {count} times, for example {first.Where}: {first.Text(Language.En)} All of them with --format json or on the site's data page").In(language));
    }

    private static Words TitleOf(Finding finding) =>
        FaultKinds.All.FirstOrDefault(k => k.Id == finding.Id)?.Title
        // A rule is named by what it asks for, which alone would read as if it were so.
        ?? (AllRules.Find(finding.Id)?.Title is { } rule ? new($"不符合“{rule.Zh}”", $"not so: “{rule.En}”") : Words.Same(""));
}
