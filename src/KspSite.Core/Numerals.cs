using System.Globalization;

namespace KspSite.Core;

/// <summary>Numbers in messages and downloads: a point as decimal sign, no grouping, whatever the machine's culture.</summary>
public static class Numerals
{
    public static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "—";

    public static string Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>Rounded for a sentence: at most the given number of decimals.</summary>
    public static string Text(decimal? number, int decimals) =>
        number is { } value ? Text(Math.Round(value, decimals, MidpointRounding.AwayFromZero)) : "—";

    /// <summary>A share 0..1 as a whole percent: <c>35%</c>.</summary>
    public static string Percent(decimal? share) => share is { } value ? Text(value * 100, 0) + "%" : "—";

    /// <summary>ISO 8601: <c>2026-11-20</c>.</summary>
    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
