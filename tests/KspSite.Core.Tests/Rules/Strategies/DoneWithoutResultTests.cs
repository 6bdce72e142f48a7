using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class DoneWithoutResultTests
{
    [Fact]
    public void A_date_and_a_result_pass() =>
        DoneWithoutResult.Rule.Judges(With("T1|A1|拜访|done|2026-05-20|王总同意试用")).Is(Outcome.Pass);

    [Theory]
    [InlineData("T1|A1|拜访|done||王总同意试用", 5)]
    [InlineData("T1|A1|拜访|done|2026-05-20|", 6)]
    public void One_of_the_two_lacking_fails_at_its_cell(string action, int field) =>
        DoneWithoutResult.Rule.Judges(With(action)).FailsAt($"input/actions.csv(2,{Numerals.Text(field)})");

    [Theory]
    [InlineData("T1|A1|拜访|in_progress||")]
    [InlineData("T1|A1|拜访|||")]
    [InlineData("")]
    public void Without_done_actions_nobody_is_asked(string actions) =>
        DoneWithoutResult.Rule.Judges(With(actions)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|status|done_date|result\n" + actions));
}
