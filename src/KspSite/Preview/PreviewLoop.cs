using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Preview;

/// <summary>One attempt to make the site from what lies in its folders.</summary>
/// <param name="Files">Empty where findings stopped it.</param>
/// <param name="Faults">The findings that stopped it; empty where nothing did.</param>
internal sealed record PreviewBuild(ImmutableArray<SiteFile> Files, ImmutableArray<Finding> Faults, Language Language)
{
    public int Accounts { get; init; }

    public int Pages { get; init; }
}

/// <summary>Makes the site again whenever its folders change, and publishes each result that is worth showing.</summary>
internal sealed class PreviewLoop(PreviewFeed feed, SourceWatch watch, PreviewReport report, Func<PreviewBuild> build)
{
    /// <summary>A fault may be the middle of a slow save; it is shown only if the folders then still rest.</summary>
    private static readonly TimeSpan DoubtAfterFault = TimeSpan.FromMilliseconds(250);

    /// <summary>A file that another program holds may be let go without any change to be noticed.</summary>
    private static readonly TimeSpan RetryWhileHeld = TimeSpan.FromSeconds(1);

    private const int DiscardsAtMost = 5;

    private int _versions;

    /// <summary>Ends by cancellation only.</summary>
    public async Task Run(SourceSnapshot first, CancellationToken stop)
    {
        var (seen, shown, discarded) = (first, (SourceSnapshot?)null, 0);
        while (true)
        {
            var started = TimeProvider.System.GetTimestamp();
            var made = build();
            if (!made.Faults.IsEmpty) await Task.Delay(DoubtAfterFault, stop);
            // What was read while it was being written is nothing to show.
            if (watch.Now() is var now && !now.Equals(seen) && discarded < DiscardsAtMost)
            {
                discarded++;
                seen = now;
                continue;
            }
            discarded = 0;
            Publish(made, seen, shown, TimeProvider.System.GetElapsedTime(started));
            shown = seen;
            seen = await watch.Beyond(seen, IsHeld(made) ? RetryWhileHeld : null, stop);
        }
    }

    private void Publish(PreviewBuild made, SourceSnapshot seen, SourceSnapshot? shown, TimeSpan took)
    {
        var before = feed.Current;
        var site = made.Faults.IsEmpty ? ServedSite.After(before.Site, made.Files, NewVersion) : before.Site;
        var state = new PreviewState(site, made.Faults, made.Language);
        // A held file is tried every second; the same faults are not told every second.
        if (shown is not null && seen.Equals(shown) && state.Faults.SequenceEqual(before.Faults) && site == before.Site) return;
        feed.Publish(state);
        report.Made(made, shown is null ? [] : seen.ChangedSince(shown), took);
    }

    // Two runs of the preview must not share a version: a page of the first would take itself for the newest.
    private string NewVersion() => RunName + "-" + Numerals.Text(++_versions);

    private static readonly string RunName = Convert.ToHexStringLower(BitConverter.GetBytes(TimeProvider.System.GetUtcNow().Ticks));

    private static bool IsHeld(PreviewBuild made) => made.Faults.Any(f => f.Id == FaultKinds.UnreadableFile.Id);
}
