using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class RelationshipMetricsTests
{
    private const string Header = "person_id|account_id|name|influence|support|light|is_strategic\n";

    [Fact]
    public void Green_light_coverage_weighs_by_influence_and_keeps_unknown_lights_in_the_denominator()
    {
        // green 5 + 3 of 5 + 3 + 2 + 4 = 8/14; P5 is no strategic player, P6 has no influence
        var account = Given.Portfolio(("stakeholders", Header
            + "P1|A1|一|5|mentor||\nP2|A1|二|3|neutral|green|\nP3|A1|三|2|enemy||\nP4|A1|四|4|||\nP5|A1|五|5|mentor||否\nP6|A1|六||mentor||")).Account();
        Assert.Equal(8m / 14, RelationshipMetrics.LightShare(account, Light.Green).Number);
    }

    [Fact]
    public void Nobody_with_an_influence_is_a_reason_and_not_zero()
    {
        var figure = RelationshipMetrics.LightShare(Given.Portfolio(("stakeholders", Header + "P1|A1|一||mentor||")).Account(), Light.Green);
        Assert.Null(figure.Number);
        Assert.NotNull(figure.Missing);
    }
}
