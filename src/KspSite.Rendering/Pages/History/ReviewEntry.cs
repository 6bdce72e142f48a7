using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.History;

/// <summary>What a review noted under one section: a finding, a decision, an issue, an action.</summary>
/// <param name="Reference">The goal, strategy, action or zone that it speaks of, shortened.</param>
public sealed record ReviewNote(string? Finding, string? Decision, bool IsDecisionOpen, Coded? Rag, string? IssueKey, Coded? IssueStatus, ActionLine? Action, string? Reference);

/// <summary>One of the five sections; without notes the review did not speak of it.</summary>
public sealed record ReviewSectionNotes(string Section, decimal? Score, ImmutableArray<ReviewNote> Notes);

/// <summary>Someone who should have been or was at the review. Attended is null where it was not noted.</summary>
public sealed record Participation(string Name, string? Role, bool IsRequired, bool? Attended);

/// <summary>
/// A review of the account. State: <c>held</c>, <c>missed</c> (its date is past), <c>planned</c>, <c>future</c> (entered as held
/// after the as-of date, so not counted yet) or <c>undated</c>.
/// </summary>
public sealed record ReviewEntry
{
    public required string Id { get; init; }

    public required string Anchor { get; init; }

    public required string State { get; init; }

    public required string? Kind { get; init; }

    public required DateOnly? Planned { get; init; }

    public required DateOnly? Held { get; init; }

    /// <summary>The date it stands at.</summary>
    public DateOnly? Day => Held ?? Planned;

    public required string? Chair { get; init; }

    public required int? Minutes { get; init; }

    public required Coded? Rag { get; init; }

    public required FigureView Score { get; init; }

    public required FigureView Change { get; init; }

    public required FigureView SectionCoverage { get; init; }

    public required FigureView Attendance { get; init; }

    public required FigureView Closure { get; init; }

    public required FigureView UpdateLag { get; init; }

    public required string? Summary { get; init; }

    public required DateOnly? NextDate { get; init; }

    /// <summary>Always five, in the order of the outline.</summary>
    public required ImmutableArray<ReviewSectionNotes> Sections { get; init; }

    public required ImmutableArray<Participation> Present { get; init; }

    public required ImmutableArray<Participation> Absent { get; init; }

    /// <summary>Named, but nobody noted whether they came.</summary>
    public required ImmutableArray<Participation> Invited { get; init; }

    /// <summary>Newest first whatever the order of the file; undated last.</summary>
    public static ImmutableArray<ReviewEntry> All(AccountDossier account, SiteContext site)
    {
        var actions = account.Actions.ToDictionary(a => a.Id);
        return
        [
            .. account.Reviews.OrderByDescending(r => r.Review.HeldDate ?? r.Review.PlannedDate ?? DateOnly.MinValue)
                .ThenByDescending(r => r.Id.Value, StringComparer.Ordinal).Select(r => Of(r, account, actions, site)),
        ];
    }

    private static ReviewEntry Of(ReviewDossier dossier, AccountDossier account, IReadOnlyDictionary<Id<PlanAction>, PlanAction> actions, SiteContext site)
    {
        var (review, subject) = (dossier.Review, dossier.Subject());
        var people = dossier.Participants.Select(p => new Participation(p.Name, site.Label(Vocabularies.ReviewRole, p.Role), p.IsRequired, p.Attended)).ToList();
        return new()
        {
            Id = review.Id.Value,
            Anchor = ReviewAnchors.Of(dossier),
            State = StateOf(review, site.AsOf),
            Kind = site.Label(Vocabularies.ReviewKind, review.Kind),
            Planned = review.PlannedDate,
            Held = review.HeldDate,
            Chair = review.Chair,
            Minutes = review.Minutes,
            Rag = ReviewBlock.RagOf(review.OverallRag, site),
            Score = site.Figure("M-55", subject),
            Change = site.Figure("M-55b", subject),
            SectionCoverage = site.Figure("M-51", subject),
            Attendance = site.Figure("M-52", subject),
            Closure = site.Figure("M-53", subject),
            UpdateLag = site.Figure("M-59", subject),
            Summary = review.Summary,
            NextDate = review.NextDate,
            Sections = [.. Enum.GetValues<ReviewSection>().Select(s => Notes(dossier, s, account, actions, site))],
            Present = [.. people.Where(p => p.Attended == true)],
            Absent = [.. people.Where(p => p.Attended == false)],
            Invited = [.. people.Where(p => p.Attended is null)],
        };
    }

    private static string StateOf(Review review, DateOnly asOf)
    {
        if (review.HeldDate is not null) return review.IsHeld(asOf) ? "held" : "future";
        if (review.PlannedDate is not { } planned) return "undated";
        return planned < asOf ? "missed" : "planned";
    }

    private static ReviewSectionNotes Notes(ReviewDossier review, ReviewSection section, AccountDossier account, IReadOnlyDictionary<Id<PlanAction>, PlanAction> actions, SiteContext site)
    {
        var items = review.Items.Where(i => i.Section == section).ToList();
        return new(
            site.Label(Vocabularies.ReviewSection, section),
            ReviewScores.Mean(review, section),
            [.. items.Select(i => Note(i, account, actions, site))]);
    }

    private static ReviewNote Note(ReviewItem item, AccountDossier account, IReadOnlyDictionary<Id<PlanAction>, PlanAction> actions, SiteContext site) => new(
        item.Finding, item.Decision, OpenDecisions.IsOpen(item), ReviewBlock.RagOf(item.Rag, site), item.IssueKey?.Value,
        item.IssueStatus is { } status ? new(Vocabularies.IssueStatus.CodeOf(status), site.Label(Vocabularies.IssueStatus, status)) : null,
        item.Action is { } id && actions.TryGetValue(id, out var action) ? ActionLine.Of(action, site, int.MaxValue) : null, item.Reference is { } about ? Subject(about.Value, account) : null);

    // One of several kinds of ids: what none of them knows stands as it was written.
    private static string Subject(string id, AccountDossier account) =>
        Texts.Shorten(
            account.Goals.FirstOrDefault(g => g.Id.Value == id)?.Statement ?? account.Strategies.FirstOrDefault(s => s.Id.Value == id)?.SubStrategy
            ?? account.Actions.FirstOrDefault(a => a.Id.Value == id)?.Text ?? account.Zones.FirstOrDefault(z => z.Id.Value == id)?.Name ?? id,
            40).Text;
}
