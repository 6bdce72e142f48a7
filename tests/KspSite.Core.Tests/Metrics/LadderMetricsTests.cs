using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class LadderMetricsTests
{
    // L = (5·2 + 3·4 + 2·3)/(5 + 3 + 2) = 2.8; P4 has no influence, P5 no level, P6 is no player
    private const string Rated = "P1|A1|一|5|2|\nP2|A1|二|3|4|\nP3|A1|三|2|3|\nP4|A1|四||5|\nP5|A1|五|5||\nP6|A1|六|5|1|否";

    [Fact]
    public void The_level_weighs_by_influence_over_players_with_both()
    {
        var figure = LadderMetrics.Metric.Figure("level", With(Rated, "2", "4"));
        figure.Is(2.8m);
        Assert.Equal(["28", "10"], figure.Parts.Select(p => p.Value));
        Assert.Equal(3, figure.Rows.Length);
    }

    [Fact]
    public void Gap_and_bias_compare_the_plans_levels_with_it()
    {
        LadderMetrics.Metric.Figure("gap", With(Rated, "2", "4")).Is(1.2m);
        LadderMetrics.Metric.Figure("bias", With(Rated, "2", "4")).Is(-0.8m);
        Assert.Equal("input/plans.csv(2)", LadderMetrics.Metric.Figure("gap", With(Rated, "2", "4")).Rows[0].ToString());
    }

    [Fact]
    public void The_spread_needs_no_influence() =>
        // 2, 4, 3 and 5
        LadderMetrics.Metric.Figure("spread", With(Rated, "2", "4")).Is(3);

    [Fact]
    public void Gap_and_bias_are_missing_with_the_level()
    {
        var portfolio = With("P1|A1|一||4|", "2", "4");
        LadderMetrics.Metric.Figure("level", portfolio).IsMissing();
        LadderMetrics.Metric.Figure("gap", portfolio).IsMissing();
        LadderMetrics.Metric.Figure("bias", portfolio).IsMissing();
        LadderMetrics.Metric.Figure("spread", portfolio).Is(0);
    }

    [Fact]
    public void A_plan_without_levels_leaves_the_level_alone()
    {
        LadderMetrics.Metric.Figure("level", With(Rated, "", "")).Is(2.8m);
        LadderMetrics.Metric.Figure("gap", With(Rated, "", "")).IsMissing();
        LadderMetrics.Metric.Figure("bias", With(Rated, "", "")).IsMissing();
    }

    [Fact]
    public void Without_plans_or_levels_there_is_nothing_to_compare()
    {
        LadderMetrics.Metric.Figure("gap", Given.Portfolio(("stakeholders", Header + Rated))).IsMissing();
        LadderMetrics.Metric.Figure("spread", With("P1|A1|一|5||", "2", "4")).IsMissing();
    }

    private const string Header = "person_id|account_id|name|influence|level_now|is_strategic\n";

    private static Portfolio With(string people, string self, string target) => Given.Portfolio(
        ("stakeholders", Header + people), ("plans", $"plan_id|account_id|period_start|self_level|target_level\nK1|A1|2026-01-01|{self}|{target}"));
}
