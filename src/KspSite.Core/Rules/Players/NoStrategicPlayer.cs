using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-01. Source: course outline, strategic players; status 0 of the relationship map is "no contacts".</summary>
public static class NoStrategicPlayer
{
    public static readonly Rule Rule = new("PL-01", Severity.Error)
    {
        Title = new("计划里至少有一位策略人物", "the plan names at least one strategic player"),
        Why = new("买东西的是人，不是公司。一个人都写不出来，后面的策略就没有对象。",
            "People buy, not companies. A plan that names nobody has nobody to win."),
        Ask = new("这家客户里，谁的一句话能让订单成或者不成？先写下这个人。", "Whose single word makes or breaks an order at this customer? Write that person down first."),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        ForAccount = (account, _) => [Verdict.Require(!account.Players.IsEmpty, account.Subject(),
            $"登记的 {Numerals.Text(account.People.Length)} 人不是已离任，就是没有算作策略人物。",
            $"Everybody listed ({Numerals.Text(account.People.Length)}) has left or is not marked as a strategic player.", account.People.Sources())],
    };
}
