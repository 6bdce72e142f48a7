using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-04. Source: course outline, second criterion. The ten recommended for tier S never fail.</summary>
public static class TooFewPlayers
{
    private static readonly Threshold Enough = new("PL-04.enough", 5, 1, 30,
        new("购买人数再多，识别出这么多策略人物也就够了", "this many identified players suffice, however many take part in a purchase"));

    public static readonly Rule Rule = new("PL-04", Severity.Warning)
    {
        Title = new("参与购买的人基本都识别出来了", "the people who take part in a purchase are identified"),
        Why = new("漏掉的那个人，往往就是最后说“不”的人。S 级客户建议认识 10 位以上。",
            "The person we missed is often the one who says no. For a tier S account ten or more are advisable."),
        Ask = new("还有谁参与购买而我们没写上？谁能告诉我们？", "Who else takes part in the purchase and is not on the list? Who could tell us?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [Enough],
        ForAccount = (account, context) => [Check(account, context.Value(Enough))],
    };

    private static Verdict Check(AccountDossier dossier, decimal enough)
    {
        var (account, subject) = (dossier.Account, dossier.Subject());
        var identified = dossier.Players.Length;
        if (identified >= enough) return Verdict.Pass(subject);
        var cell = account.Row.At(Accounts.BuyerCount);
        if (account.Row.IsNotApplicable(Accounts.BuyerCount)) return Verdict.NotApplicable(subject);
        if (account.BuyerCount is not { } buyers)
        {
            return Verdict.NoData(subject, "没有填参与购买人数，看不出人物是否够。",
                "The number of people in a purchase is missing, so nobody can say whether enough players are known.", cell);
        }
        var needed = Math.Min(buyers, enough);
        return Verdict.Require(identified >= needed, subject,
            $"参与购买的有 {Numerals.Text(buyers)} 人，只识别了 {Numerals.Text(identified)} 位策略人物，至少要 {Numerals.Text(needed)} 位。",
            $"{Counted.Of(buyers, "person takes", "people take")} part in a purchase, but only "
                + $"{Counted.Of(identified, "strategic player is", "strategic players are")} known; it takes at least {Numerals.Text(needed)}.",
            [cell, .. dossier.Players.Sources()]);
    }
}
