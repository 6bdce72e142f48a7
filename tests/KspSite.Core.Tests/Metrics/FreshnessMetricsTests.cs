using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

/// <summary>As of 2026-06-30.</summary>
public sealed class FreshnessMetricsTests
{
    [Theory]
    [InlineData("2026-06-20", "2026-05-01", "2026-04-01", 10)]
    [InlineData("2026-01-01", "2026-06-25", "2026-04-01", 5)]
    [InlineData("2026-01-01", "2026-05-01", "2026-06-30", 0)]
    [InlineData("", "", "2026-06-01", 29)]
    [InlineData("2026-06-30", "", "", 0)]
    [InlineData("", "2026-06-30", "", 0)]
    public void Freshness_counts_from_the_latest_of_update_action_and_review(string updated, string done, string held, int days) =>
        FreshnessMetrics.Freshness.Figure(With(updated, done, held)).Is(days);

    [Fact]
    public void Dates_after_the_as_of_date_are_not_yet_true() =>
        // of 07-01, 07-02 and 06-01 only the last counts
        FreshnessMetrics.Freshness.Figure(With("2026-07-01", "2026-07-02", "2026-06-01")).Is(29);

    // The reader leaves out an action done after the as-of date of the data; asked of an earlier day, it is still there.
    [Fact]
    public void An_action_done_after_the_day_asked_of_does_not_freshen_the_plan() =>
        FreshnessMetrics.DaysSinceLastChange(With("2026-06-10", "2026-06-25", "").Account(), Given.Day("2026-06-20")).Is(10);

    [Fact]
    public void Without_any_date_there_is_no_freshness_and_no_light()
    {
        FreshnessMetrics.Freshness.Figure(With("", "", "")).IsMissing();
        FreshnessMetrics.Freshness.Figure("light", With("", "", "")).IsMissing();
    }

    [Fact]
    public void A_revision_alone_does_not_freshen_the_plan() => FreshnessMetrics.Freshness.Figure(Given.Portfolio(
        ("plans", "plan_id|account_id|period_start\nK1|A1|2026-01-01"), ("plan_revisions", "plan_id|rev|date\nK1|1|2026-06-01"))).IsMissing();

    [Fact]
    public void Only_the_current_plans_update_counts() => FreshnessMetrics.Freshness.Figure(Given.Portfolio(
        ("plans", "plan_id|account_id|period_start|period_end|last_updated\nK1|A1|2025-01-01|2025-12-31|2026-06-29\nK2|A1|2026-01-01|2026-12-31|2026-06-10"))).Is(20);

    // 2026-05-31 is 30 days ago, 2026-04-01 is 90
    [Theory]
    [InlineData("2026-05-31", "green")]
    [InlineData("2026-05-30", "amber")]
    [InlineData("2026-04-01", "amber")]
    [InlineData("2026-03-31", "red")]
    public void The_light_is_green_to_30_days_and_amber_to_90(string updated, string light) =>
        FreshnessMetrics.Freshness.Figure("light", With(updated, "", "")).Says(light);

    [Fact]
    public void The_figure_shows_all_three_dates_and_their_rows()
    {
        var figure = FreshnessMetrics.Freshness.Figure(With("2026-06-20", "2026-05-01", "2026-04-01"));
        Assert.Equal(["2026-06-20", "2026-05-01", "2026-04-01"], figure.Parts.Select(p => p.Value));
        Assert.Equal(["input/plans.csv(2)", "input/actions.csv(2)", "input/reviews.csv(2)"], figure.Rows.Select(r => r.ToString()));
    }

    private static Portfolio With(string updated, string done, string held) => Given.Portfolio(
        ("plans", "plan_id|account_id|period_start|last_updated\nK1|A1|2026-01-01|" + updated),
        ("actions", "action_id|account_id|action|status|done_date\nT1|A1|拜访|done|" + done),
        ("reviews", "review_id|account_id|planned_date|held_date\nR1|A1|2026-04-01|" + held));
}
