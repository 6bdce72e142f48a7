using System.Globalization;
using KspSite.Core;
using KspSite.Core.Domain;

namespace KspSite.Rendering.Charts;

/// <summary>Numbers, dates and money as the charts show them; nothing here depends on the machine's culture.</summary>
internal static class ChartNumbers
{
    public const string Missing = "—";

    /// <summary>A tick of an axis: its floating-point noise is rounded away.</summary>
    public static string Tick(double value) => Numerals.WithMinus(value.ToString("#,##0.####", CultureInfo.InvariantCulture));

    public static string TickPercent(double share) => Numerals.WithMinus((share * 100).ToString("0.##", CultureInfo.InvariantCulture)) + "%";

    public static string Month(DateOnly date) => date.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    public static ChartCell Cell(string text) => new(text, text);

    public static ChartCell Cell(decimal? value, int decimals = 1) => new(Shown(value, decimals), value is null ? "" : Numerals.Text(value));

    /// <summary>A small value is not shown as nought: 1.5 million of a table in hundreds of millions is 0.015.</summary>
    public static string Shown(decimal? value, int decimals = 1) => Numerals.Grouped(value, decimals > 0 && value is { } v && v != 0 && Math.Abs(v) < 0.1m ? Math.Max(decimals, 4) : decimals);

    public static ChartCell Percent(decimal? share) => new(Numerals.Percent(share), share is null ? "" : Numerals.Text(share));

    /// <summary>The difference of two shares in points, with its sign.</summary>
    public static ChartCell Points(decimal? difference) => new(Formats.Signed(difference * 100, 1), difference is null ? "" : Numerals.Text(difference * 100));

    public static ChartCell Cell(DateOnly? date) => new(Numerals.Text(date), date is null ? "" : Numerals.Text(date));
}

/// <summary>One unit for all amounts of a chart, so that they compare at a glance: 元, 万元, 亿元, or thousands, millions.</summary>
/// <param name="Unit">The unit on the page.</param>
/// <param name="BaseUnit">The unit of exact values.</param>
internal sealed record MoneyScale(decimal Divisor, Words Unit, Words BaseUnit)
{
    private static readonly ImmutableArray<(decimal Divisor, string Name)> Chinese = [(100_000_000m, "亿"), (10_000m, "万"), (1m, "")];
    private static readonly ImmutableArray<(decimal Divisor, string Name)> English = [(1_000_000_000m, "bn"), (1_000_000m, "m"), (1_000m, "k"), (1m, "")];

    /// <summary>The unit in which the largest amount has at least one digit before the point.</summary>
    public static MoneyScale For(Language language, IEnumerable<Money?> amounts)
    {
        var given = amounts.OfType<Money>().ToList();
        var largest = given.Select(m => Math.Abs(m.Amount)).DefaultIfEmpty(0).Max();
        var currency = given.Count == 0 ? "CNY" : given[0].Currency;
        var (divisor, name) = (language == Language.Zh ? Chinese : English).First(u => largest >= u.Divisor || u.Divisor == 1m);
        var yuan = currency == "CNY" ? "元" : " " + currency;
        return new(divisor, new((name + yuan).Trim(), name.Length == 0 ? currency : currency + " " + name), new(yuan.Trim(), currency));
    }

    /// <summary>The header of a column of amounts, with the unit on the page and that of the download.</summary>
    public ChartHeader Header(string zh, string en) => ChartTable.Number($"{zh}（{Unit.Zh}）", $"{en} ({Unit.En})") with
    {
        Exact = new($"{zh}（{BaseUnit.Zh}）", $"{en} ({BaseUnit.En})"),
    };

    public decimal? Of(Money? money) => money?.Amount / Divisor;

    /// <summary>As a reader sees it, without the unit.</summary>
    public string Told(Money? money) => ChartNumbers.Shown(Of(money));

    public ChartCell Cell(Money? money) => new(Told(money), money is { } value ? Numerals.Text(value.Amount) : "");
}
