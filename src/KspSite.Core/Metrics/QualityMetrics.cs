using System.Collections.Concurrent;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-04: how many of the rules the plan passes, weighed by how bad a failure is.</summary>
public static class QualityMetrics
{
    private static readonly Threshold ErrorWeight = new("M-04.weight_error", 5, 0, 100, new("错误级规则的权重", "weight of rules of severity error"));

    private static readonly Threshold WarningWeight = new("M-04.weight_warning", 2, 0, 100, new("警告级规则的权重", "weight of rules of severity warning"));

    private static readonly Threshold InfoWeight = new("M-04.weight_info", 0, 0, 100, new("提示级规则的权重", "weight of rules of severity info"));

    private static readonly Threshold Green = new("M-04.green", 85, 0, 100, new("不低于这个分数为绿", "green from this score"));

    private static readonly Threshold Amber = new("M-04.amber", 60, 0, 100, new("不低于这个分数为黄，再低为红", "amber from this score, red below"));

    private static readonly Words NoPlan = new("还没有计划可评", "there is no plan to judge");

    public static readonly MetricDefinition Quality = new("M-04")
    {
        Title = new("计划质量", "plan quality"),
        Formula = new("100 × 通过的规则权重之和 ÷（通过与未通过的规则权重之和）；错误、警告级规则缺数据按未通过计，不适用的不计。有错误级规则未通过时，质量灯（grade）最高为黄。全部客户：有值客户的平均",
            "100 × Σ weight of rules passed ÷ Σ weight of rules passed or failed; no data counts as failed for errors and warnings, not applicable is left out. A failed error caps the grade at amber. Portfolio: mean of the accounts with a value"),
        NullRule = new("除数据（DT）和客户本身（KA）的规则外，没有一条适用：还没有计划可评", "no rule applies but those on data (DT) and on the account itself (KA): there is no plan to judge"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.GradedPoints,
        Thresholds = [ErrorWeight, WarningWeight, InfoWeight, Green, Amber],
        Compute = c => c.PerAccountAndPortfolio(Quality!, a => Of(a, c).With(RuleByRule(a, c)), PortfolioFigures.Mean)
            .Concat(c.Portfolio.Accounts.Select(a => Quality!.Value("grade", a.Subject(), GradeOf(a, c), MetricUnit.Word))),
    };

    public static Figure Of(AccountDossier account, MetricContext context) => Of(account, context, _ => true);

    /// <summary>The quality by some of the rules: two exports can only be compared by those that both can be checked by.</summary>
    public static Figure Of(AccountDossier account, MetricContext context, Func<Rule, bool> counts)
    {
        var counted = Weighed(account, context).Where(r => counts(r.Rule)).ToList();
        // Of an account that came without any plan a full score would say the opposite of what is the case.
        if (counted.TrueForAll(r => r.Rule.Family is "DT" or "KA")) return Figure.None(NoPlan);
        var passed = counted.Where(r => r.Outcome == Outcome.Pass).Sum(r => Weight(r, context));
        var failed = counted.Where(r => r.Outcome != Outcome.Pass).ToList();
        return FigureParts.Ratio(new(100 * passed, "100 × 通过的权重", "100 × weight passed"),
            new(passed + failed.Sum(r => Weight(r, context)), "计入的权重", "weight counted"), NoPlan.Zh, NoPlan.En)
            .With("未通过或缺数据的规则", "rules failed or without data", failed.Count)
            .With("其中错误级", "of severity error", failed.Count(IsError))
            with { Places = failed.SelectMany(r => r.Rows) };
    }

    /// <summary>Each rule that counts with its outcome and weight, what failed first.</summary>
    private static IEnumerable<Part> RuleByRule(AccountDossier account, MetricContext context) => Weighed(account, context)
        .OrderBy(r => r.Outcome == Outcome.Pass)
        .Select(r => new Part(Said(r), Numerals.Text(Weight(r, context))) { Source = r.Rule.Id });

    // One text for all accounts: each names every rule.
    private static readonly ConcurrentDictionary<(string Rule, Outcome Outcome), Words> Told = new();

    private static Words Said(CheckResult result) => Told.GetOrAdd((result.Rule.Id, result.Outcome), key => key.Outcome switch
    {
        Outcome.Pass => new($"{key.Rule} 通过，权重", $"{key.Rule} passed, weight"),
        Outcome.Fail => new($"{key.Rule} 未通过，权重", $"{key.Rule} failed, weight"),
        _ => new($"{key.Rule} 缺数据，权重", $"{key.Rule} no data, weight"),
    });

    private static Figure GradeOf(AccountDossier account, MetricContext context)
    {
        var quality = Of(account, context);
        if (quality.Number is not { } score) return quality;
        if (score < context.Value(Amber)) return quality.As("red");
        var capped = Counted(account, context.Checks).Any(r => r.Outcome != Outcome.Pass && IsError(r));
        return quality.As(score < context.Value(Green) || capped ? "amber" : "green");
    }

    /// <summary>Results on the account itself that pass or count as failed: rules on workshops and on the output do not judge a plan.</summary>
    private static IEnumerable<CheckResult> Counted(AccountDossier account, CheckResults checks) => checks.On(account.Subject())
        .Where(r => r.Rule.Family is not ("WS" or "PV"))
        .Where(r => r.Outcome is Outcome.Pass or Outcome.Fail || (r.Outcome == Outcome.NoData && r.Severity != Severity.Info));

    private static IEnumerable<CheckResult> Weighed(AccountDossier account, MetricContext context) => Counted(account, context.Checks).Where(r => Weight(r, context) > 0);

    private static bool IsError(CheckResult result) => result.Severity == Severity.Error;

    private static decimal Weight(CheckResult result, MetricContext context) => context.Value(result.Severity switch
    {
        Severity.Error => ErrorWeight,
        Severity.Warning => WarningWeight,
        _ => InfoWeight,
    });
}
