using KspSite.Core.Diagnostics;

namespace KspSite.Output;

/// <summary>The two renames that put a new site in place, their way back, and what to do after an interruption.</summary>
internal static class FolderSwap
{
    public static void Swap(OutputTarget target)
    {
        var replaces = Directory.Exists(target.Folder);
        if (replaces) Directory.Move(target.Folder, target.Previous);
        try
        {
            Directory.Move(target.Next, target.Folder);
        }
        catch when (replaces)
        {
            Directory.Move(target.Previous, target.Folder);
            throw;
        }
    }

    /// <summary>
    /// Between the renames the old site has another name: it gets its own back. After them it is waste, as is a new site that
    /// was never finished. Null when all is well; SI-05 where a leftover holds something that is not ours.
    /// </summary>
    public static Finding? Recover(OutputTarget target)
    {
        if (Directory.Exists(target.Previous) && !Directory.Exists(target.Folder)) Directory.Move(target.Previous, target.Folder);
        foreach (var leftover in (string[])[target.Previous, target.Next])
        {
            if (!OwnedFolder.Delete(leftover)) return OutputFaults.Foreign(leftover, OwnedFolder.ForeignFiles(leftover));
        }
        return null;
    }

    // The new site is in place; a file of the old one that somebody holds open is left to the next run.
    public static void DeletePrevious(OutputTarget target)
    {
        try
        {
            OwnedFolder.Delete(target.Previous);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
        }
    }
}
