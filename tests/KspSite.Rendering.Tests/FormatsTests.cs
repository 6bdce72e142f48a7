using System.Globalization;
using KspSite.Core;
using KspSite.Core.Metrics;

namespace KspSite.Rendering.Tests;

public sealed class FormatsTests
{
    private static readonly Formats Zh = new(Language.Zh);
    private static readonly Formats En = new(Language.En);

    [Theory]
    [InlineData(0, "0 元")]
    [InlineData(9_999, "9,999 元")]
    [InlineData(10_000, "1 万元")]
    [InlineData(123_456, "12.3 万元")]
    [InlineData(48_600_000, "4,860 万元")]
    [InlineData(132_000_000, "1.32 亿元")]
    [InlineData(-5_000_000, "−500 万元")]
    public void Amounts_are_shown_in_the_magnitude_a_Chinese_reader_uses(int amount, string expected) => Assert.Equal(expected, Zh.Amount(amount));

    [Theory]
    [InlineData(900, "¥900")]
    [InlineData(340_000, "¥340k")]
    [InlineData(1_250_000, "¥1.3M")]
    [InlineData(132_000_000, "¥132M")]
    public void English_uses_thousands_and_millions(int amount, string expected) => Assert.Equal(expected, En.Amount(amount));

    [Fact]
    public void Another_currency_is_named() => Assert.Equal("1.2 万USD", Zh.Amount(12_000m, "USD"));

    [Fact]
    public void A_missing_value_is_a_dash_and_never_zero()
    {
        Assert.Equal("—", Zh.Amount((decimal?)null));
        Assert.Equal("—", Formats.Number(null));
        Assert.Equal("—", Formats.Share(null));
        Assert.Equal("—", Zh.Date(null));
    }

    [Theory]
    [InlineData("0", "0%")]
    [InlineData("0.034", "3.4%")]
    [InlineData("0.444", "44%")]
    [InlineData("0.9949", "99%")]
    [InlineData("0.996", "99%")]
    [InlineData("1", "100%")]
    [InlineData("1.004", "100%")]
    public void Shares_are_whole_percents_from_ten_up(string share, string expected) =>
        Assert.Equal(expected, Formats.Share(decimal.Parse(share, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("98.4", "98%")]
    [InlineData("1.3158", "1.3%")]
    [InlineData("99.6", "99%")]
    public void Of_a_whole_of_a_hundred_a_percentage_is_told_as_a_share_is(string percent, string expected) =>
        Assert.Equal(expected, Zh.Measured(decimal.Parse(percent, CultureInfo.InvariantCulture), MetricUnit.Percent));

    [Theory]
    [InlineData("59.8", "59")]
    [InlineData("60", "60")]
    [InlineData("84.99", "84")]
    public void Points_with_a_grade_never_read_as_a_limit_that_they_have_not_reached(string points, string expected) =>
        Assert.Equal(expected, Zh.Measured(decimal.Parse(points, CultureInfo.InvariantCulture), MetricUnit.GradedPoints));

    [Theory]
    [InlineData("0.4", "0 days", "0.4 months")]
    [InlineData("1", "1 day", "1 month")]
    [InlineData("1.04", "1 day", "1 month")]
    [InlineData("-1.2", "−1 day", "−1.2 months")]
    [InlineData("1.6", "2 days", "1.6 months")]
    public void One_is_what_reads_as_one(string value, string days, string months)
    {
        var number = decimal.Parse(value, CultureInfo.InvariantCulture);
        Assert.Equal((days, months), (En.Days(number), En.Measured(number, MetricUnit.Months)));
    }

    [Fact]
    public void The_machines_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            // The program runs without culture data, so a culture with other signs has to be made.
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.NumberFormat.NegativeSign) = (",", ".", "~");
            other.DateTimeFormat.DateSeparator = "!";
            CultureInfo.CurrentCulture = other;
            Assert.Equal("1,234.5", Formats.Number(1234.5m));
            Assert.Equal("2026-11-20", Zh.Date(new DateOnly(2026, 11, 20)));
            Assert.Equal("20 Nov 2026", En.Date(new DateOnly(2026, 11, 20)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
