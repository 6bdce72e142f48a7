using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-05. Source: an accurate map includes people who do not support us.</summary>
public static class NoCriticOnTheMap
{
    public static readonly Rule Rule = new("PL-05", Severity.Info)
    {
        Title = new("人物图上也有黄灯或红灯的人", "the map also shows a yellow or red player"),
        Why = new("人人都支持我们的客户几乎没有；图上全是绿灯，多半是还没看到反对的人。",
            "Hardly any customer is all friends; a map without a yellow or red light usually means that we have not met the critics."),
        Ask = new("如果这单丢了，会是谁投的反对票？", "If this deal were lost, who would have voted against us?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.People,
        ForAccount = (account, _) => account.Players.IsEmpty ? [] : [Check(account)],
    };

    private static Verdict Check(AccountDossier account) =>
        account.Players.All(p => p.EffectiveLight == Light.Grey)
            ? Verdict.NoData(account.Subject(), "所有策略人物的态度都还不知道。", "Nobody's support is known yet.", account.Players.Sources())
            : Verdict.Require(account.Players.Any(p => p.EffectiveLight is Light.Yellow or Light.Red), account.Subject(),
                $"{Numerals.Text(account.Players.Length)} 位策略人物里没有一位黄灯或红灯。",
                $"Among {Counted.Of(account.Players.Length, "strategic player", "strategic players")} there is no yellow or red light.",
                account.Players.Sources());
}
