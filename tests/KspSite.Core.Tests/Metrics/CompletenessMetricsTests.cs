using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class CompletenessMetricsTests
{
    private const string Accounts = "account_id|account_name|money_unit|potential_total|current_sales|buyer_count|process_steps\n";

    [Fact]
    public void Completeness_is_the_mean_share_of_the_applicable_sections()
    {
        // criteria 3/4, goals 0 (no rows), zones 1, motive 1/2: 2.25/4
        var figure = CompletenessMetrics.Completeness.Figure(Given.Portfolio(Tables));
        figure.Is(56.25m);
        Assert.Equal(["3/4", "3/3", "1/2", "0/0"], figure.Parts.Select(p => p.Value));
        Assert.Equal(["大客户三标准", "战区", "购买原因与韵律", "目标"], figure.Parts.Select(p => p.Name.Zh));
        Assert.Equal(["input/accounts.csv(2,7)", "input/zones.csv(2,7)"], figure.Rows.Select(r => r.ToString()));
    }

    [Fact]
    public void A_section_declared_not_applicable_is_left_out() =>
        // without goals: 2.25/3
        CompletenessMetrics.Completeness.Figure(Given.Portfolio(
            [.. Tables, ("section_status", "account_id|section|as_of|status\nA1|goals|2026-06-01|na")])).Is(75);

    [Fact]
    public void A_section_may_weigh_more()
    {
        // (3·0.75 + 1 + 0.5 + 0)/(3 + 3) = 3.75/6
        var settings = new SiteSettings
        {
            AsOf = Given.AsOf,
            Thresholds = ImmutableDictionary<string, decimal>.Empty.Add("M-03.weight_criteria", 3),
        };
        var figure = CompletenessMetrics.Completeness.Figure(Given.Loaded(settings, Tables).Portfolio);
        figure.Is(62.5m);
        Assert.Equal("3/4 × 3", figure.Parts[0].Value);
    }

    [Fact]
    public void Without_any_weighing_section_there_is_no_completeness()
    {
        var settings = new SiteSettings
        {
            AsOf = Given.AsOf,
            Thresholds = CompletenessMetrics.Completeness.Thresholds.ToImmutableDictionary(t => t.Id, _ => 0m),
        };
        CompletenessMetrics.Completeness.Figure(Given.Loaded(settings, Tables).Portfolio).IsMissing();
    }

    [Fact]
    public void The_portfolio_takes_the_mean_of_its_accounts() =>
        // criteria only: 4/4 and 1/4
        CompletenessMetrics.Completeness.Figure(
            Given.Portfolio(("accounts", Accounts + "A1|甲|元|10|5|3|4\nA2|乙|元|10|||")), Subject.Portfolio).Is(62.5m);

    private static (string, string)[] Tables =>
    [
        ("accounts", Accounts + "A1|甲|元|10|5|3|"),
        ("zones", "zone_id|account_id|zone_name|potential_total|current_sales|motive|buy_stage\nZ1|A1|一|10|5|improve|"),
        ("goals", "goal_id|account_id|statement|type"),
    ];
}
