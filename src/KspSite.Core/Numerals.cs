using System.Globalization;

namespace KspSite.Core;

/// <summary>Numbers in messages and downloads: a point as decimal sign, no grouping, whatever the machine's culture.</summary>
public static class Numerals
{
    public static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "—";

    // The standard formats cost a third of the pattern "0.####", and a site is full of numbers.
    public static string Text(decimal? number) => number is { } value ? Written(Trimmed(value)) : "—";

    // Most numbers of a site are small and whole; of those the runtime keeps the texts.
    private static string Written(decimal number) => number.Scale == 0 && number is >= 0 and < 300 ? ((int)number).ToString(CultureInfo.InvariantCulture) : number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Rounded for a sentence: at most the given number of decimals.</summary>
    public static string Text(decimal? number, int decimals) =>
        number is { } value ? Text(Math.Round(value, decimals, MidpointRounding.AwayFromZero)) : "—";

    /// <summary>For readers: grouped by thousands, at most the given number of decimals, none where they would be zeros; with a minus sign as wide as a plus.</summary>
    public static string Grouped(decimal? number, int decimals)
    {
        if (number is not { } value) return "—";
        var rounded = Trimmed(Math.Round(value, decimals, MidpointRounding.AwayFromZero));
        return WithMinus(rounded is > -1000 and < 1000 ? rounded.ToString(CultureInfo.InvariantCulture) : rounded.ToString(GroupedTo(rounded.Scale), CultureInfo.InvariantCulture));
    }

    private static readonly string[] Groups = ["N0", "N1", "N2", "N3", "N4", "N5", "N6"];

    private static string GroupedTo(int decimals) => decimals < Groups.Length ? Groups[decimals] : "N" + Text(decimals);

    // Dividing by one with every decimal there is leaves those that are needed. Zero has no sign.
    private static decimal Trimmed(decimal number) => number == 0 ? 0 : number.Scale == 0 ? number : number / 1.0000000000000000000000000000m;

    /// <summary>For readers: a share as a whole percent, grouped by thousands: <c>35%</c>, <c>2,156%</c>.</summary>
    public static string Percent(decimal? share) => Percent(share, 0);

    /// <summary>A share as a percent of at most the given number of decimals: <c>−0.3%</c>.</summary>
    public static string Percent(decimal? share, int decimals) => share is null ? "—" : Grouped(share * 100, decimals) + "%";

    /// <summary>A number for readers: its hyphen becomes a minus sign.</summary>
    public static string WithMinus(string number) => number.StartsWith('-') ? '−' + number[1..] : number;

    /// <summary>ISO 8601: <c>2026-11-20</c>.</summary>
    public static string Text(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "—";
}
