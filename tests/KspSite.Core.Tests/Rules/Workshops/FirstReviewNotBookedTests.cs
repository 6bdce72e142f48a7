using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class FirstReviewNotBookedTests
{
    private const string Brings = "W1|X1|张三|A1";

    [Theory]
    // 29 June + 45 days
    [InlineData("2026-06-30")]
    [InlineData("2026-08-13")]
    public void A_review_after_the_end_and_within_45_days_passes(string planned) =>
        FirstReviewNotBooked.Rule.Judges(With(Brings, $"V1|A1|{planned}"), WorkshopGiven.W1).Is(Outcome.Pass);

    [Theory]
    [InlineData("V1|A1|2026-06-29")]
    [InlineData("V1|A1|2026-08-14")]
    [InlineData("V1|A1|")]
    [InlineData("")]
    public void A_review_before_or_later_or_none_fails_at_the_participant(string reviews)
    {
        var portfolio = With(Brings, reviews);
        FirstReviewNotBooked.Rule.Judges(portfolio, WorkshopGiven.Participant("X1")).FailsAt("input/workshop_participants.csv(2)");
        FirstReviewNotBooked.Rule.Judges(portfolio, WorkshopGiven.W1).Is(Outcome.Fail);
    }

    [Fact]
    public void A_participant_without_an_account_has_no_data() =>
        FirstReviewNotBooked.Rule.Judges(With("W1|X1|张三|", "V1|A1|2026-07-01"), WorkshopGiven.Participant("X1")).Is(Outcome.NoData);

    [Fact]
    public void No_participants_fail() => FirstReviewNotBooked.Rule.Judges(With("", ""), WorkshopGiven.W1).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string participants, string reviews) => WorkshopGiven.Workshop(
        ("workshop_participants", "workshop_id|participant_id|name|account_id\n" + participants), ("reviews", "review_id|account_id|planned_date\n" + reviews));
}
