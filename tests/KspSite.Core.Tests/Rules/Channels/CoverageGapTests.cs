using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.Tests.Rules.Channels;

public sealed class CoverageGapTests
{
    private static readonly Subject East = new(SubjectType.Zone, "Z1");

    [Fact]
    public void A_lead_for_every_task_passes()
    {
        var portfolio = With("A1||C1|all|L|");
        CoverageGap.Rule.Judges(portfolio).Is(Outcome.Pass);
        CoverageGap.Rule.Judges(portfolio, East).Is(Outcome.Pass);
    }

    [Fact]
    public void One_task_without_a_lead_fails_at_the_zone_and_at_the_row_that_only_supports()
    {
        var portfolio = With("A1|Z1|C1|lead|S|\n" + string.Join('\n', "qualify presales close deliver service manage".Split(' ').Select(t => $"A1|Z1|C1|{t}|L|")));
        CoverageGap.Rule.Judges(portfolio, East).FailsAt("input/zones.csv(2)");
        CoverageGap.Rule.Judges(portfolio).FailsAt("input/channel_coverage.csv(2)");
        Assert.Contains("找商机", CoverageGap.Rule.Judges(portfolio).Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_leads_are_not_a_gap() =>
        CoverageGap.Rule.Judges(With("A1||C1|all|L|\nA1||C2|all|L|")).Is(Outcome.Pass);

    [Fact]
    public void A_task_that_does_not_apply_needs_no_lead() =>
        CoverageGap.Rule.Judges(With("A1||C1|all|L|\nA1|Z1|C2|deliver|-|否")).Is(Outcome.Pass);

    [Fact]
    public void A_zone_in_which_no_task_applies_is_not_asked() =>
        CoverageGap.Rule.Judges(With("A1|Z1|C1|all|L|否"), East).Is(Outcome.NotApplicable);

    [Fact]
    public void No_coverage_rows_fail_since_the_rule_demands_something() =>
        CoverageGap.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Rows_that_are_all_dated_later_fail_with_that_reason()
    {
        var result = CoverageGap.Rule.Judges(Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
            ("channel_coverage", "account_id|channel_id|task|role|as_of\nA1|C1|all|L|2026-08-01\nA1|C1|all|L|2026-07-01")));
        result.FailsAt("input/channel_coverage.csv(3,5)");
        Assert.Contains("the earliest is dated 2026-07-01", result.Message!.Value.En, StringComparison.Ordinal);
        Assert.DoesNotContain("holds nothing", result.Message.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_zone_in_scope_there_is_nothing_to_cover() =>
        CoverageGap.Rule.Judges(With("A1||C1|all|S|", inScope: "否")).Is(Outcome.NotApplicable);

    [Fact]
    public void Without_the_table_nobody_is_asked() =>
        CoverageGap.Rule.Judges(Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows, string inScope = "是") => Given.Portfolio(
        ("zones", "zone_id|account_id|zone_name|in_scope\nZ1|A1|华东|" + inScope),
        ("channel_coverage", "account_id|zone_id|channel_id|task|role|applicable\n" + rows));
}
