using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-03. Source: a good relationship map shows supportive key players.</summary>
public static class NoInfluentialGreenLight
{
    private static readonly Threshold MinInfluence = new("PL-03.min_influence", 4, 1, 5,
        new("影响力达到这个数的绿灯人物才算数", "green-light players of at least this influence count"));

    public static readonly Rule Rule = new("PL-03", Severity.Warning)
    {
        Title = new("至少有一位有影响力的人物对我们亮绿灯", "at least one influential player shows us a green light"),
        Why = new("支持我们的人说话没分量，关键会议上就没有人替我们讲话。",
            "When those who support us carry no weight, nobody speaks for us in the meeting that decides."),
        Ask = new("关键会议上，谁会替我们说话？他说了算数吗？", "Who speaks for us in the meeting that decides, and does it count?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        Thresholds = [MinInfluence],
        ForAccount = (account, context) => [Check(account, context.Value(MinInfluence))],
    };

    private static Verdict Check(AccountDossier account, decimal minInfluence)
    {
        var subject = account.Subject();
        if (account.Players.Length > 0 && account.Players.All(p => p.Influence is null))
        {
            return Verdict.NoData(subject, "策略人物都没有填影响力。", "No strategic player has an influence.",
                account.Players.Select(p => p.Row.At(Stakeholders.Influence)));
        }
        var influential = account.Players.Where(p => p.Influence >= minInfluence).ToList();
        if (influential.Count == 0)
        {
            return Verdict.Fail(subject, $"没有一位影响力达到 {Numerals.Text(minInfluence)} 的策略人物，更谈不上绿灯。",
                $"No strategic player has an influence of {Numerals.Text(minInfluence)} or more, let alone a green light.", account.People.Sources());
        }
        var names = Listing.Of([.. influential.Select(p => Words.Same(p.Name))]);
        return Verdict.Require(influential.Exists(p => p.EffectiveLight == Light.Green), subject,
            $"{names.Zh}说话有分量，但没有一位亮绿灯。", $"None of those who carry weight ({names.En}) shows a green light.", influential.Sources());
    }
}
