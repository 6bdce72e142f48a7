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
}
