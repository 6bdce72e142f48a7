using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-15. Carrying: named by a strategy that is active or still has open actions.</summary>
public static class LeaverStillInPlan
{
    public static readonly Rule Rule = new("PL-15", Severity.Warning)
    {
        Title = new("离任的人不再挂在策略上", "nobody who has left is still part of a live strategy"),
        Why = new("人已经走了，策略还指着他，说明计划没跟上客户的变化。", "A strategy that still counts on somebody who has left shows that the plan has not kept up."),
        Ask = new("接替他的是谁？我们什么时候去拜访？", "Who has taken over, and when do we call on that person?"),
        Tables = [Stakeholders.Table, Domain.Strategies.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.People,
        ForAccount = (account, context) => account.People.Where(p => p.HasLeft(context.AsOf)).Select(p => Check(p, account)),
    };

    private static Verdict Check(Stakeholder leaver, AccountDossier account)
    {
        var live = account.Strategies.Where(s => s.People.Contains(leaver.Id) && IsLive(s, account)).ToList();
        var names = Listing.OfQuotes(live.Select(s => s.SubStrategy));
        return Verdict.Require(live.Count == 0, leaver.Subject(), $"{leaver.Name}已于 {Numerals.Text(leaver.LeftOn)} 离任，但还挂在子策略{names.Zh}上。",
            $"{leaver.Name} left on {Numerals.Text(leaver.LeftOn)} but is still part of {names.En}.",
            [leaver.Row.At(Stakeholders.LeftOn), .. live.Select(s => s.Row.At(Domain.Strategies.PersonIds))]);
    }

    private static bool IsLive(Strategy strategy, AccountDossier account) =>
        strategy.IsActive || account.Actions.Any(a => a.IsOpen && a.Strategy == strategy.Id);
}
