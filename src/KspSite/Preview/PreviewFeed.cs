namespace KspSite.Preview;

/// <summary>The newest state, and the news of the next one, for any number of readers.</summary>
internal sealed class PreviewFeed(PreviewState first)
{
    private readonly Lock _gate = new();
    private PreviewState _current = first;
    private TaskCompletionSource _changed = New();
    private TaskCompletionSource _delivered = New();
    private readonly Dictionary<Reader, PreviewState?> _readers = [];

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
            (_current, _changed, _delivered) = (state, New(), New());
            TellDelivered();
        }
        changed.SetResult();
    }

    /// <summary>Counts as a reader who is to have each state, until disposed of.</summary>
    public Reader Join()
    {
        var reader = new Reader(this);
        lock (_gate) _readers.Add(reader, null);
        return reader;
    }

    /// <summary>Ends when every reader has the state that is current now.</summary>
    public Task Delivered()
    {
        lock (_gate) return _delivered.Task;
    }

    /// <summary>Ends when the current state is another than <paramref name="seen"/>.</summary>
    public Task Beyond(PreviewState seen, CancellationToken stop)
    {
        lock (_gate) return ReferenceEquals(seen, _current) ? _changed.Task.WaitAsync(stop) : Task.CompletedTask;
    }

    private void Note(Reader reader, PreviewState has)
    {
        lock (_gate)
        {
            _readers[reader] = has;
            TellDelivered();
        }
    }

    private void Leave(Reader reader)
    {
        lock (_gate)
        {
            _readers.Remove(reader);
            TellDelivered();
        }
    }

    private void TellDelivered()
    {
        if (_readers.Values.All(has => ReferenceEquals(has, _current))) _delivered.TrySetResult();
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>A browser that follows the news.</summary>
    public sealed class Reader(PreviewFeed feed) : IDisposable
    {
        public void Has(PreviewState state) => feed.Note(this, state);

        public void Dispose() => feed.Leave(this);
    }
}
