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
        var actions = account.Actions.Where(a => a.Strategy is not null).ToLookup(a => a.Strategy!.Value);
        return account.Strategies.Where(s => s.IsActive).Select(s => Check(s, [.. actions[s.Id]], account.Subject()));
    }

    private static Verdict Check(Strategy strategy, List<PlanAction> actions, Subject subject)
    {
        if (actions.Exists(a => a.IsOpen || a.IsDone)) return Verdict.Pass(subject);
        var name = Listing.Quote(strategy.SubStrategy);
        if (actions.Count == 0) return Verdict.Fail(subject, $"执行中的子策略{name}没有行动。", $"The active strategy {name} has no action.", strategy.Row.Source);
        var (unknown, cancelled) = (actions.Count(a => a.Status is null), actions.Count(a => a.Status is not null));
        var reasons = new List<Words>();
        if (cancelled > 0) reasons.Add(new($"{Numerals.Text(cancelled)} 项已取消", Counted.Of(cancelled, "is cancelled", "are cancelled")));
        if (unknown > 0) reasons.Add(new($"{Numerals.Text(unknown)} 项没有填状态", Counted.Of(unknown, "has no status", "have no status")));
        return Verdict.Fail(subject,
            $"执行中的子策略{name}没有进行中或已完成的行动：{string.Join('，', reasons.Select(r => r.Zh))}。",
            $"The active strategy {name} has no action that is open or done: {string.Join(", ", reasons.Select(r => r.En))}.",
            [strategy.Row.Source, .. actions.Select(a => a.Row.At(PlanActions.Status))]);
    }
}
