using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Tests.Pages;

public sealed class PlacesTests
{
    [Fact]
    public void Neighbouring_rows_become_a_range_and_repeated_ones_are_told_once() => Assert.Equal(
        ["input/a.csv(2–4)", "input/a.csv(7)", "input/a.csv(9–10)"],
        Places.Of(new[] { 9, 4, 2, 3, 7, 10, 3 }.Select(line => new SourceRef("input/a.csv", line))));

    [Fact]
    public void Cells_keep_their_column_and_follow_the_rows_of_their_file() => Assert.Equal(
        ["input/b.csv(5)", "input/b.csv(2,3)", "input/b.csv(2,4)", "input/a.csv(2)"],
        Places.Of([new("input/b.csv", 2, 4), new("input/b.csv", 5), new("input/a.csv", 2), new("input/b.csv", 2, 3)]));

    [Fact]
    public void A_whole_file_is_a_place_too() => Assert.Equal(["input/a.csv"], Places.Of([new("input/a.csv")]));

    [Fact]
    public void Without_rows_there_are_no_places() => Assert.Empty(Places.Of([]));
}
