using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-11. Source: course outline, "is that reasonable and realistic?"; the numbers are our starting values.</summary>
public static class LadderTargetTooHigh
{
    private static readonly Threshold MaxGap = new("PL-11.max_gap", 2, 0, 4,
        new("目标阶梯最多比客户认定的高这么多级", "rungs by which the target may exceed the customer's view"));

    private static readonly Threshold MaxGapSoon = new("PL-11.max_gap_soon", 1, 0, 4,
        new("目标日期很近时，最多高这么多级", "rungs by which a target that is due soon may exceed the customer's view"));

    private static readonly Threshold SoonMonths = new("PL-11.soon_months", 12, 1, 60,
        new("目标日期在这么多个月之内算很近", "months within which a target is due soon"));

    public static readonly Rule Rule = new("PL-11", Severity.Warning)
    {
        Title = new("目标关系阶梯合理、做得到", "the target on the ladder is within reach"),
        Why = new("关系一级一级地爬，一年跳两级的目标只是愿望。", "A relationship climbs rung by rung; two rungs in a year is a wish, not a target."),
        Ask = new("一年之内，客户做了什么就说明我们真的上了一级？", "What would the customer do within a year that shows we are really one rung up?"),
        Tables = [Stakeholders.Table, Plans.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [MaxGap, MaxGapSoon, SoonMonths],
        ForAccount = (account, context) => [Check(account, context)],
    };

    private static Verdict Check(AccountDossier account, RuleContext context)
    {
        var subject = account.Subject();
        if (account.Plans.IsEmpty) return Verdict.NoRows(account, Plans.Table, context);
        if (account.Plan is not { } plan) return Verdict.NoPlan(account, context);
        if (plan.Row.IsNotApplicable(Plans.TargetLevel)) return Verdict.NotApplicable(subject);
        if (plan.TargetLevel is not { } target)
            return Verdict.NoData(subject, "计划没有填目标关系阶梯。", "The plan gives no target level.", plan.Row.At(Plans.TargetLevel));
        if (LadderMetrics.LevelOf(account).Number is not { } seen)
        {
            return Verdict.NoData(subject, "没有一位策略人物同时填了影响力和对方认定阶梯。",
                "No strategic player has both an influence and a level.", account.Players.Select(p => p.Row.At(Stakeholders.LevelNow)));
        }
        var maxGap = context.Value(MaxGap);
        if (target - seen > maxGap)
        {
            var told = Numerals.Text(seen, Decimals.For(1, round => target - round(seen) > maxGap));
            return Verdict.Fail(subject, $"客户眼里我们在 {told} 级，目标第 {Numerals.Text(target)} 级，跳得太高。",
                $"The customer sees us on rung {told}; a target of {Numerals.Text(target)} is too far up.", plan.Row.At(Plans.TargetLevel));
        }
        return target - seen > context.Value(MaxGapSoon) ? WhetherSoon(plan, target, seen, context) : Verdict.Pass(subject);
    }

    // More than one rung is sound with time enough; without a date nobody can say whether there is.
    private static Verdict WhetherSoon(Plan plan, int target, decimal seen, RuleContext context)
    {
        var subject = new Subject(SubjectType.Account, plan.Account.Value);
        var cell = plan.Row.At(Plans.TargetLevelDate);
        var decimals = Decimals.For(1, round => target - round(seen) > context.Value(MaxGapSoon));
        if (plan.TargetLevelDate is not { } date)
        {
            var gap = Numerals.Text(target - seen, decimals);
            return Verdict.NoData(subject, $"目标要升 {gap} 级，但没有填哪天做到。", $"The target is {gap} rungs up, but has no date.", cell);
        }
        if (date > context.AsOf.AddMonths((int)context.Value(SoonMonths))) return Verdict.Pass(subject);
        var (told, rung, day) = (Numerals.Text(seen, decimals), Numerals.Text(target), Numerals.Text(date));
        var (zh, en) = date < context.AsOf
            ? ($"目标是 {day} 之前升到第 {rung} 级，期限已过，客户眼里我们还在 {told} 级。",
                $"Rung {rung} was to be reached by {day}, which has passed; the customer still sees us on {told}.")
            : ($"客户眼里我们在 {told} 级，却要在 {day} 之前升到第 {rung} 级。", $"The customer sees us on rung {told}, yet rung {rung} is to be reached by {day}.");
        return Verdict.Fail(subject, zh, en, cell, plan.Row.At(Plans.TargetLevel));
    }
}
