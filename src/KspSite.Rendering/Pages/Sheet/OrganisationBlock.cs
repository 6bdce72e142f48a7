using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>A box of the drawn organisation, with what is written into it.</summary>
/// <param name="IsLong">The name fits its box in smaller letters only.</param>
public sealed record TreeBox(int X, int Y, PersonView Person, string Name, bool IsLong, string Title, ImmutableArray<bool> Influence);

/// <summary>The organisation: drawn, and as a list for small screens and screen readers.</summary>
public sealed record OrganisationBlock
{
    public required ImmutableArray<TreeBox> Boxes { get; init; }

    public required ImmutableArray<TreeLine> Lines { get; init; }

    /// <summary>The relations beside the hierarchy that are drawn, in the vocabulary's order; often none.</summary>
    public required ImmutableArray<Coded> Relations { get; init; }

    public required int Width { get; init; }

    public required int Height { get; init; }

    /// <summary>People not drawn for want of room.</summary>
    public required int More { get; init; }

    /// <summary>Everybody drawn, most influential first.</summary>
    public required ImmutableArray<PersonView> People { get; init; }

    public bool IsEmpty => Boxes.IsEmpty;

    // Beside the light, where a Han character counts 2: in the letters of the box, and in smaller ones.
    private const int RoomyName = 12;
    private const int LongestName = 17;

    /// <summary>Draws at most <paramref name="limit"/> people: the most influential and those above them.</summary>
    public static OrganisationBlock Of(AccountDossier account, SiteContext site, int limit)
    {
        var present = account.People.Where(p => !p.HasLeft(site.AsOf)).ToImmutableArray();
        var shown = Select(present, limit);
        var drawing = OrganisationTree.Draw(shown, account.Links);
        return new OrganisationBlock
        {
            Boxes = [.. drawing.People.Select(p => Box(p, account, site))],
            Lines = drawing.Lines,
            Relations = [.. Enum.GetValues<LinkKind>().Select(kind => new Coded(Vocabularies.LinkKind.CodeOf(kind), site.Label(Vocabularies.LinkKind, kind))).Where(r => drawing.Lines.Any(l => l.Kind == r.Code))],
            Width = drawing.Width,
            Height = drawing.Height,
            More = present.Length - shown.Length,
            People = [.. shown.OrderByDescending(p => p.Influence ?? 0).Select(p => PersonView.Of(p, account, site))],
        };
    }

    // In input order, so that the drawing keeps the order of the sheet; chosen by influence, each with his superiors.
    private static ImmutableArray<Stakeholder> Select(ImmutableArray<Stakeholder> people, int limit)
    {
        if (people.Length <= limit) return people;
        var byId = people.ToDictionary(p => p.Id);
        var chosen = new HashSet<Id<Stakeholder>>();
        foreach (var person in people.OrderByDescending(p => p.Influence ?? 0))
        {
            var chain = new List<Id<Stakeholder>>();
            for (var at = person; at is not null && !chosen.Contains(at.Id) && !chain.Contains(at.Id);
                at = at.ReportsTo is { } boss ? byId.GetValueOrDefault(boss) : null) chain.Add(at.Id);
            if (chosen.Count + chain.Count <= limit) chosen.UnionWith(chain);
        }
        return [.. people.Where(p => chosen.Contains(p.Id))];
    }

    private static TreeBox Box(TreePerson place, AccountDossier account, SiteContext site)
    {
        var person = PersonView.Of(place.Person, account, site);
        return new(place.X, place.Y, person, Texts.Shorten(person.Name, LongestName).Text, Texts.WidthOf(person.Name) > RoomyName, Texts.Shorten(Caption(person), 22).Text,
            [.. Enumerable.Range(1, 5).Select(i => i <= person.Influence)]);
    }

    // The department too where there is room for it; the title alone says more than both cut short.
    private static string? Caption(PersonView person)
    {
        var both = string.Join(" · ", ((string?[])[person.Title, person.Department]).OfType<string>());
        return Texts.WidthOf(both) <= 22 ? both : person.Title ?? person.Department;
    }
}
