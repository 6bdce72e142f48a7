using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>A required cell of a section. <paramref name="Place"/> is null where the whole record is missing.</summary>
internal readonly record struct SectionCell(bool IsFilled, bool IsNotApplicable, SourceRef? Place);

/// <summary>Which cells a section of the plan requires, and which tables it lives in (M-03).</summary>
internal static class SectionCells
{
    private static readonly SectionCell Missing = new(IsFilled: false, IsNotApplicable: false, null);

    /// <summary>The section is applicable when one of these is in the build.</summary>
    public static ImmutableArray<Table> TablesOf(PlanSection section) => section switch
    {
        PlanSection.Background or PlanSection.Situation or PlanSection.Process or PlanSection.ReviewPlan => [Plans.Table],
        PlanSection.Criteria => [Accounts.Table],
        PlanSection.Zones or PlanSection.Motive => [Zones.Table],
        PlanSection.Channels => [ChannelCoverages.Table],
        PlanSection.Sources or PlanSection.Views => [CustomerViews.Table],
        PlanSection.Ladder => [Plans.Table, Stakeholders.Table],
        PlanSection.Players => [Stakeholders.Table],
        PlanSection.Positioning => [Positionings.Table],
        PlanSection.Goals => [Goals.Table],
        PlanSection.BizDev or PlanSection.OrgPen => [Strategies.Table],
        PlanSection.Resource => [Resources.Table],
        PlanSection.Pitch => [Pitches.Table],
        PlanSection.Actions => [PlanActions.Table],
        _ => throw new InvalidOperationException("unknown section"),
    };

    /// <summary>Row by row in input order; empty where the section has no rows.</summary>
    public static IEnumerable<SectionCell> Of(PlanSection section, AccountDossier a, Portfolio portfolio) => section switch
    {
        PlanSection.Background => OfPlan(a, p => [(Plans.Background, p.Background is not null)]),
        PlanSection.Situation => OfPlan(a, p => [(Plans.Situation, p.Situation is not null)]),
        PlanSection.Process => OfPlan(a, p => [(Plans.SalesProcess, p.SalesProcess is not null)]),
        PlanSection.Criteria => Criteria(a.Account),
        PlanSection.Zones => Each(a.ZonesInScope, z =>
        [
            (Zones.ZoneName, true),
            (Zones.PotentialTotal, z.PotentialTotal is not null),
            (Zones.CurrentSales, z.CurrentSales is not null),
        ]),
        PlanSection.Motive => Each(a.ZonesInScope, z => [(Zones.Motive, !z.Motives.IsEmpty), (Zones.BuyStage, z.BuyStage is not null)]),
        PlanSection.Channels => Each(a.Coverage, _ =>
            [(ChannelCoverages.ChannelId, true), (ChannelCoverages.Task, true), (ChannelCoverages.Role, true)]),
        PlanSection.Sources => Each(a.Views, v =>
            [(CustomerViews.SourceType, v.SourceType is not null), (CustomerViews.SourceDate, v.SourceDate is not null)]),
        PlanSection.Views => Each(a.Views, v =>
            [(CustomerViews.Kind, true), (CustomerViews.Text, true), (CustomerViews.Confirmed, v.Confirmed is not null)]),
        PlanSection.Ladder => Ladder(a, portfolio),
        PlanSection.Players => Each(a.Players, p =>
        [
            (Stakeholders.Name, true),
            (Stakeholders.Title, p.Title is not null),
            (Stakeholders.Department, p.Department is not null),
            (Stakeholders.BuyingRole, p.BuyingRole is not null),
            (Stakeholders.Influence, p.Influence is not null),
            (Stakeholders.Support, p.Support is not null),
            (Stakeholders.OurOwner, p.OurOwner is not null),
        ]),
        // Without a table of zones nobody knows which of them lacks one.
        PlanSection.Positioning when !portfolio.Has(Zones.Table) => a.Positionings.SelectMany(Positioning),
        PlanSection.Positioning => a.ZonesInScope.SelectMany(z => Positioning(a.Positionings.FirstOrDefault(p => p.Zone == z.Id))),
        PlanSection.Goals => Each(a.Goals, Goal),
        PlanSection.BizDev => Each(a.Strategies.Where(s => s.Pillar == Pillar.BizDev), Strategy),
        PlanSection.OrgPen => Each(a.Strategies.Where(s => s.Pillar == Pillar.OrgPen), s =>
            [.. Strategy(s), (Strategies.PersonIds, !s.People.IsEmpty)]),
        PlanSection.Resource => Each(a.Resources, r =>
        [
            (Resources.StrategyId, r.Strategy is not null),
            (Resources.Project, r.Project is not null),
            (Resources.Kind, true),
            (Resources.Provider, r.Provider is not null),
            (Resources.Cost, r.Cost is not null),
            (Resources.ExpectedGain, r.ExpectedGain is not null),
            (Resources.Status, r.Status is not null),
        ]),
        PlanSection.Pitch => Each(a.Pitches, p =>
        [
            (Pitches.PersonId, p.Person is not null),
            (Pitches.Text, true),
            (Pitches.Seconds, p.Seconds is not null),
            (Pitches.NextStep, p.NextStep is not null),
        ]),
        PlanSection.Actions => Each(a.Actions, x =>
        [
            (PlanActions.StrategyId, x.Strategy is not null),
            (PlanActions.Action, true),
            (PlanActions.Owner, x.Owner is not null),
            (PlanActions.Due, x.Due is not null),
            (PlanActions.Status, x.Status is not null),
        ]),
        PlanSection.ReviewPlan => OfPlan(a, p => [(Plans.Cadence, p.Cadence is not null), (Plans.NextReview, p.NextReview is not null)]),
        _ => throw new InvalidOperationException("unknown section"),
    };

