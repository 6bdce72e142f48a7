using KspSite.Publishing;

namespace KspSite.Tests.Publishing;

public class PublishPlanTests
{
    [Fact]
    public void What_is_as_it_shall_be_is_left_alone()
    {
        var plan = Plan(wanted: ["a=1"], known: ["a=1"], actual: ["a=1"]);

        Assert.Empty(plan.Changes);
        Assert.Empty(plan.Drift);
        Assert.Equal(1, plan.Unchanged);
    }

    [Fact]
    public void New_files_come_first_changed_pages_after_them_and_what_is_gone_last()
    {
        var plan = Plan(
            wanted: ["index.html=2", "a/new.html=1", "a/old.html=2", "style.css=2", "new.css=1"],
            known: ["index.html=1", "a/old.html=1", "style.css=1", "gone.html=1", "gone.css=1", "gone.html.gz=1"],
            actual: ["index.html=1", "a/old.html=1", "style.css=1", "gone.html=1", "gone.css=1", "gone.html.gz=1"]);

        Assert.Equal(
            ["+new.css", "+a/new.html", "~style.css", "~a/old.html", "~index.html", "-gone.html.gz", "-gone.html", "-gone.css"],
            plan.Changes.Select(c => "+~-"[(int)c.Kind] + c.Path));
    }

    [Fact]
    public void A_new_compressed_copy_goes_with_its_changed_page_and_not_before_it()
    {
        var plan = Plan(wanted: ["x.html=2", "x.html.gz=1", "n.html=1", "n.html.gz=1"], known: ["x.html=1"], actual: ["x.html=1"]);

        Assert.Equal(
            [(PublishPhase.NewPages, "n.html"), (PublishPhase.NewPages, "n.html.gz"), (PublishPhase.ChangedPages, "x.html"), (PublishPhase.ChangedPages, "x.html.gz")],
            plan.Changes.Select(c => (c.Phase, c.Path)));
    }

    [Fact]
    public void What_is_neither_as_published_nor_as_wanted_is_drift()
    {
        var plan = Plan(wanted: ["a=2", "b=1"], known: ["a=1", "b=1", "c=1"], actual: ["a=9", "b=1", "c=9"]);

        Assert.Equal(["a", "c"], plan.Drift.Select(d => d.Path));
    }

    [Fact]
    public void Somebody_elses_file_in_the_way_of_a_new_one_is_drift() =>
        Assert.Equal("a", Assert.Single(Plan(wanted: ["a=1"], known: [], actual: ["a=9"]).Drift).Path);

    [Fact]
    public void A_file_that_an_interrupted_run_wrote_is_no_drift() =>
        Assert.Empty(Plan(wanted: ["a=3"], known: ["a=1", "a=2"], actual: ["a=2"]).Drift);

    [Fact]
    public void A_deleted_file_is_written_again_and_mentioned()
    {
        var plan = Plan(wanted: ["a=1"], known: ["a=1"], actual: []);

        Assert.Equal((ChangeKind.Add, "a"), (Assert.Single(plan.Changes).Kind, plan.Changes[0].Path));
        Assert.Null(Assert.Single(plan.Drift).Sha256);
    }

    private static PublishPlan Plan(string[] wanted, string[] known, string[] actual) => PublishPlan.Make(
        wanted.Select(Pair).ToDictionary(p => p.Key, p => p.Value),
        known.Select(Pair).GroupBy(p => p.Key, p => p.Value).ToDictionary(g => g.Key, g => g.ToImmutableHashSet()),
        known.Select(k => Pair(k).Key).ToHashSet(),
        actual.Select(Pair).ToDictionary(p => p.Key, p => p.Value));

    private static KeyValuePair<string, string> Pair(string text) => text.Split('=') is [var path, var hash] ? new(path, hash) : throw new ArgumentException(text, nameof(text));
}
