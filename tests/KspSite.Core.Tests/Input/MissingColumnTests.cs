using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class MissingColumnTests
{
    [Fact]
    public void A_header_that_feeds_no_column_and_reads_alike_is_asked_about()
    {
        var remedy = Remedy("account_id|客户名程");
        Assert.StartsWith("是不是“客户名程”这一列？如果是，请把表头改成“客户名称”；", remedy.Zh, StringComparison.Ordinal);
        Assert.StartsWith("Is it the column “客户名程”? If so, rename that header “account name”;", remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_one_the_column_is_to_be_added() => Assert.StartsWith("请加上这一列：", Remedy("account_id|区域").Zh, StringComparison.Ordinal);

    private static Words Remedy(string header) =>
        Assert.Single(Given.Loaded(("accounts", header + "\nA1|甲")).Findings, f => f.Id == FaultKinds.MissingColumn.Id).Remedy;
}
