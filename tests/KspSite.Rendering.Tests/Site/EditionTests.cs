using System.Text;
using KspSite.Core;
using KspSite.Rendering.Site;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Site;

public class EditionTests
{
    private static readonly (string, string)[] OneAccount = [("accounts", "account_id|account_name|money_unit|current_sales\nA1|甲公司|万元|5200")];

    private static readonly Lazy<AssembledSite> InBoth = new(() => GivenSite.In([Language.Zh, Language.En], OneAccount));

    [Fact]
    public void The_first_language_stands_at_the_root_and_the_other_in_its_folder()
    {
        Assert.Contains("<html lang=\"zh-CN\">", Text("accounts/index.html"), StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", Text("en/accounts/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_page_leads_to_itself_in_the_other_language()
    {
        Assert.Contains("href=\"../../en/accounts/A1/index.html\" lang=\"en\"", Text("accounts/A1/index.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"../../../accounts/A1/index.html\" lang=\"zh-CN\"", Text("en/accounts/A1/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_link_of_both_languages_leads_somewhere() => Assert.Empty(InBoth.Value.Findings);

    [Fact]
    public void Amounts_follow_the_language()
    {
        Assert.Contains("5,200 万元", Text("accounts/index.html"), StringComparison.Ordinal);
        Assert.Contains("¥52M", Text("en/accounts/index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_is_the_same_for_machines_in_every_language() => Assert.All(["accounts/index.html", "en/accounts/index.html"],
        path => Assert.Contains("<time datetime=\"2026-06-30\">", Text(path), StringComparison.Ordinal));

    [Fact]
    public void A_site_in_one_language_has_no_switch() =>
        Assert.DoesNotContain("class=\"languages\"", GivenSite.Page("accounts/index.html", OneAccount), StringComparison.Ordinal);

    [Fact]
    public void The_other_language_is_a_whole_site_of_its_own()
    {
        var paths = InBoth.Value.Files.Select(f => f.Path).ToHashSet();

        Assert.All(paths.Where(p => !p.StartsWith("en/", StringComparison.Ordinal)), p => Assert.Contains("en/" + p, paths));
    }

    private static string Text(string path) => Encoding.UTF8.GetString(InBoth.Value.Files.Single(f => f.Path == path).Content.Span);
}
