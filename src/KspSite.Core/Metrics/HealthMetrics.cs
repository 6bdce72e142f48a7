using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-06: one number for an account, and how many of its four parts it rests on.</summary>
public static class HealthMetrics
{
    /// <summary>The four parts by the catalogue's names, as <see cref="Metrics.Part.Source"/>.</summary>
    public const string QualitySource = "M-04";
    public const string GreenSource = "M-10";
    private const string InTimeSource = "M-41*";
    private const string PaceSource = "M-32b";

    private static readonly Threshold Green = new("M-06.green", 67, 0, 100, new("不低于这个分数为绿", "green from this score"));

    private static readonly Threshold Amber = new("M-06.amber", 34, 0, 100, new("不低于这个分数为黄，再低为红", "amber from this score, red below"));

    public static readonly MetricDefinition Health = new("M-06")
    {
        Title = new("健康度", "health"),
        Formula = new("以下四项中有值者的平均：计划质量 M-04；100 × 绿灯覆盖率 M-10；100 × 行动守时率（按时完成或尚未逾期的行动 ÷ 有状态且未取消的行动）；100 × 目标进度比 M-32b 的平均（限于 0 到 1）。有值的项数另列（parts），灯（light）按分档。全部客户：有值客户的平均",
            "mean of those of four that have a value: plan quality M-04; 100 × green-light coverage M-10; 100 × actions done on time or not overdue ÷ actions with a status and not cancelled; 100 × mean pace ratio M-32b of the goals (within 0 and 1). parts: how many have a value; light: by the bands. Portfolio: mean of the accounts with a value"),
        NullRule = new("四项都没有值", "none of the four has a value"),
        Basis = new("分档为通行做法；四项的选取为本产品的约定", "the bands are usual practice; the choice of parts is ours, a starting value"),
        Unit = MetricUnit.GradedPoints,
        Thresholds = [Green, Amber],
        Compute = Values,
    };

    /// <summary>green, amber or red; missing where the health is.</summary>
    /// <param name="limit">The value of a threshold.</param>
    public static Figure LightOf(Figure health, Func<Threshold, decimal> limit) => health.Number is not { } number ? health : health.As(
        number >= limit(Green) ? "green" : number >= limit(Amber) ? "amber" : "red");

    /// <summary>
    /// Share of actions done on time or open and not overdue among those with a status that are not cancelled. Done late or
    /// without a date counts against, open without a due date counts for.
    /// </summary>
    public static Figure ActionsInTime(AccountDossier account, DateOnly asOf)
    {
        var counted = account.Actions.Where(a => a.IsOpen || a.IsDone).ToList();
        var inTime = counted.Count(a => a.IsDone ? a.DoneDate <= (a.DueOriginal ?? a.Due) : !a.IsOverdue(asOf));
        return FigureParts.Ratio(new(inTime, "按时完成或尚未逾期", "done on time or not overdue"), new(counted.Count, "计入的行动", "actions counted"),
            "没有可计入的行动", "no action to count").From(counted);
    }

    /// <summary>G: the mean pace ratio of the goals that have one, within 0 and 1; goals of every status count.</summary>
    public static Figure GoalPace(AccountDossier account, MetricContext context)
    {
        var paces = account.Goals
            .Select(g => GoalPaceMetrics.PaceRatioOf(g, account, context.AsOf, context.Value(GoalPaceMetrics.MinElapsed)))
            .Where(f => f.Number is not null).ToList();
        var mean = Statistics.Mean(paces.Select(f => f.Number!.Value));
        return Figure.Of(mean is { } value ? Statistics.Clip(value, 0, 1) : null, "没有目标有进度比", "no goal has a pace ratio")
            .With("有进度比的目标", "goals with a pace ratio", paces.Count).With("进度比的平均", "mean pace ratio", mean)
            with { Places = paces.SelectMany(f => f.Places) };
    }

    private static IEnumerable<MetricValue> Values(MetricContext context)
    {
        var health = new List<AccountFigure>();
        foreach (var account in context.Portfolio.Accounts)
        {
            var (figure, parts) = Of(account, context);
            health.Add(new AccountFigure(account, figure));
            yield return Health.Value(account.Subject(), figure);
            yield return Health.Value("light", account.Subject(), LightOf(figure, context.Value), MetricUnit.Word);
            yield return Health.Value("parts", account.Subject(), Figure.Of(parts) with { Parts = figure.Parts, Places = figure.Places }, MetricUnit.Count);
        }
        foreach (var value in context.OfPortfolio(() => Health.Value(Subject.Portfolio, PortfolioFigures.Mean(health)))) yield return value;
    }

    private static Part Scored(string source, string zh, string en, decimal? score) => new(new(zh, en), Numerals.Text(score)) { Source = source };

    private static (Figure Health, int Parts) Of(AccountDossier account, MetricContext context)
    {
        var quality = QualityMetrics.Of(account, context);
        Figure[] shares = [RelationshipMetrics.LightShare(account, Light.Green), ActionsInTime(account, context.AsOf), GoalPace(account, context)];
        decimal?[] scores = [quality.Number, .. shares.Select(f => 100 * f.Number)];
        var known = scores.OfType<decimal>().ToList();
        var figure = Figure.Of(Statistics.Mean(known), "四项都没有值", "none of the four parts has a value")
            .With(Scored(QualitySource, "计划质量", "plan quality", scores[0]), Scored(GreenSource, "绿灯覆盖", "green-light coverage", scores[1]),
                Scored(InTimeSource, "行动守时", "actions in time", scores[2]), Scored(PaceSource, "目标进度", "pace of the goals", scores[3]))
            .With("有值的项", "parts with a value", known.Count).With(shares.Skip(1).SelectMany(f => f.Parts))
            with { Places = shares.Prepend(quality).SelectMany(f => f.Places) };
        return (figure, known.Count);
    }
}
