using KspSite.Core.Domain;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-51 to M-53 and M-59: was a review complete, attended and followed by deeds?</summary>
public static class ReviewConductMetrics
{
    private const int Sections = 5;

    private static readonly Figure NoLaterReview = Figure.None("之后还没有召开检讨，无从判断", "no later review has been held to judge it by");

    public static readonly MetricDefinition SectionCoverage = new("M-51")
    {
        Title = new("检讨内容覆盖", "section coverage of a review"),
        Formula = new("检讨到的部分数 ÷ 5（定位陈述、策略和进度、问题和挑战、机会和目标、行动计划）", "sections with an item ÷ 5"),
        NullRule = new("检讨没有召开", "the review was not held"),
        Basis = new("课程大纲的五项检讨内容", "the five contents of a review in the course outline"),
        Unit = MetricUnit.Share,
        Compute = c => c.PerReview(ReviewItems.Table, SectionCoverage!.Value, (a, n) => SectionCoverageOf(a.HeldReviews[n])),
    };

    public static readonly MetricDefinition Attendance = new("M-52")
    {
        Title = new("必到人员出席率", "attendance of required roles"),
        Formula = new("出席的必到人员 ÷ 必到人员；没有注明时，大客户经理和销售主管必到", "required people who attended ÷ required people; where not said, account manager and sales manager are required"),
        NullRule = new("检讨没有召开，或没有必到人员", "the review was not held, or nobody is required"),
        Basis = MetricBasis.Outline,
        Unit = MetricUnit.Share,
        Compute = c => c.PerReview(ReviewParticipants.Table, Attendance!.Value, (a, n) => AttendanceOf(a.HeldReviews[n])),
    };

    public static readonly MetricDefinition CommitmentClosure = new("M-53")
    {
        Title = new("检讨承诺兑现率", "commitment closure"),
        Formula = new("由这次检讨产生、在下一次检讨之前完成的行动 ÷ 由这次检讨产生的行动；客户的值看倒数第二次检讨",
            "actions from this review done before the next one ÷ actions from this review; the account shows its last review but one"),
        NullRule = new("之后没有召开检讨，或这次检讨没有产生行动", "no later review was held, or no action came from this one"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        // What the last review decided cannot be judged yet; what the one before decided is judged by the last.
        Compute = c => c.PerReview(PlanActions.Table, CommitmentClosure!.Value, ClosureOf, figures => figures.Count < 2 ? NoLaterReview : figures[^2]),
    };

    public static readonly MetricDefinition PlanUpdateLag = new("M-59")
    {
        Title = new("检讨后更新计划的天数", "plan-update lag"),
        Formula = new("检讨之后第一次修订（或计划更新日期，取早者）− 检讨日期", "first revision after the review (or the plan's date of update, the earlier) − date of the review"),
        NullRule = new("检讨没有召开，或之后计划没有更新", "the review was not held, or the plan was not updated after it"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Days,
        Compute = c => c.PerReview(Plans.Table, PlanUpdateLag!.Value, (a, n) => UpdateLagOf(a, n, c.AsOf)),
    };

    public static Figure SectionCoverageOf(ReviewDossier review)
    {
        var covered = review.Items.Select(i => i.Section).Distinct().Count();
        return Figure.Of((decimal)covered / Sections).With("检讨到的部分", "sections covered", covered).From([review.Review, .. review.Items]);
    }

    public static Figure AttendanceOf(ReviewDossier review)
    {
        List<ReviewParticipant> required = [.. review.Participants.Where(p => p.IsRequired)];
        return Ratio(new(required.Count(p => p.Attended == true), "出席", "attended"), new(required.Count, "必到", "required"),
            "没有必到人员", "nobody is required").From(required);
    }

    public static Figure ClosureOf(AccountDossier account, int held)
    {
        if (held + 1 >= account.HeldReviews.Length) return NoLaterReview;
        var next = account.HeldReviews[held + 1].Review.HeldDate;
        List<PlanAction> promised = [.. account.Actions.Where(a => a.FromReview == account.HeldReviews[held].Id)];
        return Ratio(new(promised.Count(a => a.IsDone && a.DoneDate < next), "下次检讨前完成", "done before the next review"),
            new(promised.Count, "这次检讨产生的行动", "actions from this review"), "这次检讨没有产生行动", "no action came from this review")
            .With("下次检讨", "next review", next).From(promised);
    }

    public static Figure UpdateLagOf(AccountDossier account, int held, DateOnly asOf)
    {
        var review = account.HeldReviews[held].Review;
        var revisions = account.Revisions.Select(r => ((DateOnly?)r.Date, (Input.IRecord)r));
        var first = revisions.Concat(account.Plan is { } plan ? [(plan.LastUpdated, plan)] : [])
            .Where(u => u.Item1 > review.HeldDate && u.Item1 <= asOf).OrderBy(u => u.Item1).FirstOrDefault();
        return Figure.Of(first.Item1?.DayNumber - review.HeldDate?.DayNumber, "检讨那天之后计划还没有更新", "the plan has not been updated after the day of the review")
            .With("检讨日期", "held on", review.HeldDate).With("之后首次更新", "first update after it", first.Item1)
            .From(first.Item2 is { } update ? [review, update] : [review]);
    }
}
