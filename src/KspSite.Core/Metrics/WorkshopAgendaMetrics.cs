using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>W-01 and W-14: the agenda block by block, and by teaching method.</summary>
public static class WorkshopAgendaMetrics
{
    private static readonly Figure NotRecorded = Figure.None("没有记录实际用时", "the actual time was not recorded");

    public static readonly MetricDefinition Variance = new("W-01")
    {
        Title = new("用时偏差", "variance of time"),
        Formula = new("实际分钟 − 计划分钟；占比 = 偏差 ÷ 计划分钟；没有实际分钟时取实际结束 − 实际开始；合计只算有记录的时段",
            "actual − planned minutes; share = variance ÷ planned; without actual minutes, actual end − actual start; the total is over the blocks recorded"),
        NullRule = new("没有记录实际用时", "the actual time was not recorded"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Minutes,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => w.Agenda.SelectMany(b => (MetricValue[])
            [
                Variance!.Value("minutes." + Numerals.Text(b.Seq), w.Subject(), VarianceOf(b)),
                Variance.Value("share." + Numerals.Text(b.Seq), w.Subject(), ShareOf(b), MetricUnit.Share),
            ])
            .Append(Variance!.Value("total", w.Subject(), c.Needs(AgendaBlocks.Table, () => TotalOf(w))))),
    };

    public static readonly MetricDefinition MethodMix = new("W-14")
    {
        Title = new("教学方法构成", "mix of teaching methods"),
        Formula = new("各教学方法的计划分钟；一个时段列出几种方法时平均分摊", "planned minutes of each teaching method; a block that lists several is split equally"),
        NullRule = new("议程没有写教学方法", "the agenda names no methods"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Minutes,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => Enum.GetValues<TeachingMethod>().Select(m =>
            MethodMix!.Value(Vocabularies.TeachingMethod.CodeOf(m), w.Subject(), c.Needs(AgendaBlocks.Table, () => MinutesOf(w, m))))),
    };

    public static Figure VarianceOf(AgendaBlock block) => block.ActualLength is not { } actual
        ? NotRecorded.From(block)
        : Figure.Of(actual - block.PlannedMinutes).With("实际分钟", "actual minutes", actual).With("计划分钟", "planned minutes", block.PlannedMinutes).From(block);

    public static Figure TotalOf(WorkshopDossier workshop)
    {
        List<AgendaBlock> recorded = [.. workshop.Agenda.Where(b => b.ActualLength is not null)];
        if (recorded.Count == 0) return NotRecorded;
        var (actual, planned) = (recorded.Sum(b => b.ActualLength!.Value), recorded.Sum(b => b.PlannedMinutes));
        return Figure.Of(actual - planned).With("实际分钟", "actual minutes", actual).With("计划分钟", "planned minutes", planned).From(recorded);
    }

    public static Figure MinutesOf(WorkshopDossier workshop, TeachingMethod method)
    {
        List<AgendaBlock> described = [.. workshop.Agenda.Where(b => !b.Methods.IsEmpty)];
        if (described.Count == 0) return Figure.None("议程没有写教学方法", "the agenda names no methods");
        List<AgendaBlock> users = [.. described.Where(b => b.Methods.Contains(method))];
        return Figure.Of(users.Sum(b => (decimal)b.PlannedMinutes / b.Methods.Distinct().Count()))
            .With("用到的时段", "blocks that use it", users.Count).From(users);
    }

    private static Figure ShareOf(AgendaBlock block)
    {
        var variance = VarianceOf(block);
        return variance.Number is not { } minutes ? variance
            : Figure.Of(Statistics.Ratio(minutes, block.PlannedMinutes), "计划分钟为 0", "the planned minutes are 0") with { Parts = variance.Parts, Places = variance.Places };
    }
}
