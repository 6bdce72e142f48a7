using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>One participant in one block; <see cref="Status"/> is null where nothing was recorded.</summary>
public sealed record AttendanceCell(int Seq, Coded? Status, int? Minutes);

public sealed record AttendanceRow(string Id, string Name, string? Team, ImmutableArray<AttendanceCell> Cells, FigureView Share);

/// <summary>A block that people attend, and how many of those recorded were there.</summary>
public sealed record AttendanceColumn(AgendaLine Block, int Present, int Recorded);

/// <summary>G-22: participants against the modules of the agenda.</summary>
public sealed record AttendanceGrid(ImmutableArray<AttendanceColumn> Columns, ImmutableArray<AttendanceRow> Rows, FigureView Share, bool IsRecorded, int NotRecorded)
{
    /// <summary>Planned minutes of modules for which nobody is recorded: not held yet, or forgotten. W-03 counts them as not attended.</summary>
    public static int MinutesNotRecorded(WorkshopDossier workshop)
    {
        var recorded = workshop.Attendance.Select(a => a.Seq).ToHashSet();
        return workshop.Agenda.Where(b => b.IsModule && !recorded.Contains(b.Seq)).Sum(b => b.PlannedMinutes);
    }

    public static AttendanceGrid Of(WorkshopDossier workshop, SiteContext site)
    {
        var blocks = AgendaView.Lines(workshop, site).Where(l => l.IsModule || l.Kind.Code is "opening" or "closing").ToList();
        var recorded = workshop.Attendance.ToLookup(a => (a.Participant, a.Seq));
        return new(
            [.. blocks.Select(b => Column(b, workshop))],
            [.. workshop.Participants.Select(p => new AttendanceRow(p.Id.Value, p.Name, p.Team,
                [.. blocks.Select(b => Cell(b.Seq, recorded[(p.Id, b.Seq)].LastOrDefault(), site))], site.Figure("W-03", p.Subject())))],
            site.Figure("W-03", workshop.Subject()),
            !workshop.Attendance.IsEmpty, MinutesNotRecorded(workshop));
    }

    private static AttendanceColumn Column(AgendaLine block, WorkshopDossier workshop)
    {
        var rows = workshop.Attendance.Where(a => a.Seq == block.Seq).ToList();
        return new(block, rows.Count(a => a.Status is AttendanceStatus.Present or AttendanceStatus.Partial), rows.Count);
    }

    private static AttendanceCell Cell(int seq, Attendance? row, SiteContext site) => new(seq,
        row is null ? null : new(Vocabularies.AttendanceStatus.CodeOf(row.Status), site.Label(Vocabularies.AttendanceStatus, row.Status)), row?.Minutes);
}
