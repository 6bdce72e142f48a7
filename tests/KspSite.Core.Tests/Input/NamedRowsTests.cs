using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class NamedRowsTests
{
    private const string Accounts = "account_id|account_name|short_name|money_unit\nA1|甲公司|甲|元\nA2|乙公司|乙|元";

    [Theory]
    [InlineData("甲公司")]
    [InlineData("甲")]
    public void A_name_in_the_place_of_an_id_is_told_the_id(string written)
    {
        var finding = Told(("zones", $"zone_id|account_id|zone_name|kind\nZ1|{written}|华东|project"));
        Assert.Equal("这是名称，这里要写编号：请改成“A1”。", finding.Remedy.Zh);
        Assert.Equal(written, finding.Found);
    }

    [Fact]
    public void A_name_is_looked_for_among_the_rows_of_the_same_account() => Assert.Equal(
        "This is a name; the cell needs the id: write “P2”.",
        Told(("stakeholders", "person_id|account_id|name|reports_to\nP1|A1|王总|\nP2|A2|王总|\nP3|A2|李工|王总")).Remedy.En);

    [Fact]
    public void Nobody_is_told_to_report_to_himself() => Assert.Equal(
        "请改正编号，或在被引用的表中补上这一行。", Told(("stakeholders", "person_id|account_id|name|reports_to\nP1|A1|王总|王总")).Remedy.Zh);

    [Fact]
    public void Several_of_one_name_are_all_told()
    {
        var remedy = Told(("stakeholders", "person_id|account_id|name|reports_to\nP1|A1|王总|\nP2|A1|王总|\nP3|A1|李工|王总")).Remedy;
        Assert.Contains("“P1”“P2”", remedy.Zh, StringComparison.Ordinal);
        Assert.Contains("“P1”, “P2”", remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_participant_is_looked_for_in_the_workshop_of_the_row() => Assert.Equal(
        "这是名称，这里要写编号：请改成“P2”。",
        Told(
            ("workshops", "workshop_id|title|start_date|end_date|facilitator\nW1|一|2026-06-08|2026-06-09|沈\nW2|二|2026-06-08|2026-06-09|沈"),
            ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|赵岚\nW2|P2|赵岚"),
            ("workshop_agenda", "workshop_id|seq|module|kind|day|planned_minutes\nW2|1|开场|module|1|60"),
            ("attendance", "workshop_id|participant_id|seq|status\nW2|赵岚|1|present")).Remedy.Zh);

    [Fact]
    public void A_name_of_another_account_is_no_hint() => Assert.Equal(
        "请改正编号，或在被引用的表中补上这一行。",
        Told(("stakeholders", "person_id|account_id|name|reports_to\nP1|A1|王总|\nP3|A2|李工|王总")).Remedy.Zh);

    private static Finding Told(params (string Table, string Text)[] tables) =>
        Assert.Single(Given.Loaded([("accounts", Accounts), .. tables]).Findings, f => f.Id == "DT-01");
}
