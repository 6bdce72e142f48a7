using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class SectionNotReviewedTests
{
    private static readonly Subject First = new(SubjectType.Review, "V1");
    private static readonly Subject Last = new(SubjectType.Review, "V2");

    [Fact]
    public void Five_sections_in_the_last_review_pass_for_the_account_whatever_the_first_left_out()
    {
        var portfolio = With("V1|actions\n" + All("V2"));
        SectionNotReviewed.Rule.Judges(portfolio).Is(Outcome.Pass);
        SectionNotReviewed.Rule.Judges(portfolio, Last).Is(Outcome.Pass);
        SectionNotReviewed.Rule.Judges(portfolio, First).FailsAt("input/reviews.csv(2)");
    }

    [Fact]
    public void A_section_left_out_of_the_last_review_fails_the_account()
    {
        var result = SectionNotReviewed.Rule.Judges(With(All("V1") + "\n" + string.Join('\n', All("V2").Split('\n').Skip(1))));
        result.FailsAt("input/reviews.csv(3)");
        Assert.Contains("定位陈述", result.Message!.Value.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-03-01", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_without_any_item_fails_for_want_of_a_record() => Assert.Equal(
        new("2026-06-01 的检讨没有检讨内容的记录，请在“检讨内容”表里补上。", "The review of 2026-06-01 has no record of what was discussed; please add it to the table “Review items”."),
        SectionNotReviewed.Rule.Judges(With(All("V1"))).Message);

    [Fact]
    public void A_review_that_was_not_held_is_not_asked() =>
        SectionNotReviewed.Rule.Judges(With(All("V2")), new(SubjectType.Review, "V3")).Is(Outcome.NotApplicable);

    [Fact]
    public void Without_a_held_review_the_account_is_not_asked() =>
        SectionNotReviewed.Rule.Judges(Given.Portfolio(
            ("reviews", "review_id|account_id|held_date\nV1|A1|"), ("review_items", "review_id|section"))).Is(Outcome.NotApplicable);

    [Fact]
    public void No_reviews_fail() => SectionNotReviewed.Rule.Judges(Given.Portfolio(
        ("reviews", "review_id|account_id|held_date"), ("review_items", "review_id|section"))).Is(Outcome.Fail);

    private static string All(string review) =>
        string.Join('\n', "positioning progress issues opportunities actions".Split(' ').Select(s => $"{review}|{s}"));

    private static Core.Domain.Portfolio With(string items) => Given.Portfolio(
        ("reviews", "review_id|account_id|held_date\nV1|A1|2026-03-01\nV2|A1|2026-06-01\nV3|A1|"), ("review_items", "review_id|section\n" + items));
}
