using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class MixedSharesTests
{
    [Fact]
    public void A_bare_1_beside_a_bare_99_is_told_with_both_of_its_readings()
    {
        var finding = Assert.Single(Found("99", "1"));
        Assert.Equal((Severity.Warning, "1% 或 100%", "input/channel_coverage.csv(3,5)"), (finding.Severity, finding.Expected!.Value.Zh, finding.Where.ToString()));
        Assert.Contains("“99”", finding.Message.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0.6", "1")]
    [InlineData("99", "1%")]
    [InlineData("99", "0")]
    [InlineData("100%", "1")]
    public void Where_a_column_is_written_in_one_way_nothing_is_in_doubt(string one, string other) => Assert.Empty(Found(one, other));

    // Of two coverages with these shares, what is told of cells from 0 to 1.
    private static IEnumerable<Finding> Found(string one, string other) => Given.Loaded(
        ("channels", "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor"),
        ("channel_coverage", $"account_id|channel_id|task|role|planned_share\nA1|C1|lead|L|{one}\nA1|C2|lead|L|{other}"))
        .Findings.Where(f => f.Id == "DT-04" && f.Message.Zh.Contains("同一列", StringComparison.Ordinal));
}
