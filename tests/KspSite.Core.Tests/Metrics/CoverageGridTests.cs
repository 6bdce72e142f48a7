using KspSite.Core.Input;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class CoverageGridTests
{
    private const string Zones = "zone_id|account_id|zone_name|in_scope\nZ1|A1|华东|\nZ2|A1|华北|是\nZ3|A1|华南|否";
    private const string Header = "account_id|zone_id|channel_id|task|role|applicable|rule_ref|as_of\n";

    [Fact]
    public void Cells_are_zones_in_scope_times_tasks_in_the_order_of_the_vocabulary()
    {
        var grid = Grid("A1|Z1|C1|lead|L|||");
        Assert.Equal(["Z1", "Z2"], grid.Zones.Select(z => z.Id.Value));
        Assert.Equal(["lead", "qualify", "presales", "close", "deliver", "service", "manage"], grid.Of(grid.Zones[0]).Select(c => c.Task.Code));
        Assert.Equal(14, grid.Cells.Length);
    }

    [Fact]
    public void A_cell_that_no_row_mentions_is_a_gap()
    {
        var grid = Grid("A1|Z1|C1|lead|L|||");
        Assert.Single(grid.Cells, c => c.IsCovered);
        Assert.Equal(13, grid.Gaps.Count());
    }

    [Fact]
    public void All_tasks_and_a_blank_zone_stand_in_every_cell() =>
        Assert.Empty(Grid("A1||C1|all|L|||").Gaps);

    [Fact]
    public void A_blank_zone_row_stands_beside_the_zones_own() =>
        Assert.Equal("Z1", Assert.Single(Grid("A1||C1|lead|L|||\nA1|Z1|C2|lead|L|||").Overlaps).Zone.Id.Value);

    [Fact]
    public void A_row_dated_after_the_as_of_date_leaves_the_undated_ones_in_force()
    {
        Assert.Empty(Grid("A1||C1|all|L|||\nA1||C2|all|S|||2026-07-01").Gaps);
        Assert.Empty(Grid("A1||C1|all|S|||\nA1||C2|all|L|||2026-06-30\nA1||C2|all|S|||2026-07-01").Gaps);
    }

    [Fact]
    public void Support_does_not_cover() =>
        Assert.Equal(14, Grid("A1|Z1|C1|lead|S|||").Gaps.Count());

    [Fact]
    public void A_cell_is_left_out_only_when_every_row_that_covers_it_says_so()
    {
        var grid = Grid("A1|Z1|C1|lead|L|否||\nA1|Z1|C1|qualify|-|否||\nA1|Z1|C2|qualify|S|||");
        Assert.False(grid.Cells[0].IsApplicable);
        Assert.False(grid.Cells[0].IsGap);
        Assert.True(grid.Cells[1].IsApplicable);
        Assert.True(grid.Cells[1].IsGap);
    }

    [Fact]
    public void A_row_that_is_not_applicable_never_leads()
    {
        var cell = Grid("A1|Z1|C1|lead|L|否||\nA1|Z1|C2|lead|S|||").Cells[0];
        Assert.True(cell.IsApplicable);
        Assert.False(cell.IsCovered);
    }

    [Fact]
    public void Two_leading_rows_of_one_channel_do_not_overlap() =>
        Assert.Empty(Grid("A1|Z1|C1|lead|L|||\nA1||C1|all|L|||").Overlaps);

    [Fact]
    public void One_rule_among_the_leading_rows_settles_an_overlap()
    {
        var grid = Grid("A1|Z1|C1|lead|L|||\nA1|Z1|C2|lead|L||R-7|\nA1|Z2|C1|lead|L|||\nA1|Z2|C2|lead|L|||\nA1|Z2|C3|lead|S||R-8|");
        Assert.Equal(2, grid.Overlaps.Count());
        Assert.Equal("Z2", Assert.Single(grid.OverlapsWithoutRule).Zone.Id.Value);
    }

    [Fact]
    public void Only_the_latest_dated_rows_count() =>
        Assert.Equal(["C2"], Grid("A1|Z1|C1|lead|L|||2026-05-31\nA1|Z1|C2|lead|L|||2026-06-30").Cells[0].LeadingChannels.Select(c => c.Value));

    [Fact]
    public void The_sites_own_tasks_make_the_columns()
    {
        var settings = new SiteSettings
        {
            AsOf = Given.AsOf,
            Vocabularies = ImmutableDictionary<string, Vocabulary>.Empty.Add("coverage_task",
                new Vocabulary("coverage_task", new("任务", "task"), configurable: true, [new("hunt", "开拓", "hunt"), new("farm", "经营", "farm")])),
        };
        var portfolio = Given.Loaded(settings, ("zones", Zones), ("channel_coverage", Header + "A1|Z1|C1|hunt|L|||")).Portfolio;
        var grid = CoverageGrid.Of(portfolio.Account(), portfolio.Settings);
        Assert.Equal(["hunt", "farm"], grid.Tasks.Select(t => t.Code));
        Assert.Equal(3, grid.Gaps.Count());
    }

    [Fact]
    public void An_account_without_rows_is_told_apart_from_one_with_gaps()
    {
        Assert.False(Grid("").HasRows);
        Assert.True(Grid("A1|Z3|C1|lead|L|||").HasRows);
    }

    private static CoverageGrid Grid(string rows)
    {
        var portfolio = Given.Portfolio(("zones", Zones), ("channel_coverage", Header + rows));
        return CoverageGrid.Of(portfolio.Account(), portfolio.Settings);
    }
}
