using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class PlanNotUpdatedAfterReviewTests
{
    [Theory]
    [InlineData("2026-06-01")]
    [InlineData("2026-06-20")]
    public void An_update_on_the_day_of_the_review_or_later_passes(string updated) => Judges(updated, "V1|A1|2026-06-01").Is(Outcome.Pass);

    [Fact]
    public void An_update_the_day_before_fails_at_its_cell() => Judges("2026-05-31", "V1|A1|2026-06-01").FailsAt("input/plans.csv(2,4)");

    [Fact]
    public void A_review_after_the_as_of_date_is_not_yet_held() => Judges("2026-05-31", "V1|A1|2026-05-01\nV2|A1|2026-07-01").Is(Outcome.Pass);

    [Fact]
    public void Without_a_date_of_update_there_is_no_data() => Judges("", "V1|A1|2026-06-01").Is(Outcome.NoData);

    [Fact]
    public void Without_a_held_review_the_account_is_not_asked() => Judges("2026-05-31", "V1|A1|").Is(Outcome.NotApplicable);

    [Fact]
    public void No_reviews_fail() => Judges("2026-05-31", "").Is(Outcome.Fail);

    private static CheckResult Judges(string updated, string reviews) => PlanNotUpdatedAfterReview.Rule.Judges(Given.Portfolio(
        ("plans", "plan_id|account_id|period_start|last_updated\nL1|A1|2026-01-01|" + updated), ("reviews", "review_id|account_id|held_date\n" + reviews)));
}
