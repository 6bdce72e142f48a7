using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Domain;

/// <summary>As of 2026-06-30.</summary>
public sealed class AccountDossierTests
{
    [Theory]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void A_review_is_held_from_its_day_on(string held, bool isHeld) =>
        Assert.Equal(isHeld, With(("reviews", "review_id|account_id|held_date\nR1|A1|" + held)).LastHeldReview is not null);

    [Fact]
    public void Of_two_reviews_held_on_one_day_the_greater_id_is_the_later() =>
        Assert.Equal(["R1", "R2"], With(("reviews", "review_id|account_id|held_date\nR2|A1|2026-06-01\nR1|A1|2026-06-01")).HeldReviews.Select(r => r.Id.Value));

    [Theory]
    [InlineData("K1|A1|2026-01-01|2026-12-31\nK2|A1|2026-06-30|2026-12-31", "K2")]
    [InlineData("K1|A1|2026-01-01|2026-12-31\nK2|A1|2026-07-01|2026-12-31", "K1")]
    [InlineData("K1|A1|2026-01-01|2026-06-30\nK2|A1|2025-07-01|2026-12-31", "K1")]
    [InlineData("K1|A1|2026-01-01|2026-06-29\nK2|A1|2025-07-01|2026-12-31", "K2")]
    [InlineData("K1|A1|2026-01-01|2026-12-31\nK2|A1|2026-01-01|2026-12-31", "K2")]
    [InlineData("K2|A1|2026-01-01|2026-12-31\nK1|A1|2026-01-01|2026-12-31", "K2")]
    public void A_plan_is_current_from_its_first_day_to_its_last_and_the_later_one_before_the_earlier(string plans, string current) =>
        Assert.Equal(current, With(("plans", "plan_id|account_id|period_start|period_end\n" + plans)).Plan?.Id.Value);

    [Theory]
    [InlineData("2026-06-30", "", false)]
    [InlineData("2026-06-29", "", true)]
    [InlineData("2026-06-15", "2026-06-14", true)]
    [InlineData("2026-06-15", "2026-06-15", false)]
    public void A_review_is_overdue_the_day_after_it_was_due_unless_one_was_held_on_that_day_or_since(string due, string held, bool isOverdue) =>
        Assert.Equal(isOverdue ? Given.Day(due) : null, With(
            ("plans", "plan_id|account_id|period_start|next_review\nK1|A1|2026-01-01|" + due), ("reviews", "review_id|account_id|held_date\nR1|A1|" + held)).OverdueReview(Given.AsOf));

    private static AccountDossier With(params (string, string)[] tables) => Given.Portfolio(tables).Account();
}
