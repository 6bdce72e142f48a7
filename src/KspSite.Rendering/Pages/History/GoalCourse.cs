using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.History;

/// <summary>
/// A dated value of a goal. Attainment and elapsed are shares as M-30 and M-31 take them, on that date; the widths are percent of
/// the bar, 0..100.
/// </summary>
public sealed record GoalPoint(DateOnly Date, string Actual, string Forecast, decimal? Attainment, decimal? Elapsed, Coded? Rag, string? Note)
{
    /// <summary>Whether it is the value that stands in the plan today, and no dated one.</summary>
    public bool IsOfPlan { get; init; }

    /// <summary>The attainment as on the plan page, 0..1.5.</summary>
    public decimal? Shown => GoalMetrics.Shown(Attainment);

    public int? Reached => GoalLine.Percent(Attainment);

    public int? Expected => GoalLine.Percent(Elapsed);
}

/// <summary>A goal and its values so far, oldest first, that of the plan last; may be empty.</summary>
public sealed record GoalCourse(GoalLine Goal, ImmutableArray<GoalPoint> Points)
{
    /// <summary>Every goal in input order; values after the as-of date are left out.</summary>
    public static ImmutableArray<GoalCourse> All(AccountDossier account, SiteContext site)
    {
        var progress = account.GoalProgress.Where(p => p.AsOf <= site.AsOf).ToLookup(p => p.Goal);
        return
        [
            .. account.Goals.Select(g => (Goal: g, Amounts: GoalAmounts.Of(g, site))).Select(g => new GoalCourse(
                GoalLine.Of(g.Goal, site, int.MaxValue),
                [.. progress[g.Goal.Id].OrderBy(p => p.AsOf).Select(p => Point(g.Goal, g.Amounts, p, account, site)), .. OfPlan(g.Goal, g.Amounts, progress[g.Goal.Id], account, site)])),
        ];
    }

    // What was noted for today says it already.
    private static IEnumerable<GoalPoint> OfPlan(Goal goal, GoalAmounts amounts, IEnumerable<GoalProgress> progress, AccountDossier account, SiteContext site)
    {
        if (goal.Actual is null || progress.Any(p => p.AsOf == site.AsOf)) yield break;
        yield return On(site.AsOf, goal, amounts, account) with { IsOfPlan = true };
    }

    // The goal as it stood then: the same formula, with that day's value.
    private static GoalPoint Point(Goal goal, GoalAmounts amounts, GoalProgress progress, AccountDossier account, SiteContext site) =>
        On(progress.AsOf, goal with { Actual = progress.Actual }, amounts, account) with
        {
            Forecast = amounts.Text(progress.Forecast),
            Rag = ReviewBlock.RagOf(progress.Rag, site),
            Note = progress.Note,
        };

    private static GoalPoint On(DateOnly day, Goal goal, GoalAmounts amounts, AccountDossier account) => new(
        day, amounts.Text(goal.Actual), Formats.Missing, GoalMetrics.AttainmentOf(goal, account, day).Number, GoalMetrics.ElapsedOf(goal, day).Number, Rag: null, Note: null);
}
