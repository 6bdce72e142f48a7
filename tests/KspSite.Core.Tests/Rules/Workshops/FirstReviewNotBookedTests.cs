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
    public void The_message_names_the_days_in_which_the_review_was_to_be()
    {
        var message = FirstReviewNotBooked.Rule.Judges(With(Brings, "V1|A1|2026-06-10"), WorkshopGiven.W1).Message!.Value;
        Assert.Equal("张三的客户 甲公司：检讨表里没有计划在 2026-06-30 至 2026-08-13（课后 45 天内）的检讨。", message.Zh);
        Assert.Equal("张三's account 甲公司 has no review planned from 2026-06-30 to 2026-08-13, the 45 days after the workshop.", message.En);
    }

    [Theory]
    [InlineData("V1|A1|2026-06-10", "计划写的下次检讨是 2026-09-01，还没有录入检讨表。", "The plan names 2026-09-01 as its next review, which the table of reviews does not have.")]
    [InlineData("V1|A1|2026-09-01", "计划写的下次检讨是 2026-09-01，晚于这个期限。", "The next review, 2026-09-01, is later than that.")]
    public void The_next_review_of_the_plan_is_missing_from_the_table_only_where_it_is_not_there(string reviews, string zh, string en)
    {
        var message = FirstReviewNotBooked.Rule.Judges(With(Brings, reviews, ("plans", "plan_id|account_id|next_review\nK1|A1|2026-09-01")), WorkshopGiven.W1).Message!.Value;
        Assert.EndsWith(zh, message.Zh, StringComparison.Ordinal);
        Assert.EndsWith(en, message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_participant_without_an_account_has_no_data() =>
        FirstReviewNotBooked.Rule.Judges(With("W1|X1|张三|", "V1|A1|2026-07-01"), WorkshopGiven.Participant("X1")).Is(Outcome.NoData);

    [Fact]
    public void No_participants_fail() => FirstReviewNotBooked.Rule.Judges(With("", ""), WorkshopGiven.W1).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string participants, string reviews, params (string, string)[] more) => WorkshopGiven.Workshop(
        [("workshop_participants", "workshop_id|participant_id|name|account_id\n" + participants), ("reviews", "review_id|account_id|planned_date\n" + reviews), .. more]);
}
