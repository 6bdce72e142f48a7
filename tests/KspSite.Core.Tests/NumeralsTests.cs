using System.Globalization;
using CsCheck;

namespace KspSite.Core.Tests;

public sealed class NumeralsTests
{
    [Theory]
    [InlineData("0.00", "0")]
    [InlineData("-0.00", "0")]
    [InlineData("12.500", "12.5")]
    [InlineData("-1200", "-1200")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("79228162514264337593543950335", "79228162514264337593543950335")]
    public void A_number_has_the_decimals_it_needs(string number, string text) => Assert.Equal(text, Numerals.Text(decimal.Parse(number, CultureInfo.InvariantCulture)));

    [Fact]
    public void A_number_is_what_the_pattern_makes_of_it() => Gen.Decimal.Sample(n =>
        Numerals.Text(n) == n.ToString("0.############################", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData(1234567.891, 2, "1,234,567.89")]
    [InlineData(-1234.5, 1, "−1,234.5")]
    [InlineData(999.96, 1, "1,000")]
    [InlineData(-0.04, 1, "0")]
    [InlineData(12.0, 3, "12")]
    [InlineData(1234.12345678, 8, "1,234.12345678")]
    public void For_readers_thousands_are_grouped(double number, int decimals, string text) => Assert.Equal(text, Numerals.Grouped((decimal)number, decimals));

    [Fact]
    public void For_readers_a_number_is_what_the_pattern_makes_of_it() =>
        Gen.Select(Gen.Decimal[-10_000_000m, 10_000_000m], Gen.Int[0, 6]).Sample((n, decimals) =>
        {
            var rounded = Math.Round(n, decimals, MidpointRounding.AwayFromZero);
            return Numerals.Grouped(n, decimals) == (rounded == 0 ? "0" : rounded.ToString("#,##0." + new string('#', decimals), CultureInfo.InvariantCulture).Replace('-', '−'));
        });
}
