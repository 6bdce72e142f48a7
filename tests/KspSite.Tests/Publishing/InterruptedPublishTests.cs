using System.Text.RegularExpressions;
using KspSite.Publishing;

namespace KspSite.Tests.Publishing;

/// <summary>The network goes away after each single file in turn.</summary>
public partial class InterruptedPublishTests
{
    private static readonly (string, string)[] Before =
    [
        ("index.html", Page("a.html", "b.html", "style.css")), ("a.html", Page("b.html", "old.css")), ("b.html", Page("index.html")),
        ("gone.html", Page("index.html")), ("style.css", "1"), ("old.css", "1"),
    ];

    private static readonly (string, string)[] After =
    [
        ("index.html", Page("a.html", "new/c.html", "style.css")), ("a.html", Page("new/c.html", "new.css")), ("b.html", Page("a.html")),
        ("new/c.html", Page("../index.html", "d.html", "../new.css")), ("new/d.html", Page("../b.html")), ("style.css", "2"), ("new.css", "1"),
    ];

    [Fact]
    public void After_any_change_no_link_is_broken_and_the_next_run_completes()
    {
        var stops = 0;
        for (var after = 0; ; after++)
        {
            using var folder = new TemporaryFolder().Built(Before);
            folder.Publish();
            folder.Built(After);
            var left = after;
            var outcome = Publisher.Publish(GivenOutput.Request(folder), Failing(GivenOutput.Read(folder), () => Interlocked.Decrement(ref left) < 0), TimeProvider.System);
            if (outcome.IsDone) break;

            stops++;
            Assert.Equal("PB-05", outcome.Findings[^1].Id);
            Assert.Empty(BrokenLinks(folder));
            Assert.True(File.Exists(folder["target/.kspsite/journal.json"]));
            var resumed = folder.Publish();
            Assert.True(resumed is { IsDone: true, Resumed: true, Findings.IsEmpty: true });
            AssertPublished(folder);
        }
        // Every file that changes is read once: five new or changed pages and parts, and two more.
        Assert.Equal(7, stops);
    }

    [Fact]
    public void An_interrupted_run_can_be_taken_up_with_a_newer_build()
    {
        using var folder = new TemporaryFolder().Built(Before);
        folder.Publish();
        folder.Built(After);
        var left = 3;
        Assert.False(Publisher.Publish(GivenOutput.Request(folder), Failing(GivenOutput.Read(folder), () => Interlocked.Decrement(ref left) < 0), TimeProvider.System).IsDone);
        folder.Built(("index.html", "third"));

        var outcome = folder.Publish();

        Assert.True(outcome.IsDone);
        Assert.Empty(outcome.Findings);
        AssertPublished(folder);
    }

    [Fact]
    public void An_edit_is_still_drift_after_an_interruption()
    {
        using var folder = new TemporaryFolder().Built(Before);
        folder.Publish();
        folder.Built(After);
        Publisher.Publish(GivenOutput.Request(folder), Failing(GivenOutput.Read(folder), () => true), TimeProvider.System);
        folder.With("target/a.html", "edited");

        Assert.Equal("PB-04", Assert.Single(folder.Publish().Findings).Id);
    }

    [Fact]
    public void A_first_publish_that_was_interrupted_can_be_taken_up()
    {
        using var folder = new TemporaryFolder().Built(After);
        var left = 2;
        Assert.False(Publisher.Publish(GivenOutput.Request(folder), Failing(GivenOutput.Read(folder), () => Interlocked.Decrement(ref left) < 0), TimeProvider.System).IsDone);

        Assert.True(folder.Publish().IsDone);
        AssertPublished(folder);
    }

    private static void AssertPublished(TemporaryFolder folder)
    {
        var (output, target) = (folder.Contents("output"), folder.Contents("target"));
        Assert.Equal(output.Keys.Append("robots.txt").Order(StringComparer.Ordinal), target.Keys.Order(StringComparer.Ordinal));
        Assert.All(output.Where(f => f.Key != "manifest.json"), f => Assert.Equal(f.Value, target[f.Key]));
    }

    private static BuiltSite Failing(BuiltSite built, Func<bool> fails) => built with
    {
        Files = [.. built.Files.Select(f => f with { Read = () => fails() ? throw new IOException("the network name is no longer available") : f.Read() })],
    };

    // From the front page on, as a reader goes.
    private static List<string> BrokenLinks(TemporaryFolder folder)
    {
        var (broken, seen, open) = (new List<string>(), new HashSet<string>(), new Queue<string>(["index.html"]));
        while (open.TryDequeue(out var page))
        {
            if (!seen.Add(page) || !page.EndsWith(".html", StringComparison.Ordinal)) continue;
            foreach (Match link in Href().Matches(folder.Text("target/" + page)))
            {
                var target = Path.GetRelativePath(folder["target"], Path.GetFullPath(link.Groups["to"].Value, Path.GetDirectoryName(folder["target/" + page])!)).Replace('\\', '/');
                if (File.Exists(folder["target/" + target])) open.Enqueue(target);
                else broken.Add($"{page} → {target}");
            }
        }
        return broken;
    }

    private static string Page(params string[] links) => string.Concat(links.Select(l => $"<a href=\"{l}\">x</a>"));

    [GeneratedRegex("href=\"(?<to>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Href();
}
