using System.Security.Cryptography;
using System.Text;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules.Pitches;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>
/// The sheet for the laptop in the room. The page itself holds all that is known; its script lets the facilitator go on from
/// there, keeps that in the browser, and writes it as files of the import format.
/// </summary>
public sealed record RunSheetModel
{
    public required WorkshopHead Head { get; init; }

    /// <summary>Tells the notes of this workshop from those of a workshop with the same id in another site.</summary>
    public required string Store { get; init; }

    public required AgendaView Agenda { get; init; }

    public required AttendanceGrid Attendance { get; init; }

    public required ImmutableArray<ParticipantLine> Participants { get; init; }

    public required ChallengeGrid Challenges { get; init; }

    public required ImmutableArray<ParkingLine> ParkingLot { get; init; }

    /// <summary>Those that exist; a talk is written in the plan, here it is rehearsed.</summary>
    public required ImmutableArray<PitchLine> Pitches { get; init; }

    public required ImmutableArray<CommitmentLine> Commitments { get; init; }

    public required ImmutableArray<Coded> AttendanceTerms { get; init; }

    public required ImmutableArray<Coded> ChallengeTerms { get; init; }

    public required ImmutableArray<Coded> ParkingTerms { get; init; }

    /// <summary>Themes already in use, to choose from.</summary>
    public required ImmutableArray<string> Themes { get; init; }

    /// <summary>The tables that the sheet writes, in the order of its downloads.</summary>
    public required ImmutableArray<Coded> Files { get; init; }

    public required int MaxSeconds { get; init; }

    /// <summary>Rows were left out of this build: files written from it would lose them.</summary>
    public required bool RowsAreMissing { get; init; }

    public required string TablesPath { get; init; }
}

public static class RunSheetPage
{
    /// <summary>
    /// Whether this audience sees every cell and row: the sheet writes whole files, and what was dropped from the data would
    /// be missing from them. Others get no run sheet.
    /// </summary>
    public static bool IsWhole(SiteContext site) => site.Audience is { Clearance: Sensitivity.Personal, HidesRows: false };

    public static IEnumerable<Page> Build(SiteContext site) => !IsWhole(site) ? [] : site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "run", () => Model(w, site)) with { Kind = "workshop run", IsOnePiece = true, Scripts = ["run-sheet.js"] });

    private static RunSheetModel Model(WorkshopDossier workshop, SiteContext site) => new()
    {
        Head = WorkshopHead.Of(workshop, "run", site),
        Store = StoreOf(workshop, site.Settings),
        Agenda = AgendaView.Of(workshop, site),
        Attendance = AttendanceGrid.Of(workshop, site),
        Participants = ParticipantLine.All(workshop, site),
        Challenges = ChallengeGrid.Of(workshop, site),
        ParkingLot = ParkingLine.Of(workshop, site),
        Pitches = [.. PitchLine.Of(workshop, site).Where(p => p.Id is not null)],
        Commitments = CommitmentLine.Of(workshop, site),
        AttendanceTerms = Terms(Vocabularies.AttendanceStatus, site),
        ChallengeTerms = Terms(Vocabularies.ChallengeStatus, site),
        ParkingTerms = Terms(Vocabularies.ParkingStatus, site),
        Themes = [.. workshop.Challenges.Select(c => c.Theme).OfType<string>().Distinct(StringComparer.Ordinal)],
        Files = [.. RunSheetTables.Written.Select(t => new Coded(t.Table.Name, site.Words(t.Table.Title)))],
        MaxSeconds = (int)site.Settings.Value(PitchTooLong.MaxSeconds),
        RowsAreMissing = site.RowsMissing > 0,
        TablesPath = SitePaths.RunSheetTables,
    };

    /// <summary>
    /// A short hash of what stays the same from build to build while notes are written back and participants are added, in every
    /// language: the site's title, the workshop's id and first day, and who stands first among its participants. Two sites that kept
    /// the title they were made with still differ in their people.
    /// </summary>
    internal static string StoreOf(WorkshopDossier workshop, SiteSettings settings) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n',
        settings.TitleIn(settings.PageLanguages[0]), workshop.Id.Value, Numerals.Text(workshop.Workshop.StartDate), workshop.Participants is [var first, ..] ? first.Name : ""))))[..12];

    private static ImmutableArray<Coded> Terms(Vocabulary vocabulary, SiteContext site) => [.. vocabulary.Terms.Select(t => new Coded(t.Code, site.Words(t.Label)))];
}
