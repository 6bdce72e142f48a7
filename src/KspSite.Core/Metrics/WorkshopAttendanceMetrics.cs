using KspSite.Core.Domain;
using KspSite.Core.Rules;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>W-03 and W-10: who is here, and who came prepared.</summary>
public static class WorkshopAttendanceMetrics
{
    private static readonly Threshold PartialShare = new("W-03.partial_share", 0.5m, 0, 1,
        new("部分出席而没有填分钟数时，按时段时间的这个比例计", "someone partly present without minutes counts with this share of the block"));

    public static readonly MetricDefinition Attendance = new("W-03")
    {
        Title = new("出勤率", "attendance"),
        Formula = new("出席分钟 ÷（全部模块的计划分钟 × 学员数）；出席按整个时段计，部分出席按所填分钟（没有则一半，不超过整个时段），休息不计，没有记录不计出席",
            "attended minutes ÷ (planned minutes of all modules × participants); present counts the whole block, partial its minutes (else half, and never more than the block), breaks do not count, nor does what was not recorded"),
        NullRule = new("没有出勤记录，或议程没有模块", "no attendance was recorded, or the agenda has no modules"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Thresholds = [PartialShare],
        Compute = c => c.Portfolio.Workshops.SelectMany(w => w.Participants.Select(p => (Subject: p.Subject(), Who: (ImmutableArray<WorkshopParticipant>)[p]))
            .Prepend((Subject: w.Subject(), Who: w.Participants))
            .Select(g => Attendance!.Value(g.Subject, c.Needs(AgendaBlocks.Table, Attendances.Table, () => AttendanceOf(w, g.Who, c.Value(PartialShare)))))),
    };

    public static readonly MetricDefinition PreWork = new("W-10")
    {
        Title = new("课前作业完成率", "pre-work done"),
        Formula = new("完成课前作业的学员 ÷ 学员", "participants with the pre-work done ÷ participants"),
        NullRule = new("没有学员，或谁都没有记录课前作业", "no participants, or nobody's pre-work is recorded"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => WorkshopMetrics.PerWorkshop(c, PreWork!, w => c.Needs(WorkshopParticipants.Table, () => PreWorkOf(w))),
    };

    public static Figure AttendanceOf(WorkshopDossier workshop, IReadOnlyCollection<WorkshopParticipant> participants, decimal partialShare)
    {
        var modules = workshop.Agenda.Where(b => b.IsModule).ToDictionary(b => b.Seq);
        var who = participants.Select(p => p.Id).ToHashSet();
        List<Attendance> recorded = [.. workshop.Attendance.Where(a => who.Contains(a.Participant) && modules.ContainsKey(a.Seq))];
        if (recorded.Count == 0) return Figure.None("没有出勤记录", "no attendance was recorded");
        return Ratio(new(recorded.Sum(Attended), "出席分钟", "minutes attended"),
            new(modules.Values.Sum(b => b.PlannedMinutes) * participants.Count, "应出席分钟", "minutes planned"),
            "议程没有模块", "the agenda has no modules").From(recorded);

        decimal Attended(Attendance row) => row.Status switch
        {
            AttendanceStatus.Present => modules[row.Seq].PlannedMinutes,
            AttendanceStatus.Partial => Math.Min(row.Minutes ?? (modules[row.Seq].PlannedMinutes * partialShare), modules[row.Seq].PlannedMinutes),
            _ => 0,
        };
    }

    public static Figure PreWorkOf(WorkshopDossier workshop)
    {
        if (workshop.Participants.All(p => p.PreworkDone is null)) return Figure.None("没有记录课前作业", "no pre-work is recorded").From(workshop.Participants);
        return Ratio(new(workshop.Participants.Count(p => p.PreworkDone == true), "已完成", "done"),
            new(workshop.Participants.Length, "学员", "participants"), "没有学员", "no participants").From(workshop.Participants);
    }
}
