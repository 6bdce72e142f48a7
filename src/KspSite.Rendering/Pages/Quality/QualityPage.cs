using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>Which weaknesses are systematic, which plans are weak, and whether the right accounts are key accounts.</summary>
public sealed record QualityModel
{
    public required int AccountCount { get; init; }

    public required FigureView MeanQuality { get; init; }

    public required FigureView MeanCompleteness { get; init; }

    public required FigureView MeanHealth { get; init; }

    public required ImmutableArray<GradeCount> Grades { get; init; }

    /// <summary>What the grades leave out; null where every rule on plans can be checked.</summary>
    public required UncheckedRules? Unchecked { get; init; }

    /// <summary>The rules that most plans fail, worst first.</summary>
    public required ImmutableArray<RuleTally> Worst { get; init; }

    /// <summary>The other rules that some plan fails or lacks the data for, in the same order.</summary>
    public required ImmutableArray<RuleTally> Others { get; init; }

    /// <summary>Rules that nobody fails, though they apply to somebody.</summary>
    public required ImmutableArray<RuleTally> Clean { get; init; }

    /// <summary>Rules that apply to nobody.</summary>
    public required ImmutableArray<RuleTally> Idle { get; init; }

    public required FamilyMatrix Matrix { get; init; }

    /// <summary>By quality, worst first.</summary>
    public required Limited<PlanQualityLine> Plans { get; init; }

    /// <summary>Names of the sections of a plan, in its order.</summary>
    public required ImmutableArray<string> Sections { get; init; }

    public required SelectionCheck Selection { get; init; }

    public required Chart TierCheck { get; init; }
}

public static class QualityPage
{
    private const int WorstCount = 15;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Quality, "quality", site.Theme.Strings["nav.quality"], () => PageContent.Of(Model(site), m => [m.TierCheck]))
        {
            Section = SitePaths.Quality,
            Styles = ["quality.css"],
        };
    }

    private static QualityModel Model(SiteContext site)
    {
        var tallies = RuleTally.All(site);
        var wanting = tallies.Where(t => t.Counts.Failed + t.Counts.NoData > 0)
            .OrderByDescending(t => t.Counts.Failed).ThenByDescending(t => t.Counts.NoData).ThenByDescending(t => AllRules.Find(t.Id)!.Severity).ToList();
        var worstFirst = site.Portfolio.Accounts.OrderBy(a => site.Metrics.Number("M-04", a.Subject()) ?? decimal.MaxValue).ToList();
        return new QualityModel
        {
            AccountCount = site.Portfolio.Accounts.Length,
            MeanQuality = site.Figure("M-04", Subject.Portfolio),
            MeanCompleteness = site.Figure("M-03", Subject.Portfolio),
            MeanHealth = site.Figure("M-06", Subject.Portfolio),
            Grades = GradeCount.Of(site),
            Unchecked = UncheckedRules.Of(site),
            Worst = [.. wanting.Take(WorstCount)],
            Others = [.. wanting.Skip(WorstCount)],
            Clean = [.. tallies.Where(t => t.Counts is { Failed: 0, NoData: 0, Passed: > 0 })],
            Idle = [.. tallies.Where(t => t.Counts.Applicable == 0)],
            Matrix = FamilyMatrix.Of(worstFirst, site),
            Plans = Limited.First(site.MostRows, worstFirst, a => PlanQualityLine.Of(a, site)),
            Sections = [.. Enum.GetValues<PlanSection>().Select(s => site.Label(Vocabularies.PlanSection, s))],
            Selection = SelectionCheck.Of(site),
            TierCheck = TierCheckChart.Draw(TierCheckChart.From(site.Portfolio, site.Metrics, site.Checks), new ChartContext("tier-check", site.Language, site.AsOf)),
        };
    }
}
