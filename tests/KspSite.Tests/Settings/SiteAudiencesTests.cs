using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Settings;

namespace KspSite.Tests.Settings;

public sealed class SiteAudiencesTests
{
    [Fact]
    public void A_site_that_says_nothing_has_the_four_audiences() =>
        Assert.Equal(["team", "facilitator", "management", "customer"], Read("title: a\n").Audiences.Select(a => a.Name));

    [Fact]
    public void What_a_site_says_of_an_audience_changes_it_and_leaves_the_rest()
    {
        var management = Read("audiences:\n  management:\n    clearance: personal\n    not_secret: [采购部]\n").Audiences.Single(a => a.Name == "management");

        Assert.Equal((Sensitivity.Personal, Visibility.Management), (management.Clearance, management.Sees));
        Assert.Equal(["采购部"], management.NotSecret);
        Assert.Equal(DefaultAudiences.Management.Pages, management.Pages);
    }

    [Fact]
    public void A_site_may_add_an_audience()
    {
        var partner = Read("audiences:\n  partner:\n    zh: 经销商\n    clearance: internal\n    pages: [portfolio, coverage]\n").Audiences[^1];

        Assert.Equal(("partner", "经销商", Sensitivity.Internal, Visibility.Management), (partner.Name, partner.Title.Zh, partner.Clearance, partner.Sees));
        Assert.Equal([PageFamily.Portfolio, PageFamily.Coverage], partner.Pages);
    }

    [Fact]
    public void A_column_may_be_made_more_or_less_sensitive() =>
        Assert.Equal(Sensitivity.Personal, Read("sensitivity:\n  stakeholders.name: personal\n").Sensitivities["stakeholders.name"]);

    [Theory]
    [InlineData("audiences:\n  management:\n    clearence: open\n", "CF-01", 3)]
    [InlineData("audiences:\n  management:\n    clearance: secret\n", "CF-02", 3)]
    [InlineData("audiences:\n  management:\n    pages: [portfolio, pitches]\n", "CF-01", 3)]
    [InlineData("audiences:\n  management:\n    pages: [coverage]\n", "CF-02", 3)]
    [InlineData("audiences:\n  partner:\n    clearance: open\n", "CF-02", 3)]
    [InlineData("audiences:\n  all:\n    clearance: open\n", "CF-02", 2)]
    [InlineData("audiences:\n  ../x:\n    clearance: open\n", "CF-02", 2)]
    [InlineData("sensitivity:\n  stakeholders.nmae: open\n", "CF-01", 2)]
    public void A_fault_is_named_by_its_line(string text, string id, int line)
    {
        var findings = new List<Finding>();

        SiteYaml.Parse(text, findings);

        Assert.Equal((id, line), (Assert.Single(findings).Id, findings[0].Where.Line));
    }

    private static SiteYaml Read(string text)
    {
        var findings = new List<Finding>();
        var yaml = SiteYaml.Parse(text, findings);
        Assert.Empty(findings);
        return yaml;
    }
}
