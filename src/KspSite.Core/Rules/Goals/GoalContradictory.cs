using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-04. A build without plans still compares target and baseline.</summary>
public static class GoalContradictory
{
    private static readonly Threshold GraceDays = new("GO-04.grace_days", 90, 0, 730,
        new("期限最多可以比计划期末晚这么多天", "days by which a goal may be due after the plan's end"));

    public static readonly Rule Rule = new("GO-04", Severity.Error)
    {
        Title = new("目标值不同于基线，期限落在计划期内", "the target differs from the baseline, and the goal is due within the plan"),
        Why = new("目标等于现状等于没有目标；期限在计划期外，这份计划就管不到它。",
            "A target equal to today is no target; a goal due outside the plan is out of the plan's reach."),
        Ask = new("这个目标到底要改变什么？在这份计划里来得及吗？", "What is this goal to change, and is there time within this plan?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Goals,
        Thresholds = [GraceDays],
        ForAccount = (account, context) => account.Goals.SelectMany(g => Check(g, account.Plan, context)),
    };

    private static IEnumerable<Verdict> Check(Goal goal, Plan? plan, RuleContext context)
    {
        var row = goal.Row;
        if (!goal.IsQualitative && !row.IsNotApplicable(Domain.Goals.Baseline) && !row.IsNotApplicable(Domain.Goals.Target))
            yield return Moves(goal);
        if (context.Portfolio.Has(Plans.Table) && !row.IsNotApplicable(Domain.Goals.Due))
            yield return FallsInto(plan, goal, (int)context.Value(GraceDays));
    }

    private static Verdict Moves(Goal goal)
    {
        var (baseline, target) = (goal.Row.At(Domain.Goals.Baseline), goal.Row.At(Domain.Goals.Target));
        if (goal.Baseline is null || goal.Target is null)
        {
            return Verdict.NoData(goal.Subject(), $"目标{Listing.Quote(goal.Statement)}没有填全基线和目标值。",
                $"The goal {Listing.Quote(goal.Statement)} lacks its baseline or its target.", goal.Baseline is null ? baseline : target);
        }
        return Verdict.Require(goal.Target != goal.Baseline, goal.Subject(),
            $"目标{Listing.Quote(goal.Statement)}的目标值和基线都是 {Numerals.Text(goal.Target)}。",
            $"Target and baseline of {Listing.Quote(goal.Statement)} are both {Numerals.Text(goal.Target)}.", target, baseline);
    }

    private static Verdict FallsInto(Plan? plan, Goal goal, int graceDays)
    {
        var name = Listing.Quote(goal.Statement);
        var cell = goal.Row.At(Domain.Goals.Due);
        if (goal.Due is not { } due) return Verdict.NoData(goal.Subject(), $"目标{name}没有期限。", $"The goal {name} has no due date.", cell);
        if (due < plan?.PeriodStart)
        {
            return Verdict.Fail(goal.Subject(), $"目标{name}的期限 {Numerals.Text(due)} 早于计划开始（{Numerals.Text(plan?.PeriodStart)}）。",
                $"The goal {name} is due on {Numerals.Text(due)}, before the plan begins ({Numerals.Text(plan?.PeriodStart)}).", cell);
        }
        if (due > plan?.PeriodEnd?.AddDays(graceDays))
        {
            return Verdict.Fail(goal.Subject(),
                $"目标{name}的期限 {Numerals.Text(due)} 比计划期末（{Numerals.Text(plan?.PeriodEnd)}）晚了 {Numerals.Text(graceDays)} 天以上。",
                $"The goal {name} is due on {Numerals.Text(due)}, "
                + $"more than {Counted.Of(graceDays, "day", "days")} after the plan's end ({Numerals.Text(plan?.PeriodEnd)}).", cell);
        }
        return plan?.PeriodStart is not null && plan.PeriodEnd is not null
            ? Verdict.Pass(goal.Subject())
            : Verdict.NoData(goal.Subject(), "没有计划起止日期，无法核对目标的期限。", "Without the plan's period nobody can say whether the goal is due within it.",
                (plan?.Row ?? goal.Row).Source);
    }
}
