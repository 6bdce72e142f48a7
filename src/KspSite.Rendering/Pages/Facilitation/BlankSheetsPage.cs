using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A zone on the empty sheet: its name, and what is known of motive and rhythm, to be ticked otherwise.</summary>
public sealed record BlankZone(string Name, ImmutableArray<BlankTick> Motives, ImmutableArray<BlankTick> Stages);

public sealed record BlankTick(string Label, bool IsTicked);

/// <summary>A person on the empty sheet; null fields are to be filled in by hand.</summary>
public sealed record BlankPerson(string Name, string? Title, string? Role);

/// <summary>
/// The empty A3 for work in the room. What is known and tedious to write stands on it: names, criteria, zones, people, tasks.
/// What the workshop is about — views, positioning, goals, strategies — stays empty, whatever the data holds.
/// </summary>
public sealed record BlankSheet
{
    public required string Key { get; init; }

    /// <summary>Null on the sheet of a workshop whose participants are not known yet.</summary>
    public required string? Participant { get; init; }

    /// <summary>Null where the participant brings no account; everything is then empty.</summary>
    public required AccountHead? Head { get; init; }

    public required Money? CurrentSales { get; init; }

    public required Money? Potential { get; init; }

    public required int? BuyerCount { get; init; }

    public required int? ProcessSteps { get; init; }

    /// <summary>Always four; a name may be empty.</summary>
    public required ImmutableArray<BlankZone> Zones { get; init; }

    /// <summary>Always ten; a name may be empty.</summary>
    public required ImmutableArray<BlankPerson> People { get; init; }

    /// <summary>People who do not fit.</summary>
    public required int MorePeople { get; init; }

    public required ImmutableArray<string> Tasks { get; init; }

    public required ImmutableArray<string> Pillars { get; init; }

    public required ImmutableArray<string> ReviewSections { get; init; }

    /// <summary>The five rungs, from the top down.</summary>
    public required ImmutableArray<string> Rungs { get; init; }
}

/// <param name="HasParticipants">One sheet for each; without any there is a single one for nobody, to be copied.</param>
public sealed record BlankSheetsModel(WorkshopHead Head, bool HasParticipants, ImmutableArray<BlankSheet> Sheets);

public static class BlankSheetsPage
{
    private const int ZoneRows = 4;
    private const int PersonRows = 10;

    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "blank", () => Model(w, site)) with
        {
            Kind = "sheet sheets",
            IsOnePiece = true,
            Styles = ["a3.css", "workshop.css"],
        });

    private static BlankSheetsModel Model(WorkshopDossier workshop, SiteContext site)
    {
        var hasParticipants = !workshop.Participants.IsEmpty;
        return new(WorkshopHead.Of(workshop, "blank", site), hasParticipants, hasParticipants ? [.. workshop.Participants.Select((p, i) => Of(p, i, site))] : [Of(null, 0, site)]);
    }

    private static BlankSheet Of(WorkshopParticipant? participant, int index, SiteContext site)
    {
        var account = participant is null ? null : WorkshopMetrics.AccountOf(participant, site.Portfolio);
        return new()
        {
            Key = "-" + Core.Numerals.Text(index + 1),
            Participant = participant?.Name,
            Head = account is null ? null : AccountHead.Of(account, site),
            CurrentSales = account?.Account.CurrentSales,
            Potential = account?.Account.Potential,
            BuyerCount = account?.Account.BuyerCount,
            ProcessSteps = account?.Account.ProcessSteps,
            Zones = [.. Padded(account?.ZonesInScope.Select(z => Zone(z, site)) ?? [], ZoneRows, () => Zone(null, site))],
            People = [.. Padded(account?.Players.OrderByDescending(p => p.Influence ?? 0).Select(p => new BlankPerson(p.Name, p.Title, site.Label(Vocabularies.BuyingRole, p.BuyingRole))) ?? [],
                PersonRows, () => new("", null, null))],
            MorePeople = Math.Max(0, (account?.Players.Length ?? 0) - PersonRows),
            Tasks = [.. site.Settings.Current(Vocabularies.CoverageTask).Terms.Select(t => site.Words(t.Label))],
            Pillars = [.. Vocabularies.Pillar.Terms.Select(t => site.Words(t.Label))],
            ReviewSections = [.. Vocabularies.ReviewSection.Terms.Select(t => site.Words(t.Label))],
            Rungs = [.. Enumerable.Range(1, 5).Reverse().Select(i => Core.Numerals.Text(i) + " " + site.Theme.Strings["ladder." + Core.Numerals.Text(i)])],
        };
    }

    private static BlankZone Zone(Zone? zone, SiteContext site) => new(zone?.Name ?? "",
        [.. Vocabularies.Motive.Terms.Select((t, i) => new BlankTick(site.Words(t.Label), zone?.Motives.Contains(Vocabularies.Motive.ValueAt(i)) == true))],
        [.. site.Settings.Current(Vocabularies.BuyingStage).Terms.Select(t => new BlankTick(site.Words(t.Label), zone?.BuyStage == t.Code))]);

    private static IEnumerable<T> Padded<T>(IEnumerable<T> items, int count, Func<T> empty)
    {
        var first = items.Take(count).ToList();
        return first.Concat(Enumerable.Range(0, count - first.Count).Select(_ => empty()));
    }
}
