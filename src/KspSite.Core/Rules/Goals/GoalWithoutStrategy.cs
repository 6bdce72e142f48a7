using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-05. Every goal is asked, whatever its status.</summary>
public static class GoalWithoutStrategy
{
    public static readonly Rule Rule = new("GO-05", Severity.Warning)
    {
        Title = new("每个目标都有执行中的子策略支撑", "every goal is served by an active sub-strategy"),
        Why = new("没有策略支撑的目标只是愿望。", "A goal that no strategy serves is a wish."),
        Ask = new("靠哪一条策略达成这个目标？如果没有，要么补一条，要么放下这个目标。",
            "Which strategy will reach this goal? If there is none, add one or let the goal go."),
        Tables = [Domain.Goals.Table, Domain.Strategies.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Goals,
        ForAccount = (account, _) => account.Goals.Select(goal => Verdict.Require(
            account.Strategies.Any(s => s.IsActive && s.Goals.Contains(goal.Id)), goal.Subject(),
            $"没有执行中的子策略为目标{Listing.Quote(goal.Statement)}服务。",
            $"No active sub-strategy serves the goal {Listing.Quote(goal.Statement)}.", goal.Row.Source)),
    };
}
