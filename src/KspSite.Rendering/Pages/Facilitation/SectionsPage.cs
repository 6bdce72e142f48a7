using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>Who is stuck in which section, and what the room's plans lack.</summary>
public sealed record SectionsModel(WorkshopHead Head, SectionMatrix Matrix, ImmutableArray<ModuleOutputLine> Outputs, bool HasNotes, ImmutableArray<RoomRuleLine> Rules);

public static class SectionsPage
{
    public static IEnumerable<Page> Build(SiteContext site) => site.Portfolio.Workshops.Select(w =>
        site.PageOf(w, "sections", () => new SectionsModel(WorkshopHead.Of(w, "sections", site), SectionMatrix.Of(w, site), [.. ModuleOutputs.Of(w, site)],
            site.Portfolio.HasSectionNotes, [.. RoomRuleLine.Of(RoomRule.WorstFirst(w, site.Portfolio, site.Checks), w, site)])) with { Styles = ["workshop.css", "quality.css"] });
}

internal static class ModuleOutputs
{
    /// <summary>Modules that should fill sections, in the order of the agenda.</summary>
    public static IEnumerable<ModuleOutputLine> Of(WorkshopDossier workshop, SiteContext site) => workshop.Agenda
        .Where(b => b.IsModule).GroupBy(b => b.ModuleCode ?? Core.Numerals.Text(b.Seq), StringComparer.Ordinal)
        .Where(m => m.Any(b => !b.Sections.IsEmpty))
        .Select(m => new ModuleOutputLine(m.Key, m.First().Title,
            Lists.Join(m.SelectMany(b => b.Sections).Distinct().Select(s => site.Label(Vocabularies.PlanSection, s)), site),
            site.Figure("W-05." + m.Key, workshop.Subject()),
            m.All(b => b.ActualLength is not null || workshop.IsPast(b, site.AsOf)), m.All(b => b.ActualLength == 0)));
}
