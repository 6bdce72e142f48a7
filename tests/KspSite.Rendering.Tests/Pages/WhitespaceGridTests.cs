using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class WhitespaceGridTests
{
    private static WhitespaceGrid Grid(string rows)
    {
        var site = GivenSite.Of(("zones", "zone_id|account_id|zone_name\nZ1|A1|一厂\nZ2|A1|二厂"), ("whitespace", "account_id|zone_id|offering|year|spend|with|competitor|contract_end\n" + rows));
        return WhitespaceGrid.Of(site.Portfolio.Account("A1"), site);
    }

    [Fact]
    public void A_competitor_is_named_and_its_contract_dated()
    {
        var supplier = Grid("A1|Z1|伺服|2026|100|competitor|德维克|2026-06-29").Rows[0].Cells[0].Single();
        Assert.Equal(("competitor", "◆", "德维克", true), (supplier.State, supplier.Mark, supplier.Who, supplier.HasEnded));
    }

    [Fact]
    public void A_contract_that_ends_today_has_not_ended() =>
        Assert.False(Grid("A1|Z1|伺服|2026||competitor|德维克|2026-06-30").Rows[0].Cells[0].Single().HasEnded);

    [Fact]
    public void A_cell_that_nobody_recorded_is_empty_and_not_unknown()
    {
        var grid = Grid("A1|Z1|伺服|2026||us||\nA1|Z2|控制柜|2026||unknown||");
        Assert.Equal(["伺服", "控制柜"], grid.Offerings);
        Assert.Equal(["us", "", "", "unknown"], grid.Rows.SelectMany(r => r.Cells).Select(c => c.IsEmpty ? "" : c[0].State));
    }

    [Fact]
    public void The_latest_year_that_has_begun_is_shown()
    {
        var cell = Grid("A1|Z1|伺服|2025|80|us||\nA1|Z1|伺服|2026|90|internal||\nA1|Z1|伺服|2027|100|none||").Rows[0].Cells[0];
        Assert.Equal("internal", Assert.Single(cell).State);
    }

    [Fact]
    public void Two_suppliers_of_one_year_stand_in_one_cell() =>
        Assert.Equal(2, Grid("A1|Z1|伺服|2026|80|us||\nA1|Z1|伺服|2026|90|competitor|德维克|").Rows[0].Cells[0].Length);
}
