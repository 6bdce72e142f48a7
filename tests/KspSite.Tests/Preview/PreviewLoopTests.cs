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
            Save("two");
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
            var version = _feed.Current.Site!.VersionOf(Index);
            Save("faulty");
            var faulty = await Until(s => !s.Faults.IsEmpty);

            Assert.Equal(("one", version), (Text(faulty), faulty.Site!.VersionOf(Index)));
            Assert.Equal("IN-12", Assert.Single(faulty.Faults).Id);

            Save("mended");
            Assert.Empty((await Shown("mended")).Faults);
        });
    }

    [Fact]
    public async Task A_fault_that_is_taken_back_shows_the_old_site_without_a_reload()
    {
        await Running(async () =>
        {
            await Shown("one");
            var version = _feed.Current.Site!.VersionOf(Index);
            Save("faulty");
            await Until(s => !s.Faults.IsEmpty);
            Save("one");

            Assert.Equal(version, (await Until(s => s.Faults.IsEmpty)).Site!.VersionOf(Index));
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

            Assert.Equal(state.Site!.VersionOf(Index), _feed.Current.Site!.VersionOf(Index));
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
            () => held ? new PreviewBuild(null, [Faults.Unreadable("input/a.csv", new IOException("held"))], Language.En) : null);
    }

    [Fact]
    public async Task What_was_read_while_it_was_saved_is_not_shown()
    {
        var first = true;
        await Running(async () => await Shown("two"), () =>
        {
            // The file changes under the reader's hands.
            if (first) Save("two");
            var torn = first ? new PreviewBuild(Site("half"), [], Language.En) : null;
            first = false;
            return torn;
        });

        Assert.DoesNotContain("half", _seen);
        Assert.Equal(2, _builds);
    }

    [Fact]
    public async Task A_site_in_the_making_is_shown_before_it_is_whole()
    {
        using var rest = new ManualResetEventSlim();
        await Running(
            async () =>
            {
                await Shown("begun");
                Assert.DoesNotContain("whole", _seen);
                rest.Set();
                await Shown("whole");
            },
            (begun, _) =>
            {
                begun(new PreviewBuild(Site("begun"), [], Language.En));
                rest.Wait(_stop.Token);
                return new PreviewBuild(Site("whole"), [], Language.En);
            });
    }

    [Fact]
    public async Task A_save_ends_the_making_of_a_site_that_is_out_of_date()
    {
        await Running(
            async () =>
            {
                await Shown("one");
                Save("two");
                await Shown("two");
            },
            (begun, superseded) =>
            {
                var text = _site.Text("input/a.csv");
                begun(new PreviewBuild(Site(text), [], Language.En));
                // Never comes to its end by itself.
                superseded.WaitHandle.WaitOne(TimeSpan.FromMinutes(1));
                superseded.ThrowIfCancellationRequested();
                return new PreviewBuild(Site("late"), [], Language.En);
            });

        Assert.DoesNotContain("late", _seen);
    }

    [Fact]
    public async Task A_save_does_not_wait_for_what_an_out_of_date_site_has_in_hand_and_the_rest_of_the_new_one_does()
    {
        using var inHand = new ManualResetEventSlim();
        var (isFinishing, isFirstDone) = (false, false);
        await Running(
            async () =>
            {
                await Shown("one");
                Save("two");
                await Shown("two");
                await Task.Delay(100, TestContext.Current.CancellationToken);
                Assert.False(Volatile.Read(ref isFinishing));
                inHand.Set();
                while (!Volatile.Read(ref isFinishing)) await Task.Delay(1, TestContext.Current.CancellationToken);
                Assert.True(Volatile.Read(ref isFirstDone));
            },
            (begun, superseded) =>
            {
                var text = _site.Text("input/a.csv");
                begun(new PreviewBuild(Site(text), [], Language.En));
                if (text == "two") Volatile.Write(ref isFinishing, true);
                else
                {
                    // A file that takes long, and asks nobody whether it is still wanted.
                    inHand.Wait(_stop.Token);
                    Volatile.Write(ref isFirstDone, true);
                    superseded.ThrowIfCancellationRequested();
                }
                return new PreviewBuild(Site(text), [], Language.En);
            });
    }

    [Fact]
    public async Task A_fault_that_only_the_whole_site_shows_brings_the_last_good_one_back()
    {
        await Running(
            async () =>
            {
                await Shown("one");
                Save("two");
                await Shown("two");
                Assert.Equal("one", Text(await Until(s => !s.Faults.IsEmpty)));
            },
            (begun, _) =>
            {
                var text = _site.Text("input/a.csv");
                begun(new PreviewBuild(Site(text), [], Language.En));
                return text == "two" ? new PreviewBuild(null, [Fault], Language.En) : new PreviewBuild(Site(text), [], Language.En);
            });
    }

    [Fact]
    public async Task The_rest_of_a_site_waits_for_the_browsers_that_look_at_a_page()
    {
        using var reader = _feed.Join();
        var isFinishing = false;
        await Running(
            async () =>
            {
                var begun = await Shown("one");
                await Task.Delay(100, TestContext.Current.CancellationToken);
                Assert.False(Volatile.Read(ref isFinishing));
                reader.Has(begun);
                while (!Volatile.Read(ref isFinishing)) await Task.Delay(1, TestContext.Current.CancellationToken);
            },
            (begun, _) =>
            {
                begun(Build());
                Volatile.Write(ref isFinishing, true);
                return Build();
            });
    }

    private readonly List<string> _seen = [];

    private Task Running(Func<Task> test, Func<PreviewBuild?>? before = null) => Running(test, (_, _) => before?.Invoke() ?? Build());

    private async Task Running(Func<Task> test, MakePreview make)
    {
        using var watch = new SourceWatch(() => [_site["input"]]);
        var environment = new CommandEnvironment
        {
            Out = _out, Error = TextWriter.Null, CurrentDirectory = _site.Root, Today = default, SystemLanguage = Language.En, BuiltInTheme = "",
        };
        var loop = new PreviewLoop(_feed, watch, new PreviewReport(ReportFormat.Text, Language.En, environment), (begun, superseded) =>
        {
            Interlocked.Increment(ref _builds);
            return make(begun, superseded);
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
            ? new PreviewBuild(null, [Fault], Language.En)
            : new PreviewBuild(Site(text), [], Language.En);
    }

    // In one step: a machine that pauses between emptying and filling a file would show the empty one, rightly.
    private void Save(string text)
    {
        _site.With("saved", text);
        File.Move(_site["saved"], _site["input/a.csv"], overwrite: true);
    }

    private static Finding Fault => FaultKinds.BadValue.Finding(new SourceRef("input/a.csv", 1, 1), new("坏", "Bad."), new("改", "Mend."));

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

    private static string? Text(PreviewState state) => state.Site?.Find(Index) is { } page ? Encoding.UTF8.GetString(page.Content.Span) : null;

    private const string Index = "index.html";

    private static ServedSite Site(string text) => ServedSite.Of([new SiteFile(Index, Encoding.UTF8.GetBytes(text))]);
}
