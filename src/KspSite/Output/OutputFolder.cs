using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>What is to be put in place.</summary>
/// <param name="Home">The user's home folder, which is never replaced; null where there is none.</param>
internal sealed record OutputRequest(string Site, string Output, string? Home, IReadOnlyList<SiteFile> Files, BuildFacts Facts)
{
    /// <summary>Called for each file, from any thread, for a display of progress.</summary>
    public Action? FileDone { get; init; }
}

/// <summary>
/// Replaces the old site by the new one as a whole, writing only the files that differ. Whatever fails, the old site is there
/// afterwards; what an interruption leaves is put right by the next run.
/// </summary>
internal static class OutputFolder
{
    /// <summary>Empty when the site is in place. Findings SI-05 and SI-06 otherwise.</summary>
    public static ImmutableArray<Finding> Replace(OutputRequest request) => Replace(request, out _);

    /// <inheritdoc cref="Replace(OutputRequest)"/>
    public static ImmutableArray<Finding> Replace(OutputRequest request, out OutputChanges changes)
    {
        changes = default;
        SitePaths.Require(request.Files);
        var findings = new List<Finding>();
        if (OutputTarget.Of(request.Site, request.Output, request.Home, findings) is not { } target) return [.. findings];
        try
        {
            using var writer = SiteWriter.Open(target, findings);
            if (writer is null) return [.. findings];
            Failures.Unwrapped(() => Parallel.ForEach(request.Files, file =>
            {
                writer.Add(file);
                request.FileDone?.Invoke();
            }));
            changes = writer.Finish(request.Facts);
            writer.PutInPlace();
            return [];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [OutputFaults.CannotWrite(target.Shown, e)];
        }
    }
}
