using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-11 and M-12: whether the people who matter are for us.</summary>
public static class SupportMetrics
{
    public static readonly MetricDefinition NetSupport = new("M-11")
    {
        Title = new("净支持指数", "net support index"),
        Formula = new("50 × Σ（影响力 × 态度）÷ Σ 影响力，只计态度已知者，−100 到 +100；态度已知占比（known_share）：态度已知者的影响力占比",
            "50 × Σ (influence × support) ÷ Σ influence over players of known support, −100 to +100; known_share: their share of all influence"),
        NullRule = new("没有影响力与态度都已知的策略人物；态度已知占比在没有带影响力的人物时无值",
            "no player with both influence and support; known_share: no player with an influence"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Points,
        Compute = c => c.Portfolio.Accounts.SelectMany(a => (MetricValue[])
        [
            NetSupport!.Value(a.Subject(), c.Needs(Stakeholders.Table, () => NetSupportOf(a))),
            NetSupport.Value("known_share", a.Subject(), c.Needs(Stakeholders.Table, () => KnownShareOf(a)), MetricUnit.Share),
        ]),
    };

    public static readonly MetricDefinition MapStatus = new("M-12")
    {
        Title = new("关系地图状态", "relationship map status"),
        Formula = new("0 没有策略人物；1 没有关键人物；2 没有支持我们的关键人物；3 有。关键人物：核心圈或权力结构内，权力地位未填时影响力不低于 4；支持：态度为支持或教练/铁杆",
            "0 no player; 1 no key player; 2 no supportive key player; 3 otherwise. Key: inner circle or political structure, else influence of 4 or more; supportive: supporter or mentor"),
        NullRule = new("没有策略人物表", "the table of stakeholders is absent"),
        Basis = new("关系地图的通行分级", "a usual grading of relationship maps"),
        Unit = MetricUnit.Count,
        Compute = c => c.PerAccount(MapStatus!, a => c.Needs(Stakeholders.Table, () => MapStatusOf(a))),
    };

    public static Figure NetSupportOf(AccountDossier account)
    {
        var known = Weighing(account).Where(p => p.SupportValue is not null).ToList();
        var total = known.Sum(p => p.Influence!.Value);
        var weighted = known.Sum(p => p.Influence!.Value * p.SupportValue!.Value);
        return Figure.Of(Statistics.Ratio(50 * weighted, total), "没有影响力与态度都已知的策略人物", "no strategic player with both influence and support")
            .With("Σ 影响力 × 态度", "Σ influence × support", weighted).With("Σ 影响力", "Σ influence", total)
            .From(known);
    }

    public static Figure KnownShareOf(AccountDossier account)
    {
        var players = Weighing(account);
        var known = players.Where(p => p.SupportValue is not null).Sum(p => p.Influence!.Value);
        var total = players.Sum(p => p.Influence!.Value);
        return Figure.Of(Statistics.Ratio(known, total), "没有带影响力的策略人物", "no strategic players with an influence")
            .With("态度已知者的影响力之和", "Σ influence of known support", known).With("影响力之和", "Σ influence", total)
            .From(players);
    }

    public static Figure MapStatusOf(AccountDossier account)
    {
        var key = account.Players.Where(p => p.IsKeyPlayer).ToList();
        var supportive = key.Count(p => p.SupportValue >= 1);
        var status = account.Players.IsEmpty ? 0 : key.Count == 0 ? 1 : supportive == 0 ? 2 : 3;
        return Figure.Of(status)
            .With("策略人物", "players", account.Players.Length).With("关键人物", "key players", key.Count)
            .With("支持我们的关键人物", "supportive key players", supportive)
            .From(account.Players);
    }

    private static List<Stakeholder> Weighing(AccountDossier account) => [.. account.Players.Where(p => p.Influence is not null)];
}
