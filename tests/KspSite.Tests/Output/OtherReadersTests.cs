namespace KspSite.Tests.Output;

/// <summary>A forgotten --audience must not put the team's pages into a folder that somebody else reads.</summary>
public sealed class OtherReadersTests
{
    [Fact]
    public void A_build_does_not_replace_a_site_that_was_made_for_others()
    {
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1", "--output", "share").ExitCode);
        var customers = site.Contents("share");

        var slip = KspSiteRun.In(site, "build", "--output", "share");

        Assert.Equal(1, slip.ExitCode);
        Assert.Contains("share: error PB-07", slip.Out, StringComparison.Ordinal);
        Assert.Contains("made for “customer: A1”, this one is for “team”", slip.Out, StringComparison.Ordinal);
        Assert.Contains("--audience", slip.Out, StringComparison.Ordinal);
        Assert.Equal(customers, site.Contents("share"));
        Assert.Equal(0, KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1", "--output", "share").ExitCode);
    }

    [Fact]
    public void In_a_folder_that_somebody_named_one_customers_site_does_not_follow_anothers_but_in_our_own_it_may()
    {
        using var site = SmallSite.New().With("input/accounts.csv", SmallSite.Accounts + "A2,乙公司,万元,A,王磊,1,2,3,4\n");
        KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1", "--output", "share");
        Assert.Equal(1, KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A2", "--output", "share").ExitCode);

        KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A1");
        Assert.Equal(0, KspSiteRun.In(site, "build", "--audience", "customer", "--account", "A2").ExitCode);
    }

    [Fact]
    public void Of_all_audiences_none_is_built_where_one_would_replace_a_site_for_others()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build", "--output", "sites/management");

        var slip = KspSiteRun.In(site, "build", "--audience", "all", "--output", "sites");

        Assert.Equal(1, slip.ExitCode);
        Assert.Contains("sites/management: error PB-07", slip.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("sites/team/index.html", site.Files("sites").Select(f => "sites/" + f));
    }
}
