using KspSite.Core;
using KspSite.Core.Diagnostics;
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
        Assert.Empty(Replace(new OutputRequest(
            folder.Root, folder["output"], Home: null, [.. files.Select(f => new SiteFile(f.Path, SmallSite.Utf8(f.Text)))],
            new BuildFacts { AsOf = new DateOnly(2026, 6, 30), Language = Language.En, Audience = "team", Version = "1.0.0" })));
        return folder;
    }

    /// <inheritdoc cref="Replace(OutputRequest, out OutputChanges)"/>
    public static ImmutableArray<Finding> Replace(OutputRequest request) => Replace(request, out _);

    /// <summary>Puts files in the place of those that lie there, as a build does.</summary>
    public static ImmutableArray<Finding> Replace(OutputRequest request, out OutputChanges changes)
    {
        changes = default;
        var findings = new List<Finding>();
        using var writer = OutputFolder.Open(request.Site, request.Output, request.Home, findings);
        if (writer is null) return [.. findings];
        try
        {
            Failures.Unwrapped(() => Parallel.ForEach(request.Files, file => writer.Store(file)));
            changes = writer.Finish(request.Facts);
            writer.PutInPlace();
            return [];
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            return [OutputFaults.CannotWrite(writer.Shown, e)];
        }
    }

    public static BuiltSite Read(TemporaryFolder folder) => BuiltSite.Read(folder["output"], "output", [])!;

    public static PublishRequest Request(TemporaryFolder folder, string target = "target") =>
        new() { Site = folder.Root, Source = folder["output"], Target = folder[target] };

    public static PublishOutcome Publish(this TemporaryFolder folder, Func<PublishRequest, PublishRequest>? change = null) =>
        Publisher.Publish((change ?? (r => r))(Request(folder)), Read(folder), TimeProvider.System);
}

/// <summary>What is to be put in place.</summary>
internal sealed record OutputRequest(string Site, string Output, string? Home, IReadOnlyList<SiteFile> Files, BuildFacts Facts);
