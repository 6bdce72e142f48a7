using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>M-10 to M-17: how the players stand towards us. The set P: strategic players who have not left.</summary>
public static class RelationshipMetrics
{
    public static readonly MetricDefinition GreenLightCoverage = new("M-10")
    {
        Title = new("绿灯覆盖率", "green-light coverage"),
        Formula = new("绿灯人物的影响力之和 ÷ 全部策略人物的影响力之和；灯号未知者留在分母中", "Σ influence of green players ÷ Σ influence of all players; unknown lights stay in the denominator"),
        NullRule = new("没有策略人物，或都没有影响力", "no players, or none with an influence"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.PerAccount(GreenLightCoverage!, a => c.Needs(Stakeholders.Table, () => LightShare(a, Light.Green))),
    };

    public static readonly MetricDefinition OtherLights = new("M-10b")
    {
        Title = new("红灯与灯号未知占比", "share of red and of unknown lights"),
        Formula = new("与绿灯覆盖率相同，分子换成红灯人物（red）或未知人物（grey）", "as green-light coverage, with red or grey players in the numerator"),
        NullRule = GreenLightCoverage.NullRule,
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Accounts.SelectMany(a => (MetricValue[])
        [
            OtherLights!.Value("red", Rules.RecordSubjects.Subject(a), c.Needs(Stakeholders.Table, () => LightShare(a, Light.Red))),
            OtherLights.Value("grey", Rules.RecordSubjects.Subject(a), c.Needs(Stakeholders.Table, () => LightShare(a, Light.Grey))),
        ]),
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        GreenLightCoverage, OtherLights, SupportMetrics.NetSupport, SupportMetrics.MapStatus,
        LadderMetrics.Metric, ContactMetrics.SingleThread, ContactMetrics.Departments, ContactMetrics.Recency, LightTransitions.Metric,
    ];

    /// <summary>Influence-weighted share of players with the light; people without influence are left out on both sides.</summary>
    public static Figure LightShare(AccountDossier account, Light light)
    {
        var players = account.Players.Where(p => p.Influence is not null).ToList();
        var total = players.Sum(p => p.Influence!.Value);
        if (total == 0) return Figure.None("没有带影响力的策略人物", "no strategic players with an influence");
        var lit = players.Where(p => p.EffectiveLight == light).Sum(p => p.Influence!.Value);
        return Figure.Of((decimal)lit / total)
            .With("该灯号的影响力之和", "Σ influence with this light", lit).With("影响力之和", "Σ influence", total)
            .From(players);
    }
}
