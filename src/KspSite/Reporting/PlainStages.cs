namespace KspSite.Reporting;

/// <summary>One line for each stage, and within a long one a line every few seconds: for files, pipes and schedulers.</summary>
internal sealed class PlainStages(TextWriter output, TimeProvider clock) : IStages
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    private readonly Lock _gate = new();
    private string _what = "";
    private int _steps;
    private int _done;
    private long _told;

    public void Begin(string what)
    {
        lock (_gate)
        {
            (_what, _steps, _done, _told) = (what, 0, 0, clock.GetTimestamp());
            output.WriteLine(what + " …");
        }
    }

    public void Expect(int steps)
    {
        lock (_gate) _steps = steps;
    }

    public void Advance()
    {
        var done = Interlocked.Increment(ref _done);
        if (clock.GetElapsedTime(Volatile.Read(ref _told)) < Pause) return;
        lock (_gate)
        {
            if (clock.GetElapsedTime(_told) < Pause) return;
            _told = clock.GetTimestamp();
            output.WriteLine(_steps > 0 ? $"{_what} … {Numerals.Text(done)}/{Numerals.Text(_steps)}" : $"{_what} … {Numerals.Text(done)}");
        }
    }

    public void Dispose()
    {
    }
}
