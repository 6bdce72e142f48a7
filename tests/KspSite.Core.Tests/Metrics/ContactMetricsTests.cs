using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

/// <summary>As of 2026-06-30.</summary>
public sealed class ContactMetricsTests
{
    private const string Header = "person_id|account_id|name|influence|department|contact_depth|our_owner|last_contact|is_strategic\n";

    [Fact]
    public void Single_thread_share_is_that_of_the_busiest_owner_among_players_with_an_owner()
    {
        // 张三 2 of 3; P4 has no owner, P5 is no player
        var figure = ContactMetrics.SingleThread.Figure(With(
            "P1|A1|一||||张三||\nP2|A1|二||||张三||\nP3|A1|三||||李四||\nP4|A1|四||||||\nP5|A1|五||||张三||否"));
        figure.Is(2m / 3);
        Assert.Equal(["张三", "2", "3"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void A_player_of_two_owners_counts_for_each()
    {
        // 张三 3 of 3
        var figure = ContactMetrics.SingleThread.Figure(With("P1|A1|一||||张三、李四||\nP2|A1|二||||张三||\nP3|A1|三||||王五、张三||"));
        figure.Is(1);
        Assert.Equal(["张三", "3", "3"], figure.Parts.Select(p => p.Value));
    }

    [Fact]
    public void Without_owners_there_is_no_single_thread_share() => ContactMetrics.SingleThread.Figure(With("P1|A1|一||||||")).IsMissing();

    [Fact]
    public void A_department_counts_as_covered_from_brief_contact_with_one_of_its_players()
    {
        // covered: 采购, 生产; listed: 采购, 生产, 财务, 质量; P6 has no department, P7 is no player
        var portfolio = With("P1|A1|一||采购|none|||\nP2|A1|二||采购|brief|||\nP3|A1|三||生产|in_depth|||\nP4|A1|四||财务|unknown|||\nP5|A1|五||质量||||"
            + "\nP6|A1|六|||brief|||\nP7|A1|七||法务|brief|||否");
        ContactMetrics.Departments.Figure(portfolio).Is(0.5m);
    }

    [Fact]
    public void Without_departments_there_is_no_coverage() => ContactMetrics.Departments.Figure(With("P1|A1|一|||brief|||")).IsMissing();

    [Fact]
    public void Recency_weighs_by_influence_and_keeps_people_without_a_date_in_the_denominator()
    {
        // 2026-04-01 is 90 days ago: recent 5 + 2 of 5 + 3 + 2 + 4; P5 has no influence
        var portfolio = With("P1|A1|一|5||||2026-04-01|\nP2|A1|二|3||||2026-03-31|\nP3|A1|三|2||||2026-07-05|\nP4|A1|四|4|||||\nP5|A1|五|||||2026-06-30|");
        ContactMetrics.Recency.Figure(portfolio).Is(7m / 14);
    }

    [Theory]
    [InlineData("P1|A1|一|5|||||")]
    [InlineData("P1|A1|一|||||2026-06-30|")]
    [InlineData("")]
    public void Without_any_date_or_influence_there_is_no_recency(string row) => ContactMetrics.Recency.Figure(With(row)).IsMissing();

    [Fact]
    public void Old_contacts_alone_are_a_true_zero() => ContactMetrics.Recency.Figure(With("P1|A1|一|5||||2025-01-01|")).Is(0);

    private static Portfolio With(string rows) => Given.Portfolio(("stakeholders", Header + rows));
}
