using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class NotesBelowTests
{
    [Theory]
    [InlineData("注：金额未含税||")]
    [InlineData("备注: 未定||")]
    [InlineData("|说明：草稿|")]
    public void A_note_below_a_table_is_no_row(string note)
    {
        var loaded = Given.Loaded(("accounts", "account_id|account_name|owner\nA1|甲|王\n" + note));
        Assert.Equal(["A1"], loaded.Portfolio.Accounts.Select(a => a.Id.Value));
        Assert.Equal("input/accounts.csv(3)", Assert.Single(loaded.Findings, f => f.Id == FaultKinds.RowsLeftOut.Id).Where.ToString());
        Assert.DoesNotContain(loaded.Findings, f => f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("A2|注：乙公司|王")]
    [InlineData("A2|备注：|")]
    public void A_row_with_more_in_it_is_one(string row) => Assert.Equal(2, Given.Loaded(("accounts", "account_id|account_name|owner\nA1|甲|王\n" + row)).Portfolio.Accounts.Length);

    [Fact]
    public void Amounts_whose_headers_name_the_unit_do_not_ask_for_another_cell_of_it() => Assert.DoesNotContain(
        Given.Loaded(("sales_figures", "account_id|period|revenue（万元）\nA1|2025|3")).Findings, f => f.Id == FaultKinds.WantedCell.Id && f.Message.Zh.Contains("金额单位", StringComparison.Ordinal));
}
