using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class NoActionSoonTests
{
    // As of 2026-06-30: 2026-07-30 is in 30 days.
    [Theory]
    [InlineData("2026-06-30")]
    [InlineData("2026-07-30")]
    public void An_open_action_due_today_or_in_thirty_days_passes(string due) =>
        NoActionSoon.Rule.Judges(With($"T1|A1|拜访|{due}|not_started")).Is(Outcome.Pass);

    [Fact]
    public void The_nearest_one_in_31_days_fails_at_its_date() => NoActionSoon.Rule
        .Judges(With("T1|A1|演示|2026-09-01|not_started\nT2|A1|拜访|2026-07-31|not_started")).FailsAt("input/actions.csv(3,4)");

    [Theory]
    [InlineData("T1|A1|拜访|2026-06-29|in_progress")]
    [InlineData("T1|A1|拜访|2026-07-10|done")]
    [InlineData("T1|A1|拜访|2026-07-10|cancelled")]
    public void Overdue_done_and_cancelled_actions_do_not_count(string action) =>
        NoActionSoon.Rule.Judges(With(action)).FailsAt("input/actions.csv(2)");

    [Fact]
    public void Open_actions_without_any_date_are_no_data() => NoActionSoon.Rule.Judges(With("T1|A1|拜访||not_started")).Is(Outcome.NoData);

    [Fact]
    public void No_action_at_all_fails() => NoActionSoon.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() => NoActionSoon.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|due|status\n" + actions));
}
