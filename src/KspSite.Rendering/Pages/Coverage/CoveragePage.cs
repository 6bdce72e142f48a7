using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>Coverage across the portfolio.</summary>
public static class CoveragePage
{
    // Beyond these the page would grow without end; every grid also stands on its account's page.
    private const int GridLimit = 100;

    private sealed record AccountCoverage(AccountDossier Account, CoverageGrid Grid, FilterKeys Keys);

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Coverage, "coverage", site.Theme.Strings["nav.coverage"], () => PageContent.Of(Model(site), m => [m.Heat, m.ConflictAges, m.Mix, m.MatrixTable, m.Sales.Chart]))
        {
            Section = SitePaths.Coverage,
            Styles = ["coverage.css"],
            Scripts = ["filters.js"],
        };
    }

    internal static CoverageModel Model(SiteContext site)
    {
        var accounts = WorstFirst(site);
        var known = accounts.Where(a => a.Grid.HasRows).ToList();
        var gaps = known.SelectMany(a => GapLine.Of(a.Account, a.Grid, a.Keys, site))
            .OrderByDescending(g => g.Potential?.Amount ?? -1).ThenByDescending(g => g.Count).ToList();
        var open = accounts.SelectMany(a => ConflictLine.Open(a.Account, site)).OrderByDescending(c => c.Days).ToList();
        var cells = known.SelectMany(a => a.Grid.Cells).ToLookup(c => c.Task.Code);
        var tasks = site.Settings.Current(Vocabularies.CoverageTask).Terms;
        ImmutableArray<TaskCell> totals = [.. tasks.Select(t => TaskCell.Of(t, [.. cells[t.Code]], site))];
        return new CoverageModel
        {
            Answers = Answers(site, gaps, open, Worst(tasks, totals, site)),
            Filters = FilterChoice.Of([.. accounts.Select(a => a.Keys)], site),
            Tasks = [.. tasks.Select(t => site.Words(t.Label))],
            Accounts = Limited.First(site.MostRows, accounts, a => CoverageLine.Of(a.Account, a.Grid, site)),
            Totals = totals,
            Gaps = Folded.Of(gaps),
            Overlaps = Folded.Of(known.SelectMany(a => OverlapLine.Of(a.Account, a.Grid, site))),
            Open = Folded.Of(open),
            Settled = Folded.Of(accounts.SelectMany(a => ConflictLine.Settled(a.Account, site)).OrderByDescending(c => c.Resolved)),
            HasConflicts = site.Portfolio.Has(ChannelConflicts.Table),
            Channels = ChannelLine.All(site),
            Grids = Limited.First(GridLimit, known.Where(a => !a.Grid.Zones.IsEmpty).Select(a => Grid(a, site))),
            Matrix = ChannelMatrix.Of(accounts.Select(a => a.Account), site),
            Heat = CoverageHeatTable.Across(accounts.Select(a => a.Account), site.Portfolio, site.Metrics, site.ChartAt("heat-table")),
            MatrixTable = ChannelMatrixTable.Of(accounts.Select(a => a.Account), site.Portfolio, site.Metrics, site.ChartAt("matrix-table")),
            Mix = site.ChannelMix(Subject.Portfolio, site.Portfolio.Accounts.SelectMany(a => a.Coverage)),
            ConflictAges = site.ConflictAges(site.Portfolio.Accounts.SelectMany(a => a.Conflicts)),
            Sales = SalesSection.Of(site),
        };
    }

    private static List<AccountCoverage> WorstFirst(SiteContext site) =>
    [
        .. site.Portfolio.Accounts.Select(a => new AccountCoverage(a, CoverageGrid.Of(a, site.Settings), FilterKeys.Of(a, site)))
            .OrderBy(a => site.Metrics.Number("M-20", a.Account.Subject()) ?? decimal.MaxValue),
    ];

    private static Counted? Worst(ImmutableArray<Term> tasks, ImmutableArray<TaskCell> totals, SiteContext site)
    {
        var worst = tasks.Zip(totals).MaxBy(t => t.Second.Gaps ?? 0);
        return worst.Second?.Gaps is { } gaps and > 0 ? new(site.Words(worst.First.Label), gaps) : null;
    }

    private static CoverageAnswers Answers(SiteContext site, List<GapLine> gaps, List<ConflictLine> open, Counted? worst)
    {
        return new CoverageAnswers
        {
            Rate = Of("M-20"),
            Gaps = Of("M-21.gaps"),
            Overlaps = Of("M-21.overlaps"),
            Clashes = Of("M-21.overlaps_without_rule"),
            OpenConflicts = Of("M-25.open"),
            MedianAge = Of("M-25.median_age"),
            Drift = Of("M-23"),
            Indirect = Of("M-24"),
            ResolutionTime = Of("M-26.median"),
            SettledInTime = Of("M-26.within_30"),
            WorstTask = worst,
            ZonesWithGaps = gaps.Count,
            LeftLying = open.Count(c => c.IsLeftLying),
            WorstDrift = FurthestFromPlan(site),
            PotentialAtRisk = AmountSum.Of(gaps.Select(g => g.Potential), site),
            InDispute = AmountSum.Of(open.Select(c => c.Amount), site),
        };

        FigureView Of(string name) => site.Figure(name, Subject.Portfolio);
    }

    private static AccountFigure? FurthestFromPlan(SiteContext site)
    {
        var furthest = site.Portfolio.Accounts.MaxBy(a => site.Metrics.Number("M-23", a.Subject()) ?? 0);
        if (furthest is null || site.Metrics.Number("M-23", furthest.Subject()) is null or 0) return null;
        return new(furthest.Account.DisplayName, SitePaths.AccountPlan(furthest.Id) + "#coverage", site.Figure("M-23", furthest));
    }

    private static AccountGrid Grid(AccountCoverage account, SiteContext site) => new(
        account.Account.Account.DisplayName, SitePaths.AccountPlan(account.Account.Id) + "#coverage", CoverageBlock.Of(account.Account, site, int.MaxValue), account.Keys);
}
