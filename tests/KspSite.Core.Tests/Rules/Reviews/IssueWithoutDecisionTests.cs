using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class IssueWithoutDecisionTests
{
    private static readonly Subject First = new(SubjectType.Review, "V1");

    [Theory]
    [InlineData("V1|issues|交期慢|加开一班|||")]
    [InlineData("V1|issues|交期慢||X1||")]
    [InlineData("V1|progress|交期慢|加开一班||Q1|")]
    public void A_decision_or_an_action_passes(string item) => IssueWithoutDecision.Rule.Judges(With(item), First).Is(Outcome.Pass);

    [Fact]
    public void An_issue_that_is_resolved_needs_no_decision_any_more()
    {
        IssueWithoutDecision.Rule.Judges(With("V1|issues|交期慢|||Q1|resolved"), First).Is(Outcome.Pass);
        IssueWithoutDecision.Rule.Judges(With("V1|issues|交期慢|||Q1|open"), First).Is(Outcome.Fail);
    }

    [Theory]
    [InlineData("V1|issues|交期慢||||")]
    [InlineData("V1|progress|交期慢|||Q1|")]
    public void Neither_fails_at_the_empty_decision(string item)
    {
        IssueWithoutDecision.Rule.Judges(With(item), First).FailsAt("input/review_items.csv(2,4)");
        IssueWithoutDecision.Rule.Judges(With(item)).FailsAt("input/review_items.csv(2,4)");
    }

    [Fact]
    public void Every_held_review_is_asked_and_not_only_the_last() =>
        IssueWithoutDecision.Rule.Judges(With("V1|issues|交期慢||||\nV2|issues|交期慢|加班|||")).Is(Outcome.Fail);

    [Fact]
    public void Items_that_are_no_issues_are_not_asked() =>
        IssueWithoutDecision.Rule.Judges(With("V1|progress|按期||||")).Is(Outcome.NotApplicable);

    [Fact]
    public void Items_of_a_review_that_has_not_been_held_fail_with_that_reason()
    {
        var result = IssueWithoutDecision.Rule.Judges(Given.Portfolio(("reviews", "review_id|account_id|held_date\nV1|A1|"), ("review_items", "review_id|section|finding\nV1|issues|交期慢")));
        result.FailsAt("input/review_items.csv(2,1)");
        Assert.Contains("have not been held", result.Message!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void No_items_fail() => IssueWithoutDecision.Rule.Judges(With("")).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string items) => Given.Portfolio(
        ("reviews", "review_id|account_id|held_date\nV1|A1|2026-03-01\nV2|A1|2026-06-01"),
        ("review_items", "review_id|section|finding|decision|action_id|issue_key|issue_status\n" + items));
}
