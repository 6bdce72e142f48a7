using System.Text;
using KspSite.Theming;

namespace KspSite.Tests.Theming;

public class ThemeFolderTests
{
    [Fact]
    public void A_sites_theme_shadows_the_built_in_one_file_by_file()
    {
        using var builtIn = new TemporaryFolder().With("pages/a.liquid", "built-in").With("assets/site.css", "built-in");
        using var own = new TemporaryFolder().With("assets/site.css", "own").With("assets/logo.svg", "own");

        var theme = ThemeFolder.Read(builtIn.Root, own.Root);

        Assert.Equal(["assets/logo.svg own", "assets/site.css own", "pages/a.liquid built-in"],
            theme.Files.Select(f => f.Key + " " + Encoding.UTF8.GetString(f.Value.Span)));
    }

    [Fact]
    public void A_site_whose_theme_is_the_built_in_one_or_none_has_the_built_in_files()
    {
        using var builtIn = new TemporaryFolder().With("a.liquid", "x");

        Assert.Single(ThemeFolder.Read(builtIn.Root, builtIn.Root + Path.DirectorySeparatorChar).Files);
        Assert.Single(ThemeFolder.Read(builtIn.Root, null).Files);
        Assert.Single(ThemeFolder.Read(builtIn.Root, builtIn["missing"]).Files);
    }

    [Fact]
    public void A_link_out_of_the_theme_is_refused()
    {
        using var builtIn = new TemporaryFolder().With("a.liquid", "x");
        using var secret = new TemporaryFolder().With("passwd", "secret");
        using var own = new TemporaryFolder();
        File.CreateSymbolicLink(own["a.liquid"], secret["passwd"]);

        var theme = ThemeFolder.Read(builtIn.Root, own.Root);

        Assert.Equal("x", Encoding.UTF8.GetString(theme.Files["a.liquid"].Span));
        Assert.Equal("theme/a.liquid", Assert.Single(theme.Findings).Where.File);
    }

    [Theory]
    [InlineData("assets/_v.css")]
    [InlineData("assets/_old/x.css")]
    [InlineData("assets/aux.css")]
    [InlineData("assets/x.css.")]
    [InlineData("assets/SITE.css")]
    public void A_name_that_no_site_can_have_is_a_finding_with_the_file(string path)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such file can be made there");
        using var site = SmallSite.New().With("theme/" + path, "x");

        var build = KspSiteRun.In(site, "build");

        Assert.Equal(1, build.ExitCode);
        Assert.Contains($"theme/{path}: error TH-04", build.Out, StringComparison.Ordinal);
        Assert.Contains("Rename", build.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Files(), f => f.StartsWith("output/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_template_may_have_any_name_since_it_goes_nowhere()
    {
        using var site = SmallSite.New().With("theme/parts/_own.liquid", "x");

        Assert.Equal(0, KspSiteRun.In(site, "build").ExitCode);
    }
}
