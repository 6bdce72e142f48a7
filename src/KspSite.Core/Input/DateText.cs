using System.Globalization;
using System.Text.RegularExpressions;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>Which number comes first in a date such as 03/04/2026.</summary>
public enum DateOrder
{
    /// <summary>Nobody has said so; a date that can be read in two ways is not read.</summary>
    Unknown,
    YearFirst,
    DayFirst,
    MonthFirst,
}

/// <summary>Which day a month or a quarter stands for where a day is wanted.</summary>
public enum PartialDate
{
    Unknown,
    FirstDay,
    LastDay,
}

/// <summary>What kind of date a text is that <see cref="CellText.TryDate"/> does not read.</summary>
public enum DateDoubt
{
    None,

    /// <summary>03/04/2026: day or month first. Also every date with a year of two digits. <see cref="DateText.Readings"/> has what it can mean.</summary>
    Order,

    /// <summary>12/5, 12月5日: no year. <see cref="DateText.WithoutYear"/> has what it can mean.</summary>
    NoYear,

    /// <summary>2026年3月, 2026Q1: no day.</summary>
    NoDay,

    /// <summary>46082: the number that Excel keeps for a date.</summary>
    Serial,

    /// <summary>9999-12-31, 0001-01-01: a day that stands for none.</summary>
    Far,

    /// <summary>2027-06-31: beyond the end of its month. <see cref="DateText.MonthOf"/> has the month.</summary>
    NoSuchDay,
}

/// <summary>Dates that need a word from their publisher before they can be read.</summary>
public static partial class DateText
{
    // Excel counts 1900 as a leap year, so day 60 never was; all days after it are counted from here.
    private static readonly DateOnly SerialOrigin = new(1899, 12, 30);
    private const decimal FirstSerial = 20_000;
    private const decimal LastSerial = 80_000;

    private static readonly string[] Times = ["H:mm", "H:mm:ss", "h:mm tt", "h:mm:ss tt", "H:mm:ss.fff"];

    public static DateDoubt DoubtOf(string text)
    {
        var plain = CellText.Plain(text);
        if (TrySerial(plain, out _)) return DateDoubt.Serial;
        if (CellText.IsFarDate(plain)) return DateDoubt.Far;
        if (YearMonthDay.Match(plain) is { Success: true } day && MonthOf(plain) is { } month && Number(day, "d") > month.End.Day) return DateDoubt.NoSuchDay;
        if (Numeric.Match(plain) is { Success: true } numeric && numeric.Groups["c"].Length == 4 && !CellText.IsNear(Number(numeric, "c"))) return DateDoubt.Far;
        if (Numeric.IsMatch(plain)) return TryNumeric(plain, DateOrder.Unknown, out _) || Readings(plain).IsEmpty ? DateDoubt.None : DateDoubt.Order;
        if (TryPeriod(plain, out _)) return DateDoubt.NoDay;
        return WithoutYear(plain).IsEmpty ? DateDoubt.None : DateDoubt.NoYear;
    }

    /// <summary>
    /// The days, with their time where there is one, that a date of three numbers can mean: year first, then day first, then month
    /// first. One to three; empty where it is no such date, or none that ever was.
    /// </summary>
    public static ImmutableArray<string> Readings(string text)
    {
        var plain = CellText.Plain(text);
        var readings = ImmutableArray.CreateBuilder<string>();
        foreach (var order in (DateOrder[])[DateOrder.YearFirst, DateOrder.DayFirst, DateOrder.MonthFirst])
        {
            if (TryNumeric(plain, order, out var moment) && Iso(moment) is var iso && !readings.Contains(iso)) readings.Add(iso);
        }
        return readings.DrainToImmutable();
    }

    /// <summary>Whether a date of three numbers has a year of two digits, wherever it stands.</summary>
    public static bool HasShortYear(string text) => Numeric.Match(CellText.Plain(text)) is { Success: true } match && match.Groups["c"].Length < 4;

