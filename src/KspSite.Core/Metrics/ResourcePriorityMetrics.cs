using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-63 and M-64: what to support first, and how far a budget reaches down that list.</summary>
public static class ResourcePriorityMetrics
{
    private static readonly Threshold FitWeight = Weight("fit", 3, "契合度的权重", "weight of fit");
    private static readonly Threshold UrgencyWeight = Weight("urgency", 2, "紧迫度的权重", "weight of urgency");
    private static readonly Threshold EffortWeight = Weight("effort", 1, "难度的权重（难度越低分越高）", "weight of effort (the lower the better)");
    private static readonly Threshold ReturnWeight = Weight("roi", 3, "投资回报得分的权重", "weight of the return's score");

    public static readonly MetricDefinition Priority = new("M-63")
    {
        Title = new("资源优先级", "priority of a resource"),
        Formula = new("契合度、紧迫度、6 − 难度、回报得分（回报率 <0 为 1，<0.5 为 2，<1 为 3，<2 为 4，≥2 为 5）的加权平均；名次依次比得分、回报率、成本低者、编号",
            "weighted mean of fit, urgency, 6 − effort and the return's score (<0: 1, <0.5: 2, <1: 3, <2: 4, ≥2: 5); ranked by score, then return, then lower cost, then id"),
        NullRule = new("四项中不足两项有值", "fewer than two of the four are known"),
        Basis = new("课程大纲的优先级；权重为本产品的约定", "priority as in the course outline; the weights are this product's"),
        Unit = MetricUnit.Ratio,
        Thresholds = [FitWeight, UrgencyWeight, EffortWeight, ReturnWeight],
        IsAcrossAccounts = true,
        Compute = PriorityAndRanks,
    };

    public static readonly MetricDefinition CumulativeCost = new("M-64")
    {
        Title = new("按名次累计的投入成本", "cumulative cost by rank"),
        Formula = new("全部客户的资源按总名次（M-63）排列，到这一项为止的投入成本之和；币种不同的分别累计",
            "cost of all resources down to this one in the order of M-63.rank_portfolio; each currency by itself"),
        NullRule = new("没有名次，或没有投入成本", "no rank, or no cost"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Money,
        IsAcrossAccounts = true,
        Compute = Accumulate,
    };

    /// <summary>1..5; null without a return.</summary>
    public static int? ReturnScore(decimal? ratio) => ratio switch
    {
        null => null,
        < 0 => 1,
        < 0.5m => 2,
        < 1 => 3,
        < 2 => 4,
        _ => 5,
    };

    /// <summary>Best first; resources without a score have no rank and are left out.</summary>
    public static ImmutableArray<Resource> Ranked(IEnumerable<Resource> resources, Func<Resource, decimal?> score) =>
    [
        .. resources.Select(r => (Resource: r, Score: score(r), Return: ResourceReturnMetrics.Return(r))).Where(r => r.Score is not null)
            .OrderByDescending(r => r.Score).ThenByDescending(r => r.Return)
            .ThenBy(r => r.Resource.Cost?.Amount ?? decimal.MaxValue)
            .ThenBy(r => r.Resource.Id.Value, StringComparer.Ordinal)
            .Select(r => r.Resource),
    ];

    private static IEnumerable<MetricValue> PriorityAndRanks(MetricContext context)
    {
        var scores = Scores(context);
        var overall = Places(AllResources(context), scores);
        foreach (var account in context.Portfolio.Accounts)
        {
            var own = Places(account.Resources, scores);
            foreach (var resource in account.Resources)
            {
                var subject = resource.Subject();
                yield return Priority.Value(subject, scores[resource.Id]);
                yield return Priority.Value("rank", subject, Place(resource, own), MetricUnit.Count);
                yield return Priority.Value("rank_portfolio", subject, Place(resource, overall), MetricUnit.Count);
            }
        }

        Figure Place(Resource resource, Dictionary<Id<Resource>, int> places) => scores[resource.Id] is { Number: { } score } figure
            ? Figure.Of(places[resource.Id]).With("得分", "score", score).With("参加排名的项数", "resources ranked", places.Count) with { Places = figure.Places }
            : scores[resource.Id];
    }

    private static IEnumerable<MetricValue> Accumulate(MetricContext context)
    {
        var scores = Scores(context);
        var spent = new Dictionary<string, decimal>(StringComparer.Ordinal);
        var lines = new Dictionary<Id<Resource>, decimal>();
        foreach (var resource in Ranked(AllResources(context), r => scores[r.Id].Number))
        {
            if (resource.Cost is not { } cost) continue;
            lines[resource.Id] = spent[cost.Currency] = spent.GetValueOrDefault(cost.Currency) + cost.Amount;
        }
        return ResourceMetrics.PerResource(context, CumulativeCost, r =>
            r.Cost is null ? Figure.None("没有投入成本", "no cost").From(r)
            : lines.TryGetValue(r.Id, out var sum) ? Figure.Of(sum).With("这一项的投入成本", "cost of this one", r.Cost.Value.Amount).From(r)
            : scores[r.Id]);
    }

    private static Dictionary<Id<Resource>, Figure> Scores(MetricContext context)
    {
        var weights = new Weights(context.Value(FitWeight), context.Value(UrgencyWeight), context.Value(EffortWeight), context.Value(ReturnWeight));
        return AllResources(context).ToDictionary(r => r.Id, r => ScoreOf(r, weights));
    }

    /// <summary>Two of the four scores are known: then the resource has a priority, and a place among others.</summary>
    public static bool CanBeRanked(Resource resource) => ScoresOf(resource).Count(s => s is not null) >= ScoresNeeded;

    // Fit, urgency, effort and return.
    private static int?[] ScoresOf(Resource resource) =>
        [resource.ScoreFit, resource.ScoreUrgency, 6 - resource.ScoreEffort, ReturnScore(ResourceReturnMetrics.Return(resource))];

    private const int ScoresNeeded = 2;

    private static Figure ScoreOf(Resource resource, Weights weights)
    {
        var scores = ScoresOf(resource);
        (decimal Weight, int? Score, string Zh, string En)[] all =
        [
            (weights.Fit, scores[0], "契合度", "fit"),
            (weights.Urgency, scores[1], "紧迫度", "urgency"),
            (weights.Effort, scores[2], "6 − 难度", "6 − effort"),
            (weights.Return, scores[3], "回报得分", "score of the return"),
        ];
        var known = all.Where(x => x.Score is not null).ToList();
        if (known.Count < ScoresNeeded) return Figure.None("四项评分中不足两项", "fewer than two of the four scores are known").From(resource);
        var score = Statistics.Ratio(known.Sum(x => x.Weight * x.Score!.Value), known.Sum(x => x.Weight));
        var figure = Figure.Of(score, "有值的各项权重都为 0", "the weights of the known scores are all 0");
        return all.Aggregate(figure, (f, x) => f.With(x.Zh, x.En, x.Score)).From(resource);
    }

    private static Dictionary<Id<Resource>, int> Places(IEnumerable<Resource> resources, Dictionary<Id<Resource>, Figure> scores) =>
        Ranked(resources, r => scores[r.Id].Number).Select((r, i) => (r.Id, Place: i + 1)).ToDictionary(x => x.Id, x => x.Place);

    private static IEnumerable<Resource> AllResources(MetricContext context) => context.Portfolio.Accounts.SelectMany(a => a.Resources);

    private static Threshold Weight(string name, decimal value, string zh, string en) => new("M-63.weight_" + name, value, 0, 100, new(zh, en));

    private readonly record struct Weights(decimal Fit, decimal Urgency, decimal Effort, decimal Return);
}
