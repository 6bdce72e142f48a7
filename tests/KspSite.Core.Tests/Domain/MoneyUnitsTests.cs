using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Domain;

public sealed class MoneyUnitsTests
{
    [Theory]
    [InlineData("元", MoneyUnit.Yuan)]
    [InlineData("RMB", MoneyUnit.Yuan)]
    [InlineData("千元", MoneyUnit.Thousand)]
    [InlineData("万元", MoneyUnit.TenThousand)]
    [InlineData(" 万 ", MoneyUnit.TenThousand)]
    [InlineData("万元/年", MoneyUnit.TenThousand)]
    [InlineData("人民币万元", MoneyUnit.TenThousand)]
    [InlineData("万元（人民币）", MoneyUnit.TenThousand)]
    [InlineData("百万", MoneyUnit.Million)]
    [InlineData("百万元", MoneyUnit.Million)]
    [InlineData("million RMB", MoneyUnit.Million)]
    [InlineData("亿元", MoneyUnit.HundredMillion)]
    public void Money_units_are_recognised_with_currency_and_per_year(string text, MoneyUnit unit) =>
        Assert.Equal(unit, MoneyUnits.Parse(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("%")]
    [InlineData("台")]
    [InlineData("万台")]
    [InlineData("万美元")]
    [InlineData("万元/月")]
    public void Anything_else_is_not_guessed_at(string? text) => Assert.Null(MoneyUnits.Parse(text));
}
