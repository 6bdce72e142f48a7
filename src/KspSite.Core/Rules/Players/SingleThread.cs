using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-09. The share is that of M-14: among players with an owner, of whom each of several counts. Nobody in contact is no single thread.</summary>
public static class SingleThread
{
    private static readonly Threshold MaxShare = new("PL-09.max_share", 0.70m, 0.30m, 1m,
        new("一个人负责的策略人物不超过这个比例", "share of players that one of ours may own, at most"));

    public static readonly Rule Rule = new("PL-09", Severity.Warning)
    {
        Title = new("和客户的联系不系在一个人身上", "the relationship does not hang by a single thread"),
        Why = new("线只有一根，这个人一走、一病、一换岗，客户就断了。", "With one thread only, one leave, illness or move cuts us off from the customer."),
        Ask = new("如果明天这个人不在了，谁还能打电话给这家客户？", "If this one person were gone tomorrow, who could still ring this customer?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.People,
        Thresholds = [MaxShare],
        ForAccount = (account, context) => account.Players.IsEmpty ? [] : [OnOurSide(account, context.Value(MaxShare)), OnTheirSide(account)],
    };

    private static Verdict OnOurSide(AccountDossier account, decimal maxShare)
    {
        if (PlayerOwners.Of(account) is not { Busiest: { } largest, Share: { } share, Owned: var owned })
        {
            return Verdict.NoData(account.Subject(), "策略人物都没有填我方负责人。", "No strategic player has an owner on our side.",
                account.Players.Select(p => p.Row.At(Stakeholders.OurOwner)));
        }
        if (share <= maxShare) return Verdict.Pass(account.Subject());
        var told = Numerals.Percent(share, Decimals.For(0, round => round(share * 100) > maxShare * 100));
        var isAlone = largest.All(p => PersonNames.In(p.OurOwner).Length == 1);
        return Verdict.Fail(account.Subject(),
            $"{Numerals.Text(owned.Count)} 位有负责人的策略人物中，{largest.Key}{(isAlone ? "一人" : "")}负责 {Numerals.Text(largest.Count())} 位（{told}）。",
            $"{largest.Key}{(isAlone ? " alone" : "")} looks after {Numerals.Text(largest.Count())} of {Counted.Of(owned.Count, "player", "players")} "
                + $"with an owner ({told}).",
            largest.Select(p => p.Row.At(Stakeholders.OurOwner)));
    }

    private static Verdict OnTheirSide(AccountDossier account)
    {
        if (account.Players.All(p => p.ContactDepth is null or ContactDepth.Unknown))
        {
            return Verdict.NoData(account.Subject(), "策略人物的接触程度都没有填。", "How deep the contact is has been given for nobody.",
                account.Players.Select(p => p.Row.At(Stakeholders.ContactDepth)));
        }
        var met = account.Players.Where(p => p.ContactDepth is ContactDepth.Brief or ContactDepth.Multiple or ContactDepth.InDepth).ToList();
        return met.Count == 1
            ? Verdict.Fail(account.Subject(), $"客户那边只有{met[0].Name}一人和我们有接触。", $"{met[0].Name} is the only one at the customer whom we have met.",
                met[0].Row.At(Stakeholders.ContactDepth))
            : Verdict.Pass(account.Subject());
    }
}
