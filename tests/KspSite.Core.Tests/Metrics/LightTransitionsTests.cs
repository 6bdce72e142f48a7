using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

/// <summary>As of 2026-06-30.</summary>
public sealed class LightTransitionsTests
{
    private const string Accounts = "account_id|account_name\nA1|甲\nA2|乙";
    private const string People = "person_id|account_id|name\nP1|A1|一\nP2|A1|二\nP3|A1|三\nP4|A1|四\nQ1|A2|甲\nQ2|A2|乙";
    private const string Header = "person_id|as_of|light|support\n";

    // Last two dates of A1: 03-31 and 06-30. P1 red→green, P2 green→green, P3 yellow (neutral)→red (enemy), P4 only in one.
    private const string OfA1 = "P1|2026-01-31|green|\nP1|2026-03-31|red|\nP1|2026-06-30|green|\nP2|2026-03-31|green|\nP2|2026-06-30|green|"
        + "\nP3|2026-03-31||neutral\nP3|2026-06-30||enemy\nP4|2026-06-30|green|\nP1|2026-07-31|grey|";

    // A2 has its own dates: Q1 grey→green, Q2 yellow→green.
    private const string OfA2 = "\nQ1|2026-02-01||\nQ1|2026-05-01|green|\nQ2|2026-02-01|yellow|\nQ2|2026-05-01||supporter";

    [Fact]
    public void The_accounts_last_two_dates_are_compared_for_people_in_both()
    {
        var portfolio = With(OfA1);
        Assert.Equal(
            [("green_to_green", 1), ("yellow_to_red", 1), ("red_to_green", 1)],
            LightTransitions.Metric.Values(portfolio)
                .Where(v => v.Subject == Subject.Account("A1") && v.Name != "M-17.net" && v.Figure.Number > 0)
                .Select(v => (v.Name["M-17.".Length..], (int)v.Figure.Number!.Value)));
        LightTransitions.Metric.Figure("green_to_red", portfolio).Is(0);
    }

    [Fact]
    public void Net_counts_those_who_turned_green_less_those_who_turned_red()
    {
        LightTransitions.Metric.Figure("net", With(OfA1)).Is(0);
        LightTransitions.Metric.Figure("net", With(OfA1 + OfA2), Subject.Account("A2")).Is(2);
    }

    [Fact]
    public void The_portfolio_sums_its_accounts()
    {
        var portfolio = With(OfA1 + OfA2);
        LightTransitions.Metric.Figure("net", portfolio, Subject.Portfolio).Is(2);
        LightTransitions.Metric.Figure("grey_to_green", portfolio, Subject.Portfolio).Is(1);
        LightTransitions.Metric.Figure("green_to_green", portfolio, Subject.Portfolio).Is(1);
    }

    [Fact]
    public void A_count_points_at_the_snapshots_before_and_after() => Assert.Equal(
        ["input/relation_snapshots.csv(3)", "input/relation_snapshots.csv(4)"],
        LightTransitions.Metric.Figure("red_to_green", With(OfA1)).Rows.Select(r => r.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("P1|2026-06-30|green|")]
    [InlineData("P1|2026-06-30|green|\nP1|2026-07-31|red|")]
    [InlineData("P1|2026-03-31|green|\nP2|2026-06-30|green|")]
    public void Fewer_than_two_snapshots_or_nobody_in_both_is_missing_and_not_zero(string rows)
    {
        LightTransitions.Metric.Figure("net", With(rows)).IsMissing();
        LightTransitions.Metric.Figure("red_to_green", With(rows)).IsMissing();
        LightTransitions.Metric.Figure("net", With(rows), Subject.Portfolio).IsMissing();
    }

    [Fact]
    public void Without_the_table_every_cell_is_still_listed_as_missing()
    {
        // 16 cells and net, for two accounts and the portfolio
        var values = LightTransitions.Metric.Values(Given.Portfolio(("accounts", Accounts), ("stakeholders", People)));
        Assert.Equal(3 * 17, values.Count);
        Assert.All(values, v => v.Figure.IsMissing());
    }

    private static Portfolio With(string rows) =>
        Given.Portfolio(("accounts", Accounts), ("stakeholders", People), ("relation_snapshots", Header + rows));
}