    /// <summary>
    /// The month and day that a date without a year can mean, as <c>12-05</c>; the month first. Two where both numbers can be
    /// months, empty where it is no such date.
    /// </summary>
    public static ImmutableArray<string> WithoutYear(string text)
    {
        // A leap year, so that 29 February is a day; parsing without one would ask the clock.
        var plain = "2000 " + ChineseNumbers.ArabicDate(CellText.Plain(text));
        var days = ImmutableArray.CreateBuilder<string>();
        foreach (var formats in (string[][])[MonthAndDay, DayAndMonth])
        {
            if (DateOnly.TryParseExact(plain, formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                && date.ToString("MM-dd", CultureInfo.InvariantCulture) is var day && !days.Contains(day)) days.Add(day);
        }
        return days.DrainToImmutable();
    }

    private static readonly string[] MonthAndDay = ["yyyy M/d", "yyyy M-d", "yyyy M.d", "yyyy M月d日", "yyyy M月d号", "yyyy M月d", "yyyy MMM d", "yyyy MMMM d"];
    private static readonly string[] DayAndMonth = ["yyyy d/M", "yyyy d-M", "yyyy d.M", "yyyy d-MMM", "yyyy d MMM", "yyyy d MMMM"];

    /// <summary>
    /// The date as ISO text (with the time of day where there is one), where the settings say how to read it; else the text as it
    /// was, for <see cref="CellText"/> to read or to refuse.
    /// </summary>
    public static string Resolve(string text, DateOrder order, PartialDate partial, bool serial)
    {
        var plain = CellText.Plain(text);
        if (plain.Length == 0) return text;
        if (serial && TrySerial(plain, out var day)) return Numerals.Text(day);
        if (order != DateOrder.Unknown && TryNumeric(plain, order, out var moment)) return Iso(moment);
        if (partial != PartialDate.Unknown && !CellText.TryDate(plain, out _) && TryPeriod(plain, out var period))
            return Numerals.Text(partial == PartialDate.FirstDay ? period.Start : period.End);
        return text;
    }

    /// <summary>A day however it is written, a serial number of Excel's included.</summary>
    public static bool TryDay(string text, out DateOnly day) => CellText.TryDate(text, out day) || TrySerial(CellText.Plain(text), out day);

    /// <summary>Days since the turn of 1900, as Excel counts them, from 1954 to 2119; the time of day is dropped.</summary>
    public static bool TrySerial(string plain, out DateOnly date)
    {
        date = default;
        if (plain.Length < 5 || plain[0] is < '2' or > '7' || !plain.All(c => c is (>= '0' and <= '9') or '.')) return false;
        if (plain.IndexOf('.') is >= 0 and not 5 || (plain.Length > 5 && plain[5] != '.')) return false;
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)) return false;
        if (days is < FirstSerial or >= LastSerial) return false;
        date = SerialOrigin.AddDays((int)days);
        return true;
    }

    /// <summary>A date of three numbers with the year last, or with a year of two digits; read only where it can mean one day.</summary>
    public static bool TryNumeric(string plain, DateOrder order, out DateTime moment)
    {
        moment = default;
        if (Numeric.Match(plain) is not { Success: true } match) return false;
        var (a, b, c) = (Number(match, "a"), Number(match, "b"), Number(match, "c"));
        var shortYear = match.Groups["c"].Length < 4;
        if (order != DateOrder.YearFirst && match.Groups["c"].Length == 1) return false;
        var (year, month, day) = order switch
        {
            DateOrder.YearFirst => shortYear ? (2000 + a, b, c) : (0, 0, 0),
            DateOrder.DayFirst => (shortYear ? 2000 + c : c, b, a),
            DateOrder.MonthFirst => (shortYear ? 2000 + c : c, a, b),
            _ when shortYear => (0, 0, 0),
            _ when a > 12 || a == b => (c, b, a),
            _ when b > 12 => (c, a, b),
            _ => (0, 0, 0),
        };
        if (!CellText.IsNear(year) || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        moment = new DateTime(year, month, day);
        var time = match.Groups["t"].Value.Trim();
        if (time.Length == 0) return true;
        if (!TimeOnly.TryParseExact(time, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)) return false;
        moment = DateOnly.FromDateTime(moment).ToDateTime(clock);
        return true;
    }

    /// <summary>The month that a date names which begins with a year of four digits, whether it has the day or not; null without one.</summary>
    public static Period? MonthOf(string text) =>
        YearMonthDay.Match(CellText.Plain(text)) is { Success: true } match && Period.TryParse($"{match.Groups["y"].Value}-{match.Groups["m"].Value}", out var month)
            ? month : null;

    /// <summary>The month, quarter or half-year that a text names where a day is wanted (<see cref="DateDoubt.NoDay"/>); null for anything else.</summary>
    public static Period? PeriodOf(string text) => TryPeriod(CellText.Plain(text), out var period) ? period : null;

    // A bare year, or six digits, may be many things; where a day is wanted only a written month or quarter counts.
    private static bool TryPeriod(string plain, out Period period)
    {
        period = default;
        return plain.Length >= 6 && !plain.All(char.IsAsciiDigit) && Period.TryParse(ChineseNumbers.ArabicDate(plain), out period)
            && period.Grain is Grain.Month or Grain.Quarter or Grain.HalfYear;
    }

    private static string Iso(DateTime moment) =>
        moment.ToString(moment.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:[-/.]|年)(?<m>[0-9]{1,2})(?:[-/.]|月)(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex YearMonthDay { get; }

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})(?<s>[-/.])(?<b>[0-9]{1,2})\k<s>(?<c>[0-9]{4}|[0-9]{1,2})(?<t>[ ,]+[0-9:. ]+(?:[AaPp][Mm])?)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Numeric { get; }
}
