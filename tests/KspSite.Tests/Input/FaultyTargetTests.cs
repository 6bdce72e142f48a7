namespace KspSite.Tests.Input;

/// <summary>One wrong cell is one fault, however many rows refer to its row.</summary>
public class FaultyTargetTests
{
    private const string Actions = "行动编号,客户编号,行动,负责人,截止日期,状态\nN1,A2,拜访,王磊,2026-07-01,in_progress\nN2,A9,拜访,王磊,2026-07-01,in_progress\n";

    [Fact]
    public void A_row_that_refers_to_a_faulty_row_is_no_fault_of_its_own_and_goes_with_it()
    {
        using var site = SmallSite.New().With("input/accounts.csv", SmallSite.Accounts + "A2,乙公司,万元,A,王磊,很多,2,3,4\n").With("input/actions.csv", Actions);

        var run = KspSiteRun.In(site, "check", "--lang", "zh-CN");

        Assert.Contains("input/accounts.csv(3,6): 错误 IN-12", run.Out, StringComparison.Ordinal);
        Assert.Contains("input/actions.csv(3,2): 错误 DT-01", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("input/actions.csv(2,2): 错误", run.Out, StringComparison.Ordinal);
        Assert.Contains("input/actions.csv(2,2): 警告 IN-14: “客户编号”所指的行有错，这一行也无法使用。", run.Out, StringComparison.Ordinal);
    }
}
