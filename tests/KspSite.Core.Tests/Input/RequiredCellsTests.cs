using KspSite.Core.Diagnostics;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Input;

public sealed class RequiredCellsTests
{
    [Theory]
    [InlineData("sales_figures", "account_id|period|revenue\nA1|n/a|5", 2)]
    [InlineData("sales_figures", "account_id|period|revenue\nA1|不适用|5", 2)]
    [InlineData("channel_conflicts", "conflict_id|account_id|channel_a|channel_b|type|opened|status\nK1|A1|C1|C2|price|n/a|open", 6)]
    public void What_a_row_stands_on_cannot_be_not_applicable(string table, string text, int column)
    {
        var loaded = Given.Loaded((table, text));
        var finding = Assert.Single(loaded.Findings, f => f.Id == FaultKinds.RequiredCell.Id);
        Assert.Equal($"input/{table}.csv(2,{column})", finding.Where.ToString());
        Assert.Equal(1, loaded.RowsRejected);
        Assert.All(AllMetrics.Metrics, m => _ = m.Compute(new MetricContext(loaded.Portfolio, RuleEngine.Check(loaded.Portfolio))).ToList());
    }
}
