using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class ReviewHeldLateTests
{
    private static readonly Subject First = new(SubjectType.Review, "V1");

    [Theory]
    [InlineData("V1|A1|2026-03-01|2026-03-15")]
    [InlineData("V1|A1|2026-03-01|2026-01-01")]
    public void Fourteen_days_late_or_early_pass(string row) => ReviewHeldLate.Rule.Judges(With(row)).Is(Outcome.Pass);

    [Fact]
    public void Fifteen_days_late_fail_at_the_date_even_when_the_last_was_in_time()
    {
        var portfolio = With("V1|A1|2026-03-01|2026-03-16\nV2|A1|2026-06-01|2026-06-01");
        ReviewHeldLate.Rule.Judges(portfolio).FailsAt("input/reviews.csv(2,4)");
        ReviewHeldLate.Rule.Judges(portfolio, First).HasSeverity(Severity.Info);
        ReviewHeldLate.Rule.Judges(portfolio, new(SubjectType.Review, "V2")).Is(Outcome.Pass);
    }

    [Theory]
    [InlineData("V1|A1||2026-03-16")]
    [InlineData("V1|A1|2026-03-01|")]
    [InlineData("V1|A1|2026-03-01|2026-07-01")]
    [InlineData("")]
    public void A_review_without_both_dates_in_the_past_is_not_asked(string row) => ReviewHeldLate.Rule.Judges(With(row)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) => Given.Portfolio(("reviews", "review_id|account_id|planned_date|held_date\n" + rows));
}
