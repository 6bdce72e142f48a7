using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Output;

/// <summary>What is to be put in place.</summary>
/// <param name="Home">The user's home folder, which is never replaced; null where there is none.</param>
internal sealed record OutputRequest(string Site, string Output, string? Home, IReadOnlyList<SiteFile> Files, BuildFacts Facts);

/// <summary>
/// Replaces the old site by the new one as a whole. The new one is written beside it first; two renames swap them. Whatever
/// fails, the old site is there afterwards; what an interruption leaves is put right by the next run.
/// </summary>
internal static class OutputFolder
{
    /// <summary>Empty when the site is in place. Findings SI-05 and SI-06 otherwise.</summary>
    public static ImmutableArray<Finding> Replace(OutputRequest request)
    {
        SitePaths.Require(request.Files);
        var findings = new List<Finding>();
        if (OutputTarget.Of(request.Site, request.Output, request.Home, findings) is not { } target) return [.. findings];
        if (File.Exists(target.Folder)) return [OutputFaults.NoFolder(target.Shown)];
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(target.Folder)!);
            using var ours = OutputLock.Take(target);
            return ours is null ? [OutputFaults.Locked(target.Shown)] : Replace(request, target);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return [OutputFaults.CannotWrite(target.Shown, e)];
        }
    }

    private static ImmutableArray<Finding> Replace(OutputRequest request, OutputTarget target)
    {
        if (FolderSwap.Recover(target) is { } leftover) return [leftover];
        if (Directory.Exists(target.Folder) && OwnedFolder.ForeignFiles(target.Folder) is { Length: > 0 } foreign)
        {
            return [OutputFaults.Foreign(target.Shown, foreign)];
        }
        try
        {
            NewSite.Write(target, request.Files, Manifest.Write(request.Facts, request.Files));
            FolderSwap.Swap(target);
        }
        catch
        {
            Abandon(target);
            throw;
        }
        FolderSwap.DeletePrevious(target);
        return [];
    }

    // The reason of the failure matters more than what cannot be cleaned up; the next run tries again.
    private static void Abandon(OutputTarget target)
    {
        try
        {
            OwnedFolder.Delete(target.Next);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
