using KspSite.Core.Domain;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-42 and M-46: open actions behind and ahead of the as-of date. Counts: 0 is a value, unless no action has a status.</summary>
public static class ActionDueMetrics
{
    public static readonly MetricDefinition Overdue = new("M-42")
    {
        Title = new("逾期行动", "overdue actions"),
        Formula = new("期限早于数据日期的未完成行动（含受阻）数，再按逾期 1–7、8–30、31–90、90 天以外分段",
            "open actions (blocked ones too) due before the as-of date, and how many of them by 1–7, 8–30, 31–90 and over 90 days"),
        NullRule = new("没有提供行动表，或行动都没有写状态", "the actions table was not provided, or no action has a status"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c => c.PerGroup(Overdue!,
        [
            ("overdue", a => OverdueBetween(a, c.AsOf, 1, int.MaxValue)),
            ("overdue_1_7", a => OverdueBetween(a, c.AsOf, 1, 7)),
            ("overdue_8_30", a => OverdueBetween(a, c.AsOf, 8, 30)),
            ("overdue_31_90", a => OverdueBetween(a, c.AsOf, 31, 90)),
            ("overdue_over_90", a => OverdueBetween(a, c.AsOf, 91, int.MaxValue)),
        ]),
    };

    public static readonly MetricDefinition LookAhead = new("M-46")
    {
        Title = new("即将到期的行动", "actions coming due"),
        Formula = new("未完成行动中，期限在数据日期起 0–30、31–60、61–90 天内的数", "open actions due 0–30, 31–60 and 61–90 days from the as-of date"),
        NullRule = new("没有提供行动表，或行动都没有写状态", "the actions table was not provided, or no action has a status"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c => c.PerGroup(LookAhead!,
        [
            ("due_0_30", a => DueBetween(a, c.AsOf, 0, 30)),
            ("due_31_60", a => DueBetween(a, c.AsOf, 31, 60)),
            ("due_61_90", a => DueBetween(a, c.AsOf, 61, 90)),
        ]),
    };

    /// <summary>Overdue by at least <paramref name="from"/> and at most <paramref name="to"/> days.</summary>
    public static Figure OverdueBetween(IReadOnlyList<PlanAction> actions, DateOnly asOf, int from, int to) =>
        OpenWithin(actions, a => asOf.DayNumber - a, from, to);

    /// <summary>Due in at least <paramref name="from"/> and at most <paramref name="to"/> days.</summary>
    public static Figure DueBetween(IReadOnlyList<PlanAction> actions, DateOnly asOf, int from, int to) =>
        OpenWithin(actions, a => a - asOf.DayNumber, from, to);

    private static Figure OpenWithin(IReadOnlyList<PlanAction> actions, Func<int, int> days, int from, int to) =>
        ActionMetrics.WithoutStatus(actions) ?? Count([.. actions.Where(a => a.IsOpen && a.Due is { } due && days(due.DayNumber) is var n && n >= from && n <= to)]);
}
