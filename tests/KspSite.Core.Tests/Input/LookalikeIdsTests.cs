using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class LookalikeIdsTests
{
    [Theory]
    [InlineData("kh001")]
    [InlineData("KH1")]
    [InlineData("kh01")]
    [InlineData("ＫＨ１")]
    [InlineData("KH-001")]
    public void An_id_in_another_writing_is_told_the_one_that_exists(string written) =>
        Assert.Equal("表中有“KH001”，只是写法不同，多半就是它：请改成它；不是的话，请补上这一行。", Told(written, "KH001").Remedy.Zh);

    [Theory]
    [InlineData("KH002")]
    [InlineData("KH010")]
    [InlineData("KH100")]
    [InlineData("XH001")]
    public void Another_number_or_letter_is_another_id(string written) =>
        Assert.Equal("Correct the id, or add the missing row to that table.", Told(written, "KH001").Remedy.En);

    [Fact]
    public void Several_that_look_alike_are_all_told() =>
        Assert.Contains("“KH001”, “KH01”", Told("kh1", "KH001", "KH01").Remedy.En, StringComparison.Ordinal);

    [Fact]
    public void An_id_of_a_workshop_is_looked_for_in_that_workshop()
    {
        var loaded = Given.Loaded(
            ("workshops", "workshop_id|title|start_date|end_date|facilitator\nW1|一|2026-06-08|2026-06-09|沈\nW2|二|2026-06-08|2026-06-09|沈"),
            ("workshop_participants", "workshop_id|participant_id|name\nW1|P01|甲\nW2|P1|乙"),
            ("workshop_agenda", "workshop_id|seq|module|kind|day|planned_minutes\nW1|1|开场|module|1|60"),
            ("attendance", "workshop_id|participant_id|seq|status\nW1|p1|1|present"));
        var finding = Assert.Single(loaded.Findings, f => f.Id == "DT-01");
        Assert.Contains("“P01”", finding.Remedy.Zh, StringComparison.Ordinal);
        Assert.DoesNotContain("“P1”", finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("待定")]
    [InlineData("无")]
    public void What_stands_for_no_id_is_to_be_left_empty(string written)
    {
        var loaded = Given.Loaded(("zones", "zone_id|account_id|zone_name|kind\nZ1|A1|华东|project"), ("goals", $"goal_id|account_id|zone_id|statement|type\nG1|A1|{written}|多卖|revenue"));
        Assert.Equal("还没有对应的编号，就把单元格留空。", Assert.Single(loaded.Findings, f => f.Id == "DT-01").Remedy.Zh);
    }

    [Fact]
    public void An_id_that_exists_is_meant_even_where_it_reads_as_a_word_for_nothing() => Assert.Contains("“NA”", Told("na", "NA").Remedy.Zh, StringComparison.Ordinal);

    [Theory]
    [InlineData("A-010", "a-10", true)]
    [InlineData("A100", "A10", false)]
    [InlineData("0", "00", true)]
    [InlineData("1-02", "1-2", true)]
    [InlineData("W1/P01", "W1/P1", true)]
    public void Only_leading_zeros_do_not_count(string one, string other, bool same) => Assert.Equal(same, LookalikeIds.Key(one) == LookalikeIds.Key(other));

    private static Finding Told(string written, params string[] known) => Assert.Single(Given.Loaded(
        ("accounts", "account_id|account_name\n" + string.Join('\n', known.Select(k => k + "|甲"))),
        ("goals", $"goal_id|account_id|statement|type\nG1|{written}|多卖|revenue")).Findings, f => f.Id == "DT-01");
}
