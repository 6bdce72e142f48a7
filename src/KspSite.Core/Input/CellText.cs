using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// Reads the text of one cell. Every method answers whether the text is of that kind; none guesses.
/// Full-width digits, signs and letters count as their plain forms.
/// </summary>
public static partial class CellText
{
    private static readonly string[] DateFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d号", "yyyy年M月d", "yyyyMMdd",
        "d-MMM-yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy", "MMM d yyyy", "MMMM d yyyy",
    ];

    private static readonly string[] TimeFormats = ["H:mm", "H:mm:ss", "H:mm:ss.FFFFFFF", "h:mm tt", "h:mm:ss tt", "H点mm分", "H时mm分", "H时mm分ss秒"];

    /// <summary>Without full-width forms and trimmed; the form in which ids, numbers and dates are compared.</summary>
    public static string Plain(string text) => Width.Narrow(text).Trim();

    public static bool IsNotApplicable(string text) =>
        Plain(text) is var plain && (plain == "不适用" || plain.Equals("n/a", StringComparison.OrdinalIgnoreCase));

    /// <summary>An id: 1 to 40 letters, digits, <c>_ . -</c>, and not only dots.</summary>
    public static bool TryId(string text, out string id)
    {
        id = text;
        if (text.Length is > 0 and <= 40 && text.AsSpan().IndexOfAnyExcept(SignsOfMostIds) < 0) return true;
        id = Plain(text);
        if (id.Length is 0 or > 40) return false;
        var dots = 0;
        foreach (var rune in id.EnumerateRunes())
        {
            if (rune.Value == '.') dots++;
            else if (!(Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber
                || rune.Value is '_' or '-')) return false;
        }
        return dots < id.Length;
    }

    private static readonly SearchValues<char> SignsOfMostIds = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>
    /// A number with optional thousands separators, currency sign and magnitude (千, 万, 百万, 亿, each with 元 or without; k, million …),
    /// negative with a sign before or behind it, with 负 or in brackets. Chinese numerals count as well.
    /// <paramref name="unit"/> is the unit that the cell itself names, or null.
    /// </summary>
    public static bool TryAmount(string text, out decimal number, out MoneyUnit? unit) => TryAmount(text, out number, out unit, out _);

    /// <param name="currency">The currency that the cell itself names, as an ISO code, or null.</param>
    public static bool TryAmount(string text, out decimal number, out MoneyUnit? unit, out string? currency)
    {
        var plain = Plain(text);
        (unit, currency) = (null, null);
        var negative = TakeSign(ref plain);
        currency = TakeCurrency(ref plain);
        if (currency is not null) negative ^= TakeSign(ref plain);
        // 1.2e10 ends in no magnitude, and most cells are plain numbers.
        if (!TryNumber(plain, out number))
        {
            var whole = plain;
            (plain, unit) = TakeUnit(plain);
            negative ^= TakeSign(ref plain);
            if (!TryNumber(plain, out number))
            {
                if (!ChineseNumbers.TryParse(whole.TrimEnd('元', '整'), out number)) return false;
                // 一百二十 is so many of the column's unit; 一百二十万 and 一百二十元 name their own.
                unit = whole.AsSpan().IndexOfAny("万萬亿億元") >= 0 ? MoneyUnit.Yuan : null;
            }
        }
        if (negative) number = -number;
        return true;
    }

    private static bool TakeSign(ref string plain)
    {
        if (plain.Length > 2 && plain[0] == '(' && plain[^1] == ')')
        {
            plain = plain[1..^1].Trim();
            return true;
        }
        if (plain.Length > 1 && plain[0] is '负' or '負' or '-' or '−' && plain[1] is not ('-' or '+' or '−'))
        {
            plain = plain[1..].TrimStart();
            return true;
        }
        // 1,200- is how some accounting systems export a negative amount.
        if (plain.Length > 1 && plain[^1] == '-' && char.IsAsciiDigit(plain[^2]))
        {
            plain = plain[..^1];
            return true;
        }
        return false;
    }

    private static readonly (string Word, string Currency)[] Currencies =
    [
        ("人民币", "CNY"), ("RMB", "CNY"), ("CN¥", "CNY"), ("¥", "CNY"), ("US$", "USD"), ("HK$", "HKD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"),
        ("美元", "USD"), ("欧元", "EUR"), ("港元", "HKD"), ("港币", "HKD"), ("日元", "JPY"), ("英镑", "GBP"),
        ("CNY", "CNY"), ("USD", "USD"), ("EUR", "EUR"), ("HKD", "HKD"), ("JPY", "JPY"), ("GBP", "GBP"),
    ];

    /// <summary>A currency as people write it (人民币, RMB, ¥, 美元, usd) as its ISO code; any three letters are taken for a code. Null for anything else.</summary>
    public static string? Currency(string text)
    {
        var plain = Plain(text);
        // 元 behind an amount is its unit; alone it is the currency.
        if (plain is "元" or "人民币元") return "CNY";
        foreach (var (word, currency) in Currencies)
        {
            if (word.Equals(plain, StringComparison.OrdinalIgnoreCase)) return currency;
        }
        return plain.Length == 3 && plain.All(char.IsAsciiLetter) ? plain.ToUpperInvariant() : null;
    }

    private static string? TakeCurrency(ref string plain)
    {
        foreach (var (word, currency) in Currencies)
        {
            if (plain.StartsWith(word, StringComparison.OrdinalIgnoreCase)) plain = plain[word.Length..].TrimStart();
            else if (plain.EndsWith(word, StringComparison.OrdinalIgnoreCase)) plain = plain[..^word.Length].TrimEnd();
            else continue;
            return currency;
        }
        return null;
    }

    private static (string Number, MoneyUnit? Unit) TakeUnit(string plain)
    {
        foreach (var (suffix, meaning) in Suffixes)
        {
            if (plain.EndsWith(suffix, StringComparison.OrdinalIgnoreCase)) return (plain[..^suffix.Length].TrimEnd(), meaning);
        }
        return (plain, null);
    }

    // Longer before shorter where one ends in the other.
    private static readonly (string Suffix, MoneyUnit Unit)[] Suffixes =
    [
        ("百万元", MoneyUnit.Million), ("百万", MoneyUnit.Million), ("亿元", MoneyUnit.HundredMillion), ("亿", MoneyUnit.HundredMillion), ("億", MoneyUnit.HundredMillion),
        ("万元", MoneyUnit.TenThousand), ("万", MoneyUnit.TenThousand), ("萬", MoneyUnit.TenThousand), ("千元", MoneyUnit.Thousand), ("千", MoneyUnit.Thousand),
        ("元整", MoneyUnit.Yuan), ("元", MoneyUnit.Yuan), ("圆", MoneyUnit.Yuan), ("块", MoneyUnit.Yuan),
        ("thousand", MoneyUnit.Thousand), ("k", MoneyUnit.Thousand), ("million", MoneyUnit.Million), ("mln", MoneyUnit.Million), ("mn", MoneyUnit.Million),
    ];

    /// <summary>Base units in one of the unit: 万元 is 10,000 元.</summary>
    public static decimal Factor(this MoneyUnit unit) => unit switch
    {
        MoneyUnit.Yuan => 1m,
        MoneyUnit.Thousand => 1_000m,
        MoneyUnit.TenThousand => 10_000m,
        MoneyUnit.Million => 1_000_000m,
        MoneyUnit.HundredMillion => 100_000_000m,
        _ => throw new InvalidOperationException("unknown money unit"),
    };

    /// <summary>Whether the unit of a measure is the hundredth part.</summary>
    public static bool IsPercentUnit(string unit) => Plain(unit) is "%" or "百分比" or "百分点" or "pct" or "percent";

    /// <summary>40% as 40, of any size: for measures whose unit is percent. A number without the sign is not meant.</summary>
    public static bool TryPercent(string text, out decimal percent)
    {
        var plain = Plain(text);
        percent = 0;
        return plain.EndsWith('%') && TryNumber(plain[..^1].TrimEnd(), out percent);
    }

    /// <summary>
    /// More than the world earns in a year, in any currency: what is beyond is no figure of a plan. A portfolio of such figures,
    /// each in 亿, can still be added up.
    /// </summary>
    internal const decimal Largest = 1_000_000_000_000_000m;

    /// <summary>A plain decimal number. Commas are accepted only as thousands separators in their proper places.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        var plain = Plain(text).Replace('−', '-');
        number = 0;
        if (plain.Length == 0 || !HasProperGroups(plain)) return false;
        var isNumber = decimal.TryParse(plain.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)
            || (IsScientific(plain) && decimal.TryParse(plain, NumberStyles.Float, CultureInfo.InvariantCulture, out number));
        return isNumber && Math.Abs(number) <= Largest;
    }

    /// <summary>Whether the text is what Excel shows of a long number: <c>1.23E+10</c>. The digits beyond those shown are lost.</summary>
    public static bool IsScientific(string text) => text.AsSpan().IndexOfAny('+', '＋') > 0 && Scientific.IsMatch(Plain(text));

    /// <summary>Whether the text is what Excel makes of an id such as 3-1: <c>3月1日</c>, <c>1-Mar</c>, <c>Mar-25</c>.</summary>
    public static bool IsDateOfExcel(string text) =>
        text.AsSpan().IndexOfAny('月', '-', '－') > 0 && text.AsSpan().Trim().Length <= LongestExcelDate && ExcelDate.IsMatch(Plain(text));

    private const int LongestExcelDate = 6;

    // 1,234,567.8 and 1234567.8 are numbers; 1,2 and 12,34 may be decimal commas or lists, so they are not read.
    private static bool HasProperGroups(string plain)
    {
        if (!plain.Contains(',')) return true;
        var whole = plain.TrimStart('-', '+').Split('.')[0].Split(',');
        return whole[0].Length is >= 1 and <= 3 && whole.Skip(1).All(g => g.Length == 3) && !plain.Split('.').Skip(1).Any(p => p.Contains(','));
    }

    /// <summary>
    /// A share 0..1 from <c>35%</c>, <c>0.35</c>, 三成, 百分之三十五 or a bare <c>35</c>. The last is read as percent and
    /// <paramref name="ambiguous"/> says so (DT-04). Values outside 0..100 % are not shares.
    /// </summary>
    public static bool TryShare(string text, out decimal share, out bool ambiguous)
    {
        var plain = Plain(text);
        ambiguous = false;
        if (TryParts(plain, out share)) return share is >= 0 and <= 1;
        if (!TryNumber(plain, out share)) return false;
        if (share is > 1 and <= 100)
        {
            share /= 100;
            ambiguous = true;
        }
        return share is >= 0 and <= 1;
    }

    // Every form that says itself that it is a part of a whole.
    private static bool TryParts(string plain, out decimal share)
    {
        share = 0;
        if (plain.Length < 2) return false;
        var (digits, divisor) = plain[^1] switch
        {
            '%' => (plain[..^1], 100),
            '‰' => (plain[..^1], 1000),
            '成' => (plain[..^1], 10),
            _ when plain.StartsWith("百分之", StringComparison.Ordinal) => (plain["百分之".Length..], 100),
            _ when plain.StartsWith("千分之", StringComparison.Ordinal) => (plain["千分之".Length..], 1000),
            _ when plain.EndsWith("percent", StringComparison.OrdinalIgnoreCase) => (plain[..^"percent".Length], 100),
            // 三成五 is 35 %.
            _ when plain.IndexOf('成') == plain.Length - 2 => (string.Concat(plain.AsSpan(0, plain.Length - 2), plain.AsSpan(plain.Length - 1)), 100),
            _ => ("", 0),
        };
        if (divisor == 0) return false;
        digits = digits.Trim();
        if (!TryNumber(digits, out share) && !ChineseNumbers.TryParse(digits, out share)) return false;
        share /= divisor;
        return true;
    }

    private const int FirstYear = 1900;
    private const int LastYear = 2199;

    /// <summary>
    /// A calendar day of the years 1900 to 2199: what other systems write for "no end" (9999-12-31) is no day that could be reckoned with. A time
    /// of day behind it is dropped; a date that can be read in two ways is none (see <see cref="DateText"/>).
    /// </summary>
    public static bool TryDate(string text, out DateOnly date) => TryAnyDate(text, out date) && IsNear(date.Year);

    /// <summary>Whether the text is a day, but of another century than the ones that can be meant.</summary>
    public static bool IsFarDate(string text) => TryAnyDate(text, out var date) && !IsNear(date.Year);

    internal static bool IsNear(int year) => year is >= FirstYear and <= LastYear;

    private static bool TryAnyDate(string text, out DateOnly date)
    {
        if (TryIso(text, out date)) return true;
        var found = TryAnyMoment(text, out var moment);
        date = DateOnly.FromDateTime(moment);
        return found;
    }

    // Most dates by far; the general way costs twenty times as much.
    private static bool TryIso(string text, out DateOnly date)
    {
        date = default;
        return text.Length == 10 && text[4] == '-' && text[7] == '-'
            && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }

    /// <summary>A date, or a date with a time of day, of the years of <see cref="TryDate"/>; a bare date is its midnight. An offset from UTC is dropped: the wall clock counts.</summary>
    public static bool TryDateTime(string text, out DateTime moment) => TryAnyMoment(text, out moment) && IsNear(moment.Year);

    private static bool TryAnyMoment(string text, out DateTime moment)
    {
        moment = default;
        if (TryIso(text, out var date))
        {
            moment = date.ToDateTime(TimeOnly.MinValue);
            return true;
        }
        var plain = WithoutWeekday(Plain(text));
        if (plain.Length is < 6 or > 40) return false;
        if (DateText.TryNumeric(plain, DateOrder.Unknown, out moment)) return true;
        if (TryDay(plain, out date))
        {
            moment = date.ToDateTime(TimeOnly.MinValue);
            return true;
        }
        var cut = plain.IndexOf('T') is > 7 and var t && t + 1 < plain.Length && char.IsAsciiDigit(plain[t + 1]) ? t : SpaceBeforeTime(plain);
        if (cut < 0 || !TryDay(plain[..cut], out date) || !TryTime(WithoutOffset(plain[(cut + 1)..].Trim()), out var time)) return false;
        moment = date.ToDateTime(time);
        return true;
    }

    private static bool TryDay(string plain, out DateOnly date) =>
        DateOnly.TryParseExact(ChineseNumbers.ArabicDate(plain.Trim().TrimEnd(',')), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date);

    private static int SpaceBeforeTime(string plain)
    {
        var colon = plain.IndexOfAny([':', '点', '时']);
        return colon < 0 ? -1 : plain.LastIndexOf(' ', colon);
    }

    private static string WithoutOffset(string time)
    {
        if (time.EndsWith('Z')) return time[..^1];
        var sign = time.LastIndexOfAny(['+', '-']);
        return sign > 0 && time.Length - sign is >= 3 and <= 6 ? time[..sign].TrimEnd() : time;
    }

    private static string WithoutWeekday(string plain)
    {
        var at = plain.IndexOf("星期", StringComparison.Ordinal);
        if (at < 0) at = plain.IndexOf('周', StringComparison.Ordinal);
        return at > 6 && plain.Length - at <= 3 ? plain[..at].TrimEnd() : plain;
    }

    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(Plain(text), TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    /// <summary>
    /// A Chinese name of two or three characters without the space that columns of names are set with (王 磊): it names the same person
    /// as 王磊. Anything else is left as it is; two names in a cell have two characters before the space.
    /// </summary>
    public static string Unpadded(string text)
    {
        if (text.Length is < 3 or > 8 || !IsHan(text[0]) || !char.IsWhiteSpace(text[1])) return text;
        var given = text.AsSpan(1).TrimStart();
        return given.Length is 1 or 2 && IsHan(given[0]) && IsHan(given[^1]) ? string.Concat(text.AsSpan(0, 1), given) : text;
    }

    private static bool IsHan(char c) => c is >= '\u4e00' and <= '\u9fff' or >= '\u3400' and <= '\u4dbf';

    /// <summary>A whole number. What is counted may be named (6人, 7步, 六); a unit that changes the number (分钟 for seconds) may not.</summary>
    public static bool TryInteger(string text, out int number)
    {
        var isWhole = TryCount(Plain(text), out var count) && count == decimal.Truncate(count) && Math.Abs(count) <= int.MaxValue;
        number = isWhole ? (int)count : 0;
        return isWhole;
    }

    private static bool TryCount(string plain, out decimal number)
    {
        if (TryNumber(plain, out number)) return true;
        plain = plain.TrimEnd('人', '位', '名', '步', '个', '次', '项', '级').TrimEnd();
        return TryNumber(plain, out number) || ChineseNumbers.TryParse(plain, out number);
    }

    public static bool TryBoolean(string text, out bool value)
    {
        switch (Plain(text).ToLowerInvariant())
        {
            case "是" or "y" or "yes" or "true" or "t" or "1" or "√" or "✓" or "✔" or "☑" or "有" or "对" or "on" or "已完成" or "完成" or "done":
                value = true;
                return true;
            case "否" or "n" or "no" or "false" or "f" or "0" or "×" or "x" or "✗" or "✘" or "☐" or "无" or "不" or "非" or "没有" or "off" or "未完成":
                value = false;
                return true;
            default:
                value = false;
                return false;
        }
    }

    /// <summary>Splits a list at <c>； ; 、 |</c> and at line breaks inside the cell; empty parts vanish, order stays.</summary>
    public static ImmutableArray<string> SplitList(string text) =>
        [.. text.Split(['；', ';', '、', '|', '｜', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>As <see cref="SplitList"/>, and at commas as well, which ids and codes cannot hold but names can.</summary>
    public static ImmutableArray<string> SplitCodes(string text) => text.AsSpan().ContainsAny(AnyCodeSeparator)
        ? [.. text.Split(CodeSeparators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)]
        : text.Trim() is { Length: > 0 } only ? [only] : [];

    private static readonly char[] CodeSeparators = ['；', ';', '、', '|', '｜', '\n', '\r', ',', '，'];

    private static readonly SearchValues<char> AnyCodeSeparator = SearchValues.Create(CodeSeparators);

    [GeneratedRegex(@"^-?[0-9](\.[0-9]+)?[Ee]\+[0-9]{1,3}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Scientific { get; }

    [GeneratedRegex(@"^([0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}-(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-[0-9]{2})$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex ExcelDate { get; }
}
