using System.Globalization;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Rendering;

/// <summary>
/// How numbers, amounts and dates are shown in the site's language. Our own patterns, never the machine's culture. A missing
/// value is an em dash; the exact value belongs into the title and the download.
/// </summary>
public sealed class Formats(Language language)
{
    public const string Missing = "—";

    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;
    private static readonly string[] MonthsEn = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    private bool IsZh => language == Language.Zh;

    public Language Language => language;

    /// <summary>Grouped by thousands, at most the given decimals, none where they would be zeros.</summary>
    public static string Number(decimal? value, int decimals = 1) => Numerals.Grouped(value, decimals);

    /// <summary>With a sign also where positive; zero has none.</summary>
    public static string Signed(decimal? value, int decimals = 1) => value is > 0 ? "+" + Number(value, decimals) : Number(value, decimals);

    /// <summary>The difference of two percentages in percentage points, with its sign and one decimal.</summary>
    public string Points(decimal difference) => Signed(difference) + (IsZh ? " 个百分点" : " pp");

    /// <summary>0..1 as percent, whole above 10 %. What lacks something is not shown as all of it: 99.6 % is 99 %.</summary>
    public static string Share(decimal? share) => share is { } value
        ? Number(Short(value * 100), Math.Abs(value) is > 0 and < 0.1m ? 1 : 0) + "%" : Missing;

    private static decimal Short(decimal ofHundred) => ofHundred is > 99 and < 100 ? 99 : ofHundred;

    /// <summary>Base units in the reader's magnitude: 亿元, 万元, 元; in English millions and thousands. The currency is named unless it is CNY.</summary>
    public string Amount(decimal? amount, string currency = "CNY")
    {
        if (amount is not { } value) return Missing;
        var size = Math.Abs(value);
        if (IsZh)
        {
            var unit = currency == "CNY" ? "元" : currency;
            return size switch
            {
                >= 100_000_000 => Number(value / 100_000_000, 2) + " 亿" + unit,
                >= 10_000 => Number(value / 10_000, size < 1_000_000 ? 1 : 0) + " 万" + unit,
                _ => Number(value, 0) + " " + unit,
            };
        }
        var sign = currency == "CNY" ? "¥" : currency + " ";
        return size switch
        {
            >= 1_000_000 => sign + Number(value / 1_000_000, size < 100_000_000 ? 1 : 0) + "M",
            >= 1_000 => sign + Number(value / 1_000, 0) + "k",
            _ => sign + Number(value, 0),
        };
    }

    public string Amount(Money? money) => money is { } value ? Amount(value.Amount, value.Currency) : Missing;

    /// <summary>The whole amount, for titles.</summary>
    public static string Exact(Money? money) => money is { } value ? $"{Number(value.Amount, 2)} {value.Currency}" : Missing;

    public string Date(DateOnly? date) => date is not { } day ? Missing
        : IsZh ? day.ToString("yyyy-MM-dd", Plain) : $"{day.Day.ToString(Plain)} {MonthsEn[day.Month - 1]} {day.Year.ToString(Plain)}";

    /// <summary>For headings: 2026年11月20日, 20 Nov 2026.</summary>
    public string LongDate(DateOnly? date) => date is { } day && IsZh
        ? $"{day.Year.ToString(Plain)}年{day.Month.ToString(Plain)}月{day.Day.ToString(Plain)}日" : Date(date);

    public string Days(decimal? days) => days is null ? Missing : Counted(Number(days, 0), " 天", " day", " days");

    // One is what reads as one: 1.2 days are shown as 1 day.
    private string Counted(string number, string zh, string one, string many) => number + (IsZh ? zh : number is "1" or "−1" ? one : many);

    public string Words(Words words) => words.In(language);

    /// <summary>A figure as its unit wants it; an em dash where it is missing.</summary>
    public string Figure(MetricValue value, string currency = "CNY")
    {
        if (value.Figure.Word is { } word) return Word(word);
        return Measured(value.Figure.Number, value.Unit, currency);
    }

    /// <summary>A number as its unit wants it.</summary>
    public string Measured(decimal? measured, MetricUnit unit, string currency = "CNY")
    {
        if (measured is not { } number) return Missing;
        return unit switch
        {
            MetricUnit.Share => Share(number),
            MetricUnit.Percent => Share(number / 100),
            MetricUnit.Points => Number(Short(number), 0),
            MetricUnit.GradedPoints => Number(decimal.Floor(number), 0),
            MetricUnit.Money => Amount(number, currency),
            MetricUnit.Count => Number(number, 0),
            MetricUnit.Days => Days(number),
            MetricUnit.Months => Counted(Number(number, 1), " 个月", " month", " months"),
            MetricUnit.Minutes => Number(number, 0) + (IsZh ? " 分钟" : " min"),
            MetricUnit.Level => Number(number, 1),
            MetricUnit.Ratio => Number(number, 2),
            _ => Number(number, 2),
        };
    }

    private string Word(string word) => word switch
    {
        "green" => IsZh ? "绿" : "green",
        "amber" => IsZh ? "黄" : "amber",
        "red" => IsZh ? "红" : "red",
        "up" => IsZh ? "上升" : "up",
        "down" => IsZh ? "下降" : "down",
        "flat" => IsZh ? "持平" : "flat",
        _ => word,
    };
}
