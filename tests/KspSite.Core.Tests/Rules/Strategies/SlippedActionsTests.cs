using KspSite.Core.History;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;
using KspSite.Core.Tests.History;

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

    [Fact]
    public void A_date_put_off_once_between_two_exports_passes() =>
        Judged("2026-06-10", "2026-06-05").Is(Outcome.Pass);

    [Fact]
    public void A_date_put_off_twice_fails_however_few_the_days_and_tells_its_course()
    {
        var result = Judged("2026-06-10", "2026-06-01", "2026-06-05");
        result.FailsAt("input/actions.csv(2,4)");
        Assert.Equal("行动“拜访”的截止日期推迟了 2 次：2026-06-01 → 2026-06-05 → 2026-06-10。", result.Message?.Zh);
    }

    [Fact]
    public void A_date_brought_forward_or_kept_is_not_put_off() =>
        Judged("2026-06-04", "2026-06-05", "2026-06-05", "2026-06-01", "2026-06-05").Is(Outcome.Pass);

    [Fact]
    public void The_original_date_counts_as_the_first()
    {
        var portfolio = Given.Portfolio(("actions", "action_id|account_id|action|due_original|due|status\nT1|A1|拜访|2026-06-01|2026-06-10|not_started"));
        // 1 June by plan, 5 June in the export, 10 June now.
        var history = new PortfolioHistory([GivenHistory.Export("2026-05-31", ("actions", "action_id|account_id|action|due|status\nT1|A1|拜访|2026-06-05|not_started"))]);
        RuleEngine.Check(portfolio, [SlippedActions.Rule], history).Of("SA-09", portfolio.Account().Subject())!.Value.Is(Outcome.Fail);
    }

    // The due dates of one export per month from January on, then today's.
    private static CheckResult Judged(string due, params string[] earlier)
    {
        const string header = "action_id|account_id|action|due|status\n";
        var exports = earlier.Select((date, i) => GivenHistory.Export($"2026-0{Numerals.Text(i + 1)}-28", ("actions", header + $"T1|A1|拜访|{date}|not_started")));
        var portfolio = Given.Portfolio(("actions", header + $"T1|A1|拜访|{due}|not_started"));
        return RuleEngine.Check(portfolio, [SlippedActions.Rule], new PortfolioHistory(exports)).Of("SA-09", portfolio.Account().Subject())!.Value;
    }

    private static Core.Domain.Portfolio With(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|due_original|due|status\n" + actions));
}
