using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-44 and M-45: how the work spreads over the three strategies, and which of them are only words.</summary>
public static class StrategyActionMetrics
{
    private static readonly ImmutableArray<Pillar> Pillars = [Pillar.BizDev, Pillar.OrgPen, Pillar.Resource];

    public static readonly MetricDefinition PillarBalance = new("M-44")
    {
        Title = new("三大策略的均衡", "balance of the three strategies"),
        Formula = new("各策略的行动（未完成与已完成）÷ 有对应策略的行动；失衡 = 最大占比 − 最小占比",
            "actions of each strategy (open and done) ÷ actions with a strategy; imbalance = largest share − smallest share"),
        NullRule = new("没有对应到策略的行动", "no action belongs to a strategy"),
        Basis = new("课程大纲的三大策略", "the three strategies of the course outline"),
        Unit = MetricUnit.Share,
        Compute = c => PerAccountAndPortfolio(c).SelectMany(g => PillarShares(c, g.Subject, g.Accounts)),
    };

    public static readonly MetricDefinition ExecutableStrategies = new("M-45")
    {
        Title = new("可执行的策略", "executable strategies"),
        Formula = new("至少有一项未完成、有负责人和期限的行动的有效策略 ÷ 有效策略", "active strategies with an open action that has an owner and a due date ÷ active strategies"),
        NullRule = new("没有有效的策略", "no active strategy"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => PerAccountAndPortfolio(c).Select(g => ExecutableStrategies!.Value(g.Subject,
            c.Needs(Strategies.Table, PlanActions.Table, () => ExecutableShareOf(g.Accounts)))),
    };

    /// <summary>Actions by the pillar of their strategy; cancelled ones, ones without a status and ones without a strategy are left out.</summary>
    public static ILookup<Pillar, PlanAction> ActionsByPillar(IEnumerable<AccountDossier> accounts) => accounts
        .SelectMany(account =>
        {
            var pillars = account.Strategies.ToDictionary(s => s.Id, s => s.Pillar);
            return account.Actions.Where(a => (a.IsOpen || a.IsDone) && a.Strategy is { } strategy && pillars.ContainsKey(strategy))
                .Select(a => (Pillar: pillars[a.Strategy!.Value], Action: a));
        })
        .ToLookup(x => x.Pillar, x => x.Action);

    public static Figure ExecutableShareOf(IEnumerable<AccountDossier> accounts)
    {
        var active = 0;
        List<Strategy> executable = [];
        foreach (var account in accounts)
        {
            var worked = account.Actions.Where(a => a.IsOpen && a.Owner is not null && a.Due is not null).Select(a => a.Strategy).ToHashSet();
            active += account.Strategies.Count(s => s.IsActive);
            executable.AddRange(account.Strategies.Where(s => s.IsActive && worked.Contains(s.Id)));
        }
        return Ratio(new(executable.Count, "可执行的策略", "executable strategies"), new(active, "有效的策略", "active strategies"),
            "没有有效的策略", "no active strategy").From(executable);
    }

    private static IEnumerable<MetricValue> PillarShares(MetricContext context, Subject subject, IReadOnlyList<AccountDossier> accounts)
    {
        var byPillar = ActionsByPillar(accounts);
        var counts = Pillars.Select(p => byPillar[p].Count()).ToList();
        var total = new Amount(counts.Sum(), "有对应策略的行动", "actions with a strategy");
        for (var i = 0; i < Pillars.Length; i++)
        {
            var pillar = Pillars[i];
            var part = new Amount(counts[i], "这一策略的行动", "actions of this strategy");
            yield return PillarBalance.Value(Vocabularies.Pillar.CodeOf(pillar), subject, Figured(part, byPillar[pillar]));
        }
        var spread = new Amount(counts.Max() - counts.Min(), "最多与最少之差", "most minus fewest");
        yield return PillarBalance.Value("imbalance", subject, Figured(spread, byPillar.SelectMany(g => g)));

        Figure Figured(Amount part, IEnumerable<PlanAction> actions) => context.Needs(Strategies.Table, PlanActions.Table, () =>
            Ratio(part, total, "没有对应到策略的行动", "no action belongs to a strategy").From(actions));
    }

    private static IEnumerable<(Subject Subject, IReadOnlyList<AccountDossier> Accounts)> PerAccountAndPortfolio(MetricContext context) =>
        [.. context.Portfolio.Accounts.Select(a => (a.Subject(), (IReadOnlyList<AccountDossier>)[a])), .. context.OfPortfolio(() => (Subject.Portfolio, (IReadOnlyList<AccountDossier>)context.Portfolio.Accounts))];
}
