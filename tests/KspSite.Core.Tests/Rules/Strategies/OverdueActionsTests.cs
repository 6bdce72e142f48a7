using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class OverdueActionsTests
{
    [Theory]
    [InlineData("T1|A1|拜访|2026-06-30|in_progress")]
    [InlineData("T1|A1|拜访|2026-07-01|not_started")]
    [InlineData("T1|A1|拜访||not_started\nT2|A1|演示|2026-07-01|not_started")]
    public void Due_today_or_later_passes(string actions) => OverdueActions.Rule.Judges(With(actions)).Is(Outcome.Pass);

    // As of 2026-06-30: 2026-06-23 is 7 days ago, 2026-06-22 is 8.
    [Theory]
    [InlineData("2026-06-29", Severity.Warning)]
    [InlineData("2026-06-23", Severity.Warning)]
    [InlineData("2026-06-22", Severity.Error)]
    public void Up_to_a_week_late_is_a_warning_and_more_an_error(string due, Severity severity)
    {
        var result = OverdueActions.Rule.Judges(With($"T1|A1|拜访|{due}|blocked"));
        result.FailsAt("input/actions.csv(2,4)");
        result.HasSeverity(severity);
    }

    [Fact]
    public void The_latest_of_several_decides_and_is_told()
    {
        var result = OverdueActions.Rule.Judges(With("T1|A1|拜访|2026-06-29|not_started\nT2|A1|演示|2026-06-10|in_progress"));
        result.HasSeverity(Severity.Error);
        Assert.Equal("2 项行动逾期，最久的 20 天：“演示”、“拜访”。", result.Message!.Value.Zh);
    }

    [Fact]
    public void Open_actions_without_any_date_are_no_data() =>
        OverdueActions.Rule.Judges(With("T1|A1|拜访||not_started")).Is(Outcome.NoData);

    [Theory]
    [InlineData("T1|A1|拜访|2026-01-01|done")]
    [InlineData("T1|A1|拜访|2026-01-01|cancelled")]
    [InlineData("T1|A1|拜访|2026-01-01|")]
    [InlineData("")]
    public void Without_open_actions_nobody_is_asked(string actions) => OverdueActions.Rule.Judges(With(actions)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|due|status\n" + actions));
}
