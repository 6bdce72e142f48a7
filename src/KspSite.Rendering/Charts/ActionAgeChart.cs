using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>Overdue actions by age, counts; null where the figure is missing.</summary>
public sealed record ActionAges(decimal? Days1To7, decimal? Days8To30, decimal? Days31To90, decimal? Over90);

/// <summary>One week, from its Monday: actions that fell due and actions that were done.</summary>
public sealed record ActionWeek(DateOnly Monday, int Due, int Done);

/// <summary>G-13: how late the overdue actions are, and whether more falls due than gets done.</summary>
public static class ActionAgeChart
{
    public static readonly ChartDefinition Definition = new("G-13", new("逾期行动的天数", "Overdue actions by age"), ["M-42"]);

    private static readonly ChartDefinition Weekly = Definition with { Title = new("每周到期与完成的行动", "Actions due and done per week") };

    public static ActionAges From(Subject subject, MetricTable metrics) => new(
        metrics.Number("M-42.overdue_1_7", subject), metrics.Number("M-42.overdue_8_30", subject),
        metrics.Number("M-42.overdue_31_90", subject), metrics.Number("M-42.overdue_over_90", subject));

    /// <summary>The twelve weeks up to the as-of date, ascending; cancelled actions are left out, and what falls due later in the last week.</summary>
    public static ImmutableArray<ActionWeek> Weeks(IEnumerable<PlanAction> actions, DateOnly asOf)
    {
        var kept = actions.Where(a => a.Status != ActionStatus.Cancelled).ToList();
        var due = kept.Where(a => a.Due <= asOf).CountBy(a => MondayOf(a.Due!.Value)).ToDictionary();
        var done = kept.Where(a => a.DoneDate is not null).CountBy(a => MondayOf(a.DoneDate!.Value)).ToDictionary();
        var last = MondayOf(asOf);
        return [.. Enumerable.Range(-11, 12).Select(w => last.AddDays(7 * w)).Select(m => new ActionWeek(m, due.GetValueOrDefault(m), done.GetValueOrDefault(m)))];
    }

    public static Chart Draw(ActionAges ages, ChartContext context)
    {
        ImmutableArray<(Words Name, decimal? Count, Ink Ink)> bands =
        [
            (new("1–7 天", "1–7 days"), ages.Days1To7, Ink.Series1), (new("8–30 天", "8–30 days"), ages.Days8To30, Ink.Series1),
            (new("31–90 天", "31–90 days"), ages.Days31To90, Ink.Amber), (new("超过 90 天", "over 90 days"), ages.Over90, Ink.Red),
        ];
        if (bands.All(b => b.Count is null)) return Definition.Empty(context, new("没有带期限的行动。在“行动”表（actions）填写期限和状态。", "No actions with a due date. Fill in due date and status in actions."));
        var picture = new BarPicture
        {
            Rows = [.. bands.Select(b => new BarRow(context.Say(b.Name), b.Count is { } n ? [new((double)n, b.Ink, Numerals.Text(n), "")] : []))],
            Values = new(0, Math.Max(1, (double)bands.Max(b => b.Count ?? 0))),
            More = _ => "",
        };
        var (total, oldest) = ((int)bands.Sum(b => b.Count ?? 0), Numerals.Text(ages.Over90));
        var summary = new Words($"逾期行动共 {Numerals.Text(total)} 项，其中超过 90 天的 {oldest} 项。", $"{Counted.Of(total, "action is", "actions are")} overdue, {oldest} of them by more than 90 days.");
        return Definition.Draw(context, summary, new(
            [ChartTable.Text("逾期天数", "overdue"), ChartTable.Number("行动数", "actions")],
            [.. bands.Select(b => new ChartRow([ChartNumbers.Cell(context.Say(b.Name)), ChartNumbers.Cell(b.Count, 0)]))]), frame => BarDrawing.Draw(picture, frame));
    }

    public static Chart DrawWeekly(ImmutableArray<ActionWeek> weeks, ChartContext context)
    {
        if (weeks.All(w => w is { Due: 0, Done: 0 })) return Weekly.Empty(context, new("最近十二周没有到期或完成的行动。", "No action fell due or was done in the last twelve weeks."));
        var (due, done) = (weeks.Sum(w => w.Due), weeks.Sum(w => w.Done));
        var most = weeks.Max(w => Math.Max(w.Due, w.Done));
        var picture = new LinePicture
        {
            Series = [Line(context.Say("到期", "due"), Ink.Series2, w => w.Due), Line(context.Say("完成", "done"), Ink.Series1, w => w.Done)],
            XTicks = [.. weeks.Select(w => new Tick(TimeAxis.Value(w.Monday), Numerals.Text(w.Monday)[5..]))],
            YTicks = [.. Ticks.Round(0, Math.Max(most, 4), 4).Select(v => new Tick(v, ChartNumbers.Tick(v)))],
            Unit = context.Say("项 / 周", "actions per week"),
            Hint = (s, p) => Numerals.Text(DateOnly.FromDayNumber((int)p.X)) + "  " + s.Name + " " + ChartNumbers.Tick(p.Y!.Value),
        };
        var summary = new Words($"最近十二周到期 {Numerals.Text(due)} 项，完成 {Numerals.Text(done)} 项。", $"In the last twelve weeks {Counted.Of(due, "action", "actions")} fell due and {Counted.Of(done, "was", "were")} done.");
        return Weekly.Draw(context, summary, new(
            [ChartTable.Text("周（星期一）", "week from Monday"), ChartTable.Number("到期", "due"), ChartTable.Number("完成", "done")],
            [.. weeks.Select(w => new ChartRow([ChartNumbers.Cell(w.Monday), ChartNumbers.Cell((decimal)w.Due), ChartNumbers.Cell((decimal)w.Done)]))]), frame => LineDrawing.Draw(picture, frame));

        LineSeries Line(string name, Ink ink, Func<ActionWeek, int> value) =>
            new(name, ink, [.. weeks.Select(w => new DataPoint(TimeAxis.Value(w.Monday), value(w)))]);
    }

    private static DateOnly MondayOf(DateOnly date) => date.AddDays(-(((int)date.DayOfWeek + 6) % 7));
}
