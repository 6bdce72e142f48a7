using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class NoValueTests
{
    [Theory]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("——")]
    [InlineData("/")]
    [InlineData("待定")]
    [InlineData("TBD")]
    [InlineData("无")]
    [InlineData("未知")]
    public void What_stands_for_no_figure_is_an_error_that_says_empty_or_nought(string cell)
    {
        var finding = Told("accounts", $"account_id|account_name|money_unit|current_sales\nA1|甲|元|{cell}", 4);
        Assert.Equal((Severity.Error, "还没有数就把单元格留空；确实是零，请写 0。"), (finding.Severity, finding.Remedy.Zh));
    }

    [Theory]
    [InlineData("待定")]
    [InlineData("-")]
    [InlineData("?")]
    public void What_stands_for_no_day_is_to_be_left_empty(string cell) =>
        Assert.Equal("Leave the cell empty while there is no value.", Told("plans", $"plan_id|account_id|period_start|period_end\nP1|A1|2026-01-01|{cell}", 4).Remedy.En);

    [Theory]
    [InlineData("N/A")]
    [InlineData("待定")]
    [InlineData("—")]
    public void What_stands_for_no_term_is_to_be_left_empty(string cell) =>
        Assert.Equal("还没有值就把单元格留空。", Told("accounts", $"account_id|account_name|tier\nA1|甲|{cell}", 3).Remedy.Zh);

    [Fact]
    public void Where_a_row_cannot_do_without_it_is_asked_for_or_the_row_left_out() =>
        Assert.Contains("先不要写这一行", Told("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|待定", 4).Remedy.Zh, StringComparison.Ordinal);

    [Fact]
    public void Another_word_is_to_be_corrected() =>
        Assert.Equal("请改正这个单元格。", Told("accounts", "account_id|account_name|money_unit|current_sales\nA1|甲|元|很多", 4).Remedy.Zh);

    [Fact]
    public void A_misspelt_term_is_told_the_one_it_was_meant_to_be() =>
        Assert.Equal("是不是“in_progress”？如果是，请改成它。", Told("actions", "action_id|account_id|action|owner|due|status\nN1|A1|拜访|王|2026-07-01|in_progres", 6).Remedy.Zh);

    [Fact]
    public void A_Chinese_term_with_one_character_more_is_not_taken_for_its_opposite() => Assert.Null(
        new ReadingContext(new Dictionary<string, Vocabulary>(), new Dictionary<string, AccountUnit>()).NearTerm(Vocabularies.Tier, "非常不满意"));

    [Fact]
    public void An_id_with_a_space_is_told_without_it()
    {
        var finding = Told("goals", "goal_id|account_id|statement|type\nG 1|A1|多卖|revenue", 1);
        Assert.Equal(("G1", "There is a space in “goal id”."), (finding.Expected!.Value.Zh, finding.Message.En));
    }

    private static Finding Told(string table, string text, int column) =>
        Assert.Single(Given.Loaded((table, text)).Findings, f => f.Where.ToString() == $"input/{table}.csv(2,{column})");
}
