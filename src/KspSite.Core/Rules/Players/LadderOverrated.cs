using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-10. Source: course outline, the relationship ladder; the customer decides on which rung we stand.</summary>
public static class LadderOverrated
{
    private static readonly Threshold Margin = new("PL-10.margin", 1, 0, 4,
        new("自评阶梯最多比客户认定的高这么多级", "rungs by which our own view may exceed the customer's"));

    public static readonly Rule Rule = new("PL-10", Severity.Warning)
    {
        Title = new("自评的关系阶梯没有比客户认定的高出太多", "our own view of the ladder does not exceed the customer's by much"),
        Why = new("站在哪一级由客户说了算。自己抬高一级，策略就会用错力。", "The customer decides on which rung we stand. Rating ourselves higher aims the strategy wrongly."),
        Ask = new("客户哪句话、哪件事让你觉得我们在这一级？", "What has the customer said or done that puts us on this rung?"),
        Tables = [Stakeholders.Table, Plans.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [Margin],
        ForAccount = (account, context) => [Check(account, context)],
    };

    private static Verdict Check(AccountDossier account, RuleContext context)
    {
        var margin = context.Value(Margin);
        var subject = account.Subject();
        if (account.Plans.IsEmpty) return Verdict.NoRows(account, Plans.Table, context);
        if (account.Plan is not { } plan) return Verdict.NoPlan(account, context);
        var cell = plan.Row.At(Plans.SelfLevel);
        if (plan.Row.IsNotApplicable(Plans.SelfLevel)) return Verdict.NotApplicable(subject);
        if (plan.SelfLevel is not { } self) return Verdict.NoData(subject, "计划没有填自评关系阶梯。", "The plan gives no self-assessed level.", cell);
        if (LadderMetrics.LevelOf(account).Number is not { } seen)
        {
            return Verdict.NoData(subject, "没有一位策略人物同时填了影响力和对方认定阶梯。",
                "No strategic player has both an influence and a level.", account.Players.Select(p => p.Row.At(Stakeholders.LevelNow)));
        }
        if (self <= seen + margin) return Verdict.Pass(subject);
        var told = Numerals.Text(seen, Decimals.For(1, round => self > round(seen) + margin));
        return Verdict.Fail(subject, $"我们自评第 {Numerals.Text(self)} 级，客户眼里只有 {told} 级。",
            $"We put ourselves on rung {Numerals.Text(self)}; the customer sees us on {told}.",
            [cell, .. account.Players.Where(p => p.LevelNow is not null).Select(p => p.Row.At(Stakeholders.LevelNow))]);
    }
}
