using KspSite.Core.Rules;
using KspSite.Core.Rules.Data;

namespace KspSite.Core.Tests.Rules.Data;

public sealed class HollowTextTests
{
    private const string ThreeAccounts = "account_id|account_name|money_unit|region\nA1|甲公司|元|华东\nA2|乙公司|元|华东\nA3|丙公司|元|华东";

    private const string Plans = "plan_id|account_id|background|situation\n";

    [Fact]
    public void Texts_with_content_pass()
    {
        var portfolio = Given.Portfolio(("plans", Plans + "P1|A1|三家工厂，年产百万吨|份额三成"));
        HollowText.Rule.Judges(portfolio).Is(Outcome.Pass);
        HollowText.Rule.Judges(portfolio, Subject.Portfolio).Is(Outcome.Pass);
    }

    [Theory]
    [InlineData("待定")]
    [InlineData("（待补充）")]
    [InlineData("tbd.")]
    [InlineData("TBD")]
    [InlineData("xxx")]
    [InlineData("XX")]
    [InlineData("无")]
    [InlineData("暂无。")]
    [InlineData("/")]
    [InlineData("／")]
    [InlineData("——")]
    [InlineData("？？？")]
    public void A_placeholder_fails_at_its_cell(string text)
    {
        var portfolio = Given.Portfolio(("plans", Plans + $"P1|A1|三家工厂，年产百万吨|{text}"));
        HollowText.Rule.Judges(portfolio).FailsAt("input/plans.csv(2,4)");
        HollowText.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/plans.csv(2,4)");
    }

    [Fact]
    public void The_same_remark_is_made_once_but_every_cell_is_counted()
    {
        var portfolio = Given.Portfolio(("actions", "action_id|account_id|action|result\nT1|A1|拜访总监|待定\nT2|A1|拜访厂长|待定"));
        Assert.Equal("有 2 处文字等于没写：“结果”只写了“待定”。", HollowText.Rule.Judges(portfolio).Message!.Value.Zh);
    }

    [Theory]
    [InlineData("待定价")]
    [InlineData("无锡工厂")]
    [InlineData("不适用")]
    [InlineData("n/a")]
    [InlineData("Xerox")]
    public void A_placeholder_inside_a_longer_word_or_an_honest_answer_passes(string text) =>
        HollowText.Rule.Judges(Given.Portfolio(("plans", Plans + $"P1|A1|三家工厂|{text}"))).Is(Outcome.Pass);

    [Fact]
    public void A_placeholder_in_a_short_text_column_counts_too() =>
        HollowText.Rule.Judges(Given.Portfolio(("accounts", "account_id|account_name|money_unit|owner\nA1|甲公司|元|待定")))
            .FailsAt("input/accounts.csv(2,4)");

    [Theory]
    [InlineData("%", "好", Outcome.Fail)]
    [InlineData("%", "很好", Outcome.Pass)]
    public void A_single_character_fails_in_long_columns_only(string unit, string statement, Outcome expected) =>
        HollowText.Rule.Judges(Given.Portfolio(("goals", $"goal_id|account_id|statement|type|unit\nG1|A1|{statement}|share|{unit}"))).Is(expected);

    [Fact]
    public void A_character_beyond_the_basic_plane_is_one_character() =>
        HollowText.Rule.Judges(Given.Portfolio(("plans", Plans + "P1|A1|三家工厂|𠮷"))).Is(Outcome.Fail);

    [Fact]
    public void The_same_long_text_in_three_plans_fails_in_each_of_them()
    {
        var portfolio = Given.Portfolio(("accounts", ThreeAccounts),
            ("plans", Plans + "P1|A1|行业龙头，潜力巨大|甲\nP2|A2|行业龙头，潜力巨大|乙乙\nP3|A3|行业龙头，潜力巨大|丙丙"));
        HollowText.Rule.Judges(portfolio, Subject.Account("A3")).FailsAt("input/plans.csv(4,3)");
        HollowText.Rule.Judges(portfolio, Subject.Account("A2")).FailsAt("input/plans.csv(3,3)");
        Assert.Contains("其他 2 家", HollowText.Rule.Judges(portfolio, Subject.Account("A2")).Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_long_text_in_two_plans_passes() => HollowText.Rule.Judges(Given.Portfolio(("accounts", ThreeAccounts),
        ("plans", Plans + "P1|A1|行业龙头，潜力巨大|甲甲\nP2|A2|行业龙头，潜力巨大|乙乙\nP3|A3|另一段话|丙丙"))).Is(Outcome.Pass);

    [Fact]
    public void Repetition_within_one_account_is_not_copying_from_others() => HollowText.Rule.Judges(Given.Portfolio(
        ("actions", "action_id|account_id|action\nT1|A1|每月拜访\nT2|A1|每月拜访\nT3|A1|每月拜访"))).Is(Outcome.Pass);

    [Fact]
    public void The_same_short_text_everywhere_is_no_copy() =>
        HollowText.Rule.Judges(Given.Portfolio(("accounts", ThreeAccounts))).Is(Outcome.Pass);

    [Fact]
    public void The_number_of_plans_is_a_threshold()
    {
        var settings = new SiteSettings { AsOf = Given.AsOf, Thresholds = ImmutableDictionary<string, decimal>.Empty.Add("DT-06.min_plans", 2) };
        var portfolio = Given.Loaded(settings, ("accounts", ThreeAccounts),
            ("plans", Plans + "P1|A1|行业龙头，潜力巨大|甲甲\nP2|A2|行业龙头，潜力巨大|乙乙")).Portfolio;
        HollowText.Rule.Judges(portfolio).Is(Outcome.Fail);
    }

    [Fact]
    public void A_row_is_charged_to_the_account_of_the_person_or_review_it_belongs_to()
    {
        var portfolio = Given.Portfolio(("accounts", ThreeAccounts), ("reviews", "review_id|account_id\nR1|A2"),
            ("review_items", "review_id|section|finding\nR1|issues|待定"));
        HollowText.Rule.Judges(portfolio, Subject.Account("A1")).Is(Outcome.Pass);
        HollowText.Rule.Judges(portfolio, Subject.Account("A2")).FailsAt("input/review_items.csv(2,3)");
    }

    [Fact]
    public void A_placeholder_that_belongs_to_no_account_fails_for_the_portfolio_alone()
    {
        var portfolio = Given.Portfolio(("channels", "channel_id|channel_name|type|manager\nC1|直销部|direct|待定"));
        HollowText.Rule.Judges(portfolio).Is(Outcome.Pass);
        HollowText.Rule.Judges(portfolio, Subject.Portfolio).FailsAt("input/channels.csv(2,4)");
    }
}
