using KspSite.Core.Domain;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>A person in the drawn organisation. Coordinates are the box's upper left corner, in drawing units.</summary>
public sealed record TreePerson(Stakeholder Person, int X, int Y);

/// <summary>A line from a superior to a subordinate, or a relation beside the hierarchy.</summary>
public sealed record TreeLine(string Kind, string Path);

/// <summary>A drawing of who reports to whom: people in reading order, lines behind them, and its size in drawing units.</summary>
public sealed record TreeDrawing(ImmutableArray<TreePerson> People, ImmutableArray<TreeLine> Lines, int Width, int Height);

/// <summary>
/// Lays out an organisation from left (superiors) to right: depth costs width, breadth costs height, so that wide departments
/// stay legible in a column of the A3. Every person has a place, also in a cycle of superiors (PL-13 reports the cycle; here it
/// is cut at the person met first).
/// </summary>
public static class OrganisationTree
{
    public const int BoxWidth = 154;
    public const int BoxHeight = 52;

    // Of a drawing as wide as half a sheet: names are then as large as the text beside them.
    private const int LeastWidth = 420;
    private const int ColumnGap = 18;
    private const int RowGap = 10;

    public static TreeDrawing Draw(ImmutableArray<Stakeholder> people, ImmutableArray<StakeholderLink> links)
    {
        var ids = people.Select(p => p.Id).ToHashSet();
        var reports = people.Where(p => p.ReportsTo is { } boss && ids.Contains(boss) && boss != p.Id).ToLookup(p => p.ReportsTo!.Value);
        var placed = new Dictionary<Id<Stakeholder>, TreePerson>();
        var lines = ImmutableArray.CreateBuilder<TreeLine>();
        var bottom = 0;
        foreach (var root in people.Where(p => p.ReportsTo is not { } boss || !ids.Contains(boss) || boss == p.Id)) Place(root, 0);
        // Whoever is left stands in a cycle of superiors.
        foreach (var person in people) Place(person, 0);

        foreach (var (_, child) in placed)
        {
            if (child.Person.ReportsTo is { } boss && placed.TryGetValue(boss, out var parent) && parent.X < child.X) lines.Add(new("reports", Elbow(parent, child)));
        }
        foreach (var link in links)
        {
            if (placed.TryGetValue(link.From, out var from) && placed.TryGetValue(link.To, out var to) && from != to)
                lines.Add(new(link.Kind.ToString().ToLowerInvariant(), Arc(from, to)));
        }
        // The drawing fills the width it gets: few people are not blown up.
        var width = placed.Count == 0 ? 0 : Math.Max(LeastWidth, placed.Values.Max(p => p.X) + BoxWidth);
        // Arcs of relations bulge out to the right of their boxes.
        return new([.. placed.Values.OrderBy(p => p.Y).ThenBy(p => p.X)], lines.ToImmutable(), width + (links.IsEmpty ? 2 : 18), Math.Max(0, bottom - RowGap) + 2);

        int Place(Stakeholder person, int depth)
        {
            if (placed.TryGetValue(person.Id, out var known)) return known.Y;
            var top = bottom;
            // Reserve the place before descending, so that a cycle ends here.
            placed[person.Id] = new(person, 0, 0);
            var children = reports[person.Id].Where(c => !placed.ContainsKey(c.Id)).Select(c => Place(c, depth + 1)).ToList();
            if (children.Count == 0) bottom = top + BoxHeight + RowGap;
            var y = children.Count == 0 ? top : (children[0] + children[^1]) / 2;
            placed[person.Id] = new(person, 1 + (depth * (BoxWidth + ColumnGap)), y + 1);
            return y;
        }
    }

    private static string Elbow(TreePerson parent, TreePerson child)
    {
        var (x1, y1) = (parent.X + BoxWidth, parent.Y + (BoxHeight / 2));
        var (x2, y2) = (child.X, child.Y + (BoxHeight / 2));
        var middle = x2 - (ColumnGap / 2);
        return y1 == y2 ? FormattableString.Invariant($"M{x1} {y1}H{x2}") : FormattableString.Invariant($"M{x1} {y1}H{middle}V{y2}H{x2}");
    }

    private static string Arc(TreePerson from, TreePerson to)
    {
        var (x1, y1) = (from.X + BoxWidth, from.Y + (BoxHeight * 2 / 3));
        var (x2, y2) = (to.X + BoxWidth, to.Y + (BoxHeight * 2 / 3));
        var bulge = Math.Max(x1, x2) + 16;
        return FormattableString.Invariant($"M{x1} {y1}C{bulge} {y1} {bulge} {y2} {x2} {y2}");
    }
}
