using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class PotentialMetricsTests
{
    private const string Header = "account_id|account_name|money_unit|potential_total|potential_extra|current_sales|currency\n";

    [Fact]
    public void The_gap_is_total_potential_less_current_sales() => PotentialMetrics.PotentialGap.Figure(With("1000||400|")).Is(600);

    [Fact]
    public void The_gap_is_in_base_units() =>
        PotentialMetrics.PotentialGap.Figure(Given.Portfolio(("accounts", Header + "A1|甲|万元|1.5||0.5|"))).Is(10_000);

    [Theory]
    [InlineData("|300|400|")]
    [InlineData("|300||")]
    public void The_extra_potential_alone_is_the_gap_even_without_current_sales(string cells) =>
        PotentialMetrics.PotentialGap.Figure(With(cells)).Is(300);

    [Theory]
    [InlineData("1000|||")]
    [InlineData("1000|300||")]
    [InlineData("||400|")]
    public void A_total_without_current_sales_or_no_potential_has_no_gap(string cells) =>
        PotentialMetrics.PotentialGap.Figure(With(cells)).IsMissing();

    [Fact]
    public void A_contradiction_between_the_potentials_is_settled_by_the_total() =>
        PotentialMetrics.PotentialGap.Figure(With("1000|900|400|")).Is(600);

    [Fact]
    public void A_gap_names_its_parts_and_its_row()
    {
        var figure = PotentialMetrics.PotentialGap.Figure(With("1000||400|"));
        Assert.Equal(["1000", "400"], figure.Parts.Select(p => p.Value));
        Assert.Equal("input/accounts.csv(2)", Assert.Single(figure.Rows).ToString());
    }

    [Fact]
    public void The_portfolio_sums_the_gaps_of_accounts_that_have_one()
    {
        // 600 + 300; A3 has no potential
        var portfolio = Given.Portfolio(("accounts", Header + "A1|甲|元|1000||400|\nA2|乙|元||300||\nA3|丙|元|||50|"));
        var figure = PotentialMetrics.PotentialGap.Figure(portfolio, Subject.Portfolio);
        figure.Is(900);
        Assert.Equal(["2", "3"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void Gaps_in_several_currencies_are_not_added() => PotentialMetrics.PotentialGap
        .Figure(Given.Portfolio(("accounts", Header + "A1|甲|元|1000||400|CNY\nA2|乙|元|500||100|USD")), Subject.Portfolio).IsMissing();

    [Fact]
    public void A_portfolio_without_any_gap_has_none() =>
        PotentialMetrics.PotentialGap.Figure(With("||400|"), Subject.Portfolio).IsMissing();

    // 400/1000; 100/(300+100)
    [Theory]
    [InlineData("1000||400|", "0.4")]
    [InlineData("|300|100|", "0.25")]
    [InlineData("1000|900|400|", "0.4")]
    [InlineData("1000||0|", "0")]
    public void Penetration_is_current_sales_over_the_potential_given_or_derived(string cells, string expected) =>
        PotentialMetrics.Penetration.Figure(With(cells)).Is(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("0||0|")]
    [InlineData("1000|||")]
    [InlineData("||400|")]
    [InlineData("|300||")]
    public void Penetration_without_sales_or_with_no_or_zero_potential_is_missing(string cells) =>
        PotentialMetrics.Penetration.Figure(With(cells)).IsMissing();

    [Fact]
    public void The_portfolios_penetration_is_a_ratio_of_sums_over_complete_accounts() =>
        // (400 + 100) / (1000 + 1000); A3 lacks sales
        PotentialMetrics.Penetration.Figure(Given.Portfolio(
            ("accounts", Header + "A1|甲|元|1000||400|\nA2|乙|元|1000||100|\nA3|丙|元|9000|||")), Subject.Portfolio).Is(0.25m);

    [Fact]
    public void The_portfolios_penetration_is_missing_without_a_complete_account_or_with_several_currencies()
    {
        PotentialMetrics.Penetration.Figure(With("1000|||"), Subject.Portfolio).IsMissing();
        PotentialMetrics.Penetration.Figure(Given.Portfolio(
            ("accounts", Header + "A1|甲|元|1000||400|\nA2|乙|元|1000||100|USD")), Subject.Portfolio).IsMissing();
    }

    private static Portfolio With(string cells) => Given.Portfolio(("accounts", Header + "A1|甲公司|元|" + cells));
}
