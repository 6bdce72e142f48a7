using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class ReviewOverdueTests
{
    [Fact]
    public void A_review_as_old_as_cadence_and_grace_passes() =>
        // 30 + 14 = 44 days before 30 June
        Judges("monthly", "V1|A1|2026-05-17").Is(Outcome.Pass);

    [Fact]
    public void One_day_older_fails_at_the_date_as_an_error()
    {
        var result = Judges("monthly", "V1|A1|2026-01-01\nV2|A1|2026-05-16");
        result.FailsAt("input/reviews.csv(3,3)");
        result.HasSeverity(Severity.Error);
        Assert.Contains("45 天", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_current_plan_the_reason_is_that_and_not_its_cadence()
    {
        var result = ReviewOverdue.Rule.Judges(Given.Portfolio(("plans", "plan_id|account_id|period_start|cadence\nL1|A1|2027-01-01|monthly"), ("reviews", "review_id|account_id|held_date\nV1|A1|2026-06-01")));
        result.Is(Outcome.NoData);
        Assert.Contains("L1 does not begin until 2027-01-01", result.Message!.Value.En, StringComparison.Ordinal);
        Assert.Equal("input/plans.csv(2,3)", Assert.Single(result.Rows).ToString());
    }

    [Theory]
    [InlineData("V1|A1|")]
    [InlineData("V1|A1|2026-07-01")]
    [InlineData("")]
    public void A_plan_that_was_never_reviewed_fails(string reviews) => Judges("monthly", reviews).Is(Outcome.Fail);

    [Fact]
    public void Without_a_cadence_there_is_no_data() => Judges("", "V1|A1|2026-06-29").Is(Outcome.NoData);

    [Fact]
    public void Without_the_table_of_plans_nobody_is_asked() =>
        ReviewOverdue.Rule.Judges(Given.Portfolio(("reviews", "review_id|account_id|held_date\nV1|A1|2020-01-01"))).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string cadence, string reviews) => ReviewOverdue.Rule.Judges(Given.Portfolio(
        ("plans", "plan_id|account_id|period_start|cadence\nL1|A1|2026-01-01|" + cadence), ("reviews", "review_id|account_id|held_date\n" + reviews)));
}
