using System.Globalization;
using System.Text.RegularExpressions;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>Length of a period of sales figures, in months.</summary>
public enum Grain
{
    Month = 1,
    Quarter = 3,
    HalfYear = 6,
    Year = 12,
}

/// <summary>
/// A calendar period of one to twelve months: <c>2025-03</c>, <c>2025Q1</c>, <c>2025H1</c>, <c>2025</c>.
/// <paramref name="FirstMonth"/> is 1..12 and the period's first month.
/// </summary>
public readonly partial record struct Period(int Year, int FirstMonth, Grain Grain)
{
    public DateOnly Start => new(Year, FirstMonth, 1);

    /// <summary>The last day, inclusive.</summary>
    public DateOnly End => Start.AddMonths((int)Grain).AddDays(-1);

    /// <summary>Months since year 0 at the start: for gaps and order.</summary>
    public int MonthIndex => (Year * 12) + FirstMonth - 1;

    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var plain = CellText.Plain(text).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        var match = Pattern().Match(plain);
        if (!match.Success) return false;
        var year = int.Parse(match.Groups["y"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["m"].Success)
        {
            var month = int.Parse(match.Groups["m"].Value, CultureInfo.InvariantCulture);
            if (month is < 1 or > 12) return false;
            period = new(year, month, Grain.Month);
            return true;
        }
        if (match.Groups["q"].Success)
        {
            var quarter = "1234一二三四".IndexOf(match.Groups["q"].Value[0], StringComparison.Ordinal) % 4;
            period = new(year, (quarter * 3) + 1, Grain.Quarter);
            return true;
        }
        if (match.Groups["h"].Success)
        {
            period = new(year, match.Groups["h"].Value is "1" or "上" ? 1 : 7, Grain.HalfYear);
            return true;
        }
        period = new(year, 1, Grain.Year);
        return true;
    }

    public override string ToString() => Grain switch
    {
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{FirstMonth:00}"),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{((FirstMonth - 1) / 3) + 1}"),
        Grain.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}H{((FirstMonth - 1) / 6) + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
    };

    [GeneratedRegex(@"^(?<y>(?:19|20|21)\d\d)(?:年?(?:Q(?<q>[1-4])|第?(?<q>[1-4一二三四])季度?|H(?<h>[12])|(?<h>[上下])半年)|(?:[-/.年](?<m>\d{1,2})月?)|(?<m>\d{2})|年|年度)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
