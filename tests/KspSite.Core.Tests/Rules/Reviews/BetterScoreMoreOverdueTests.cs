using KspSite.Core.History;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;
using KspSite.Core.Tests.History;

namespace KspSite.Core.Tests.Rules.Reviews;

// As of 2026-06-30; the last review was held on 2026-06-01.
public sealed class BetterScoreMoreOverdueTests
{
    private static readonly (string, string) Better = ("reviews", "review_id|account_id|held_date|overall_rag\nV1|A1|2026-03-01|red\nV2|A1|2026-06-01|green");

    private static readonly (string, string) Worse = ("reviews", "review_id|account_id|held_date|overall_rag\nV1|A1|2026-03-01|green\nV2|A1|2026-06-01|red");

    [Fact]
    public void One_set_of_exports_has_no_history_and_says_so()
    {
        var result = BetterScoreMoreOverdue.Rule.Judges(Given.Portfolio(Better, Overdue(1)));
        result.Is(Outcome.NotApplicable);
        Assert.NotNull(result.Message);
    }

    [Fact]
    public void A_better_review_with_more_overdue_than_before_it_fails_and_points_at_the_review_and_the_actions()
    {
        var result = Judged([Better, Overdue(3)], GivenHistory.Export("2026-05-31", Overdue(2)));
        result.Is(Outcome.Fail);
        Assert.Equal("2026-06-01 的检讨比上一次好，逾期行动却从 2026-05-31 的 2 项增加到 3 项。", result.Message?.Zh);
        Assert.Equal(["input/reviews.csv(3)", "input/actions.csv(2)", "input/actions.csv(3)", "input/actions.csv(4)"], result.Rows.Select(r => r.ToString()));
    }

    [Fact]
    public void As_many_overdue_as_before_is_no_contradiction() =>
        Judged([Better, Overdue(2)], GivenHistory.Export("2026-05-31", Overdue(2))).Is(Outcome.Pass);

    [Fact]
    public void A_worse_review_with_more_overdue_is_no_contradiction() =>
        Judged([Worse, Overdue(3)], GivenHistory.Export("2026-05-31", Overdue(1))).Is(Outcome.Pass);

    [Fact]
    public void An_export_of_the_day_of_the_review_is_not_from_before_it() =>
        Judged([Better, Overdue(3)], GivenHistory.Export("2026-06-01", Overdue(1))).Is(Outcome.NotApplicable);

    [Fact]
    public void An_export_without_actions_is_passed_over_for_an_older_one_with_them() =>
        Judged([Better, Overdue(3)], GivenHistory.Export("2026-05-31"), GivenHistory.Export("2026-05-01", Overdue(1))).Is(Outcome.Fail);

    [Fact]
    public void A_better_score_counts_where_no_status_is_given()
    {
        (string, string)[] today =
        [
            ("reviews", "review_id|account_id|held_date\nV1|A1|2026-03-01\nV2|A1|2026-06-01"),
            ("review_items", "review_id|section|score\nV1|positioning|3\nV1|progress|3\nV1|issues|3\nV2|positioning|3\nV2|progress|3\nV2|issues|4"),
            Overdue(2),
        ];
        Judged(today, GivenHistory.Export("2026-05-31", Overdue(1))).Is(Outcome.Fail);
    }

    [Theory]
    [InlineData("green", "amber", "4", "2026-06-01 的检讨得分比上一次高，逾期", "The review of 2026-06-01 scored higher than the one before, yet")]
    [InlineData("amber", "green", "2", "2026-06-01 的检讨总体状态比上一次好，逾期", "The review of 2026-06-01 had a better overall status than the one before, yet")]
    [InlineData("amber", "green", "4", "2026-06-01 的检讨比上一次好，逾期", "The review of 2026-06-01 was better than the one before, yet")]
    public void Where_score_and_status_disagree_the_better_of_the_two_is_named(string before, string after, string score, string zh, string en)
    {
        (string, string)[] today =
        [
            ("reviews", $"review_id|account_id|held_date|overall_rag\nV1|A1|2026-03-01|{before}\nV2|A1|2026-06-01|{after}"),
            ("review_items", $"review_id|section|score\nV1|positioning|3\nV1|progress|3\nV1|issues|3\nV2|positioning|3\nV2|progress|3\nV2|issues|{score}"),
            Overdue(2),
        ];
        var message = Judged(today, GivenHistory.Export("2026-05-31", Overdue(1))).Message!.Value;
        Assert.StartsWith(zh, message.Zh, StringComparison.Ordinal);
        Assert.StartsWith(en, message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_review_cannot_be_better_than_another() => Judged(
        [("reviews", "review_id|account_id|held_date|overall_rag\nV2|A1|2026-06-01|green"), Overdue(2)], GivenHistory.Export("2026-05-31", Overdue(1))).Is(Outcome.NotApplicable);

    // Due on 1 April and open: overdue on every date used here.
    private static (string, string) Overdue(int count) => ("actions", "action_id|account_id|action|due|status"
        + string.Concat(Enumerable.Range(1, count).Select(i => $"\nX{Numerals.Text(i)}|A1|拜访|2026-04-01|in_progress")));

    private static CheckResult Judged((string, string)[] today, params Snapshot[] exports)
    {
        var portfolio = Given.Portfolio(today);
        return RuleEngine.Check(portfolio, [BetterScoreMoreOverdue.Rule], new PortfolioHistory(exports)).Of("RV-08", portfolio.Account().Subject())!.Value;
    }
}
