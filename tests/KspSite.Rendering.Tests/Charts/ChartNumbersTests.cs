using System.Globalization;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Tests.Charts;

public sealed class ChartNumbersTests
{
    [Theory]
    [InlineData("-0.015", "−0.015")]
    [InlineData("0.035", "0.035")]
    [InlineData("0.14", "0.1")]
    [InlineData("0", "0")]
    [InlineData("12.34", "12.3")]
    public void A_small_value_in_a_large_unit_is_not_shown_as_nought(string value, string shown) =>
        Assert.Equal(shown, ChartNumbers.Cell(decimal.Parse(value, CultureInfo.InvariantCulture)).Text);
}
