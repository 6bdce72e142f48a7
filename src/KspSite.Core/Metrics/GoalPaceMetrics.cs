using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-32 and M-32b: is a goal as far as its time? Qualitative goals have no pace, only a status.</summary>
public static class GoalPaceMetrics
{
    private static readonly Threshold Green = new("M-32.green", -0.10m, -1, 1,
        new("达成率减时间进度不低于这个数为绿灯", "green when attainment minus elapsed time is at least this"));

    private static readonly Threshold Amber = new("M-32.amber", -0.25m, -1, 1,
        new("达成率减时间进度不低于这个数为黄灯，再低为红灯", "amber when attainment minus elapsed time is at least this, else red"));

    internal static readonly Threshold MinElapsed = new("M-32b.min_elapsed", 0.05m, 0.01m, 1,
        new("进度比的分母不小于这个数，免得刚开始的目标显得过快", "the divisor of the pace ratio is at least this, lest a goal just begun look too fast"));

    private static readonly Figure StatusOnly = Figure.None("定性目标只看状态", "a qualitative goal has a status only");

    public static readonly MetricDefinition Pace = new("M-32")
    {
        Title = new("目标进度差", "pace of a goal"),
        Formula = new("M-30 − M-31；期限已过而未达成的一律为红灯", "M-30 − M-31; past due and not attained is red in any case"),
        NullRule = new("M-30 或 M-31 没有值，或为定性目标", "M-30 or M-31 has no value, or the goal is qualitative"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Thresholds = [Green, Amber],
        Compute = c => c.Portfolio.Accounts.SelectMany(a => a.Goals.SelectMany(g => (MetricValue[])
            [
                Pace!.Value(g.Subject(), PaceOf(g, a, c.AsOf)),
                Pace.Value("light", g.Subject(), LightOf(g, a, c.AsOf, c.Value(Green), c.Value(Amber)), MetricUnit.Word),
            ])),
    };

    public static readonly MetricDefinition PaceRatio = new("M-32b")
    {
        Title = new("目标进度比", "pace ratio of a goal"),
        Formula = new("M-30 ÷ M-31，M-31 至少按规定的最小值计（默认 0.05）", "M-30 ÷ M-31, with M-31 taken as at least a minimum (default 0.05)"),
        NullRule = new("M-30 或 M-31 没有值，或为定性目标", "M-30 or M-31 has no value, or the goal is qualitative"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Ratio,
        Thresholds = [MinElapsed],
        Compute = c => GoalMetrics.PerGoal(c, PaceRatio!, (goal, account) => PaceRatioOf(goal, account, c.AsOf, c.Value(MinElapsed))),
    };

    public static Figure PaceOf(Goal goal, AccountDossier account, DateOnly asOf) =>
        Combine(goal, account, asOf, (attainment, elapsed) => attainment - elapsed);

    /// <summary>green, amber or red. Past due and not attained is red even where the start is unknown.</summary>
    public static Figure LightOf(Goal goal, AccountDossier account, DateOnly asOf, decimal green, decimal amber)
    {
        if (goal.IsQualitative) return StatusOnly.From(goal);
        var attainment = GoalMetrics.AttainmentOf(goal, account, asOf);
        if (goal.Due < asOf && attainment.Number < 1)
        {
            return Figure.Of("red").With("达成率", "attainment", attainment.Number).With("期限", "due", goal.Due) with { Places = attainment.Places };
        }
        var pace = PaceOf(goal, account, asOf);
        if (pace.Number is not { } value) return pace;
        return pace.As(value >= green ? "green" : value >= amber ? "amber" : "red");
    }

    public static Figure PaceRatioOf(Goal goal, AccountDossier account, DateOnly asOf, decimal minElapsed) =>
        Combine(goal, account, asOf, (attainment, elapsed) => attainment / Math.Max(elapsed, minElapsed));

    private static Figure Combine(Goal goal, AccountDossier account, DateOnly asOf, Func<decimal, decimal, decimal> formula)
    {
        if (goal.IsQualitative) return StatusOnly.From(goal);
        var attainment = GoalMetrics.AttainmentOf(goal, account, asOf);
        if (attainment.Number is not { } attained) return attainment;
        var elapsed = GoalMetrics.ElapsedOf(goal, asOf);
        if (elapsed.Number is not { } passed) return elapsed;
        return Figure.Of(formula(attained, passed)).With("达成率", "attainment", attained).With("时间进度", "elapsed time", passed)
            with { Places = attainment.Places };
    }
}
