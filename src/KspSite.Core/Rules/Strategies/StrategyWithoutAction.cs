using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-05. An action without a status is neither open nor done and does not count.</summary>
public static class StrategyWithoutAction
{
    public static readonly Rule Rule = new("SA-05", Severity.Error)
    {
        Title = new("每条执行中的子策略都有未完成或已完成的行动", "every active strategy has an open or done action"),
        Why = new("没有行动的策略是纸上谈兵。", "A strategy without an action stays on paper."),
        Ask = new("下周谁去做哪一件事，让这条策略动起来？", "Who does what next week to set this strategy going?"),
        Tables = [Domain.Strategies.Table, PlanActions.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Strategies,
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier account, RuleContext context)
    {
        var withAction = account.Actions.Where(a => a.IsOpen || a.IsDone).Select(a => a.Strategy).OfType<Id<Strategy>>().ToHashSet();
        return account.Strategies.Where(s => s.IsActive).Select(s => Verdict.Require(withAction.Contains(s.Id), account.Subject(),
            $"执行中的子策略{Listing.Quote(s.SubStrategy)}没有行动。", $"The active strategy {Listing.Quote(s.SubStrategy)} has no action.", s.Row.Source));
    }
}
