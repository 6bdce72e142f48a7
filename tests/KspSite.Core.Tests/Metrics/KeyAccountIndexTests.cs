using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class KeyAccountIndexTests
{
    private const string Header = "account_id|account_name|money_unit|potential_total|potential_extra|current_sales|buyer_count|process_steps\n";

    [Fact]
    public void The_three_criteria_weigh_the_same_and_each_counts_up_to_its_full_score()
    {
        // C1: two accounts, rank ⌈1.8⌉ = 2 → 1000. A1: (500/1000 + 4/10 + 12/8→1)/3 = 1.9/3
        var portfolio = Given.Portfolio(("accounts", Header + "A1|甲|元|500|||4|12\nA2|乙|元|1000|||1|1"));
        KeyAccountIndex.Metric.Figure(portfolio).Is(190m / 3);
    }

    [Fact]
    public void The_percentile_is_that_of_the_accounts_own_currency()
    {
        // A1 is the only account in USD: (1 + 4/10 + 1)/3
        var portfolio = Given.Portfolio(("accounts", Header.TrimEnd() + "|currency\nA1|甲|元|500|||4|12|USD\nA2|乙|元|1000|||1|1|CNY"));
        KeyAccountIndex.Metric.Figure(portfolio).Is(80);
    }

    [Fact]
    public void Weights_and_full_scores_follow_the_sites_settings()
    {
        // (0·1 + 2·4/8 + 1·2/4)/3 = 0.5
        var settings = new SiteSettings
        {
            AsOf = Given.AsOf,
            Thresholds = ImmutableDictionary<string, decimal>.Empty.Add("M-02.weight_potential", 0).Add("M-02.weight_buyers", 2)
                .Add("M-02.full_buyers", 8).Add("M-02.full_steps", 4),
        };
        KeyAccountIndex.Metric.Figure(Given.Loaded(settings, ("accounts", Header + "A1|甲|元|500|||4|2")).Portfolio).Is(50);
    }

    [Fact]
    public void A_potential_derived_from_extra_and_current_counts_also_for_the_percentile()
    {
        // potentials 500 and 700 + 300 = 1000 = C1: (0.5 + 1 + 1)/3
        var portfolio = Given.Portfolio(("accounts", Header + "A1|甲|元|500|||10|8\nA2|乙|元||700|300|1|1"));
        KeyAccountIndex.Metric.Figure(portfolio).Is(250m / 3);
    }

    [Theory]
    [InlineData("|||4|5")]
    [InlineData("500||||5")]
    [InlineData("500|||4|")]
    [InlineData("|300||4|5")]
    public void One_missing_criterion_leaves_no_index(string cells) =>
        KeyAccountIndex.Metric.Figure(Given.Portfolio(("accounts", Header + "A1|甲|元|" + cells))).IsMissing();

    [Fact]
    public void A_portfolio_whose_potentials_are_all_zero_has_no_index() =>
        KeyAccountIndex.Metric.Figure(Given.Portfolio(("accounts", Header + "A1|甲|元|0|||4|5"))).IsMissing();

    [Fact]
    public void Zero_weights_are_no_division_by_zero()
    {
        var settings = new SiteSettings
        {
            AsOf = Given.AsOf,
            Thresholds = KeyAccountIndex.Metric.Thresholds.Where(t => t.Id.Contains("weight", StringComparison.Ordinal)).ToImmutableDictionary(t => t.Id, _ => 0m),
        };
        KeyAccountIndex.Metric.Figure(Given.Loaded(settings, ("accounts", Header + "A1|甲|元|500|||4|5")).Portfolio).IsMissing();
    }
}
