using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A goal: attainment (M-30) and elapsed time (M-31) as shares; light as M-32 gives it. Null where they do not exist.</summary>
public sealed record GoalPace(string Name, decimal? Attainment, decimal? Elapsed, Rag? Light);

/// <summary>G-11: how far each goal is, against how far it should be by now.</summary>
public static class GoalPaceChart
{
    public static readonly ChartDefinition Definition = new("G-11", new("目标达成与进度", "Goals: attainment against time"), ["M-30", "M-31", "M-32"]);

    /// <summary>In input order, qualitative goals included (they have no bar).</summary>
    public static ImmutableArray<GoalPace> From(AccountDossier account, MetricTable metrics) =>
    [
        .. account.Goals.Select(g => new GoalPace(
            g.Statement, metrics.Number("M-30", g.Subject()), metrics.Number("M-31", g.Subject()),
            metrics.Word("M-32.light", g.Subject()) switch { "green" => Rag.Green, "amber" => Rag.Amber, "red" => Rag.Red, _ => null })),
    ];

    public static Chart Draw(ImmutableArray<GoalPace> goals, ChartContext context)
    {
        if (goals.IsEmpty) return Definition.Empty(context, new("没有目标。在“目标”表（goals）填写目标、基线、目标值和期限。", "No goals. Fill in the goals table with statement, baseline, target and due date."));
        if (goals.All(g => g.Attainment is null)) return Definition.Empty(context, new("目标都没有可计算的达成率：需要基线、目标值和实际值。", "No goal has an attainment: baseline, target and actual are needed."));
        var picture = new BarPicture
        {
            Rows = [.. goals.Select(g => new BarRow(Sign(g) + g.Name, Parts(g, context))
            {
                Mark = g.Attainment is null ? null : (double?)g.Elapsed,
                Missing = context.Say("无达成率", "no attainment"),
            })],
            Values = new(0, Math.Max(1, goals.Max(g => (double)(GoalMetrics.Shown(g.Attainment) ?? 0)))),
            Ticks = [new(0, "0"), new(0.5, "50%"), new(1, context.Say("目标", "target"))],
            Legend = [(Ink.Ink, context.Say("应到进度（已过时间）", "pace (time elapsed)"))],
            More = n => context.Say($"另有 {Numerals.Text(n)} 个目标，见数据表", $"{Numerals.Text(n)} more in the table"),
        };
        return Definition.Draw(context, Summary(goals), Table(goals, context), frame => BarDrawing.Draw(picture, frame));
    }

    private static string Sign(GoalPace goal) => StatusMark.Of(goal.Light).Sign + " ";

    private static ImmutableArray<BarPart> Parts(GoalPace goal, ChartContext context) => GoalMetrics.Shown(goal.Attainment) is { } share
        ? [new((double)share, StatusMark.Of(goal.Light).Ink, Numerals.Percent(share), goal.Name + "  " + context.Say("达成 ", "attained ") + Numerals.Percent(goal.Attainment) + context.Say("，时间 ", ", time ") + Numerals.Percent(goal.Elapsed))]
        : [];

    private static ChartTable Table(ImmutableArray<GoalPace> goals, ChartContext context) => new(
        [ChartTable.Text("目标", "goal"), ChartTable.Number("达成率", "attainment"), ChartTable.Number("已过时间", "time elapsed"), ChartTable.Number("进度差（百分点）", "pace (points)"), ChartTable.Text("状态", "status")],
        [.. goals.Select(g => new ChartRow(
            [
                ChartNumbers.Cell(g.Name), ChartNumbers.Percent(g.Attainment), ChartNumbers.Percent(g.Elapsed),
                ChartNumbers.Points(g.Attainment - g.Elapsed), ReviewTrendChart.Status(g.Light, context),
            ]))]);

    private static Words Summary(ImmutableArray<GoalPace> goals)
    {
        var known = goals.Where(g => g.Attainment is not null).ToList();
        var judged = known.FindAll(g => g.Light is not null);
        var behind = judged.Where(g => g.Light is Rag.Red or Rag.Amber).OrderBy(g => g.Attainment - g.Elapsed).ToList();
        var (all, late, unknown) = (Numerals.Text(judged.Count), Numerals.Text(behind.Count), Numerals.Text(known.Count - judged.Count));
        if (judged.Count == 0) return new($"{unknown} 个可衡量的目标{Each(known.Count)}无法判断进度。", $"The pace of {Counted.Of(known.Count, "measurable goal", "measurable goals")} is unknown.");
        var (zh, en) = behind.Count == 0
            ? ($"{all} 个能判断进度的目标{Each(judged.Count)}跟得上", judged.Count == 1 ? "The one goal whose pace is known keeps it" : $"All {all} goals whose pace is known keep it")
            : ($"{all} 个能判断进度的目标中 {late} 个没跟上，差得最多的是“{behind[0].Name}”",
                $"{late} of {Counted.Of(judged.Count, "goal", "goals")} whose pace is known {(behind.Count == 1 ? "does" : "do")} not keep it, least of all “{behind[0].Name}”");
        return judged.Count == known.Count ? new(zh + "。", en + ".") : new(zh + $"；另有 {unknown} 个无法判断。", en + $"; that of {unknown} more is unknown.");
    }

    // Of one alone nobody says 都.
    private static string Each(int count) => count == 1 ? "" : "都";
}
