using KspSite.Core.Diagnostics;
using KspSite.Theming;

namespace KspSite.Tests.Theming;

public class UnusedThemeFilesTests
{
    [Theory]
    [InlineData("home.liquid", "theme/pages/home.liquid")]
    [InlineData("theme/pages/home.liquid", "theme/pages/home.liquid")]
    [InlineData("Pages/Home.liquid", "theme/pages/home.liquid")]
    [InlineData("pages/home.html", "theme/pages/home.liquid")]
    [InlineData("actions.liquid", "theme/pages/actions.liquid 或 theme/parts/actions.liquid")]
    [InlineData("my/parts/actions.liquid", "theme/parts/actions.liquid")]
    [InlineData("site.css", "theme/assets/site.css")]
    [InlineData("css/site.css", "theme/assets/site.css")]
    [InlineData("en.json", "theme/strings/en.json")]
    [InlineData("logo.png", "theme/assets/logo.png")]
    [InlineData("pages/homr.liquid", "是不是 theme/pages/home.liquid")]
    public void A_file_in_the_wrong_place_is_told_where_it_belongs(string path, string told)
    {
        using var own = new TemporaryFolder().With(path, "x");
        var finding = Assert.Single(Told(own));
        Assert.Equal(("TH-02", Severity.Warning, "theme/" + path), (finding.Id, finding.Severity, finding.Where.File));
        Assert.Contains(told, finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void What_takes_a_built_in_files_place_goes_into_the_site_or_is_used_by_a_template_is_not_told()
    {
        using var own = new TemporaryFolder().With("pages/home.liquid", "{% render 'parts/mine' %}").With("parts/mine.liquid", "{%- include \"parts/inner.liquid\" -%}")
            .With("parts/inner.liquid", "x").With("assets/logo.png", "x").With("strings/en.json", "{}");
        Assert.Empty(Told(own));
    }

    [Fact]
    public void Notes_beside_the_theme_are_nobodys_business()
    {
        using var own = new TemporaryFolder().With("README.md", "x").With("LICENSE", "x").With("设计稿.psd", "x");
        Assert.Empty(Told(own));
    }

    [Fact]
    public void A_part_that_no_template_uses_is_told_how_to_use_it()
    {
        using var own = new TemporaryFolder().With("parts/mine.liquid", "x");
        Assert.Contains("{% render 'parts/mine' %}", Assert.Single(Told(own)).Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_no_page_is_told_what_has_an_effect()
    {
        using var own = new TemporaryFolder().With("pages/营销.liquid", "x");
        Assert.Contains("theme/parts", Assert.Single(Told(own)).Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_build_tells_it_and_makes_the_site()
    {
        using var site = SmallSite.New().With("theme/home.liquid", "x");
        var build = KspSiteRun.In(site, "build");
        Assert.Equal(0, build.ExitCode);
        Assert.Contains("theme/home.liquid: warning TH-02", build.Out, StringComparison.Ordinal);
    }

    private static IEnumerable<Finding> Told(TemporaryFolder own)
    {
        using var builtIn = new TemporaryFolder().With("pages/home.liquid", "x").With("pages/actions.liquid", "x").With("parts/actions.liquid", "x")
            .With("layouts/page.liquid", "x").With("assets/site.css", "x").With("strings/en.json", "{}");
        return ThemeFolder.Read(builtIn.Root, own.Root).Findings;
    }
}
