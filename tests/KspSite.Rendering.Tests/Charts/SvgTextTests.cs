using System.Globalization;
using System.Text;
using CsCheck;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Tests.Charts;

public sealed class SvgTextTests
{
    [Theory]
    [InlineData(0.004, "0")]
    [InlineData(-0.004, "0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(12.345, "12.35")]
    [InlineData(1200, "1200")]
    [InlineData(7.05, "7.05")]
    public void A_number_has_at_most_two_decimals_and_zero_no_sign(double number, string text) => Assert.Equal(text, SvgText.Number(number));

    [Fact]
    public void A_number_is_what_the_pattern_makes_of_it_and_the_same_where_it_is_appended() => Gen.Double[-1e6, 1e6].Sample(number =>
    {
        var rounded = Math.Round(number, 2, MidpointRounding.AwayFromZero);
        var svg = new StringBuilder("x");
        SvgText.AppendNumber(svg, number);
        return SvgText.Number(number) == (rounded == 0 ? "0" : rounded.ToString("0.##", CultureInfo.InvariantCulture)) && svg.ToString() == "x" + SvgText.Number(number);
    });
}
