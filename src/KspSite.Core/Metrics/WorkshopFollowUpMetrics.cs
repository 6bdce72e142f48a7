using KspSite.Core.Domain;
using KspSite.Core.Rules.Workshops;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>W-12, W-13 and W-15: do the plans live on after the workshop?</summary>
public static class WorkshopFollowUpMetrics
{
    private static readonly Threshold AliveWithin = new("W-13.days", 90, 1, 730,
        new("课后这么多天内有修订或检讨，计划就算延续下来", "a plan lives on when it is revised or reviewed within this many days after the workshop"));

    public static readonly MetricDefinition FirstReviewBooked = new("W-12")
    {
        Title = new("首次检讨已排定", "first review booked"),
        Formula = new("所带客户在课后规定天数内（默认 45 天，见规则 WS-09）有计划检讨的学员 ÷ 学员", "participants whose account has a review planned within the days allowed (default 45, see rule WS-09) after the workshop ÷ participants"),
        NullRule = new("没有学员", "no participants"),
        Basis = new("课程大纲的计划检讨；天数为本产品的约定", "the plan review of the course outline; the days are this product's"),
        Unit = MetricUnit.Share,
        Compute = c => WorkshopMetrics.PerWorkshop(c, FirstReviewBooked!, w => c.Needs(WorkshopParticipants.Table, Reviews.Table, () => BookedOf(w, c))),
    };

    public static readonly MetricDefinition PlanSurvival = new("W-13")
    {
        Title = new("计划延续率", "plan survival"),
        Formula = new("所带客户的计划中，课后规定天数内（默认 90 天）有修订或召开了检讨的 ÷ 所带客户的计划", "plans of the accounts brought that were revised or reviewed within the days allowed (default 90) after the workshop ÷ those plans"),
        NullRule = new("课程还没有结束，或带来的客户没有计划", "the workshop is not over, or no account with a plan was brought"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Thresholds = [AliveWithin],
        Compute = c => WorkshopMetrics.PerWorkshop(c, PlanSurvival!, w =>
            c.Portfolio.Has(Reviews.Table) ? SurvivalOf(w, c) : c.Needs(PlanRevisions.Table, () => SurvivalOf(w, c))),
    };

    public static readonly MetricDefinition BoardScore = new("W-15")
    {
        Title = new("评审会得分", "review-board score"),
        Formula = new("客户环境 20、财务 10、现有关系 25、策略与执行 20、额外资源 10、团队所学 15", "customer's environment 20, financials 10, current relationship 25, strategy and execution 20, additional resources 10, what the team learned 15"),
        NullRule = new("输入的表中没有评审得分，因此总是没有值", "no table of the input carries the board's scores, so there is never a value"),
        Basis = new("评审会评分表的通行做法", "usual scorecards of review boards"),
        Unit = MetricUnit.Points,
        Compute = c => WorkshopMetrics.PerWorkshop(c, BoardScore!, _ => Figure.None("输入的表中没有评审得分", "no table carries the board's scores")),
    };

    private static Figure BookedOf(WorkshopDossier workshop, MetricContext context)
    {
        var days = context.Value(FirstReviewNotBooked.MaxDays);
        var booked = workshop.Participants.Select(p => WorkshopMetrics.AccountOf(p, context.Portfolio)?.Reviews
            .Select(r => r.Review).FirstOrDefault(r => IsAfter(workshop, r.PlannedDate, days))).ToList();
        return Ratio(new(booked.Count(r => r is not null), "已排定", "booked"), new(booked.Count, "学员", "participants"), "没有学员", "no participants")
            .From(booked.OfType<Review>());
    }

    private static Figure SurvivalOf(WorkshopDossier workshop, MetricContext context)
    {
        if (context.AsOf <= workshop.Workshop.EndDate) return Figure.None("课程还没有结束", "the workshop is not over").From(workshop.Workshop);
        var days = context.Value(AliveWithin);
        // An account without a plan has none that could survive.
        var accounts = WorkshopMetrics.AccountsOf(workshop, context.Portfolio).RemoveAll(a => a.Plans.IsEmpty);
        var alive = accounts.Select(a => FirstSign(a)).ToList();
        return Ratio(new(alive.Count(s => s is not null), "有修订或检讨", "revised or reviewed"), new(accounts.Length, "所带客户的计划", "plans brought"),
            "带来的客户没有计划", "no account with a plan was brought").From(alive.OfType<Input.IRecord>());

        Input.IRecord? FirstSign(AccountDossier account) =>
            (Input.IRecord?)account.Revisions.FirstOrDefault(r => r.Date <= context.AsOf && IsAfter(workshop, r.Date, days))
            ?? account.HeldReviews.FirstOrDefault(r => IsAfter(workshop, r.Review.HeldDate, days))?.Review;
    }

    /// <summary>In (end, end + days].</summary>
    private static bool IsAfter(WorkshopDossier workshop, DateOnly? date, decimal days) =>
        date?.DayNumber - workshop.Workshop.EndDate.DayNumber is { } since && since > 0 && since <= days;
}
