using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

public sealed class ResourceMetricsTests
{
    private const string Header = "resource_id|account_id|kind|cost|expected_gain|probability|horizon_months|score_fit|score_urgency|score_effort|requested_on|decided_on|status\n";

    private static Portfolio With(string resources) => Given.Portfolio(("resources", Header + resources));

    private static string Row(string id, string money, string scores = "||", string account = "A1") => $"{id}|{account}|people|{money}|{scores}|||\n";

    [Fact]
    public void Gain_is_weighed_with_its_probability()
    {
        // 1000 × 0.6
        var portfolio = With(Row("R1", "400|1000|60%|"));
        portfolio.Figure("M-60", Resource("R1")).Is(600);
        portfolio.Figure("M-60", Resource("R1")).StandsOn("input/resources.csv(2)");
        portfolio.Figure("M-60.assumed", Resource("R1")).Is(0);
    }

    [Fact]
    public void A_missing_probability_counts_as_certain_and_is_flagged()
    {
        var portfolio = With(Row("R1", "400|1000||"));
        portfolio.Figure("M-60", Resource("R1")).Is(1000);
        portfolio.Figure("M-60.assumed", Resource("R1")).Is(1);
    }

    [Fact]
    public void Without_an_expected_gain_neither_gain_nor_flag_has_a_value()
    {
        var portfolio = With(Row("R1", "400|||"));
        portfolio.Figure("M-60", Resource("R1")).IsMissing("no expected gain");
        portfolio.Figure("M-60.assumed", Resource("R1")).IsMissing("no expected gain");
        portfolio.Figure("M-61", Resource("R1")).IsMissing("no expected gain or no cost");
    }

    [Theory]
    [InlineData("400|1000|60%|", "0.5")]
    [InlineData("1000|1000|50%|", "-0.5")]
    [InlineData("400|400||", "0")]
    public void Return_is_what_comes_back_beyond_the_cost(string money, string expected) =>
        // (600 − 400)/400; (500 − 1000)/1000; (400 − 400)/400
        With(Row("R1", money)).Figure("M-61", Resource("R1")).Is(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Fact]
    public void A_cost_of_nothing_has_no_return_ratio_but_pays_back_at_once()
    {
        var portfolio = With(Row("R1", "0|1000|60%|"));
        portfolio.Figure("M-61", Resource("R1")).IsMissing("cost is 0");
        portfolio.Figure("M-62", Resource("R1")).Is(0);
    }

    [Theory]
    [InlineData("400|1000|60%|18", 12)]
    [InlineData("400|1000|60%|", 8)]
    public void Payback_is_the_cost_over_the_monthly_gain_of_the_horizon(string money, int months) =>
        // 400/(600/18) = 12; without a horizon 400/(600/12) = 8
        With(Row("R1", money)).Figure("M-62", Resource("R1")).Is(months);

    [Theory]
    [InlineData("400|0||", "never pays back")]
    [InlineData("|1000||", "no cost")]
    public void Payback_without_gain_or_cost_says_why(string money, string reason) =>
        With(Row("R1", money)).Figure("M-62", Resource("R1")).IsMissing(reason);

