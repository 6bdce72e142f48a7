using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Resources;

namespace KspSite.Core.Tests.Rules.Resources;

public sealed class NoStopInvestmentTests
{
    private const string Accounts = "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元";

    [Fact]
    public void One_stop_investment_anywhere_passes() => Judges("R1|A1|people|focus\nR2|A2|budget|stop").Is(Outcome.Pass);

    [Theory]
    [InlineData("R1|A1|people|focus\nR2|A2|budget|")]
    [InlineData("")]
    public void None_in_the_whole_portfolio_fails(string rows)
    {
        var result = Judges(rows);
        result.Is(Outcome.Fail);
        result.HasSeverity(Severity.Info);
        Assert.NotNull(result.Message);
    }

    [Fact]
    public void Without_the_table_nobody_is_asked() =>
        NoStopInvestment.Rule.Judges(Given.Portfolio(), Subject.Portfolio).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string rows) => NoStopInvestment.Rule.Judges(
        Given.Portfolio(("accounts", Accounts), ("resources", "resource_id|account_id|kind|class\n" + rows)), Subject.Portfolio);
}
