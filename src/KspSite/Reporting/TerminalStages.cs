using Spectre.Console;
using Spectre.Console.Rendering;

namespace KspSite.Reporting;

/// <summary>
/// A bar for each stage with counts and the time left, on a terminal. It appears only once the work has taken a moment, and
/// is gone before the report is written.
/// </summary>
internal sealed class TerminalStages : IStages
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(100);

    private readonly Lock _gate = new();
    private readonly List<Stage> _stages = [];
    private readonly CancellationTokenSource _end = new();
    private readonly Task _display;

    public TerminalStages(TextWriter output, Language language) =>
        _display = Task.Run(() => Display(output, language));

    public void Begin(string what)
    {
        lock (_gate)
        {
            if (_stages is [.., var before]) before.IsDone = true;
            _stages.Add(new Stage(what));
        }
    }

    public void Expect(int steps) => Current.Steps = steps;

    public void Advance() => Current.Advance();

    public void Dispose()
    {
        _end.Cancel();
        // The report must not be written into the bars.
        _display.GetAwaiter().GetResult();
        _end.Dispose();
    }

    private Stage Current
    {
        get
        {
            lock (_gate) return _stages[^1];
        }
    }

    private async Task Display(TextWriter output, Language language)
    {
        if (await Ends(Patience)) return;
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        await console.Progress().AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new CountColumn(), new TimeLeftColumn(language))
            .StartAsync(Follow);
    }

    private async Task Follow(ProgressContext context)
    {
        var bars = new List<ProgressTask>();
        do
        {
            Stage[] stages;
            lock (_gate) stages = [.. _stages];
            foreach (var stage in stages.Skip(bars.Count)) bars.Add(context.AddTask(Markup.Escape(stage.What)));
            foreach (var (stage, bar) in stages.Zip(bars)) stage.Show(bar);
        }
        while (!await Ends(Refresh));
    }

    private async Task<bool> Ends(TimeSpan within)
    {
        try
        {
            await Task.Delay(within, _end.Token);
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }

    private sealed class Stage(string what)
    {
        private int _done;

        public string What { get; } = what;

        /// <summary>0 where it is not known.</summary>
        public int Steps { get; set; }

        public bool IsDone { get; set; }

        public void Advance() => Interlocked.Increment(ref _done);

        public void Show(ProgressTask bar)
        {
            bar.IsIndeterminate = Steps == 0 && !IsDone;
            bar.MaxValue = Math.Max(Steps, 1);
            bar.Value = IsDone ? bar.MaxValue : Math.Min(_done, bar.MaxValue);
        }
    }

    private sealed class CountColumn : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime) =>
            new Text(task.MaxValue > 1 ? $"{Numerals.Text((int)task.Value)}/{Numerals.Text((int)task.MaxValue)}" : "").RightJustified();
    }

    private sealed class TimeLeftColumn(Language language) : ProgressColumn
    {
        public override IRenderable Render(RenderOptions options, ProgressTask task, TimeSpan deltaTime)
        {
            if (task.MaxValue <= 1 || task.IsFinished || task.RemainingTime is not { } left) return new Text("");
            var seconds = Numerals.Text((int)Math.Ceiling(left.TotalSeconds));
            return new Text(new Words($"约剩 {seconds} 秒", $"about {seconds} s left").In(language));
        }
    }
}
