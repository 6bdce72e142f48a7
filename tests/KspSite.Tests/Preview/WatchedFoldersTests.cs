using KspSite.Commands;
using KspSite.Preview;
using KspSite.Settings;

namespace KspSite.Tests.Preview;

public sealed class WatchedFoldersTests
{
    [Fact]
    public void The_folders_follow_the_settings_and_stay_while_these_are_wrong()
    {
        using var site = new TemporaryFolder().With("input/site.yaml", "history: past\n");
        var folders = new WatchedFolders(Request(site), SiteYaml.Read(site.Root));
        Assert.Contains(site["past"], folders.Now());

        site.With("input/site.yaml", "history: earlier\nlanguage: zh\"\n");
        Assert.Contains(site["past"], folders.Now());

        site.With("input/site.yaml", "history: earlier\n");
        Assert.Contains(site["earlier"], folders.Now());
        Assert.DoesNotContain(site["past"], folders.Now());
    }

    private static SiteRequest Request(TemporaryFolder site) => new() { Command = "serve", Site = site.Root, Output = site["output"] };
}
