using System.Globalization;
using System.Text.Json;
using KspSite.Core.Input;

namespace KspSite.Tests.Input;

/// <summary>Outside test material (see tests/data/zh-numbers): a value is read as its authors read it, or it is refused.</summary>
public class ChineseValuesTests
{
    [Fact]
    public void A_number_is_read_as_expected_or_not_at_all()
    {
        var read = 0;
        foreach (var (input, expected) in Cases("NumberModel"))
        {
            if (!CellText.TryAmount(input, out var number, out var unit)) continue;
            read++;
            var value = number * (unit?.Factor() ?? 1m);
            Assert.True(value == decimal.Parse(expected, NumberStyles.Float, CultureInfo.InvariantCulture), $"{input}: {value} instead of {expected}");
        }
        // Of 245; the rest are colloquial (一万三), fractions, powers, dozens or approximate (十余万).
        Assert.InRange(read, 110, 245);
    }

    [Fact]
    public void A_share_is_read_as_expected_or_not_at_all()
    {
        var read = 0;
        foreach (var (input, expected) in Cases("PercentModel"))
        {
            if (!CellText.TryShare(input, out var share, out var ambiguous)) continue;
            read++;
            Assert.False(ambiguous, input);
            Assert.True(share * 100 == decimal.Parse(expected.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture), $"{input}: {share} instead of {expected}");
        }
        // Of 98; the rest are discounts (七折), percentage points, or above 100 %.
        Assert.InRange(read, 15, 98);
    }

    [Fact]
    public void A_date_is_read_as_expected_or_not_at_all()
    {
        var read = 0;
        foreach (var (input, expected) in Cases("DateParser"))
        {
            if (!CellText.TryDate(input, out var date)) continue;
            read++;
            Assert.Equal(expected, Core.Numerals.Text(date));
        }
        // Of 45; the rest are relative to today, lunar, without a year, or days that do not exist.
        Assert.InRange(read, 6, 45);
    }

    private static IEnumerable<(string Input, string Expected)> Cases(string model)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Repository.Path($"tests/data/zh-numbers/{model}.json")));
        foreach (var item in json.RootElement.EnumerateArray())
        {
            var result = item.GetProperty("Results")[0];
            var expected = result.TryGetProperty("Resolution", out var resolution) ? resolution.GetProperty("value")
                : result.GetProperty("Value").GetProperty("FutureResolution").GetProperty("date");
            yield return (item.GetProperty("Input").GetString()!, expected.GetString()!);
        }
    }
}
