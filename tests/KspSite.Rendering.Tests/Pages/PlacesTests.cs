using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Tests.Pages;

public sealed class PlacesTests
{
    [Fact]
    public void Neighbouring_rows_become_a_range_and_repeated_ones_are_told_once() => Assert.Equal(
        new("a(2–4; 7; 9–10)", 3, 0),
        Places.Of([.. new[] { 9, 4, 2, 3, 7, 10, 3 }.Select(line => new SourceRef("input/a.csv", line))]));

    [Fact]
    public void Cells_keep_their_column_and_follow_the_rows_of_their_file() => Assert.Equal(
        new("b(5), b(2,3), b(2,4), a(2)", 4, 0),
        Places.Of([new("input/b.csv", 2, 4), new("input/b.csv", 5), new("input/a.csv", 2), new("input/b.csv", 2, 3)]));

    [Fact]
    public void A_whole_file_is_a_place_too() => Assert.Equal("a", Places.Of([new("input/a.csv")]).Text);

    [Theory]
    [InlineData("input/plans.csv", "plans(3)")]
    [InlineData("input/all.xlsx#plans", "plans(3)")]
    [InlineData("input/east/all.xlsx#计划", "east/计划(3)")]
    [InlineData("input/plans-2026.10.txt", "plans-2026.10(3)")]
    public void The_kind_of_file_does_not_show(string file, string place) => Assert.Equal(place, Places.Of([new(file, 3)]).Text);

    [Fact]
    public void Without_rows_there_are_no_places() => Assert.Equal(new("", 0, 0), Places.Of([]));

    [Theory]
    [InlineData(1, "a(2)", 4)]
    [InlineData(2, "a(2; 5)", 3)]
    [InlineData(3, "a(2; 5), a(3,1)", 2)]
    [InlineData(4, "a(2; 5), a(3,1), b(4)", 1)]
    public void Beyond_the_limit_they_are_counted(int limit, string text, int more) => Assert.Equal(
        new(text, limit, more),
        Places.Of([new("input/a.csv", 2), new("input/a.csv", 3, 1), new("input/a.csv", 5), new("input/b.csv", 4), new("input/b.csv", 6)], limit));
}
