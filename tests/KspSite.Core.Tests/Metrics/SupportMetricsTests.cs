using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class SupportMetricsTests
{
    private const string Header = "person_id|account_id|name|influence|support|political_status|is_strategic|light\n";

    [Fact]
    public void Net_support_weighs_known_attitudes_and_shows_how_much_is_known()
    {
        // 50·(5·2 + 4·(−1) + 3·0)/12 = 25; known 12 of 12 + 2 + 1
        var portfolio = With("P1|A1|一|5|mentor|||\nP2|A1|二|4|non_supporter|||\nP3|A1|三|3|neutral|||\nP4|A1|四|2|unknown|||\nP5|A1|五|1||||"
            + "\nP6|A1|六||enemy|||\nP7|A1|七|5|enemy||否|");
        SupportMetrics.NetSupport.Figure(portfolio).Is(25);
        SupportMetrics.NetSupport.Figure("known_share", portfolio).Is(12m / 15);
    }

    [Theory]
    [InlineData("P1|A1|一|5|mentor|||", 100)]
    [InlineData("P1|A1|一|5|enemy|||", -100)]
    public void Net_support_runs_from_minus_100_to_plus_100(string row, int expected) => SupportMetrics.NetSupport.Figure(With(row)).Is(expected);

    [Fact]
    public void Unknown_attitudes_leave_no_index_but_a_known_share_of_zero()
    {
        SupportMetrics.NetSupport.Figure(With("P1|A1|一|5|unknown|||")).IsMissing();
        SupportMetrics.NetSupport.Figure("known_share", With("P1|A1|一|5|unknown|||")).Is(0);
    }

    [Fact]
    public void Without_any_influence_nothing_is_known()
    {
        SupportMetrics.NetSupport.Figure(With("P1|A1|一||mentor|||")).IsMissing();
        SupportMetrics.NetSupport.Figure("known_share", With("P1|A1|一||mentor|||")).IsMissing();
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("P1|A1|一|5|mentor|inner_circle|否|", 0)]
    [InlineData("P1|A1|一|3|mentor|||", 1)]
    [InlineData("P1|A1|一|5|mentor|outside||", 1)]
    [InlineData("P1|A1|一||mentor|||", 1)]
    [InlineData("P1|A1|一|4|neutral|||", 2)]
    [InlineData("P1|A1|一|4|neutral|||green", 2)]
    [InlineData("P1|A1|一|1|unknown|political_structure||", 2)]
    [InlineData("P1|A1|一|4|supporter|||", 3)]
    [InlineData("P1|A1|一|4|supporter|||red", 3)]
    [InlineData("P1|A1|一|1|mentor|inner_circle||\nP2|A1|二|5|enemy|||", 3)]
    public void Map_status_asks_for_players_key_players_and_their_support(string rows, int status) =>
        SupportMetrics.MapStatus.Figure(With(rows)).Is(status);

    [Fact]
    public void Without_the_table_there_is_no_map_status() => SupportMetrics.MapStatus.Figure(Given.Portfolio()).IsMissing();

    private static Portfolio With(string rows) => Given.Portfolio(("stakeholders", Header + rows));
}