    private static IEnumerable<SectionCell> Criteria(Account account)
    {
        var potential = account.PotentialTotal is null && account.PotentialExtra is not null ? Accounts.PotentialExtra : Accounts.PotentialTotal;
        return Cells(account,
        [
            (potential, account.PotentialTotal is not null || account.PotentialExtra is not null),
            (Accounts.CurrentSales, account.CurrentSales is not null),
            (Accounts.BuyerCount, account.BuyerCount is not null),
            (Accounts.ProcessSteps, account.ProcessSteps is not null),
        ]);
    }

    // A plan or a player that is missing counts as one empty cell each; a table that is absent is not asked for.
    private static IEnumerable<SectionCell> Ladder(AccountDossier a, Portfolio portfolio)
    {
        IEnumerable<SectionCell> plan = a.Plan is { } p
            ? Cells(p, [(Plans.SelfLevel, p.SelfLevel is not null), (Plans.TargetLevel, p.TargetLevel is not null)]) : [Missing];
        IEnumerable<SectionCell> players = a.Players.IsEmpty
            ? [Missing] : Each(a.Players, x => [(Stakeholders.LevelNow, x.LevelNow is not null)]);
        return (portfolio.Has(Plans.Table) ? plan : []).Concat(portfolio.Has(Stakeholders.Table) ? players : []);
    }

    private static IEnumerable<SectionCell> Positioning(Positioning? positioning) => positioning is { } p
        ? Cells(p,
        [
            (Positionings.Statement, true),
            (Positionings.Value, p.Value is not null),
            (Positionings.How, p.How is not null),
            (Positionings.OurReturn, p.OurReturn is not null),
        ])
        : [Missing, Missing, Missing, Missing];

    private static (Column Column, bool Filled)[] Goal(Goal g)
    {
        (Column, bool)[] always =
        [
            (Goals.Statement, true),
            (Goals.Type, true),
            (Goals.Start, g.Start is not null),
            (Goals.Due, g.Due is not null),
            (Goals.Owner, g.Owner is not null),
        ];
        return g.IsQualitative ? always :
        [
            .. always,
            (Goals.Metric, g.Metric is not null),
            (Goals.Unit, g.Unit is not null),
            (Goals.Baseline, g.Baseline is not null),
            (Goals.Target, g.Target is not null),
            (Goals.Actual, g.Actual is not null),
        ];
    }

    private static (Column Column, bool Filled)[] Strategy(Strategy s) =>
    [
        (Strategies.SubStrategy, true),
        (Strategies.PositionNow, s.PositionNow is not null),
        (Strategies.PositionTarget, s.PositionTarget is not null),
        (Strategies.GoalIds, !s.Goals.IsEmpty),
    ];

    private static IEnumerable<SectionCell> OfPlan(AccountDossier a, Func<Plan, (Column Column, bool Filled)[]> cells) =>
        a.Plan is { } plan ? Cells(plan, cells(plan)) : [];

    private static IEnumerable<SectionCell> Each<TRecord>(IEnumerable<TRecord> records, Func<TRecord, (Column Column, bool Filled)[]> cells)
        where TRecord : IRecord => records.SelectMany(r => Cells(r, cells(r)));

    private static IEnumerable<SectionCell> Cells(IRecord record, (Column Column, bool Filled)[] cells) =>
        cells.Select(c => new SectionCell(c.Filled, record.Row.IsNotApplicable(c.Column), record.Row.At(c.Column)));
}
