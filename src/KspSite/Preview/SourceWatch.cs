namespace KspSite.Preview;

/// <summary>
/// Waits until the folders a site is made from have changed and come to rest. The system's notices only wake it up; what
/// counts is what lies there, so that no editor's way of saving matters and a network share without notices works too.
/// </summary>
internal sealed class SourceWatch : IDisposable
{
    /// <summary>So long nothing may change before a save counts as finished.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(50);

    /// <summary>Without any notice, the folders are looked at this often.</summary>
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    /// <summary>Who writes without pause is shown the state of this moment all the same.</summary>
    private const int RestsAtMost = 40;

    private readonly Func<ImmutableArray<string>> _foldersNow;
    private readonly TimeProvider _clock;
    private readonly SemaphoreSlim _noticed = new(0, 1);
    private readonly Dictionary<string, FileSystemWatcher> _watchers = new(StringComparer.Ordinal);

    private ImmutableArray<string> _folders;

    /// <param name="folders">Asked again whenever something may have changed: the site's settings name one of them.</param>
    /// <param name="clock">By which a save rests; null for that of the system.</param>
    public SourceWatch(Func<ImmutableArray<string>> folders, TimeProvider? clock = null)
    {
        (_foldersNow, _clock) = (folders, clock ?? TimeProvider.System);
        _folders = folders();
        ListenToFolders();
    }

    public SourceSnapshot Now() => SourceSnapshot.Of(_folders);

    /// <summary>The folders once they differ from <paramref name="seen"/> and rest; or <paramref name="seen"/> itself after <paramref name="atMost"/>.</summary>
    public async Task<SourceSnapshot> Beyond(SourceSnapshot seen, TimeSpan? atMost, CancellationToken stop)
    {
        var started = _clock.GetTimestamp();
        while (true)
        {
            await _noticed.WaitAsync(Round, stop);
            _folders = _foldersNow();
            ListenToFolders();
            if (await AtRest(Now(), seen, stop) is { } changed) return changed;
            if (_clock.GetElapsedTime(started) >= atMost) return seen;
        }
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values) watcher.Dispose();
        _noticed.Dispose();
    }

    // Null where nothing differs, or no longer: a lock file that came and went.
    private async Task<SourceSnapshot?> AtRest(SourceSnapshot now, SourceSnapshot seen, CancellationToken stop)
    {
        for (var i = 0; i < RestsAtMost && !now.Equals(seen); i++)
        {
            var before = now;
            await Task.Delay(Rest, _clock, stop);
            now = Now();
            if (now.Equals(before)) return now;
        }
        return now.Equals(seen) ? null : now;
    }

    // A folder may come, go and come back while the preview runs.
    private void ListenToFolders()
    {
        foreach (var folder in _folders.Where(Directory.Exists)) Listen(folder);
        foreach (var folder in _watchers.Keys.Where(f => !_folders.Contains(f) || !Directory.Exists(f)).ToList())
        {
            if (_watchers.Remove(folder, out var gone)) gone.Dispose();
        }
    }

    private void Listen(string folder)
    {
        if (_watchers.ContainsKey(folder)) return;
        try
        {
            var watcher = new FileSystemWatcher(folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            watcher.Changed += (_, _) => Notice();
            watcher.Created += (_, _) => Notice();
            watcher.Deleted += (_, _) => Notice();
            watcher.Renamed += (_, _) => Notice();
            watcher.Error += (_, _) => Notice();
            watcher.EnableRaisingEvents = true;
            _watchers[folder] = watcher;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No notices to be had here (too many watches, a share): the rounds remain.
        }
    }

    private void Notice()
    {
        try
        {
            _noticed.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It has been told already, or is going.
        }
    }
}
