using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>A section of one plan: percent filled, or a check mark. State: full, part, empty or none (not applicable).</summary>
public sealed record SectionCell(string State, string Text, string Title);

/// <summary>One plan as the facilitator sees it: grade, completeness, freshness, health and what health rests on.</summary>
/// <param name="InTime">Two of the four parts of health, in percent; an em dash where there is no value.</param>
/// <param name="Pace">See <paramref name="InTime"/>.</param>
public sealed record PlanQualityLine(AccountLine Account, int Errors, int Warnings, string QualityHref, string InTime, string Pace, ImmutableArray<SectionCell> Sections)
{
    public static PlanQualityLine Of(AccountDossier account, SiteContext site)
    {
        var (errors, warnings) = QualityBlock.CountOf(account, site);
        var metrics = new MetricContext(site.Portfolio, site.Checks);
        return new(
            AccountLine.Of(account, site),
            errors,
            warnings,
            SitePaths.AccountPlan(account.Id) + "#quality",
            Percent(HealthMetrics.ActionsInTime(account, site.AsOf)), Percent(HealthMetrics.GoalPace(account, metrics)),
            [.. SectionCompleteness.Of(account, site.Portfolio).Select(s => Cell(s, site))]);
    }

    private static string Percent(Figure share) => share.Number is { } number ? Formats.Number(100 * number, 0) + "%" : Formats.Missing;

    private static SectionCell Cell(SectionCompleteness section, SiteContext site)
    {
        var name = site.Label(Vocabularies.PlanSection, section.Section);
        if (section.Share is not { } share) return new("none", Formats.Missing, $"{name} · {site.Theme.Strings["outcome.not_applicable"]}");
        var state = share == 1 ? "full" : share == 0 ? "empty" : "part";
        return new(state, share == 1 ? "✓" : Formats.Share(share).TrimEnd('%'), $"{name} {Numerals.Text(section.Filled)}/{Numerals.Text(section.Required)}");
    }
}
