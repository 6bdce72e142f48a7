using KspSite.Core.Domain;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-30 to M-33: how far the goals are. The pace of a goal (M-32) stands in <see cref="GoalPaceMetrics"/>.</summary>
public static class GoalMetrics
{
    /// <summary>An attainment (M-30) as it is shown: 0..1.5, as the catalogue has it; null where there is none. Titles and downloads keep the exact value.</summary>
    public static decimal? Shown(decimal? attainment) => attainment is { } value ? Statistics.Clip(value, 0, 1.5m) : null;

    public static readonly MetricDefinition Attainment = new("M-30")
    {
        Title = new("目标达成率", "attainment of a goal"),
        Formula = new("（实际值 − 基线）÷（目标值 − 基线）；目标是下降时同样适用。实际值空白时取最近一次进度",
            "(actual − baseline) ÷ (target − baseline), also for falling targets; where actual is blank, the latest progress"),
        NullRule = new("缺少基线、目标值或实际值，或目标值等于基线", "baseline, target or actual is missing, or the target equals the baseline"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => PerGoal(c, Attainment!, (goal, account) => AttainmentOf(goal, account, c.AsOf)),
    };

    public static readonly MetricDefinition Elapsed = new("M-31")
    {
        Title = new("目标时间进度", "time elapsed of a goal"),
        Formula = new("（数据日期 − 开始日期）÷（期限 − 开始日期），限于 0 到 1", "(as-of date − start) ÷ (due − start), kept within 0 and 1"),
        NullRule = new("缺少开始日期或期限，或期限不晚于开始日期", "start or due is missing, or due is not after start"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => PerGoal(c, Elapsed!, (goal, _) => ElapsedOf(goal, c.AsOf)),
    };

    public static readonly MetricDefinition NonFinancialShare = new("M-33")
    {
        Title = new("非财务目标占比", "share of non-financial goals"),
        Formula = new("销售额、销售量、利润以外的目标数 ÷ 目标数；已取消的也计入", "goals other than revenue, volume and profit ÷ goals; cancelled ones count"),
        NullRule = new("没有目标", "no goals"),
        Basis = new("课程大纲：目标不只是销售额", "course outline: a goal is more than revenue"),
        Unit = MetricUnit.Share,
        Compute = c =>
        [
            .. c.PerAccount(NonFinancialShare!, a => c.Needs(Goals.Table, () => NonFinancialShareOf(a.Goals))),
            .. c.OfPortfolio(() => NonFinancialShare!.Value(Subject.Portfolio, c.Needs(Goals.Table, () => NonFinancialShareOf([.. c.Portfolio.Accounts.SelectMany(a => a.Goals)])))),
        ],
    };

    public static ImmutableArray<MetricDefinition> All { get; } =
        [Attainment, Elapsed, GoalPaceMetrics.Pace, GoalPaceMetrics.PaceRatio, NonFinancialShare];

    /// <summary>Unclipped; charts clip it to 0..1.5.</summary>
    public static Figure AttainmentOf(Goal goal, AccountDossier account, DateOnly asOf)
    {
        var progress = goal.Actual is null ? LatestProgress(goal, account, asOf) : null;
        if (goal.Baseline is not { } baseline || goal.Target is not { } target || (goal.Actual ?? progress?.Actual) is not { } actual)
        {
            return Figure.None("缺少基线、目标值或实际值", "baseline, target or actual is missing").From(goal);
        }
        return Figure.Of(Statistics.Ratio(actual - baseline, target - baseline), "目标值等于基线", "the target equals the baseline")
            .With("实际值", "actual", actual).With("基线", "baseline", baseline).With("目标值", "target", target)
            .From(progress is null ? [goal] : [goal, progress]);
    }

    /// <summary>0..1.</summary>
    public static Figure ElapsedOf(Goal goal, DateOnly asOf)
    {
        if (goal.Start is not { } start || goal.Due is not { } due) return Figure.None("缺少开始日期或期限", "start or due is missing").From(goal);
        if (due <= start) return Figure.None("期限不晚于开始日期", "due is not after start").From(goal);
        return Figure.Of(Statistics.Clip((decimal)(asOf.DayNumber - start.DayNumber) / (due.DayNumber - start.DayNumber), 0, 1))
            .With("开始日期", "start", start).With("期限", "due", due).From(goal);
    }

    public static Figure NonFinancialShareOf(ImmutableArray<Goal> goals) =>
        Ratio(new(goals.Count(g => !g.IsFinancial), "非财务目标", "non-financial goals"), new(goals.Length, "目标", "goals"), "没有目标", "no goals")
            .From(goals);

    internal static IEnumerable<MetricValue> PerGoal(MetricContext context, MetricDefinition metric, Func<Goal, AccountDossier, Figure> figure) =>
        context.Portfolio.Accounts.SelectMany(a => a.Goals.Select(g => metric.Value(Rules.RecordSubjects.Subject(g), figure(g, a))));

    private static GoalProgress? LatestProgress(Goal goal, AccountDossier account, DateOnly asOf) =>
        account.GoalProgress.Where(p => p.Goal == goal.Id && p.AsOf <= asOf).MaxBy(p => p.AsOf);
}
