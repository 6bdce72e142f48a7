using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class SlippedActionsTests
{
    // 2026-06-01 to 2026-07-01 are 30 days.
    [Theory]
    [InlineData("2026-07-01")]
    [InlineData("2026-06-01")]
    [InlineData("2026-05-01")]
    public void Thirty_days_none_or_earlier_pass(string due) =>
        SlippedActions.Rule.Judges(With($"T1|A1|拜访|2026-06-01|{due}|not_started")).Is(Outcome.Pass);

    [Theory]
    [InlineData("in_progress")]
    [InlineData("cancelled")]
    public void Thirty_one_days_fail_at_the_due_date_whatever_the_status(string status) =>
        SlippedActions.Rule.Judges(With("T1|A1|拜访|2026-06-01|2026-07-02|" + status)).FailsAt("input/actions.csv(2,5)");

    [Fact]
    public void An_original_date_alone_is_no_data() =>
        SlippedActions.Rule.Judges(With("T1|A1|拜访|2026-06-01||not_started")).Is(Outcome.NoData);

    [Theory]
    [InlineData("T1|A1|拜访||2026-07-02|not_started")]
    [InlineData("")]
    public void Without_original_dates_nobody_is_asked(string actions) => SlippedActions.Rule.Judges(With(actions)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|due_original|due|status\n" + actions));
}
