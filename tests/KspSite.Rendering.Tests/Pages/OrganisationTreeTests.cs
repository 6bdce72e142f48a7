using CsCheck;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Tests.Pages;

public sealed class OrganisationTreeTests
{
    private const string Header = "person_id|account_id|name|reports_to\n";

    [Fact]
    public void Superiors_stand_left_of_their_people_and_in_their_middle()
    {
        var tree = Drawn("P1|A1|总经理|\nP2|A1|甲|P1\nP3|A1|乙|P1");
        var (boss, first, last) = (At(tree, "P1"), At(tree, "P2"), At(tree, "P3"));
        Assert.True(boss.X < first.X);
        Assert.Equal(first.X, last.X);
        Assert.Equal((first.Y + last.Y) / 2, boss.Y);
        Assert.Equal(2, tree.Lines.Length);
    }

    [Fact]
    public void A_cycle_of_superiors_still_shows_everybody_once() =>
        Assert.Equal(3, Drawn("P1|A1|甲|P3\nP2|A1|乙|P1\nP3|A1|丙|P2").People.Length);

    [Fact]
    public void Nobody_is_an_empty_drawing() => Assert.Equal((0, 2), (Drawn("").People.Length, Drawn("").Width));

    [Fact]
    public void A_drawing_of_few_people_is_as_wide_as_one_of_many_and_not_blown_up() => Assert.True(Drawn("P1|A1|甲|").Width > 2.5 * OrganisationTree.BoxWidth);

    [Fact]
    public void Boxes_never_overlap_and_stay_inside_whatever_the_reporting_lines() =>
        Gen.Int[0, 12].Array[1, 12].Sample(bosses =>
        {
            var rows = string.Join('\n', bosses.Select((boss, i) => FormattableString.Invariant($"P{i + 1}|A1|人|{(boss is 0 || boss > bosses.Length ? "" : FormattableString.Invariant($"P{boss}"))}")));
            var tree = Drawn(rows);
            return tree.People.Length == bosses.Length
                && tree.People.All(p => p.X >= 0 && p.Y >= 0 && p.X + OrganisationTree.BoxWidth <= tree.Width && p.Y + OrganisationTree.BoxHeight <= tree.Height)
                && !tree.People.Any(a => tree.People.Any(b => a != b && a.X == b.X && Math.Abs(a.Y - b.Y) < OrganisationTree.BoxHeight));
        });

    private static TreePerson At(TreeDrawing tree, string id) => tree.People.Single(p => p.Person.Id.Value == id);

    private static TreeDrawing Drawn(string rows) => OrganisationTree.Draw(Given.Portfolio(("stakeholders", Header + rows)).Account().People, []);
}
