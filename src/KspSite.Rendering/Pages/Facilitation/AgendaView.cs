using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A block of the agenda against the clock. Times are of the day; minutes whole.</summary>
public sealed record AgendaLine
{
    public required int Seq { get; init; }

    public required string? Code { get; init; }

    public required string Title { get; init; }

    public required Coded Kind { get; init; }

    public required int Day { get; init; }

    public required TimeOnly? Start { get; init; }

    public required TimeOnly? End { get; init; }

    public required int Planned { get; init; }

    public required TimeOnly? ActualStart { get; init; }

    public required TimeOnly? ActualEnd { get; init; }

    /// <summary>Null until recorded.</summary>
    public required int? Actual { get; init; }

    /// <summary>Actual − planned; null until recorded.</summary>
    public required int? Variance { get; init; }

    /// <summary>W-02 up to this block; null where the block is not recorded.</summary>
    public required int? Drift { get; init; }

    public required string Methods { get; init; }

    /// <summary>Sections of the plan that it should fill, in words.</summary>
    public required string Outputs { get; init; }

    public required int? CutOrder { get; init; }

    public required string? Note { get; init; }

    public required bool IsModule { get; init; }

    /// <summary>A module that must not be cut, with neither a buffer nor anything to cut after it on its day: what it loses, the day's end loses.</summary>
    public required bool IsWithoutSlack { get; init; }

    /// <summary>Started and not ended.</summary>
    public required bool IsRunning { get; init; }

    /// <summary>The module's code, else its title: short enough to head a column.</summary>
    public string Short => Code ?? Title;
}

/// <summary>One day of the agenda.</summary>
public sealed record AgendaDay(int Number, DateOnly Date, TimeOnly? Start, TimeOnly? End, ImmutableArray<AgendaLine> Lines);

/// <summary>The agenda by days, and what the clock says of it.</summary>
public sealed record AgendaView
{
    /// <summary>Ascending; empty without an agenda.</summary>
    public required ImmutableArray<AgendaDay> Days { get; init; }

    /// <summary>Planned minutes of the modules.</summary>
    public required int ModuleMinutes { get; init; }

    /// <summary>As announced; null where not stated.</summary>
    public required int? StatedMinutes { get; init; }

    /// <summary>Blocks that may be cut, first to go first.</summary>
    public required ImmutableArray<AgendaLine> Cuts { get; init; }

    public required FigureView Drift { get; init; }

    public required FigureView Buffer { get; init; }

    public required FigureView ProjectedEnd { get; init; }

    public bool IsEmpty => Days.IsEmpty;

    public static AgendaView Of(WorkshopDossier workshop, SiteContext site)
    {
        var lines = Lines(workshop, site);
        return new()
        {
            Days = [.. lines.GroupBy(l => l.Day).OrderBy(d => d.Key).Select(d => new AgendaDay(d.Key, workshop.Workshop.DateOf(d.Key),
                d.Min(l => l.Start), d.LastOrDefault(l => l.End is not null)?.End, [.. d]))],
            ModuleMinutes = lines.Where(l => l.IsModule).Sum(l => l.Planned),
            StatedMinutes = workshop.Workshop.StatedMinutes,
            Cuts = [.. lines.Where(l => l.CutOrder is not null).OrderBy(l => l.CutOrder)],
            Drift = site.Figure("W-02.drift", workshop.Subject()),
            Buffer = site.Figure("W-02.remaining_buffer", workshop.Subject()),
            ProjectedEnd = site.Figure("W-02.projected_end", workshop.Subject()),
        };
    }

    public static ImmutableArray<AgendaLine> Lines(WorkshopDossier workshop, SiteContext site)
    {
        var drift = 0;
        return [.. workshop.Agenda.Select(b =>
        {
            drift += b.ActualLength is { } minutes ? minutes - b.PlannedMinutes : 0;
            return Line(b, drift, IsWithoutSlack(b, workshop), site);
        })];
    }

    private static bool IsWithoutSlack(AgendaBlock block, WorkshopDossier workshop) =>
        block is { IsModule: true, CutOrder: null }
        && !workshop.Agenda.Any(b => b.DayOrFirst == block.DayOrFirst && b.Seq > block.Seq && (b.Kind == BlockKind.Buffer || b.CutOrder is not null));

    private static AgendaLine Line(AgendaBlock block, int drift, bool isWithoutSlack, SiteContext site)
    {
        var kind = block.Kind ?? BlockKind.Module;
        return new()
        {
            Seq = block.Seq,
            Code = block.ModuleCode,
            Title = block.Title,
            Kind = new(Vocabularies.BlockKind.CodeOf(kind), site.Label(Vocabularies.BlockKind, kind)),
            Day = block.DayOrFirst,
            Start = block.PlannedStart,
            End = block.PlannedStart?.AddMinutes(block.PlannedMinutes),
            Planned = block.PlannedMinutes,
            ActualStart = block.ActualStart,
            ActualEnd = block.ActualEnd,
            Actual = block.ActualLength,
            Variance = block.ActualLength - block.PlannedMinutes,
            Drift = block.ActualLength is null ? null : drift,
            Methods = Lists.Join(block.Methods.Select(m => site.Label(Vocabularies.TeachingMethod, m)), site),
            Outputs = Lists.Join(block.Sections.Select(s => site.Label(Vocabularies.PlanSection, s)), site),
            CutOrder = block.CutOrder,
            Note = block.Note,
            IsModule = block.IsModule,
            IsWithoutSlack = isWithoutSlack,
            IsRunning = block.ActualStart is not null && block.ActualLength is null && !IsFollowed(block, site),
        };
    }

    // A block without an end whose successor has begun was not noted down; it no longer runs.
    private static bool IsFollowed(AgendaBlock block, SiteContext site)
    {
        var workshop = site.Portfolio.Workshops.First(w => w.Id == block.Workshop);
        return workshop.IsOver(site.AsOf) || workshop.Agenda.Any(b => b.Seq > block.Seq && b.ActualStart is not null);
    }
}
