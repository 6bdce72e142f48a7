using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class CatalogueHeadersTests
{
    [Theory]
    [InlineData("customer id|customer")]
    [InlineData("Customer ID|Account Name")]
    [InlineData("客户ID|公司名称")]
    public void An_account_is_known_by_each_header_of_the_catalogue(string header)
    {
        var loaded = Given.Loaded(("accounts", header + "|unit\nA1|甲|元"));
        Assert.DoesNotContain(loaded.Findings, f => f.Id == FaultKinds.MissingColumn.Id);
        Assert.Equal("甲", loaded.Portfolio.Account("A1").Account.Name);
    }
}
