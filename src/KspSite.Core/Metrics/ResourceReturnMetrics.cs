using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-60 to M-62: gain, return and payback of one resource. Nobody promises a gain: it is weighed with its probability.</summary>
public static class ResourceReturnMetrics
{
    // The column's default (tables.md): a horizon not given is a year.
    private const int DefaultHorizonMonths = 12;

    private static readonly Figure NoNumbers = Figure.None("没有预期收益或投入成本", "no expected gain or no cost");

    public static readonly MetricDefinition RiskWeightedGain = new("M-60")
    {
        Title = new("风险折算收益", "risk-weighted gain"),
        Formula = new("预期收益 × 成功概率；没有填概率按 1 计，并注明“按 1 计”（assumed）",
            "expected gain × probability; a missing probability counts as 1 and is flagged (M-60.assumed = 1)"),
        NullRule = new("没有预期收益", "no expected gain"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Money,
        Compute = c => c.Portfolio.Accounts.SelectMany(a => a.Resources).SelectMany(r => (MetricValue[])
            [RiskWeightedGain!.Value(r.Subject(), GainOf(r)), RiskWeightedGain.Value("assumed", r.Subject(), AssumedOf(r), MetricUnit.Count)]),
    };

    public static readonly MetricDefinition ReturnOnInvestment = new("M-61")
    {
        Title = new("投资回报率", "return on investment"),
        Formula = new("（M-60 − 投入成本）÷ 投入成本", "(M-60 − cost) ÷ cost"),
        NullRule = new("没有预期收益或投入成本，或投入成本为 0", "no expected gain or no cost, or the cost is 0"),
        Basis = new("课程大纲要求预期投资回报；公式为本产品的约定", "the course outline asks for the expected return; the formula is this product's"),
        Unit = MetricUnit.Share,
        Compute = c => ResourceMetrics.PerResource(c, ReturnOnInvestment!, ReturnOf),
    };

    public static readonly MetricDefinition Payback = new("M-62")
    {
        Title = new("回收期", "payback"),
        Formula = new("投入成本 ÷（M-60 ÷ 回报周期月数），回报周期不填按 12 个月", "cost ÷ (M-60 ÷ months of the horizon), 12 months when not given"),
        NullRule = new("没有预期收益或投入成本，或没有正的收益", "no expected gain or no cost, or no gain above 0"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Months,
        Compute = c => ResourceMetrics.PerResource(c, Payback!, PaybackOf),
    };

    /// <summary>In base units of the account's currency.</summary>
    public static Figure GainOf(Resource resource) =>
        Figure.Of(Gain(resource), "没有预期收益", "no expected gain")
            .With("预期收益", "expected gain", resource.ExpectedGain?.Amount)
            .With("成功概率", "probability", resource.Probability)
            .From(resource);

    public static Figure ReturnOf(Resource resource)
    {
        if (Gain(resource) is not { } gain || resource.Cost is not { } cost) return NoNumbers.From(resource);
        return Figure.Of(Return(resource), "投入成本为 0", "the cost is 0")
            .With("风险折算收益", "risk-weighted gain", gain).With("投入成本", "cost", cost.Amount).From(resource);
    }

    /// <summary>The number of <see cref="ReturnOf"/> without its parts, for those who rank all resources.</summary>
    public static decimal? Return(Resource resource) =>
        Gain(resource) is { } gain && resource.Cost is { } cost ? Statistics.Ratio(gain - cost.Amount, cost.Amount) : null;

    private static decimal? Gain(Resource resource) => resource.ExpectedGain?.Amount * (resource.Probability ?? 1);

    public static Figure PaybackOf(Resource resource)
    {
        if (Gain(resource) is not { } gain || resource.Cost is not { } cost) return NoNumbers.From(resource);
        if (gain <= 0) return Figure.None("没有正的收益，无法回收", "without a gain it never pays back").From(resource);
        var months = resource.HorizonMonths ?? DefaultHorizonMonths;
        return Figure.Of(cost.Amount * months / gain)
            .With("投入成本", "cost", cost.Amount).With("风险折算收益", "risk-weighted gain", gain).With("回报周期（月）", "horizon in months", months)
            .From(resource);
    }

    /// <summary>1 where the probability was taken as 1 for want of one, else 0.</summary>
    private static Figure AssumedOf(Resource resource) => resource.ExpectedGain is null
        ? Figure.None("没有预期收益", "no expected gain").From(resource)
        : Figure.Of(resource.Probability is null ? 1 : 0).With("成功概率", "probability", resource.Probability).From(resource);
}
