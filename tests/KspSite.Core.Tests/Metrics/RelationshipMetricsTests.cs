using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class RelationshipMetricsTests
{
    private const string Header = "person_id|account_id|name|influence|support|light|is_strategic|left_on\n";

    // green 5 + 3; red 2; grey 4; of 14. P5 is no strategic player, P6 has no influence, P7 has left.
    private const string Mixed = "P1|A1|一|5|mentor|||\nP2|A1|二|3|neutral|green||\nP3|A1|三|2|enemy|||\nP4|A1|四|4||||"
        + "\nP5|A1|五|5|mentor||否|\nP6|A1|六||mentor|||\nP7|A1|七|5|mentor|||2026-06-30";

    [Fact]
    public void Green_light_coverage_weighs_by_influence_and_keeps_unknown_lights_in_the_denominator()
    {
        var figure = RelationshipMetrics.GreenLightCoverage.Figure(With(Mixed));
        figure.Is(8m / 14);
        Assert.Equal(["8", "14"], figure.Parts.Select(p => p.Value));
        Assert.Equal(4, figure.Rows.Length);
    }

    [Fact]
    public void Red_exposure_and_unknown_share_use_the_same_denominator()
    {
        RelationshipMetrics.OtherLights.Figure("red", With(Mixed)).Is(2m / 14);
        RelationshipMetrics.OtherLights.Figure("grey", With(Mixed)).Is(4m / 14);
    }

    [Fact]
    public void No_green_light_among_known_players_is_a_true_zero() =>
        RelationshipMetrics.GreenLightCoverage.Figure(With("P1|A1|一|5|enemy|||")).Is(0);

    [Theory]
    [InlineData("P1|A1|一||mentor|||")]
    [InlineData("")]
    public void Nobody_with_an_influence_is_a_reason_and_not_zero(string row)
    {
        RelationshipMetrics.GreenLightCoverage.Figure(With(row)).IsMissing();
        RelationshipMetrics.OtherLights.Figure("red", With(row)).IsMissing();
        RelationshipMetrics.OtherLights.Figure("grey", With(row)).IsMissing();
    }

    private static Portfolio With(string rows) => Given.Portfolio(("stakeholders", Header + rows));
}
