using System.Globalization;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Init.Facilitation;

/// <summary>What is asked of a new workshop.</summary>
internal sealed record NewWorkshop
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required DateOnly Start { get; init; }

    public required int Days { get; init; }

    public required TimeOnly Begin { get; init; }

    /// <summary>Empty where not given.</summary>
    public string Facilitator { get; init; } = "";

    /// <summary>Empty where not given.</summary>
    public string Place { get; init; } = "";

    /// <summary>Path inside the site, and content, in a folder of the workshop's own: what the site has already is left alone.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files(Language language)
    {
        var folder = $"input/workshops/{Id}/";
        yield return (folder + "workshops.csv", SiteTemplate.Csv(Workshops.Table, [Row()], language));
        yield return (folder + "workshop_agenda.csv", SiteTemplate.Csv(AgendaBlocks.Table, Agenda(language), language));
        yield return (folder + "workshop_participants.csv", SiteTemplate.Csv(WorkshopParticipants.Table, [], language));
    }

    private ExampleCell[] Row() =>
    [
        (Workshops.WorkshopId, Id), (Workshops.Title, Title), (Workshops.StartDate, Numerals.Text(Start)),
        (Workshops.EndDate, Numerals.Text(Start.AddDays(Days - 1))), (Workshops.Facilitator, Facilitator), (Workshops.Place, Place),
        (Workshops.StatedMinutes, Numerals.Text(OutlineModule.All.Sum(m => m.Minutes))),
    ];

    private IEnumerable<ExampleCell[]> Agenda(Language language) => WorkshopAgenda.Of(Days, Begin).Select(b => (ExampleCell[])
    [
        (AgendaBlocks.WorkshopId, Id), (AgendaBlocks.Seq, Numerals.Text(b.Seq)), (AgendaBlocks.ModuleCode, b.Code), (AgendaBlocks.Title, b.Title.Zh, b.Title.En),
        (AgendaBlocks.Kind, Vocabularies.BlockKind.CodeOf(b.Kind)), (AgendaBlocks.Day, Numerals.Text(b.Day)),
        (AgendaBlocks.PlannedStart, b.Start.ToString("HH:mm", CultureInfo.InvariantCulture)), (AgendaBlocks.PlannedMin, Numerals.Text(b.Minutes)),
        (AgendaBlocks.Methods, List(b.Module?.Methods.Select(Vocabularies.TeachingMethod.LabelOf), language)),
        (AgendaBlocks.Sections, List(b.Module?.Sections.Select(Vocabularies.PlanSection.LabelOf), language)),
        (AgendaBlocks.CutOrder, b.Module?.CutOrder is { } order ? Numerals.Text(order) : ""),
    ]);

    private static string List(IEnumerable<Words>? labels, Language language) => string.Join("；", (labels ?? []).Select(l => l.In(language)));
}
