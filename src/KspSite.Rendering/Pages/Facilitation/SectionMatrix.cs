using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One section of one participant's plan.</summary>
/// <param name="State">full, part, empty or none (not applicable, or no account).</param>
/// <param name="Text">Percent filled, ✓ or —.</param>
/// <param name="Href">The block of the A3 that shows it; null where there is no account.</param>
/// <param name="Noted">What the facilitator noted last; null where nothing.</param>
/// <param name="Difference">
/// over: noted as further than the data is; under: the other way round; unnoted: filled by the data, but nothing was noted although its
/// module is past, so that WS-06 counts it as not complete; null: no difference.
/// </param>
public sealed record SectionCellView(string State, string Text, string Title, string? Href, Coded? Noted, string? Difference);

public sealed record SectionRow(string Participant, string? Account, string? AccountPath, ImmutableArray<SectionCellView> Cells, FigureView Mean);

/// <summary>A note of the facilitator beside what the data says.</summary>
/// <param name="Kind">How they differ, as <see cref="SectionCellView"/> has it; null where they agree.</param>
public sealed record NotedSection(string Participant, string Account, string Section, string Data, string? Noted, string? Kind, DateTime? On, string? By, string? Comment, string Href);

/// <summary>G-23: how far each participant's plan is, section by section, by the data and by what the facilitator noted.</summary>
public sealed record SectionMatrix(ImmutableArray<string> Sections, ImmutableArray<SectionRow> Rows, ImmutableArray<FigureView> Means, FigureView Mean, ImmutableArray<NotedSection> Notes)
{
    /// <summary>Sections where the data and the facilitator's note do not agree.</summary>
    public ImmutableArray<NotedSection> Differences => [.. Notes.Where(n => n.Kind is not null)];

    /// <summary>What was remarked where they agree.</summary>
    public ImmutableArray<NotedSection> Remarks => [.. Notes.Where(n => n.Kind is null)];

    public static SectionMatrix Of(WorkshopDossier workshop, SiteContext site)
    {
        var sections = Enum.GetValues<PlanSection>();
        // Before a module is past nobody has noted anything, and nothing is counted.
        var noted = site.Portfolio.HasSectionNotes
            ? WorkshopSectionMetrics.DueModules(workshop, site.AsOf).SelectMany(m => m).SelectMany(b => b.Sections).ToHashSet() : [];
        var cells = workshop.Participants.Select(p => (Participant: p, Account: WorkshopMetrics.AccountOf(p, site.Portfolio)))
            .Select(p => (p.Participant, p.Account, Cells: sections.Select(s => Judged.Of(p.Participant, p.Account, s, noted.Contains(s), site)).ToList())).ToList();
        return new(
            [.. sections.Select(s => site.Label(Vocabularies.PlanSection, s))],
            [.. cells.Select(r => new SectionRow(r.Participant.Name, r.Account?.Account.DisplayName, r.Account is null ? null : SitePaths.Account(r.Account.Id),
                [.. r.Cells.Select(c => c.View(site))], site.Figure("W-04.mean", r.Participant.Subject())))],
            [.. sections.Select(s => site.Figure("W-04." + Vocabularies.PlanSection.CodeOf(s), workshop.Subject()))],
            site.Figure("W-04.mean", workshop.Subject()),
            [.. cells.SelectMany(r => r.Cells.Select(c => c.NoteOf(r.Participant, site)).OfType<NotedSection>())]);
    }

    /// <summary>The block of the A3 that shows a section; the elevator talks stand below the people on the plan page, for whoever may see them.</summary>
    public static string BlockOf(PlanSection section, AccountDossier account) => section switch
    {
        PlanSection.Pitch => SitePaths.AccountPlan(account.Id) + "#players",
        _ => SitePaths.Account(account.Id) + "#block-" + section switch
        {
            PlanSection.Background => "background",
            PlanSection.Situation or PlanSection.Criteria => "situation",
            PlanSection.Process or PlanSection.Zones or PlanSection.Motive => "rhythm",
            PlanSection.Channels => "coverage",
            PlanSection.Sources or PlanSection.Views => "views",
            PlanSection.Ladder => "ladder",
            PlanSection.Players => "organisation",
            PlanSection.Positioning => "positioning",
            PlanSection.Goals => "goals",
            PlanSection.Resource => "resources",
            PlanSection.ReviewPlan => "review",
            _ => "strategies",
        },
    };

    // A section seen from both sides; a note is due once its module is past.
    private sealed record Judged(PlanSection Section, AccountDossier? Account, SectionCompleteness? Data, SectionStatus? Note, bool IsNoteDue)
    {
        public static Judged Of(WorkshopParticipant participant, AccountDossier? account, PlanSection section, bool isNoteDue, SiteContext site) => account is null
            ? new(section, null, null, null, isNoteDue)
            : new(section, account, SectionCompleteness.Of(section, account, site.Portfolio), SectionOutput.LatestOf(participant, section, site.Portfolio), isNoteDue);

        // Empty is nothing, a draft is something, complete and checked are everything. "Not applicable" takes the section out of the data too.
        private string? Difference => (Data?.Share, Note?.Status) switch
        {
            (< 1, SectionState.Complete or SectionState.Checked) or (0, SectionState.Draft) => "over",
            ( > 0, SectionState.Empty) or (1, SectionState.Draft) => "under",
            (1, null) when IsNoteDue => "unnoted",
            _ => null,
        };

        private string State => Data?.Share switch { null => "none", 1 => "full", 0 => "empty", _ => "part" };

        private string Percent => Formats.Share(Data?.Share);

        private Coded? Noted(SiteContext site) => Note is null ? null
            : new(Vocabularies.SectionState.CodeOf(Note.Status), site.Label(Vocabularies.SectionState, Note.Status));

        public SectionCellView View(SiteContext site)
        {
            var noted = Noted(site);
            var title = site.Label(Vocabularies.PlanSection, Section) + (Data is { IsApplicable: true }
                ? $" {Numerals.Text(Data.Filled)}/{Numerals.Text(Data.Required)}" : "") + (noted is null ? "" : " · " + noted.Label);
            return new(State, State == "full" ? "✓" : Percent, title, Account is null ? null : BlockOf(Section, Account), noted, Difference);
        }

        // Where both sides agree, only what somebody wrote beside it is worth a line.
        public NotedSection? NoteOf(WorkshopParticipant participant, SiteContext site) => Account is { } account && (Difference ?? Note?.Comment ?? Note?.CheckedBy) is not null
            ? new(participant.Name, account.Account.DisplayName, site.Label(Vocabularies.PlanSection, Section), Percent, Noted(site)?.Label, Difference,
                Note?.AsOf, Note?.CheckedBy, Note?.Comment, BlockOf(Section, account))
            : null;
    }
}
