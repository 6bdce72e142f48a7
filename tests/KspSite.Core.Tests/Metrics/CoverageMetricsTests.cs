using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

/// <summary>With two tasks (lead, close) in place of the default seven, so that cells can be counted by hand.</summary>
public sealed class CoverageMetricsTests
{
    private const string Header = "account_id|zone_id|channel_id|task|role|applicable|rule_ref\n";
    private static readonly Subject Z1 = new(SubjectType.Zone, "Z1");
    private static readonly Subject Z2 = new(SubjectType.Zone, "Z2");

    [Fact]
    public void The_rate_counts_cells_with_a_lead_over_zones_in_scope_and_tasks()
    {
        // Z1 lead L, Z1 close only S, Z2 lead and close L by one row: 3 of 4; Z3 is out of scope
        var portfolio = With("A1|Z1|C1|lead|L||\nA1|Z1|C2|close|S||\nA1|Z2|C1|all|L||\nA1|Z3|C1|all|L||");
        var figure = CoverageMetrics.Rate.Figure(portfolio);
        figure.Is(0.75m);
        Assert.Equal(["3", "4"], figure.Parts.Select(p => p.Value));
        CoverageMetrics.Rate.Figure(portfolio, Z1).Is(0.5m);
        CoverageMetrics.Rate.Figure(portfolio, Z2).Is(1);
        Assert.DoesNotContain(CoverageMetrics.Rate.Values(portfolio), v => v.Subject.Id == "Z3");
    }

    [Fact]
    public void A_row_without_zone_stands_in_every_zone_beside_the_zones_own() =>
        // C1 leads all four cells, C2 also Z1/lead: one overlap
        CoverageMetrics.GapsAndOverlaps.Figure("overlaps", With("A1||C1|all|L||\nA1|Z1|C2|lead|L||")).Is(1);

    [Fact]
    public void A_cell_is_left_out_only_where_every_row_says_not_applicable()
    {
        // Z1/lead left out; Z1/close kept by C2, which does not lead; Z2 both gaps: 0 of 3
        var portfolio = With("A1|Z1|C1|lead|L|否|\nA1|Z1|C1|close|L|否|\nA1|Z1|C2|close|S||");
        CoverageMetrics.Rate.Figure(portfolio).Is(0);
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", portfolio).Is(3);
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", portfolio, Z1).Is(1);
    }

    [Fact]
    public void Gaps_and_overlaps_are_counted_apart_from_overlaps_without_a_rule()
    {
        // Z1/lead: C1 and C2 without rule; Z1/close: C1 and C2, one names R1; Z2/lead: C1 twice is no overlap; Z2/close: gap
        var portfolio = With("A1|Z1|C1|lead|L||\nA1|Z1|C2|lead|L||\nA1|Z1|C1|close|L||R1\nA1|Z1|C2|close|L||\nA1|Z2|C1|lead|L||\nA1|Z2|C1|lead|L||");
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", portfolio).Is(1);
        CoverageMetrics.GapsAndOverlaps.Figure("overlaps", portfolio).Is(2);
        CoverageMetrics.GapsAndOverlaps.Figure("overlaps_without_rule", portfolio).Is(1);
    }

    [Fact]
    public void A_gap_without_any_row_points_at_the_zone() => Assert.Equal(
        ["input/zones.csv(2)", "input/zones.csv(3)"],
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", With("A1|Z1|C1|lead|L||\nA1|Z2|C1|lead|L||")).Rows.Select(r => r.ToString()));

    [Fact]
    public void An_account_without_rows_has_no_rate_and_does_not_burden_the_portfolio()
    {
        // A1: 1 of 4; A2 has a zone but no rows
        var portfolio = With("A1|Z1|C1|lead|L||");
        CoverageMetrics.Rate.Figure(portfolio, Subject.Account("A2")).IsMissing();
        CoverageMetrics.Rate.Figure(portfolio, new(SubjectType.Zone, "Y1")).IsMissing();
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", portfolio, Subject.Account("A2")).IsMissing();
        CoverageMetrics.Rate.Figure(portfolio, Subject.Portfolio).Is(0.25m);
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", portfolio, Subject.Portfolio).Is(3);
    }

    [Fact]
    public void Only_the_latest_dated_rows_count() => CoverageMetrics.Rate.Figure(Given.Loaded(Settings,
        ("zones", "zone_id|account_id|zone_name\nZ1|A1|一"), ("channels", "channel_id|channel_name|type\nC1|直销|direct"),
        ("channel_coverage", "account_id|zone_id|channel_id|task|role|as_of\nA1|Z1|C1|all|L|2026-01-01\nA1|Z1|C1|lead|L|2026-06-01\nA1|Z1|C1|all|L|2026-07-01")).Portfolio)
        .Is(0.5m);

    [Fact]
    public void Without_applicable_cells_there_is_no_rate_but_a_count_of_gaps()
    {
        CoverageMetrics.Rate.Figure(With("A1||C1|all|L|否|")).IsMissing();
        CoverageMetrics.GapsAndOverlaps.Figure("gaps", With("A1||C1|all|L|否|")).Is(0);
    }

    [Fact]
    public void Without_zones_in_scope_or_without_the_table_nothing_is_known()
    {
        CoverageMetrics.Rate.Figure(Given.Portfolio(("channels", Channels), ("channel_coverage", Header + "A1||C1|all|L||"))).IsMissing();
        CoverageMetrics.Rate.Figure(Given.Portfolio()).IsMissing();
        CoverageMetrics.Rate.Figure(Given.Portfolio(), Subject.Portfolio).IsMissing();
        CoverageMetrics.GapsAndOverlaps.Figure("overlaps", Given.Portfolio(), Subject.Portfolio).IsMissing();
    }

    private const string Channels = "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor";

    private static SiteSettings Settings => new()
    {
        AsOf = Given.AsOf,
        Vocabularies = ImmutableDictionary<string, Vocabulary>.Empty.Add("coverage_task",
            new Vocabulary("coverage_task", new("任务", "task"), configurable: true, [new("lead", "找商机", "lead"), new("close", "成交", "close")])),
    };

    private static Portfolio With(string rows) => Given.Loaded(Settings, ("accounts", "account_id|account_name\nA1|甲\nA2|乙"),
        ("zones", "zone_id|account_id|zone_name|in_scope\nZ1|A1|一|\nZ2|A1|二|是\nZ3|A1|三|否\nY1|A2|四|是"),
        ("channels", Channels), ("channel_coverage", Header + rows)).Portfolio;
}
