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
}
