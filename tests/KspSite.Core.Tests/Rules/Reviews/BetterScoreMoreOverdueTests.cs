using KspSite.Core.Rules;
using KspSite.Core.Rules.Reviews;

namespace KspSite.Core.Tests.Rules.Reviews;

public sealed class BetterScoreMoreOverdueTests
{
    [Fact]
    public void One_set_of_exports_has_no_history_and_says_so()
    {
        var result = BetterScoreMoreOverdue.Rule.Judges(Given.Portfolio(
            ("reviews", "review_id|account_id|held_date|overall_rag\nV1|A1|2026-03-01|red\nV2|A1|2026-06-01|green"),
            ("actions", "action_id|account_id|action|due|status\nX1|A1|拜访|2026-05-01|in_progress")));
        result.Is(Outcome.NotApplicable);
        Assert.NotNull(result.Message);
    }
}
