using KspSite.Rendering.Pages.Coverage;

namespace KspSite.Rendering.Tests.Pages;

public sealed class ChannelPageTests
{
    private static readonly (string, string)[] Tables =
    [
        ("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂\nZ2|A1|二厂"),
        ("channels", "channel_id|channel_name|type|manager|agreement_ref\nD|直销队|direct||\nP|苏北商|distributor|邹|HZ-1"),
        ("channel_coverage", """
            account_id|zone_id|channel_id|task|role|planned_sales|actual_sales|rule_ref
            A1|Z1|P|lead|L|40|30|
            A1|Z1|D|lead|L|60|70|
            A1|Z1|P|close|L||| R-7
            A1|Z1|D|close|L|||
            A1|Z1|P|deliver|S|||
            A1|Z1|P|deliver|F|||
            A1|Z1|P|manage|-|||
            """),
        ("channel_conflicts", "conflict_id|account_id|channel_a|channel_b|type|opened|status\nC1|A1|D|P|price|2026-06-01|open"),
    ];

    private static ChannelModel Model(string id) =>
        (ChannelModel)ChannelPage.Build(GivenSite.Of(Tables)).Single(p => p.Path == $"coverage/{id}.html").Model;

    [Fact]
    public void A_role_shows_the_strongest_letter_and_whether_another_channel_leads_too()
    {
        var zone = Assert.Single(Model("P").Zones);
        Assert.Equal("一厂", zone.Zone);
        Assert.Equal(["‼L", "·", "·", "≡L", "S", "·", "·"], zone.Cells.Select(c => c.Mark));
        Assert.Equal("主责，同时主责的还有：直销队", zone.Cells[0].Title);
    }

    [Fact]
    public void An_account_shows_share_and_sales_of_the_channel()
    {
        var account = Assert.Single(Model("P").Accounts);
        Assert.Equal((2, 0.4m, 0.3m, "40 元", "R-7"), (account.Leads, account.Planned.Number, account.Actual.Number, account.PlannedSales.Text, account.Rules));
    }

    [Fact]
    public void A_conflict_stands_on_the_pages_of_both_parties()
    {
        Assert.Equal("C1", Assert.Single(Model("P").Open).Id);
        Assert.Equal("C1", Assert.Single(Model("D").Open).Id);
    }

    [Fact]
    public void Without_sales_that_name_the_channel_the_chart_says_what_to_fill() =>
        Assert.Contains("渠道编号", Model("P").Sales.NoData!.Value.Zh, StringComparison.Ordinal);

    [Fact]
    public void The_page_is_written_with_type_manager_and_agreement()
    {
        var html = GivenSite.Page("coverage/P.html", Tables);
        Assert.All(["经销商", "邹", "HZ-1"], text => Assert.Contains(text, html, StringComparison.Ordinal));
    }
}
