using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>M-03: how much of the plan is filled in, section by section.</summary>
public static class CompletenessMetrics
{
    private static readonly ImmutableArray<Threshold> Weights = [.. Vocabularies.PlanSection.Terms.Select(t =>
        new Threshold("M-03.weight_" + t.Code, 1, 0, 100, new($"“{t.Zh}”部分的权重", $"weight of the section “{t.En}”")))];

    public static readonly MetricDefinition Completeness = new("M-03")
    {
        Title = new("计划完整度", "plan completeness"),
        Formula = new("100 × 各适用部分（已填必填格 ÷ 必填格）的加权平均；没有行的部分为 0。全部客户：有值客户的平均",
            "100 × weighted mean over the applicable sections of filled ÷ required cells; a section without rows is 0. Portfolio: mean of the accounts with a value"),
        NullRule = new("没有适用的部分", "no section is applicable"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Percent,
        Thresholds = Weights,
        Compute = c => c.PerAccountAndPortfolio(Completeness!, a => Of(a, c), PortfolioFigures.Mean),
    };

    private static Figure Of(AccountDossier account, MetricContext context)
    {
        decimal weighted = 0, total = 0;
        var parts = new List<Part>();
        var empty = new List<SourceRef>();
        foreach (var section in SectionCompleteness.Of(account, context.Portfolio))
        {
            if (section.Share is not { } share) continue;
            var weight = context.Value(Weights[(int)section.Section]);
            (weighted, total) = (weighted + (weight * share), total + weight);
            parts.Add(new Part(Vocabularies.PlanSection.LabelOf(section.Section), Counted(section, weight)));
            empty.AddRange(section.Empty);
        }
        return Figure.Of(Statistics.Ratio(100 * weighted, total), "没有适用的部分", "no section is applicable")
            with { Parts = [.. parts], Places = empty };
    }

    // Filled of required cells; a weight other than 1 is said, since it changes the mean.
    private static string Counted(SectionCompleteness section, decimal weight) =>
        $"{Numerals.Text(section.Filled)}/{Numerals.Text(section.Required)}{(weight == 1 ? "" : " × " + Numerals.Text(weight))}";
}
