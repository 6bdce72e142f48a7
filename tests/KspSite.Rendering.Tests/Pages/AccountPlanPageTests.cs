using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Tests;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

public sealed class AccountPlanPageTests
{
    private static readonly string Path = SitePaths.AccountPlan(new("A1"));

    [Fact]
    public void Sales_of_other_lengths_than_those_drawn_are_told()
    {
        const string header = "account_id|period|revenue\n";
        Assert.DoesNotContain("行不在图上", GivenSite.Page(Path, ("sales_figures", header + "A1|2026-01|1\nA1|2026-02|2")), StringComparison.Ordinal);
        Assert.Contains("另有 1 行不在图上", GivenSite.Page(Path, ("sales_figures", header + "A1|2026-01|1\nA1|2026-02|2\nA1|2025|9")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_audience_may_not_see_is_no_particular_either()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|management"),
            ("stakeholders", "person_id|account_id|name|motive|player_role|evidence\nP1|A1|王强|aspire|key|会上说的"),
        ];
        Assert.Contains("会上说的", GivenSite.Page(Path, tables), StringComparison.Ordinal);
        var html = GivenSite.Page(Path, new SiteSettings { AsOf = Given.AsOf, Audience = DefaultAudiences.Management }, tables);
        Assert.Contains("王强", html, StringComparison.Ordinal);
        Assert.DoesNotContain("会上说的", html, StringComparison.Ordinal);
        Assert.DoesNotContain("个人动机", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_qualitative_goal_tells_its_status()
    {
        var html = GivenSite.Page(Path, ("goals", "goal_id|account_id|statement|type|kind|status\nG1|A1|进入推荐清单|penetration|qualitative|achieved"));
        Assert.Contains("只看状态：达成", html, StringComparison.Ordinal);
    }
}
