using KspSite.Core.Domain;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-40 to M-46: is the plan being carried out? For accounts, named owners and the portfolio.</summary>
public static class ActionMetrics
{
    public static readonly MetricDefinition Completion = new("M-40")
    {
        Title = new("行动完成率", "completion of actions"),
        Formula = new("已完成的行动 ÷ 未取消的行动", "actions done ÷ actions not cancelled"),
        NullRule = new("没有未取消的行动，或行动都没有写状态", "no action that is not cancelled, or no action has a status"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.PerGroup(Completion!, CompletionOf),
    };

    public static readonly MetricDefinition OnTimeRate = new("M-41")
    {
        Title = new("按时完成率", "on-time rate"),
        Formula = new("不晚于原定日期（没有则取期限）完成的行动 ÷ 已完成的行动；没有完成日期的不算按时",
            "actions done by the original due date (else the due date) ÷ actions done; without a completion date it is not on time"),
        NullRule = new("没有已完成的行动", "no action is done"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.PerGroup(OnTimeRate!, OnTimeRateOf),
    };

    public static readonly MetricDefinition Slip = new("M-43")
    {
        Title = new("平均延期天数", "mean slip"),
        Formula = new("（现期限 − 原定日期）的平均值，凡两个日期都有的行动都计入，提前为负", "mean of (due − original due) over all actions with both dates; negative when brought forward"),
        NullRule = new("没有同时写明期限和原定日期的行动", "no action has both a due date and an original one"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Days,
        Compute = c => c.PerGroup(Slip!, SlipOf),
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        Completion, OnTimeRate, ActionDueMetrics.Overdue, Slip,
        StrategyActionMetrics.PillarBalance, StrategyActionMetrics.ExecutableStrategies, ActionDueMetrics.LookAhead,
    ];

    /// <summary>Where of those that are not cancelled none has a status, nobody knows what is open or done, and there is nothing to count; null where one has, or there is none.</summary>
    internal static Figure? WithoutStatus(IReadOnlyList<PlanAction> actions)
    {
        if (actions.Any(a => a.IsOpen || a.IsDone)) return null;
        List<PlanAction> unknown = [.. actions.Where(a => a.Status is null)];
        return unknown.Count == 0 ? null : Figure.None("行动都没有写状态", "no action has a status").From(unknown);
    }

    /// <summary>An action without a status is in the denominator (X10), unless none has one.</summary>
    public static Figure CompletionOf(IReadOnlyList<PlanAction> actions)
    {
        List<PlanAction> kept = [.. actions.Where(a => a.Status != ActionStatus.Cancelled)];
        return WithoutStatus(actions) ?? Ratio(new(kept.Count(a => a.IsDone), "已完成", "done"), new(kept.Count, "未取消的行动", "actions not cancelled"),
            "没有未取消的行动", "no action that is not cancelled").From(kept);
    }

    public static Figure OnTimeRateOf(IReadOnlyList<PlanAction> actions)
    {
        List<PlanAction> done = [.. actions.Where(a => a.IsDone)];
        return Ratio(new(done.Count(a => a.DoneDate <= (a.DueOriginal ?? a.Due)), "按时完成", "done on time"), new(done.Count, "已完成", "done"),
            "没有已完成的行动", "no action is done").From(done);
    }

    public static Figure SlipOf(IReadOnlyList<PlanAction> actions)
    {
        List<PlanAction> dated = [.. actions.Where(a => a.Due is not null && a.DueOriginal is not null)];
        var days = dated.Sum(a => a.Due!.Value.DayNumber - a.DueOriginal!.Value.DayNumber);
        return Ratio(new(days, "延期天数之和", "Σ days of slip"), new(dated.Count, "有两个日期的行动", "actions with both dates"),
            "没有同时写明期限和原定日期的行动", "no action has both a due date and an original one").From(dated);
    }
}
