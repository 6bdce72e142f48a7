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
    public void Actions_without_a_strategy_stand_on_the_sheet_where_there_is_none_and_are_counted_where_there_is()
    {
        var actions = ("actions", "action_id|account_id|action|status\nX1|A1|拜访厂长|in_progress\nX2|A1|交样机|in_progress");
        var sheet = SitePaths.Account(new("A1"));
        Assert.Contains("\">拜访厂长 <span", GivenSite.Page(sheet, actions), StringComparison.Ordinal);
        var html = GivenSite.Page(sheet, actions, ("strategies", "strategy_id|account_id|pillar|sub_strategy\nS1|A1|org_pen|见决策人"));
        Assert.DoesNotContain("\">拜访厂长 <span", html, StringComparison.Ordinal);
        Assert.Contains("另有 2 项行动未归入策略", html, StringComparison.Ordinal);
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
