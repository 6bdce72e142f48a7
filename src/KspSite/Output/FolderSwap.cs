using KspSite.Core.Diagnostics;

namespace KspSite.Output;

/// <summary>The step that puts a new site in place, its way back, and what to do after an interruption.</summary>
internal static class FolderSwap
{
    private const int Attempts = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    /// <summary>
    /// In one step where the system has it, so that a reader finds a whole site at every moment; else by two renames, with a
    /// moment without a site between them.
    /// </summary>
    public static void Swap(OutputTarget target)
    {
        var replaces = Directory.Exists(target.Folder);
        if (replaces && FileSystemCalls.TryExchange(target.Next, target.Folder)) return;
        if (replaces) Move(target.Folder, target.Previous);
        try
        {
            Move(target.Next, target.Folder);
        }
        catch when (replaces)
        {
            Move(target.Previous, target.Folder);
            throw;
        }
    }

    /// <summary>
    /// Between the renames the old site has another name: it gets its own back. Whatever else an interruption left, the old
    /// site after a swap or a new one that was never finished, is waste. Null when all is well; SI-05 where a leftover holds
    /// something that is not ours.
    /// </summary>
    public static Finding? Recover(OutputTarget target)
    {
        if (Directory.Exists(target.Previous) && !Directory.Exists(target.Folder)) Move(target.Previous, target.Folder);
        if (!OwnedFolder.Delete(target.Previous)) return OutputFaults.Foreign(target.Previous, OwnedFolder.ForeignFiles(target.Previous));
        if (!DeleteNew(target, Staging.AnnouncedBefore(target))) return OutputFaults.Foreign(target.Next, OwnedFolder.ForeignFiles(target.Next));
        return null;
    }

    /// <summary>The new site is in place. A file of the old one that somebody holds open is left to the next run.</summary>
    public static void DeleteOld(OutputTarget target) => DiskFaults.Tolerate(() =>
    {
        // After an exchange the old site has the name of the new one.
        OwnedFolder.Delete(target.Previous);
        OwnedFolder.Delete(target.Next);
    });

    /// <summary>Answers whether nothing is left.</summary>
    /// <param name="announced">What a run may have made in it, complete or not.</param>
    public static bool DeleteNew(OutputTarget target, IReadOnlySet<string> announced)
    {
        if (!OwnedFolder.Delete(target.Next, announced)) return false;
        File.Delete(target.List);
        return true;
    }

    // On Windows a scanner or an indexer may hold a file for a moment, and with it its folder.
    private static void Move(string from, string to)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                Directory.Move(from, to);
                return;
            }
            catch (Exception e) when (OperatingSystem.IsWindows() && attempt < Attempts && e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(Pause);
            }
        }
    }
}
