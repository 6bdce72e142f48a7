namespace KspSite.Preview;

/// <summary>The newest state, and the news of the next one, for any number of readers.</summary>
internal sealed class PreviewFeed(PreviewState first)
{
    private readonly Lock _gate = new();
    private PreviewState _current = first;
    private TaskCompletionSource _changed = New();

    public PreviewState Current
    {
        get
        {
            lock (_gate) return _current;
        }
    }

    public void Publish(PreviewState state)
    {
        TaskCompletionSource changed;
        lock (_gate)
        {
            changed = _changed;
            (_current, _changed) = (state, New());
        }
        changed.SetResult();
    }

    /// <summary>Ends when the current state is another than <paramref name="seen"/>.</summary>
    public Task Beyond(PreviewState seen, CancellationToken stop)
    {
        lock (_gate) return ReferenceEquals(seen, _current) ? _changed.Task.WaitAsync(stop) : Task.CompletedTask;
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
