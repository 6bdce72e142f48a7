using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-02: how much the three criteria make an account a key account, whatever its tier says.</summary>
public static class KeyAccountIndex
{
    private static readonly Threshold PotentialWeight = new("M-02.weight_potential", 1, 0, 100,
        new("潜力的权重", "weight of the potential"));

    private static readonly Threshold BuyersWeight = new("M-02.weight_buyers", 1, 0, 100,
        new("参与购买人数的权重", "weight of the number of buyers"));

    private static readonly Threshold StepsWeight = new("M-02.weight_steps", 1, 0, 100,
        new("流程步骤数的权重", "weight of the number of steps"));

    private static readonly Threshold FullBuyers = new("M-02.full_buyers", 10, 1, 100,
        new("参与购买人数达到这个数即得满分", "this many buyers count in full"));

    private static readonly Threshold FullSteps = new("M-02.full_steps", 8, 1, 100,
        new("流程步骤达到这个数即得满分", "this many steps count in full"));

    public static readonly MetricDefinition Metric = new("M-02")
    {
        Title = new("大客户指数", "key-account index"),
        Formula = new("100 ×（潜力 ÷ 全部客户（同一币种）潜力的第 90 百分位、参与购买人数 ÷ 满分人数、流程步骤 ÷ 满分步骤，各以 1 为限）的加权平均",
            "100 × weighted mean of potential ÷ the portfolio's 90th percentile of potential (in the same currency; nearest rank), buyers ÷ full buyers and steps ÷ full steps, each at most 1"),
        NullRule = new("三项标准不齐", "one of the three criteria is missing"),
        Basis = new("三项标准出自课程大纲；指数为本产品的约定", "criteria: course outline; index: this product, a starting value"),
        Unit = MetricUnit.Points,
        Thresholds = [PotentialWeight, BuyersWeight, StepsWeight, FullBuyers, FullSteps],
        Compute = c => c.PerAccount(Metric!, a => Of(a, c.Facts.For(a.Account), c.Portfolio.Settings)),
    };

    public static Figure Of(AccountDossier dossier, AmountFacts facts, SiteSettings settings)
    {
        var account = dossier.Account;
        if (account is not { Potential: { } potential, BuyerCount: { } buyers, ProcessSteps: { } steps })
            return Figure.None("潜力、参与购买人数、流程步骤三项不齐", "potential, number of buyers and number of steps are not all given").From(account);
        if (facts.PotentialNinetiethPercentile is not > 0)
            return Figure.None("全部客户潜力的第 90 百分位为 0", "the portfolio's 90th percentile of potential is 0").From(account);
        var fullPotential = facts.PotentialNinetiethPercentile.Value;
        var (weightPotential, weightBuyers, weightSteps) =
            (settings.Value(PotentialWeight), settings.Value(BuyersWeight), settings.Value(StepsWeight));
        var weighted = (weightPotential * Math.Min(1, potential.Amount / fullPotential))
            + (weightBuyers * Math.Min(1, buyers / settings.Value(FullBuyers)))
            + (weightSteps * Math.Min(1, steps / settings.Value(FullSteps)));
        return Figure.Of(Statistics.Ratio(100 * weighted, weightPotential + weightBuyers + weightSteps), "三项权重都是 0", "all three weights are 0")
            .With("总潜力", "total potential", potential.Amount)
            .With("全部客户潜力的第 90 百分位", "90th percentile of potential", fullPotential)
            .With("参与购买人数", "buyers", buyers)
            .With("流程步骤", "steps", steps)
            .From(account);
    }
}
