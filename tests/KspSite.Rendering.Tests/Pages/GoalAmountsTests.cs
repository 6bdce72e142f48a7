using KspSite.Rendering.Pages.Sheet;

namespace KspSite.Rendering.Tests.Pages;

public sealed class GoalAmountsTests
{
    [Theory]
    [InlineData("18950000", "21500000", "元", "1,895 / 2,150 万元")]
    [InlineData("5390", "6200", "万元", "5,390 / 6,200 万元")]
    [InlineData("9600", "12000", "万元", "0.96 / 1.2 亿元")]
    [InlineData("800", "9000", "元", "800 / 9,000 元")]
    // What is not money, or more than a bare unit, is written as it was entered.
    [InlineData("30000", "50000", "台", "30,000 / 50,000 台")]
    [InlineData("9600", "12000", "万元/年", "9,600 / 12,000 万元/年")]
    public void Amounts_stand_in_the_magnitude_of_the_largest(string actual, string target, string unit, string expected)
    {
        var site = GivenSite.Of(("goals", $"goal_id|account_id|statement|type|unit|actual|target\nG1|A1|目标|revenue|{unit}|{actual}|{target}"));
        var line = GoalLine.Of(site.Portfolio.Accounts[0].Goals[0], site, int.MaxValue);
        Assert.Equal(expected, $"{line.Actual} / {line.Target} {line.Unit}");
    }

    [Theory]
    [InlineData("4480", "5390", "从 4,480 起")]
    [InlineData("6500", "6390", "从 6,500 起")] // a falling target
    [InlineData("0", "5390", null)] // measured from nothing: actual of target is what the reader sees
    [InlineData("", "5390", null)]
    [InlineData("4480", "", null)]
    public void Beside_an_attainment_stands_the_baseline_that_it_is_measured_from(string baseline, string actual, string? expected)
    {
        var html = GivenSite.Page("accounts/A1/index.html",
            ("goals", $"goal_id|account_id|statement|type|unit|baseline|actual|target\nG1|A1|目标|share|台|{baseline}|{actual}|6200"));
        Assert.Equal(expected is not null, html.Contains("class=\"from\"", StringComparison.Ordinal));
        if (expected is not null) Assert.Contains(expected, html, StringComparison.Ordinal);
    }
}
