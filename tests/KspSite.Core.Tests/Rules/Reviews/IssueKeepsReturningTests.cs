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
    public void An_issue_that_was_resolved_in_the_end_passes() =>
        Judges("V1|issues|Q1|open\nV2|issues|Q1|open\nV3|issues|Q1|open\nV4|issues|Q1|resolved").Is(Outcome.Pass);

    [Fact]
    public void An_issue_that_came_back_after_it_was_resolved_fails() =>
        Judges("V1|issues|Q1|open\nV2|issues|Q1|open\nV3|issues|Q1|resolved\nV4|issues|Q1|open").Is(Outcome.Fail);

    [Fact]
    public void The_message_says_what_the_issue_is_about() => Assert.Equal("问题 Q1“报价太慢”在 3 次检讨里都没有解决。", IssueKeepsReturning.Rule.Judges(Given.Portfolio(
        ("reviews", Held),
        ("review_items", "review_id|section|issue_key|issue_status|finding\nV1|issues|Q1|new|报价要九天\nV2|issues|Q1|open|报价太慢\nV3|issues|Q1|open|"))).Message!.Value.Zh);

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

    private const string Held = "review_id|account_id|held_date\nV1|A1|2026-01-01\nV2|A1|2026-02-01\nV3|A1|2026-03-01\nV4|A1|2026-04-01\nV5|A1|2026-08-01";

    private static CheckResult Judges(string items) => IssueKeepsReturning.Rule.Judges(Given.Portfolio(
        ("reviews", Held),
        ("review_items", "review_id|section|issue_key|issue_status\n" + items)));
}
