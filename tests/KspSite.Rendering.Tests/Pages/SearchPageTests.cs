using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Tests;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

public sealed class SearchPageTests
{
    [Fact]
    public void Readers_without_scripts_get_every_page_but_the_one_that_says_there_is_none()
    {
        var html = GivenSite.Page(SitePaths.Search, ("accounts", "account_id|account_name|owner\nA1|甲|沈；罗"));
        Assert.Contains("accounts/A1/index.html", html, StringComparison.Ordinal);
        Assert.DoesNotContain(SitePaths.NotFound, html, StringComparison.Ordinal);
        // Both are listed, the pair is not.
        Assert.Contains("<h2>负责人 <small>2</small></h2>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_customer_is_not_told_what_our_plans_hold()
    {
        (string, string) accounts = ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲|元|customer_safe");
        var customer = DefaultAudiences.Customer with { Accounts = [new("A1")] };
        Assert.Contains("问题、未通过的规则", GivenSite.Page(SitePaths.Search, accounts), StringComparison.Ordinal);
        var html = GivenSite.Page(SitePaths.Search, new SiteSettings { AsOf = Given.AsOf, Audience = customer }, accounts);
        Assert.Contains("搜索本网站", html, StringComparison.Ordinal);
        Assert.DoesNotContain("搜索客户、负责人", html, StringComparison.Ordinal);
    }
}
