using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class IssueKeepsReturningTests
{
    [Fact]
    public void Two_reviews_pass() => Judges("V1|issues|Q1|open\nV2|issues|Q1|open\nV3|issues|Q1|resolved").Is(Outcome.Pass);

    [Fact]
    public void Three_reviews_fail_at_the_items()
    {
        var result = Judges("V1|issues|Q1|new\nV2|issues|Q1|open\nV3|issues|Q1|");
        result.FailsAt("input/review_items.csv(4)");
        Assert.Contains("Q1", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_review_in_between_that_does_not_mention_it_changes_nothing() =>
        Judges("V1|issues|Q1|open\nV2|issues|Q1|open\nV4|issues|Q1|open").Is(Outcome.Fail);

    [Fact]
    public void Three_items_in_one_review_are_one_review() =>
        Judges("V1|issues|Q1|open\nV1|actions|Q1|open\nV1|progress|Q1|open").Is(Outcome.Pass);

    [Fact]
    public void A_review_planned_for_later_does_not_count() =>
        Judges("V1|issues|Q1|open\nV2|issues|Q1|open\nV5|issues|Q1|open").Is(Outcome.Pass);

    [Theory]
    [InlineData("V1|issues||open")]
    [InlineData("")]
    public void Without_a_key_there_is_nothing_to_follow(string items) => Judges(items).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string items) => IssueKeepsReturning.Rule.Judges(Given.Portfolio(
        ("reviews", "review_id|account_id|held_date\nV1|A1|2026-01-01\nV2|A1|2026-02-01\nV3|A1|2026-03-01\nV4|A1|2026-04-01\nV5|A1|2026-08-01"),
        ("review_items", "review_id|section|issue_key|issue_status\n" + items)));
}
