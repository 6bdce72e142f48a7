using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-17: whose light changed between the account's last two snapshots.</summary>
public static class LightTransitions
{
    private static readonly ImmutableArray<Light> Lights = [Light.Green, Light.Yellow, Light.Red, Light.Grey];

    private static readonly ImmutableArray<(Light From, Light To)> Cells = [.. Lights.SelectMany(from => Lights.Select(to => (from, to)))];

    public static readonly MetricDefinition Metric = new("M-17")
    {
        Title = new("灯号变化", "light transitions"),
        Formula = new("客户最近两个快照日之间、两次都有记录的人物，按“原灯号 → 现灯号”计数；净变化（net）= 转为绿灯的人数 − 转为红灯的人数。全部客户：各客户相加",
            "people in both of the account's last two snapshots, counted by light before and after; net = turned green − turned red. Portfolio: the accounts' sum"),
        NullRule = new("快照不足两次，或没有人两次都有记录", "fewer than two snapshots, or nobody in both"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = Values,
    };

    /// <summary>
    /// Each person in both of the last two snapshots not later than <paramref name="asOf"/>, in the input order of the
    /// earlier; empty where there are fewer than two dates.
    /// </summary>
    public static ImmutableArray<LightChange> Of(AccountDossier account, DateOnly asOf)
    {
        var dates = account.Snapshots.Select(s => s.AsOf).Where(d => d <= asOf).Distinct().OrderDescending().Take(2).ToList();
        if (dates.Count < 2) return [];
        var after = account.Snapshots.Where(s => s.AsOf == dates[0]).DistinctBy(s => s.Person).ToDictionary(s => s.Person);
        return
        [
            .. account.Snapshots.Where(s => s.AsOf == dates[1] && after.ContainsKey(s.Person)).DistinctBy(s => s.Person)
                .Select(s => new LightChange(s, after[s.Person])),
        ];
    }

    private static IEnumerable<MetricValue> Values(MetricContext context)
    {
        var all = new List<LightChange>();
        foreach (var account in context.Portfolio.Accounts)
        {
            var changes = Of(account, context.AsOf);
            all.AddRange(changes);
            foreach (var value in Figures(account.Subject(), changes, context)) yield return value;
        }
        foreach (var value in context.OfNoAccount(() => Figures(Subject.Portfolio, all, context))) yield return value;
    }

    private static IEnumerable<MetricValue> Figures(Subject subject, IReadOnlyList<LightChange> changes, MetricContext context)
    {
        foreach (var (from, to) in Cells)
        {
            yield return Metric.Value($"{Code(from)}_to_{Code(to)}", subject,
                Checked(() => Count(changes.Where(c => c.From == from && c.To == to))));
        }
        yield return Metric.Value("net", subject, Checked(() => Net(changes)));

        Figure Checked(Func<Figure> figure) => context.Needs(RelationSnapshots.Table, () => changes.Count > 0 ? figure()
            : Figure.None("快照不足两次，或没有人两次都有记录", "fewer than two snapshots, or nobody in both"));
    }

    private static Figure Count(IEnumerable<LightChange> changes)
    {
        var counted = changes.ToList();
        return Figure.Of(counted.Count).From(Rows(counted));
    }

    private static Figure Net(IReadOnlyList<LightChange> changes)
    {
        var changed = changes.Where(c => c.From != c.To).ToList();
        var (green, red) = (changed.Count(c => c.To == Light.Green), changed.Count(c => c.To == Light.Red));
        return Figure.Of(green - red)
            .With("转为绿灯", "turned green", green).With("转为红灯", "turned red", red).With("两次都有记录的人", "people in both", changes.Count)
            .From(Rows(changed));
    }

    private static IEnumerable<RelationSnapshot> Rows(IEnumerable<LightChange> changes) => changes.SelectMany(c => new[] { c.Before, c.After });

    private static string Code(Light light) => Vocabularies.Light.CodeOf(light);
}

/// <summary>One person's light in two snapshots of the same account; it may be the same in both.</summary>
public sealed record LightChange(RelationSnapshot Before, RelationSnapshot After)
{
    public Light From => Before.EffectiveLight;

    public Light To => After.EffectiveLight;
}
