using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Coverage;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>The whole plan in long form: every row, every text unshortened. What the A3 counts as "+N more" stands here.</summary>
public sealed record AccountPlan
{
    public required AccountHead Head { get; init; }

    public required Plan? Plan { get; init; }

    /// <summary>What the account and its plan say beside the head.</summary>
    public required ImmutableArray<Particular> Particulars { get; init; }

    public required ImmutableArray<RhythmLine> Rhythm { get; init; }

    /// <summary>Names of the zones that the present plan does not cover.</summary>
    public required string OtherZones { get; init; }

    public required ImmutableArray<ViewLine> Views { get; init; }

    public required ImmutableArray<TitledFigure> ZoneFigures { get; init; }

    public required ImmutableArray<TitledFigure> PeopleFigures { get; init; }

    public required ImmutableArray<TitledFigure> GoalFigures { get; init; }

    public required ImmutableArray<TitledFigure> ActionFigures { get; init; }

    public required ImmutableArray<PersonView> People { get; init; }

    /// <summary>In input order. Null where this audience may not see them.</summary>
    public required ImmutableArray<TalkLine>? Talks { get; init; }

    /// <summary>G-08, for the download; the drawing stands on the A3.</summary>
    public required Chart Organisation { get; init; }

    /// <summary>G-07.</summary>
    public required Chart Influence { get; init; }

    /// <summary>G-09.</summary>
    public required Chart Ladder { get; init; }

    public required ImmutableArray<PositioningLine> Positioning { get; init; }

    public required ImmutableArray<GoalLine> Goals { get; init; }

    /// <summary>G-11.</summary>
    public required Chart Pace { get; init; }

    /// <summary>G-12.</summary>
    public required Chart Lanes { get; init; }

    public required ImmutableArray<PillarBlock> Pillars { get; init; }

    /// <summary>Actions that belong to no strategy of the plan.</summary>
    public required ImmutableArray<ActionLine> LooseActions { get; init; }

    public required CoverageBlock Coverage { get; init; }

    /// <summary>G-04, for the download; the page sets it from <see cref="Coverage"/>.</summary>
    public required Chart Heat { get; init; }

    /// <summary>G-05.</summary>
    public required Chart Mix { get; init; }

    /// <summary>Unresolved, oldest first.</summary>
    public required ImmutableArray<ConflictLine> Conflicts { get; init; }

    /// <summary>Latest first.</summary>
    public required ImmutableArray<ConflictLine> Settled { get; init; }

    public required bool HasConflicts { get; init; }

    /// <summary>G-19.</summary>
    public required WhitespaceGrid Whitespace { get; init; }

    /// <summary>Its rows for the download.</summary>
    public required Chart WhitespaceTable { get; init; }

    /// <summary>G-20, money.</summary>
    public required Chart Sales { get; init; }

    /// <summary>G-20, quantity.</summary>
    public required Chart Volume { get; init; }

    /// <summary>Rows of sales whose period has another length than those that are drawn.</summary>
    public required int SalesNotDrawn { get; init; }

    public required ImmutableArray<ResourceLine> Resources { get; init; }

    public required ImmutableArray<FailureLine> Failures { get; init; }

    public required string SheetPath { get; init; }

    public required string FiguresPath { get; init; }

    public required string HistoryPath { get; init; }
}

public static class AccountPlanPage
{
    private const int Whole = int.MaxValue;

    public static IEnumerable<Page> Build(SiteContext site) => AccountPages.Of(site, SitePaths.AccountPlan, (account, path) =>
        new(path, "account-plan", account.Account.Name + " · " + site.Theme.Strings["plan.title"], () => Content(account, site))
        {
            Styles = ["coverage.css"],
        });

    private static PageContent Content(AccountDossier account, SiteContext site)
    {
        var plan = Plan(account, site);
        return new PageContent(plan, [plan.Organisation, plan.Influence, plan.Ladder, plan.Pace, plan.Lanes, plan.Heat, plan.Mix, plan.WhitespaceTable, plan.Sales, plan.Volume]);
    }

    private static AccountPlan Plan(AccountDossier account, SiteContext site)
    {
        var subject = account.Subject();
        return new AccountPlan
        {
            Head = AccountHead.Of(account, site),
            Plan = account.Plan,
            Particulars = Sheet.Particulars.Of(account.Account, account.Plan, site),
            Rhythm = RhythmBlock.Of(account, site),
            OtherZones = Lists.Join(account.Zones.Where(z => !z.InScope).Select(z => z.Name), site),
            Views = [.. account.Views.Select(v => ViewLine.Of(v, site, Whole))],
            ZoneFigures = TitledFigure.Of(subject, site, "M-01", "M-01b", "M-09"),
            PeopleFigures = TitledFigure.Of(subject, site, "M-10", "M-10b.red", "M-10b.grey", "M-11", "M-12", "M-14", "M-15", "M-16"),
            GoalFigures = TitledFigure.Of(subject, site, "M-33"),
            ActionFigures = TitledFigure.Of(subject, site, "M-40", "M-41", "M-43", "M-45", "M-44.imbalance"),
            People = [.. account.People.Select(p => PersonView.Of(p, account, site))],
            Talks = site.Portfolio.IsWithheld(Pitches.Table) ? null : [.. TalkLine.All(account, site)],
            Organisation = OrganisationTable.Of(account, site.ChartAt("organisation")),
            Influence = InfluenceMapChart.Draw(InfluenceMapChart.From(account, site.AsOf), site.ChartAt("influence-map")),
            Ladder = LadderChart.Draw(LadderChart.From(account, site.Metrics), site.ChartAt("ladder")),
            Positioning = [.. PositioningLine.Of(account, site, Whole)],
            Goals = [.. account.Goals.Select(g => GoalLine.Of(g, site, Whole))],
            Pace = GoalPaceChart.Draw(GoalPaceChart.From(account, site.Metrics), site.ChartAt("goal-pace")),
            Lanes = ActionLinesChart.Draw(ActionLinesChart.From(account), site.ChartAt("action-lanes")),
            Pillars = PillarBlock.Of(account, site, Whole, Whole, Whole),
            LooseActions = [.. PillarBlock.LooseActionsOf(account).Select(a => ActionLine.Of(a, site, Whole))],
            Coverage = CoverageBlock.Of(account, site, Whole),
            Heat = CoverageHeatTable.Of(account, site.Portfolio, site.ChartAt("heat-table")),
            Mix = site.ChannelMix(account.Subject(), account.Coverage),
            Conflicts = [.. ConflictLine.Open(account, site)],
            Settled = [.. ConflictLine.Settled(account, site)],
            HasConflicts = site.Portfolio.Has(ChannelConflicts.Table),
            Whitespace = WhitespaceGrid.Of(account, site),
            WhitespaceTable = WhitespaceTable.Of(account, site.Portfolio, site.ChartAt("whitespace-table")),
            Sales = site.Sales(account.Sales),
            Volume = SalesChart.DrawVolume(SalesChart.From(account.Sales), site.ChartAt("volume-chart")),
            SalesNotDrawn = SalesPeriods.ByLength(account.Sales).Skip(1).Sum(length => length.Count()),
            Resources = [.. account.Resources.Select(r => ResourceLine.Of(r, account, site))],
            Failures = [.. QualityBlock.Failures(account, site)],
            SheetPath = SitePaths.Account(account.Id),
            FiguresPath = SitePaths.AccountFigures(account.Id),
            HistoryPath = SitePaths.AccountHistory(account.Id),
        };
    }
}
