using KspSite.Core.Diagnostics;

namespace KspSite.Preview;

/// <summary>One attempt to make the site from what lies in its folders.</summary>
/// <param name="Site">Null where findings stopped it.</param>
/// <param name="Faults">The findings that stopped it; empty where nothing did.</param>
internal sealed record PreviewBuild(ServedSite? Site, ImmutableArray<Finding> Faults, Language Language)
{
    public int Accounts { get; init; }

    public int Pages { get; init; }
}

/// <summary>Makes a site; tells it as soon as its pages can be asked for, which is long before the last of them is made.</summary>
/// <param name="begun">Takes the site that is being made; throws <see cref="OperationCanceledException"/> where it is out of date.</param>
/// <param name="superseded">The work is no longer wanted.</param>
internal delegate PreviewBuild MakePreview(Action<PreviewBuild> begun, CancellationToken superseded);

/// <summary>
/// Makes the site again whenever its folders change, and publishes each result that is worth showing: first what a browser
/// asks for is made, then, unless there is a newer save, the rest, because only the whole site shows every fault.
/// </summary>
internal sealed class PreviewLoop(PreviewFeed feed, SourceWatch watch, PreviewReport report, MakePreview make)
{
    /// <summary>A fault may be the middle of a slow save; it is shown only if the folders then still rest.</summary>
    private static readonly TimeSpan DoubtAfterFault = TimeSpan.FromMilliseconds(250);

    /// <summary>A file that another program holds may be let go without any change to be noticed.</summary>
    private static readonly TimeSpan RetryWhileHeld = TimeSpan.FromSeconds(1);

    /// <summary>How long the rest of a site waits for the pages that somebody looks at: one that a template cannot make is never there.</summary>
    private static readonly TimeSpan PagesFirst = TimeSpan.FromSeconds(2);

    private const int DiscardsAtMost = 5;

    /// <summary>What was last shown as it lies in the folders; null before anything was.</summary>
    private SourceSnapshot? _shown;

    private int _discarded;

    /// <summary>Works that are out of date, until they have put down what they had in hand.</summary>
    private Task _leaving = Task.CompletedTask;

    /// <summary>Ends by cancellation only.</summary>
    public async Task Run(SourceSnapshot first, CancellationToken stop)
    {
        var seen = first;
        while (true) seen = await Follow(seen, stop);
    }

    /// <returns>What lies in the folders once it differs.</returns>
    private async Task<SourceSnapshot> Follow(SourceSnapshot seen, CancellationToken stop)
    {
        if (_leaving.IsFaulted) await _leaving;
        var work = new Work(watch, seen, stop);
        var (good, isTold, leaving) = (feed.Current.Site, false, _leaving);
        var started = TimeProvider.System.GetTimestamp();
        var making = Task.Run(() => make(Begun, work.Superseded), stop);
        try
        {
            // A large file is not left in the middle, and a newer save does not wait for it.
            await Task.WhenAny(making, work.SupersededBy).WaitAsync(stop);
            if (!making.IsCompleted) return await work.SupersededBy;
            var made = await making;
            if (!made.Faults.IsEmpty) await Task.Delay(DoubtAfterFault, stop);
            // What was read while it was being written is nothing to show.
            RequireNew();
            if (!isTold || !made.Faults.IsEmpty) Publish(made, good, seen, started);
            else feed.Publish(new PreviewState(made.Site, [], made.Language));
            _discarded = 0;
            return await work.Newer() ?? await watch.Beyond(seen, IsHeld(made) ? RetryWhileHeld : null, stop);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return await work.Newer() ?? watch.Now();
        }
        finally
        {
            _leaving = Left(work, making, leaving);
        }

        void Begun(PreviewBuild begun)
        {
            RequireNew();
            Publish(begun, good, seen, started);
            isTold = true;
            work.Watch();
            // A newer save ends the wait and leaves it to the work to stop: what was read is sound.
            Task.WaitAny([feed.Delivered(), Task.Delay(PagesFirst, work.Superseded)], CancellationToken.None);
            // However fast saves come, no more than two works go on at a time.
            Task.WaitAny([leaving, Task.Delay(Timeout.Infinite, work.Superseded)], CancellationToken.None);
        }

        void RequireNew()
        {
            if (_discarded >= DiscardsAtMost || watch.Now().Equals(seen)) return;
            _discarded++;
            throw new OperationCanceledException();
        }
    }

    private static async Task Left(Work work, Task making, Task leavingBefore)
    {
        await leavingBefore;
        try
        {
            await making;
        }
        catch (OperationCanceledException)
        {
            // As it was told to.
        }
        finally
        {
            work.Dispose();
        }
    }

    private void Publish(PreviewBuild made, ServedSite? good, SourceSnapshot seen, long started)
    {
        var before = feed.Current;
        var state = new PreviewState(made.Site ?? good, made.Faults, made.Language);
        // A held file is tried every second; the same faults are not told every second.
        if (_shown is not null && seen.Equals(_shown) && made.Site is null && state.Faults.SequenceEqual(before.Faults)) return;
        feed.Publish(state);
        report.Made(made, _shown is null ? [] : seen.ChangedSince(_shown), TimeProvider.System.GetElapsedTime(started));
        _shown = seen;
    }

    private static bool IsHeld(PreviewBuild made) => made.Faults.Any(f => f.Id == FaultKinds.UnreadableFile.Id);

    /// <summary>One site in the making, which a newer save ends.</summary>
    private sealed class Work(SourceWatch watch, SourceSnapshot seen, CancellationToken stop) : IDisposable
    {
        private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(stop);
        private readonly CancellationTokenSource _superseded = CancellationTokenSource.CreateLinkedTokenSource(stop);
        private readonly TaskCompletionSource<SourceSnapshot> _supersededBy = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private Task<SourceSnapshot?> _newer = Task.FromResult<SourceSnapshot?>(null);

        /// <summary>What the newer save left; never ends without one.</summary>
        public Task<SourceSnapshot> SupersededBy => _supersededBy.Task;

        public CancellationToken Superseded => _superseded.Token;

        /// <summary>From now on a newer save ends the work. Before, it is over soon enough by itself.</summary>
        public void Watch() => _newer = Task.Run(Wait);

        /// <summary>Stops watching. What has been seen until now; null where nothing was.</summary>
        public async Task<SourceSnapshot?> Newer()
        {
            await _ended.CancelAsync();
            return await _newer;
        }

        public void Dispose()
        {
            _ended.Dispose();
            _superseded.Dispose();
        }

        private async Task<SourceSnapshot?> Wait()
        {
            try
            {
                var newer = await watch.Beyond(seen, atMost: null, _ended.Token);
                await _superseded.CancelAsync();
                _supersededBy.SetResult(newer);
                return newer;
            }
            catch (OperationCanceledException)
            {
                return null;
            }
        }
    }
}
