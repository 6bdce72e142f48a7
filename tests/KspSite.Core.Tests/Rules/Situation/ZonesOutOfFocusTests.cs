using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Situation;

namespace KspSite.Core.Tests.Rules.Situation;

public sealed class ZonesOutOfFocusTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void One_to_five_zones_in_scope_pass(int zones) => Judge(zones, 3).Is(Outcome.Pass);

    [Fact]
    public void No_zone_in_scope_fails_as_a_warning()
    {
        Judge(0, 1).FailsAt("input/zones.csv(2)");
        Judge(0, 1).HasSeverity(Severity.Warning);
    }

    [Fact]
    public void Six_zones_in_scope_fail_as_information_only()
    {
        Judge(6, 0).FailsAt("input/zones.csv(7)");
        Judge(6, 0).HasSeverity(Severity.Info);
    }

    [Fact]
    public void A_blank_in_scope_cell_means_in_scope() =>
        ZonesOutOfFocus.Rule.Judges(Given.Portfolio(("zones", Header + "Z1|A1|华东|"))).Is(Outcome.Pass);

    [Fact]
    public void An_account_without_zones_fails_since_the_rule_demands_one() => Judge(0, 0).Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => ZonesOutOfFocus.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private const string Header = "zone_id|account_id|zone_name|in_scope\n";

    private static CheckResult Judge(int inScope, int outside)
    {
        var rows = Enumerable.Range(1, inScope + outside).Select(i => $"Z{Numerals.Text(i)}|A1|战区{Numerals.Text(i)}|{(i <= inScope ? "是" : "否")}");
        return ZonesOutOfFocus.Rule.Judges(Given.Portfolio(("zones", Header + string.Join('\n', rows))));
    }
}
