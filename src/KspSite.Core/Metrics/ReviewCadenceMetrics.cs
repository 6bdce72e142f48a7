using KspSite.Core.Domain;
using KspSite.Core.Rules;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-50 and M-50b: are the reviews held when they are due?</summary>
public static class ReviewCadenceMetrics
{
    /// <summary>How many days a review may be from its due date and still keep it.</summary>
    // Below the shortest cadence (30 days), so that counting on from an early review always moves forward.
    public static readonly Threshold Tolerance = new("M-50.tolerance_days", 14, 0, 29,
        new("检讨早或晚不超过这么多天，仍算按期", "a review held at most this many days early or late is on schedule"));

    private static readonly Threshold Window = new("M-50.window_days", 365, 30, 3650,
        new("只看最近这么多天内到期的检讨", "reviews due within the last this many days count"));

    public static readonly MetricDefinition Adherence = new("M-50")
    {
        Title = new("检讨按期率", "cadence adherence"),
        Formula = new("最近 365 天内应开的检讨中，前后 14 天内开了的占比。应开日期取计划日期；一个都没有时，从计划期开始按检讨周期推算",
            "of the reviews due within the last 365 days, the share held within 14 days; due dates are the planned ones, or, where none is given, follow the cadence from the start of the plan's period"),
        NullRule = new("没有到期的检讨，或既没有计划日期也没有检讨周期", "no review was due, or there is neither a planned date nor a cadence"),
        Basis = new("课程大纲的检讨周期；14 天为本产品的约定", "cadence as in the course outline; the 14 days are this product's"),
        Unit = MetricUnit.Share,
        Thresholds = [Tolerance, Window],
        Compute = c => c.Portfolio.Accounts
            .Select(a => Adherence!.Value(a.Subject(), c.Needs(Reviews.Table, () => AdherenceOf(a, c))))
            .Concat(c.OfPortfolio(() => Adherence!.Value(Subject.Portfolio, c.Needs(Reviews.Table, () => Share([.. c.Portfolio.Accounts.SelectMany(a => InWindow(a, c) ?? [])]))))),
    };

    public static readonly MetricDefinition DaysToNext = new("M-50b")
    {
        Title = new("距下次检讨天数", "days to the next review"),
        Formula = new("最近一次检讨约定的下次日期 − 数据日期；已逾期为负", "date agreed in the last held review − as-of date; negative when past"),
        NullRule = new("还没有召开过检讨，或没有约定下次日期", "no review has been held, or it agreed no next date"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Days,
        Compute = c => c.PerAccount(DaysToNext!, a => c.Needs(Reviews.Table, () => DaysToNextOf(a, c.AsOf))),
    };

    public static Figure DaysToNextOf(AccountDossier account, DateOnly asOf)
    {
        if (account.LastHeldReview is not { } last) return ReviewFigures.NoneHeld;
        return Figure.Of(last.Review.NextDate?.DayNumber - asOf.DayNumber, "最近一次检讨没有约定下次日期", "the last review agreed no next date")
            .With("下次检讨", "next review", last.Review.NextDate).From(last.Review);
    }

    private static Figure AdherenceOf(AccountDossier account, MetricContext context) => InWindow(account, context) is { } due
        ? Share(due)
        : Figure.None("既没有检讨的计划日期，也没有带检讨周期的计划", "there is neither a planned review nor a plan with a cadence");

    private static Figure Share(IReadOnlyCollection<DueReview> due) =>
        Ratio(new(due.Count(d => !d.IsMissed), "按期召开", "held on schedule"), new(due.Count, "应开的检讨", "reviews due"),
            "这段时间没有到期的检讨", "no review was due in the window")
            .From(due.SelectMany(d => d.ServedBy.Select(r => r.Review).Prepend(d.Plan)).OfType<Review>());

    private static ImmutableArray<DueReview>? InWindow(AccountDossier account, MetricContext context)
    {
        var due = ReviewCalendar.DueUpTo(account, context.AsOf, (int)context.Value(Tolerance));
        return due?.RemoveAll(d => context.AsOf.DayNumber - d.Due.DayNumber >= context.Value(Window));
    }
}
