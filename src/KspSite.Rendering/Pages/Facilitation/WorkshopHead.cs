using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules.Workshops;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One page of a workshop, as its other pages link to it.</summary>
/// <param name="IsForPrint">A page that is made to be printed.</param>
public sealed record WorkshopTab(string Text, string Path, bool IsCurrent, bool IsForPrint);

/// <summary>What every page of a workshop says at its top.</summary>
public sealed record WorkshopHead
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required string? Client { get; init; }

    public required string? Sponsor { get; init; }

    public required string? Facilitator { get; init; }

    public required string? Place { get; init; }

    public required string? GroundRules { get; init; }

    /// <summary>before, during or after, seen from the as-of date.</summary>
    public required Coded Phase { get; init; }

    public required ImmutableArray<WorkshopTab> Tabs { get; init; }

    public static WorkshopHead Of(WorkshopDossier dossier, string page, SiteContext site)
    {
        var workshop = dossier.Workshop;
        var phase = PhaseOf(dossier, site.AsOf);
        return new()
        {
            Id = workshop.Id.Value,
            Title = workshop.Title,
            Start = workshop.StartDate,
            End = workshop.EndDate,
            Client = workshop.Client,
            Sponsor = workshop.Sponsor,
            Facilitator = workshop.Facilitator is { } names ? Lists.Join(CellText.SplitList(names), site) : null,
            Place = workshop.Place,
            GroundRules = workshop.GroundRules,
            Phase = new(phase, site.Theme.Strings["workshop.phase_" + phase]),
            Tabs = [.. WorkshopFiles.For(site).Select(f => new WorkshopTab(site.Theme.Strings["workshop.tab_" + f.Name], WorkshopFiles.PathOf(dossier.Id, f.Name), f.Name == page, f.IsForPrint))],
        };
    }

    public static string PhaseOf(WorkshopDossier workshop, DateOnly asOf) =>
        asOf < workshop.Workshop.StartDate ? "before" : workshop.IsOver(asOf) ? "after" : "during";
}

/// <summary>The pages that each workshop has.</summary>
internal static class WorkshopFiles
{
    private static readonly ImmutableArray<(string Name, bool IsForPrint)> All =
    [
        ("index", false), ("run", false), ("sections", false), ("follow-up", false), ("evaluation", false),
        ("handouts", true), ("attendance", true), ("blank", true), ("sheets", true), ("summaries", true),
    ];

    /// <summary>Those that this audience gets.</summary>
    public static IEnumerable<(string Name, bool IsForPrint)> For(SiteContext site) => All.Where(f => f.Name switch
    {
        "run" => RunSheetPage.IsWhole(site),
        "evaluation" => site.Audience.Has(PageFamily.Evaluation),
        _ => true,
    });

    public static string PathOf(Id<Workshop> id, string name) => SitePaths.WorkshopFolder(id) + name + ".html";

    /// <summary>A page under the workshop's folder; its template is <c>workshop-&lt;name&gt;</c>.</summary>
    public static Page PageOf(this SiteContext site, WorkshopDossier workshop, string name, Func<object> model) =>
        site.PageOf(workshop, name, () => new PageContent(model(), []));

    /// <inheritdoc cref="PageOf(SiteContext, WorkshopDossier, string, Func{object})"/>
    public static Page PageOf(this SiteContext site, WorkshopDossier workshop, string name, Func<PageContent> content)
    {
        var title = name == "index" ? workshop.Workshop.Title : $"{site.Theme.Strings["workshop.tab_" + name]} · {workshop.Workshop.Title}";
        Crumb own = new(workshop.Workshop.Title, SitePaths.Workshop(workshop.Id));
        return new Page(PathOf(workshop.Id, name), "workshop-" + name, title, content)
        {
            Section = SitePaths.Workshops,
            Trail = [new(site.Theme.Strings["nav.workshops"], SitePaths.Workshops), .. name == "index" ? ImmutableArray<Crumb>.Empty : [own]],
            Styles = ["workshop.css"],
            Kind = "workshop",
        };
    }
}
