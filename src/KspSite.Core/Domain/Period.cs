using System.Buffers;
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

    /// <summary>The month after the period, counted as <see cref="MonthIndex"/>.</summary>
    public int MonthAfter => MonthIndex + (int)Grain;

    /// <summary>Its months, ascending, counted as <see cref="MonthIndex"/>.</summary>
    public IEnumerable<int> Months => Enumerable.Range(MonthIndex, (int)Grain);

    public bool Overlaps(Period other) => MonthIndex < other.MonthAfter && other.MonthIndex < MonthAfter;

    public static bool TryParse(string text, out Period period)
    {
        period = default;
        var plain = CellText.Plain(text).ToUpperInvariant().Replace(" ", "", StringComparison.Ordinal);
        // The expression says only what is a period: taking it apart would cost more than all else of a row, and there are many.
        if (!Pattern().IsMatch(plain)) return false;
        var year = int.Parse(plain.AsSpan(0, 4), CultureInfo.InvariantCulture);
        var rest = plain.AsSpan(4);
        if (rest.ContainsAny('Q', '季')) period = new(year, ("1234一二三四".IndexOf(rest[rest.IndexOfAny(Quarters)]) % 4 * 3) + 1, Grain.Quarter);
        else if (rest.ContainsAny('H', '半')) period = new(year, rest.ContainsAny('1', '上') ? 1 : 7, Grain.HalfYear);
        else if (rest.Trim("年-/.月度") is not { IsEmpty: false } digits) period = new(year, 1, Grain.Year);
        else if (int.Parse(digits, CultureInfo.InvariantCulture) is >= 1 and <= 12 and var month) period = new(year, month, Grain.Month);
        else return false;
        return true;
    }

    public override string ToString() => Grain switch
    {
        Grain.Month => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{FirstMonth:00}"),
        Grain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}Q{((FirstMonth - 1) / 3) + 1}"),
        Grain.HalfYear => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}H{((FirstMonth - 1) / 6) + 1}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}"),
    };

    private static readonly SearchValues<char> Quarters = SearchValues.Create("1234一二三四");

    [GeneratedRegex(@"^(19|20|21)[0-9]{2}(年?(Q[1-4]|第?[1-4一二三四]季度?|H[12]|[上下]半年)|[-/.年][0-9]{1,2}月?|[0-9]{2}|年|年度)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pattern();
}
