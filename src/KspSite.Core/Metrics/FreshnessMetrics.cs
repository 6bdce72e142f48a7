using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-05: days since anybody last touched the plan.</summary>
public static class FreshnessMetrics
{
    private static readonly Threshold GreenDays = new("M-05.green_days", 30, 0, 3650,
        new("不超过这么多天为绿", "green up to this many days"));

    private static readonly Threshold AmberDays = new("M-05.amber_days", 90, 0, 3650,
        new("不超过这么多天为黄，再久为红", "amber up to this many days, red beyond"));

    public static readonly MetricDefinition Freshness = new("M-05")
    {
        Title = new("计划新鲜度", "plan freshness"),
        Formula = new("距最近一次变动的天数：计划更新、行动完成、已开检讨，取最晚；晚于数据日期的不算",
            "days since the latest of plan update, action done and review held, none later than the as-of date"),
        NullRule = new("没有更新日期、没有完成的行动、没有开过检讨", "no date of update, no action done and no review held"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Days,
        Thresholds = [GreenDays, AmberDays],
        Compute = c => c.Portfolio.Accounts.SelectMany(a =>
        {
            var days = DaysSinceLastChange(a, c.AsOf);
            return new[] { Freshness!.Value(a.Subject(), days), Freshness.Value("light", a.Subject(), LightOf(days, c), MetricUnit.Word) };
        }),
    };

    public static Figure DaysSinceLastChange(AccountDossier account, DateOnly asOf)
    {
        var plan = account.Plan is { } current && current.LastUpdated <= asOf ? current : null;
        var action = account.Actions.Where(a => a.DoneDate <= asOf).MaxBy(a => a.DoneDate);
        var review = account.LastHeldReview?.Review;
        var dates = new[] { plan?.LastUpdated, action?.DoneDate, review?.HeldDate };
        var figure = dates.Max() is { } latest
            ? Figure.Of(asOf.DayNumber - latest.DayNumber)
            : Figure.None("没有更新日期、完成的行动或开过的检讨", "no date of update, no action done, no review held");
        return figure.With("计划更新", "plan updated", plan?.LastUpdated)
            .With("最近完成的行动", "last action done", action?.DoneDate).With("最近的检讨", "last review held", review?.HeldDate)
            .From(new IRecord?[] { plan, action, review }.OfType<IRecord>());
    }

    private static Figure LightOf(Figure days, MetricContext context) => days.Number is not { } number ? days : days.As(
        number <= context.Value(GreenDays) ? "green" : number <= context.Value(AmberDays) ? "amber" : "red");
}
