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
    public void A_header_that_leaves_out_whose_it_is_is_asked_about() =>
        Assert.StartsWith("是不是“编号”这一列？如果是，请把表头改成“客户编号”；", Remedy("编号|account_name").Zh, StringComparison.Ordinal);

    [Fact]
    public void A_goal_has_a_type_and_a_zone_a_name_without_saying_so()
    {
        var loaded = Given.Loaded(("zones", "战区编号|客户编号|名称|类型\nZ1|A1|华东|项目"), ("goals", "目标编号|客户编号|目标描述|类型\nG1|A1|多卖|营收"));
        Assert.DoesNotContain(loaded.Findings, f => f.Id == FaultKinds.MissingColumn.Id || f.Severity == Severity.Error);
        Assert.Equal("华东", Assert.Single(loaded.Portfolio.Account().Zones).Name);
    }

    [Fact]
    public void Without_one_the_column_is_to_be_added() => Assert.StartsWith("请加上这一列：", Remedy("account_id|区域").Zh, StringComparison.Ordinal);

    private static Words Remedy(string header) =>
        Assert.Single(Given.Loaded(("accounts", header + "\nA1|甲")).Findings, f => f.Id == FaultKinds.MissingColumn.Id).Remedy;
}
