using System.Globalization;
using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>W-02: how late the room runs, and when it will end. Drift is carried over night.</summary>
public static class WorkshopDriftMetrics
{
    private static readonly Figure NothingRecorded = Figure.None("还没有记录实际用时", "no actual time has been recorded yet");

    public static readonly MetricDefinition Drift = new("W-02")
    {
        Title = new("累计偏移与预计结束", "drift and projected end"),
        Formula = new("累计偏移 = 到最后一个有记录的时段为止，实际 − 计划之和（含休息），负数为提前；延误 = max(0, 累计偏移 − 剩余机动)；预计结束 = 议程最后一个时段的计划结束 + 延误",
            "drift = Σ (actual − planned) up to the last block recorded, breaks included, negative when time was gained; delay = max(0, drift − buffer still ahead); projected end = planned end of the agenda's last block + delay"),
        NullRule = new("还没有记录实际用时；最后一个时段没有计划开始时间", "no actual time has been recorded; the last block has no planned start"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Minutes,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => (MetricValue[])
        [
            Drift!.Value("drift", w.Subject(), c.Needs(AgendaBlocks.Table, () => DriftOf(w))),
            Drift.Value("remaining_buffer", w.Subject(), c.Needs(AgendaBlocks.Table, () => RemainingBufferOf(w))),
            Drift.Value("delay", w.Subject(), c.Needs(AgendaBlocks.Table, () => DelayOf(w))),
            Drift.Value("projected_end", w.Subject(), c.Needs(AgendaBlocks.Table, () => ProjectedEndOf(w)), MetricUnit.Word),
        ]),
    };

    public static Figure DriftOf(WorkshopDossier workshop)
    {
        List<AgendaBlock> recorded = [.. workshop.Agenda.Where(b => b.ActualLength is not null)];
        if (recorded.Count == 0) return NothingRecorded;
        return Figure.Of(recorded.Sum(b => b.ActualLength!.Value - b.PlannedMinutes))
            .With("有记录的时段", "blocks recorded", recorded.Count).With("截至时段", "up to block", recorded[^1].Seq).From(recorded);
    }

    /// <summary>Planned minutes of the buffers after the last block recorded; a true 0 where the agenda has none.</summary>
    public static Figure RemainingBufferOf(WorkshopDossier workshop)
    {
        if (workshop.Agenda.IsEmpty) return Figure.None("没有议程", "there is no agenda");
        var done = workshop.Agenda.LastOrDefault(b => b.ActualLength is not null)?.Seq ?? int.MinValue;
        List<AgendaBlock> buffers = [.. workshop.Agenda.Where(b => b.Kind == BlockKind.Buffer && b.Seq > done)];
        return Figure.Of(buffers.Sum(b => b.PlannedMinutes)).With("剩余的机动时段", "buffers ahead", buffers.Count).From(buffers);
    }

    public static Figure DelayOf(WorkshopDossier workshop)
    {
        var drift = DriftOf(workshop);
        if (drift.Number is not { } minutes) return drift;
        var buffer = RemainingBufferOf(workshop).Number ?? 0;
        return Figure.Of(Math.Max(0, minutes - buffer)).With("累计偏移", "drift", minutes).With("剩余机动", "buffer ahead", buffer) with { Places = drift.Places };
    }

    /// <summary>A time of day, <c>17:45</c>, on the day of the agenda's last block.</summary>
    public static Figure ProjectedEndOf(WorkshopDossier workshop)
    {
        var delay = DelayOf(workshop);
        if (delay.Number is not { } minutes) return delay;
        var last = workshop.Agenda[^1];
        if (last.PlannedStart is not { } start) return Figure.None("最后一个时段没有计划开始时间", "the last block has no planned start").From(last);
        var planned = start.AddMinutes(last.PlannedMinutes);
        return Figure.Of(Clock(planned.AddMinutes((double)minutes)))
            .With("计划结束", "planned end", Clock(planned)).With("延误分钟", "delay in minutes", minutes).From(last);
    }

    private static string Clock(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);
}
