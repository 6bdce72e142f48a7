using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class DatesOutOfOrderTests
{
    [Theory]
    [InlineData("2026-03-01", "2026-03-02")]
    [InlineData("2026-03-01", "2026-03-01")]
    [InlineData("", "2026-03-01")]
    public void Dates_that_run_forwards_pass(string start, string due) => DatesOutOfOrder.Rule.Judges(Goal(start, due)).Is(Outcome.Pass);

    [Fact]
    public void A_due_date_one_day_before_the_start_fails_at_the_due_date()
    {
        var portfolio = Goal("2026-03-02", "2026-03-01");
        DatesOutOfOrder.Rule.Judges(portfolio).FailsAt("input/goals.csv(2,6)");
        DatesOutOfOrder.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/goals.csv(2,6)");
    }

    [Fact]
    public void Done_on_the_as_of_date_passes() => DatesOutOfOrder.Rule.Judges(Action("2026-06-30")).Is(Outcome.Pass);

    [Fact]
    public void Done_one_day_later_fails_at_the_date() => DatesOutOfOrder.Rule.Judges(Action("2026-07-01")).FailsAt("input/actions.csv(2,4)");

    private static Core.Domain.Portfolio Goal(string start, string due) =>
        Given.Portfolio(("goals", $"goal_id|account_id|statement|type|start|due\nG1|A1|份额到三成|share|{start}|{due}"));

    private static Core.Domain.Portfolio Action(string done) =>
        Given.Portfolio(("actions", "action_id|account_id|action|done_date\nT1|A1|拜访采购总监|" + done));
}
