using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class WhitespaceUnknownTests
{
    [Fact]
    public void Two_unknown_cells_of_five_pass() => Judge("us", "competitor", "none", "unknown", "unknown").Is(Outcome.Pass);

    [Fact]
    public void Three_unknown_cells_of_five_fail_at_the_cells()
    {
        var result = Judge("us", "internal", "unknown", "unknown", "unknown");
        result.FailsAt("input/whitespace.csv(4)");
        Assert.Equal("机会地图 5 格，有 3 格不知道由谁供应。", result.Message!.Value.Zh);
    }

    [Fact]
    public void An_account_without_cells_is_not_asked() => Judge().Is(Outcome.NotApplicable);

    [Fact]
    public void Without_the_table_nobody_is_asked() => WhitespaceUnknown.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judge(params string[] cells)
    {
        var rows = cells.Select((with, i) => $"A1|Z1|产品{Numerals.Text(i)}|{with}");
        return WhitespaceUnknown.Rule.Judges(Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
            ("whitespace", "account_id|zone_id|offering|with\n" + string.Join('\n', rows))));
    }
}
