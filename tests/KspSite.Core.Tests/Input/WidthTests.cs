using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class WidthTests
{
    [Theory]
    [InlineData("１２．５％", "12.5%")]
    [InlineData("Ａ－０１７", "A-017")]
    [InlineData("￥３００", "¥300")]
    [InlineData("甲\u3000乙", "甲 乙")]
    [InlineData("甲公司", "甲公司")]
    public void Full_width_forms_become_plain(string wide, string plain) => Assert.Equal(plain, Width.Narrow(wide));

    [Fact]
    public void Headers_and_cells_typed_in_full_width_are_read()
    {
        var account = Given.Portfolio(("accounts", "account_id|account_name|年销售额（万元）|ＴＩＥＲ\nＡ１|甲公司|１，２００|Ｓ")).Account("A1").Account;
        Assert.Equal(12_000_000m, account.CurrentSales!.Value.Amount);
        Assert.Equal("S", account.Tier);
    }
}
