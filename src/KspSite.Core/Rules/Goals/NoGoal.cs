using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-01. Source: course outline. Goals count whatever their status, as in the metrics.</summary>
public static class NoGoal
{
    public static readonly Rule Rule = new("GO-01", Severity.Error)
    {
        Title = new("计划里至少有一个目标", "the plan has at least one goal"),
        Why = new("没有目标，做得再多也说不出到哪儿算成。", "Without a goal nobody can say when the work has succeeded."),
        Ask = new("到计划期末，这家客户发生了什么变化你才算满意？", "What must have changed at this customer by the end of the plan for you to be content?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Goals,
        ForAccount = (account, _) => [Verdict.Pass(account.Subject())],
    };
}
