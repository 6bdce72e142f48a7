using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30; a review within 14 days serves a date.
public sealed class ReviewCalendarTests
{
    private const string Header = "review_id|account_id|planned_date|held_date|next_date\n";

    private static readonly (string, string) Quarterly =
        ("plans", "plan_id|account_id|period_start|period_end|cadence\nK1|A1|2026-01-01|2026-12-31|quarterly");

    private static string[] Due(Portfolio portfolio) =>
        [.. ReviewCalendar.DueUpTo(portfolio.Account(), Given.AsOf, 14)!.Value.Select(d => $"{Numerals.Text(d.Due)} {(d.IsMissed ? "missed" : d.ServedBy[^1].Id.Value)}")];

    [Fact]
    public void Without_planned_dates_the_cadence_counts_from_the_start_of_the_period()
    {
        // 1 Jan + 90 = 1 Apr; missed, so + 90 = 30 Jun, which is the as-of date itself
        Assert.Equal(["2026-04-01 missed", "2026-06-30 missed"], Due(Given.Portfolio(Quarterly, ("reviews", Header))));
    }

    [Fact]
    public void A_held_review_restarts_the_counting()
    {
        // held 15 Mar, 17 days before 1 Apr: too early. Held 20 Mar, 12 days before: serves; 20 Mar + 90 = 18 Jun
        Assert.Equal(["2026-04-01 missed", "2026-06-30 missed"], Due(Given.Portfolio(Quarterly, ("reviews", Header + "R1|A1||2026-03-15|"))));
        Assert.Equal(["2026-04-01 R1", "2026-06-18 missed"], Due(Given.Portfolio(Quarterly, ("reviews", Header + "R1|A1||2026-03-20|"))));
    }

    [Theory]
    [InlineData("2026-03-18", true)]
    [InlineData("2026-03-17", false)]
    [InlineData("2026-04-15", true)]
    [InlineData("2026-04-16", false)]
    public void Fourteen_days_early_or_late_still_serve(string held, bool serves) =>
        Assert.Equal(serves ? "2026-04-01 R1" : "2026-04-01 missed", Due(Given.Portfolio(Quarterly, ("reviews", Header + $"R1|A1||{held}|")))[0]);

    [Fact]
    public void One_planned_date_is_enough_to_leave_the_cadence_aside()
    {
        // only the planned 10 May counts; July's is still ahead
        Assert.Equal(["2026-05-10 R2"], Due(Given.Portfolio(Quarterly, ("reviews", Header + "R1|A1|2026-05-10||\nR2|A1||2026-05-12|\nR3|A1|2026-07-10||"))));
    }

    [Fact]
    public void One_held_review_may_serve_two_planned_dates() =>
        Assert.Equal(["2026-05-01 R1", "2026-05-20 R1"], Due(Given.Portfolio(("reviews", Header + "R1|A1|2026-05-01|2026-05-10|\nR2|A1|2026-05-20||"))));

    [Fact]
    public void Neither_planned_dates_nor_a_cadence_is_no_calendar() =>
        Assert.Null(ReviewCalendar.DueUpTo(Given.Portfolio(("reviews", Header + "R1|A1||2026-05-10|")).Account(), Given.AsOf, 14));
}
