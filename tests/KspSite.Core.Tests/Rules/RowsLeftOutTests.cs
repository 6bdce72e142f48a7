using KspSite.Core.Audiences;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;
using KspSite.Core.Rules.Reviews;
using KspSite.Core.Rules.Strategies;
using KspSite.Core.Rules.Workshops;
using KspSite.Core.Tests.Rules.Workshops;

namespace KspSite.Core.Tests.Rules;

/// <summary>What rules say of an account or a workshop of which nothing is left since its rows were faulty.</summary>
public sealed class RowsLeftOutTests
{
    private const string Header = "strategy_id|account_id|pillar|sub_strategy\n";

    [Fact]
    public void Rows_of_the_account_that_were_left_out_are_counted_and_pointed_at()
    {
        var result = StrategyWithoutAction.Rule.Judges(Strategies("S1|A1|biz_dev|\nS2|A1|biz_dev|\nS3|A2|biz_dev|共建产线"));
        result.FailsAt("input/strategies.csv(2)");
        result.FailsAt("input/strategies.csv(3)");
        Assert.Equal(new("“策略”表里这家客户只有 2 行，因有错未采用，请先改正。", "The table “Strategies” has only 2 rows for this account, left out because of errors; please correct them first."), result.Message);
    }

    [Theory]
    // too few fields
    [InlineData("S1|A1\nS3|A2|biz_dev|共建产线")]
    // an account that does not exist
    [InlineData("S1|A9|biz_dev|共建产线\nS3|A2|biz_dev|共建产线")]
    public void Where_nobody_can_tell_whose_the_left_out_rows_are_nothing_is_denied(string strategies) => Assert.Equal(
        new("“策略”表里没有能采用的这家客户的内容；表里有错的行未采用，其中可能有它的。", "The table “Strategies” holds nothing usable for this account; faulty rows were left out, some of which may be about it."),
        StrategyWithoutAction.Rule.Judges(Strategies(strategies)).Message);

    [Theory]
    [InlineData("S3|A2|biz_dev|共建产线")]
    [InlineData("S1|A2|biz_dev|\nS3|A2|biz_dev|共建产线")]
    public void Where_no_row_of_the_account_was_left_out_the_table_holds_nothing(string strategies) =>
        Assert.Equal("“策略”表里没有这家客户的内容。", StrategyWithoutAction.Rule.Judges(Strategies(strategies)).Message!.Value.Zh);

    [Theory]
    [InlineData("S1|A2|biz_dev|\nS4|A9|biz_dev|共建产线\nS5|A1", "“策略”表里没有这家客户的内容。")]
    [InlineData("S1|A1|biz_dev|", "“策略”表里这家客户只有 1 行，因有错未采用，请先改正。")]
    public void Readers_who_may_not_see_every_row_are_told_of_their_accounts_rows_only(string strategies, string told)
    {
        var loaded = Given.Loaded(
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|management\nA2|乙公司|元|team"), ("strategies", Header + strategies),
            ("actions", "action_id|account_id|strategy_id|action|status"));
        Assert.Equal(told, StrategyWithoutAction.Rule.Judges(AudienceView.Of(loaded, DefaultAudiences.Management).Loaded.Portfolio).Message!.Value.Zh);
    }

    [Fact]
    public void An_account_whose_plan_was_left_out_is_not_said_to_have_none()
    {
        var plan = ("plans", "plan_id|account_id|self_level\nK 1|A1|3");
        var people = ("stakeholders", "person_id|account_id|name|influence|level_now\nP1|A1|王总|5|2");
        Assert.Equal("“计划”表里这家客户只有 1 行，因有错未采用，请先改正。", LadderOverrated.Rule.Judges(Given.Portfolio(people, plan)).Message!.Value.Zh);
        var result = ReviewOverdue.Rule.Judges(Given.Portfolio(("reviews", "review_id|account_id|held_date\nV1|A1|2026-06-01"), plan));
        result.Is(Outcome.NoData);
        Assert.Equal("The table “Plans” has only 1 row for this account, left out because of errors; please correct them first.", result.Message!.Value.En);
    }

    [Theory]
    [InlineData("W1|1|单元|module|", "“议程”表里这次研讨会只有 1 行，因有错未采用，请先改正。")]
    [InlineData("|1|单元|module|60", "“议程”表里没有能采用的这次研讨会的内容；表里有错的行未采用，其中可能有它的。")]
    [InlineData("", "“议程”表里没有这次研讨会的内容。")]
    public void The_same_holds_of_workshops(string agenda, string told) => Assert.Equal(told, NoSlackInAgenda.Rule.Judges(
        WorkshopGiven.Workshop(("workshop_agenda", "workshop_id|seq|title|kind|planned_min\n" + agenda)), WorkshopGiven.W1).Message!.Value.Zh);

    private static Core.Domain.Portfolio Strategies(string rows) => Given.Portfolio(
        ("accounts", "account_id|account_name|money_unit\nA1|甲公司|元\nA2|乙公司|元"), ("strategies", Header + rows), ("actions", "action_id|account_id|strategy_id|action|status"));
}
