using System.Text;
using KspSite.Commands;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Diagnostics;
using KspSite.Preview;
using KspSite.Rendering.Site;

namespace KspSite.Tests.Preview;

public sealed class PreviewLoopTests : IDisposable
{
    private readonly TemporaryFolder _site = new TemporaryFolder().With("input/a.csv", "one");
    private readonly PreviewFeed _feed = new(new PreviewState(null, [], Language.En));
    private readonly StringWriter _out = new();
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
    private int _builds;

    public void Dispose()
    {
        _stop.Dispose();
        _out.Dispose();
        _site.Dispose();
    }

    [Fact]
    public async Task A_save_is_shown()
    {
        await Running(async () =>
        {
            await Shown("one");
            _site.With("input/a.csv", "two");
            await Shown("two");
        });

        Assert.Contains("input/a.csv: 0 accounts", _out.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_saves_in_a_burst_are_not_as_many_builds()
    {
        await Running(async () =>
        {
            await Shown("one");
            for (var i = 0; i < 200; i++) _site.With("input/a.csv", "burst " + Numerals.Text(i));
            await Shown("burst 199");
        });

        // One for the first site, one for the burst; a pause of the machine may cut the burst in two or three.
        Assert.InRange(_builds, 2, 5);
    }

    [Fact]
    public async Task Faulty_data_keeps_the_last_good_site_until_it_is_mended()
    {
        await Running(async () =>
        {
            await Shown("one");
            var version = _feed.Current.Site!.Version;
            _site.With("input/a.csv", "faulty");
            var faulty = await Until(s => !s.Faults.IsEmpty);

            Assert.Equal(("one", version), (Text(faulty), faulty.Site!.Version));
            Assert.Equal("IN-12", Assert.Single(faulty.Faults).Id);

            _site.With("input/a.csv", "mended");
            Assert.Empty((await Shown("mended")).Faults);
        });
    }

    [Fact]
    public async Task A_fault_that_is_taken_back_shows_the_old_site_without_a_reload()
    {
        await Running(async () =>
        {
            await Shown("one");
            var version = _feed.Current.Site!.Version;
            _site.With("input/a.csv", "faulty");
            await Until(s => !s.Faults.IsEmpty);
            _site.With("input/a.csv", "one");

            Assert.Equal(version, (await Until(s => s.Faults.IsEmpty)).Site!.Version);
        });
    }

    [Fact]
    public async Task Saving_without_a_change_keeps_the_version()
    {
        await Running(async () =>
        {
            await Shown("one");
            var state = _feed.Current;
            File.SetLastWriteTimeUtc(_site["input/a.csv"], DateTime.UtcNow.AddMinutes(1));
            await _feed.Beyond(state, _stop.Token);

            Assert.Equal(state.Site!.Version, _feed.Current.Site!.Version);
        });
    }

    [Fact]
    public async Task A_file_that_another_program_holds_is_tried_again_without_a_new_save()
    {
        var held = true;
        await Running(
            async () =>
            {
                await Until(s => !s.Faults.IsEmpty);
                held = false;
                await Shown("one");
            },
            () => held ? new PreviewBuild([], [Faults.Unreadable("input/a.csv", new IOException("held"))], Language.En) : null);
    }

    [Fact]
    public async Task What_was_read_while_it_was_saved_is_not_shown()
    {
        var first = true;
        await Running(async () => await Shown("two"), () =>
        {
            // The file changes under the reader's hands.
            if (first) _site.With("input/a.csv", "two");
            var torn = first ? new PreviewBuild([Page("half")], [], Language.En) : null;
            first = false;
            return torn;
        });

        Assert.DoesNotContain("half", _seen);
        Assert.Equal(2, _builds);
    }

    private readonly List<string> _seen = [];

    private async Task Running(Func<Task> test, Func<PreviewBuild?>? before = null)
    {
        using var watch = new SourceWatch([_site["input"]]);
        var environment = new CommandEnvironment
        {
            Out = _out, Error = TextWriter.Null, CurrentDirectory = _site.Root, Today = default, SystemLanguage = Language.En, BuiltInTheme = "",
        };
        var loop = new PreviewLoop(_feed, watch, new PreviewReport(ReportFormat.Text, Language.En, environment), () =>
        {
            Interlocked.Increment(ref _builds);
            return before?.Invoke() ?? Build();
        });
        var running = Task.Run(() => loop.Run(watch.Now(), _stop.Token));
        await test().WaitAsync(TimeSpan.FromMinutes(1), _stop.Token);
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    private PreviewBuild Build()
    {
        var text = _site.Text("input/a.csv");
        return text == "faulty"
            ? new PreviewBuild([], [FaultKinds.BadValue.Finding(new SourceRef("input/a.csv", 1, 1), new("坏", "Bad."), new("改", "Mend."))], Language.En)
            : new PreviewBuild([Page(text)], [], Language.En);
    }

    private Task<PreviewState> Shown(string text) => Until(s => s.Faults.IsEmpty && Text(s) == text);

    private async Task<PreviewState> Until(Func<PreviewState, bool> condition)
    {
        while (true)
        {
            var state = _feed.Current;
            if (Text(state) is { } text) _seen.Add(text);
            if (condition(state)) return state;
            await _feed.Beyond(state, _stop.Token);
        }
    }

    private static string? Text(PreviewState state) => state.Site?.Find("index.html") is { } page ? Encoding.UTF8.GetString(page.Content.Span) : null;

    private static SiteFile Page(string text) => new("index.html", Encoding.UTF8.GetBytes(text));
}