    [Theory]
    [InlineData("-0.001", 1)]
    [InlineData("0", 2)]
    [InlineData("0.499", 2)]
    [InlineData("0.5", 3)]
    [InlineData("0.999", 3)]
    [InlineData("1", 4)]
    [InlineData("1.999", 4)]
    [InlineData("2", 5)]
    public void The_return_is_scored_in_five_steps(string ratio, int score) =>
        Assert.Equal(score, ResourcePriorityMetrics.ReturnScore(decimal.Parse(ratio, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Priority_is_the_weighted_mean_of_the_four_scores()
    {
        // ROI 0.5 → 3; (3·5 + 2·4 + 1·(6 − 2) + 3·3)/(3 + 2 + 1 + 3) = 36/9 = 4
        With(Row("R1", "400|1000|60%|", "5|4|2")).Figure("M-63", Resource("R1")).Is(4);
    }

    [Fact]
    public void A_missing_score_leaves_with_its_weight()
    {
        // no return, no effort: (3·5 + 2·4)/5 = 4.6
        With(Row("R1", "|||", "5|4|")).Figure("M-63", Resource("R1")).Is(4.6m);
    }

    [Fact]
    public void One_score_alone_is_no_priority_and_no_rank()
    {
        var portfolio = With(Row("R1", "400|||", "5||") + Row("R2", "400|||", "1|1|"));
        portfolio.Figure("M-63", Resource("R1")).IsMissing("fewer than two");
        portfolio.Figure("M-63.rank", Resource("R1")).IsMissing("fewer than two");
        portfolio.Figure("M-64", Resource("R1")).IsMissing("fewer than two");
        portfolio.Figure("M-63.rank", Resource("R2")).Is(1);
    }

    [Fact]
    public void Ties_go_to_the_better_return_then_the_lower_cost_then_the_id()
    {
        // R1…R4 all have fit 3 and a return score of 3. R4's return 0.9 beats 0.5; of 0.5: cost 200 (R3) before 400 (R1, R2 by id)
        var portfolio = With(Row("R2", "400|600||", "3||") + Row("R1", "400|600||", "3||") + Row("R3", "200|300||", "3||") + Row("R4", "1000|1900||", "3||"));
        portfolio.Figure("M-63.rank", Resource("R4")).Is(1);
        portfolio.Figure("M-63.rank", Resource("R3")).Is(2);
        portfolio.Figure("M-63.rank", Resource("R1")).Is(3);
        portfolio.Figure("M-63.rank", Resource("R2")).Is(4);
    }

    [Fact]
    public void Of_equal_scores_without_returns_a_known_cost_comes_before_an_unknown_one()
    {
        var portfolio = With(Row("R1", "|||", "3|3|") + Row("R2", "100|||", "3|3|"));
        portfolio.Figure("M-63.rank", Resource("R2")).Is(1);
        portfolio.Figure("M-63.rank", Resource("R1")).Is(2);
    }

    [Fact]
    public void Ranks_are_given_within_the_account_and_over_the_portfolio_and_costs_add_up_along_the_latter()
    {
        // scores by fit = urgency (no return): R1 2, R2 5, R3 4 (no cost), R4 3
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元"), ("resources", Header
            + Row("R1", "100|||", "2|2|") + Row("R2", "250|||", "5|5|", "A2") + Row("R3", "|||", "4|4|") + Row("R4", "30|||", "3|3|")));
        portfolio.Figure("M-63.rank", Resource("R1")).Is(3);
        portfolio.Figure("M-63.rank_portfolio", Resource("R1")).Is(4);
        portfolio.Figure("M-63.rank", Resource("R2")).Is(1);
        portfolio.Figure("M-63.rank_portfolio", Resource("R3")).Is(2);
        // 250; R3 has no cost; 250 + 30; 280 + 100
        portfolio.Figure("M-64", Resource("R2")).Is(250);
        portfolio.Figure("M-64", Resource("R3")).IsMissing("no cost");
        portfolio.Figure("M-64", Resource("R4")).Is(280);
        portfolio.Figure("M-64", Resource("R1")).Is(380);
    }

    [Fact]
    public void Costs_of_two_currencies_are_never_added()
    {
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|money_unit|currency\nA1|甲|元|CNY\nA2|乙|元|USD"), ("resources", Header
            + Row("R1", "100|||", "5|5|") + Row("R2", "70|||", "4|4|", "A2") + Row("R3", "20|||", "3|3|")));
        portfolio.Figure("M-64", Resource("R2")).Is(70);
        portfolio.Figure("M-64", Resource("R3")).Is(120);
    }

    [Fact]
    public void Fulfilment_is_of_what_was_granted()
    {
        // delivered 1 of {approved, delivered, partial}; requested, rejected and blank are no grants
        var portfolio = With("""
            R1|A1|people||||||||||approved
            R2|A1|people||||||||||delivered
            R3|A1|people||||||||||partial
            R4|A1|people||||||||||requested
            R5|A1|people||||||||||rejected
            R6|A1|people||||||||||
            """);
        portfolio.Figure("M-65.fulfilment").Is(1m / 3);
        portfolio.Figure("M-65.fulfilment", Subject.Portfolio).Is(1m / 3);
        portfolio.Figure("M-65.lead_time").IsMissing("both dates");
    }

    [Fact]
    public void Lead_time_is_the_median_of_days_from_request_to_decision()
    {
        // 10, 20, 60 days → 20
        var portfolio = With("""
            R1|A1|people||||||||2026-01-01|2026-01-11|approved
            R2|A1|people||||||||2026-01-01|2026-03-02|rejected
            R3|A1|people||||||||2026-01-01|2026-01-21|approved
            R4|A1|people||||||||2026-01-01||requested
            """);
        portfolio.Figure("M-65.lead_time").Is(20);
    }

    [Fact]
    public void Nothing_granted_and_no_table_are_two_reasons()
    {
        With("R1|A1|people||||||||||requested").Figure("M-65.fulfilment").IsMissing("nothing was granted");
        Given.Portfolio().Figure("M-65.fulfilment").IsMissing("no table");
    }
}
