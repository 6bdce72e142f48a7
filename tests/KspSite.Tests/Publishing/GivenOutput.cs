using KspSite.Core;
using KspSite.Output;
using KspSite.Publishing;
using KspSite.Rendering.Site;

namespace KspSite.Tests.Publishing;

/// <summary>Built sites of a few pages in the folder <c>output</c> of a temporary folder.</summary>
internal static class GivenOutput
{
    /// <summary>Puts a site in place of the one before.</summary>
    public static TemporaryFolder Built(this TemporaryFolder folder, params (string Path, string Text)[] files)
    {
        Directory.CreateDirectory(folder["input"]);
        Assert.Empty(OutputFolder.Replace(new OutputRequest(
            folder.Root, folder["output"], Home: null, [.. files.Select(f => new SiteFile(f.Path, SmallSite.Utf8(f.Text)))],
            new BuildFacts { AsOf = new DateOnly(2026, 6, 30), Language = Language.En, Audience = "team", Version = "1.0.0" })));
        return folder;
    }

    public static BuiltSite Read(TemporaryFolder folder) => BuiltSite.Read(folder["output"], "output", [])!;

    public static PublishRequest Request(TemporaryFolder folder, string target = "target") =>
        new() { Site = folder.Root, Source = folder["output"], Target = folder[target] };

    public static PublishOutcome Publish(this TemporaryFolder folder, Func<PublishRequest, PublishRequest>? change = null) =>
        Publisher.Publish((change ?? (r => r))(Request(folder)), Read(folder), TimeProvider.System);
}
