using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class ActionWithoutOwnerOrDateTests
{
    [Theory]
    [InlineData("张三")]
    [InlineData("张和平")]
    [InlineData("Jean-Luc O'Neill")]
    public void One_owner_and_a_date_pass(string owner) =>
        ActionWithoutOwnerOrDate.Rule.Judges(With($"T1|A1|拜访|{owner}|2026-07-15|in_progress")).Is(Outcome.Pass);

    [Theory]
    [InlineData("T1|A1|拜访||2026-07-15|not_started", 4)]
    [InlineData("T1|A1|拜访|张三、李四|2026-07-15|not_started", 4)]
    [InlineData("T1|A1|拜访|张三/李四|2026-07-15|blocked", 4)]
    [InlineData("T1|A1|拜访|张三||in_progress", 5)]
    public void Nobody_two_people_or_no_date_fails_at_the_cell(string action, int field) =>
        ActionWithoutOwnerOrDate.Rule.Judges(With(action)).FailsAt($"input/actions.csv(2,{Numerals.Text(field)})");

    [Fact]
    public void Both_lacking_are_both_told() => Assert.Equal("行动“拜访”没有负责人。行动“拜访”没有截止日期。",
        ActionWithoutOwnerOrDate.Rule.Judges(With("T1|A1|拜访|||not_started")).Message!.Value.Zh);

    [Theory]
    [InlineData("done")]
    [InlineData("cancelled")]
    [InlineData("")]
    public void An_action_that_is_not_open_is_not_asked(string status) =>
        ActionWithoutOwnerOrDate.Rule.Judges(With("T1|A1|拜访|||" + status)).Is(Outcome.NotApplicable);

    [Fact]
    public void No_action_at_all_fails() => ActionWithoutOwnerOrDate.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    private static Core.Domain.Portfolio With(string actions) =>
        Given.Portfolio(("actions", "action_id|account_id|action|owner|due|status\n" + actions));
}
