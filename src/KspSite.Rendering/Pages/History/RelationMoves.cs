using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.History;

/// <summary>
/// A person at one date. Moves against the snapshot before: <c>up</c>, <c>down</c>, <c>same</c>, or <c>first</c>. Null light where the
/// person has no snapshot on that date.
/// </summary>
public sealed record RelationCell(Coded? Light, string LightMove, int? Level, string LevelMove);

/// <summary>A person through the snapshots shown.</summary>
/// <param name="Notes">What was noted with them, by date, oldest first; mostly empty.</param>
public sealed record RelationRow(string Name, string? Title, ImmutableArray<RelationCell> Cells, bool HasMoved, ImmutableArray<Particular> Notes);

/// <summary>Lights and rungs of the ladder between dates: people who moved first, a column per date, oldest first, at most the last six.</summary>
public sealed record RelationMoves(ImmutableArray<DateOnly> Dates, ImmutableArray<RelationRow> Rows, FigureView Net)
{
    private const int Columns = 6;

    /// <summary>Snapshots after the as-of date are left out; without any there are no dates.</summary>
    public static RelationMoves Of(AccountDossier account, SiteContext site)
    {
        var known = account.Snapshots.Where(s => s.AsOf <= site.AsOf).ToList();
        var dates = known.Select(s => s.AsOf).Distinct().Order().TakeLast(Columns).ToImmutableArray();
        var byPerson = known.ToLookup(s => s.Person);
        var rows = account.People.Where(p => byPerson.Contains(p.Id)).Select(p => Row(p, [.. byPerson[p.Id].OrderBy(s => s.AsOf)], dates, site));
        return new(dates, [.. rows.OrderBy(r => r.HasMoved ? 0 : 1)], site.Figure("M-17.net", account));
    }

    private static RelationRow Row(Stakeholder person, ImmutableArray<RelationSnapshot> snapshots, ImmutableArray<DateOnly> dates, SiteContext site)
    {
        var cells = dates.Select(d => Cell(snapshots, d, site)).ToImmutableArray();
        return new(person.Name, person.Title, cells, cells.Any(c => c.LightMove is "up" or "down" || c.LevelMove is "up" or "down"),
            [.. snapshots.Where(s => s.Note is not null && dates.Contains(s.AsOf)).Select(s => new Particular(site.Formats.Date(s.AsOf), s.Note!))]); // not null by the filter
    }

    private static RelationCell Cell(ImmutableArray<RelationSnapshot> snapshots, DateOnly date, SiteContext site)
    {
        if (snapshots.FirstOrDefault(s => s.AsOf == date) is not { } now) return new(null, "same", null, "same");
        var before = snapshots.LastOrDefault(s => s.AsOf < date);
        return new(
            new(Vocabularies.Light.CodeOf(now.EffectiveLight), site.Label(Vocabularies.Light, now.EffectiveLight)),
            Move(Warmth(before?.EffectiveLight), Warmth(now.EffectiveLight), before is null),
            now.LevelNow, Move(before?.LevelNow, now.LevelNow, before is null));
    }

    private static string Move(int? before, int? now, bool isFirst) =>
        isFirst ? "first" : now > before ? "up" : now < before ? "down" : "same";

    // An unknown light is neither warmer nor colder than another.
    private static int? Warmth(Light? light) => light switch { Light.Green => 3, Light.Yellow => 2, Light.Red => 1, _ => null };
}
