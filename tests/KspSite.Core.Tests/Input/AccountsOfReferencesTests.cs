using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

// A1 has zone Z1, person P1 and strategy S1, A2 has Z2, P2 and S2.
public sealed class AccountsOfReferencesTests
{
    private static readonly (string, string)[] Two =
    [
        ("accounts", "account_id|account_name\nA1|甲\nA2|乙"), ("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂\nZ2|A2|二厂"),
        ("stakeholders", "person_id|account_id|name\nP1|A1|周明\nP2|A2|吴静"),
    ];

    [Fact]
    public void A_zone_of_another_account_is_an_error_at_its_cell_that_names_the_rows_account_alone()
    {
        var finding = Assert.Single(Found([.. Two, ("positioning", "account_id|zone_id|statement\nA1|Z1|省心\nA1|Z2|省钱")]));
        Assert.Equal((Severity.Error, "input/positioning.csv(3,2)", "Z2", "客户 A1 自己的编号"), (finding.Severity, finding.Where.ToString(), finding.Found, finding.Expected!.Value.Zh));
        Assert.DoesNotContain("A2", finding.Message.Zh + finding.Message.En + finding.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_people_the_one_of_another_account_is_told() => Assert.Equal("P2", Assert.Single(Found(
        [.. Two, ("strategies", "strategy_id|account_id|pillar|sub_strategy|person_ids\nS1|A1|org_pen|走近|P1；P2")])).Found);

    [Fact]
    public void A_row_without_an_account_of_its_own_belongs_where_its_first_reference_does() => Assert.Equal("input/relation_snapshots.csv(3,4)", Assert.Single(Found(
    [
        .. Two, ("reviews", "review_id|account_id|planned_date\nR1|A1|2026-01-01\nR2|A2|2026-01-01"),
        ("relation_snapshots", "person_id|as_of|light|review_id\nP1|2026-01-01|green|R1\nP1|2026-02-01|green|R2"),
    ])).Where.ToString());

    [Fact]
    public void An_id_that_several_tables_have_may_be_the_one_of_the_own_account() => Assert.Empty(Found(
    [
        .. Two, ("goals", "goal_id|account_id|statement|type\nX1|A1|增长|revenue"), ("strategies", "strategy_id|account_id|pillar|sub_strategy\nX1|A2|org_pen|走近"),
        ("actions", "action_id|account_id|action\nB1|A1|拜访"), ("reviews", "review_id|account_id|planned_date\nR1|A1|2026-01-01"),
        ("review_items", "review_id|section|ref_id\nR1|goals|X1"),
    ]));

    [Fact]
    public void Whom_a_person_reports_to_is_left_to_PL_13() => Assert.Empty(Found([.. Two[..2], ("stakeholders", "person_id|account_id|name|reports_to\nP1|A1|周明|P2\nP2|A2|吴静|")]));

    private static IEnumerable<Finding> Found(params (string Table, string Text)[] tables) => Given.Loaded(tables).Findings.Where(f => f.Id == "DT-01");
}
