using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class ResourcesPageTests
{
    private static readonly (string, string) Resources = ("resources", """
        resource_id|account_id|project|class|kind|cost|expected_gain|probability|score_fit|score_urgency|score_effort|requested_on|needed_by|status
        R1|A1|展会|stop|marketing|400|100|50%|1|1|3|2026-01-10|2026-03-01|rejected
        R2|A1|专员|focus|people|100|400||5|5|2|2026-05-31|2026-06-20|requested
        R3|A1|样机|program|sample|50||||||||requested
        R4|A1|培训|stop|service|900|10|50%|1|1|3|2026-01-10||rejected
        """);

    [Fact]
    public void Projects_stand_by_rank_with_the_running_cost_and_unranked_ones_last()
    {
        var ranked = ResourcesPage.Model(GivenSite.Of(Resources)).Ranked.Items;
        Assert.Equal(["专员", "展会", "培训", "样机"], ranked.Select(r => r.Resource.Project));
        // 100; 100 + 400; 100 + 400 + 900; none.
        Assert.Equal([100m, 500m, 1400m, null], ranked.Select(r => r.CumulativeCost.Number));
        Assert.NotNull(ranked[3].Rank.Reason);
        Assert.True(ranked[0].IsProbabilityAssumed);
    }

    [Fact]
    public void Requests_wait_since_their_date_and_those_without_one_stand_last()
    {
        var waiting = ResourcesPage.Model(GivenSite.Of(Resources)).Waiting.Items;
        Assert.Equal([("专员", 30, 10), ("样机", null, null)], waiting.Select(r => (r.Resource.Project, r.WaitingDays, r.NeedPastDays)));
    }

    [Fact]
    public void What_to_stop_is_listed_dearest_first() =>
        Assert.Equal(["培训", "展会"], ResourcesPage.Model(GivenSite.Of(Resources)).Stopped.Items.Select(r => r.Resource.Project));

    [Fact]
    public void The_page_shows_who_waits_and_what_is_missing()
    {
        var html = GivenSite.Page(SitePaths.Resources, Resources);
        Assert.Contains("30 天", html, StringComparison.Ordinal);
        Assert.Contains("按 1 计", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_resources_table_the_page_says_what_to_export() =>
        Assert.Contains("请导出 resources 表", GivenSite.Page(SitePaths.Resources), StringComparison.Ordinal);
}
