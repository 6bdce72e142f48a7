using System.Globalization;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class SalesYearsTests
{
    [Fact]
    public void A_year_beside_its_months_is_not_added_to_them()
    {
        var years = Years([.. Months(2024, 24), "A1|2025|12|"]);
        Assert.Equal((12m, 12m), years.Revenue);
        Assert.Equal(("2025-01", "2025-12"), (years.From, years.To));
    }

    [Fact]
    public void Each_figure_has_the_rows_that_give_it()
    {
        // revenue by month, profit by year
        var years = Years([.. Months(2024, 24), "A1|2024||3", "A1|2025||4"]);
        Assert.Equal((12m, 12m), years.Revenue);
        Assert.Equal((4m, 3m), years.Profit);
    }

    [Fact]
    public void A_year_that_is_set_aside_does_not_move_the_twelve_months()
    {
        var years = Years([.. Months(2024, 18), "A1|2025|12|"]);
        Assert.Equal(("2024-07", "2025-06"), (years.From, years.To));
        Assert.Equal((12m, null), years.Revenue);
    }

    [Fact]
    public void The_sheet_says_why_a_year_that_lacks_months_has_no_sum()
    {
        string Sheet(IEnumerable<string> rows) => GivenSite.Page(KspSite.Rendering.Site.SitePaths.Account(new("A1")), ("sales_figures", "account_id|period|volume|revenue|profit\n" + string.Join('\n', rows)));
        Assert.Contains("这 12 个月的数据不全，不合计", Sheet(["A1|2026-01|1|1|1"]), StringComparison.Ordinal);
        Assert.DoesNotContain("不全，不合计", Sheet(["A1|2024|1|1|1", "A1|2025|1|1|1"]), StringComparison.Ordinal);
    }

    private static SalesYears Years(string[] rows) => SalesYears.Of(
        Given.Portfolio(("sales_figures", "account_id|period|revenue|profit\n" + string.Join('\n', rows))).Account().Sales, Given.AsOf)!;

    private static IEnumerable<string> Months(int year, int count) => Enumerable.Range(0, count)
        .Select(i => $"A1|{new DateOnly(year, 1, 1).AddMonths(i).ToString("yyyy-MM", CultureInfo.InvariantCulture)}|1|");
}
