using System.Globalization;
using System.Text;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// Reads the text of one cell. Every method answers whether the text is of that kind; none guesses.
/// Full-width digits, signs and letters count as their plain forms.
/// </summary>
public static class CellText
{
    private static readonly string[] DateFormats =
    [
        "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年M月d", "yyyyMMdd",
    ];

    private static readonly string[] DateTimeFormats =
    [
        "yyyy-M-d H:mm", "yyyy-M-d H:mm:ss", "yyyy-M-d'T'H:mm", "yyyy-M-d'T'H:mm:ss", "yyyy/M/d H:mm", "yyyy/M/d H:mm:ss",
        "yyyy年M月d日 H:mm",
    ];

    /// <summary>Without full-width forms and trimmed; the form in which ids, numbers and dates are compared.</summary>
    public static string Plain(string text) => Width.Narrow(text).Trim();

    public static bool IsNotApplicable(string text) =>
        Plain(text) is var plain && (plain == "不适用" || plain.Equals("n/a", StringComparison.OrdinalIgnoreCase));

    /// <summary>An id: 1 to 40 letters, digits, <c>_ . -</c>, and not only dots.</summary>
    public static bool TryId(string text, out string id)
    {
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

    /// <summary>
    /// A number with optional thousands separators, currency sign and Chinese magnitude (千, 万, 百万, 亿, each with 元 or without).
    /// <paramref name="unit"/> is the unit that the cell itself names, or null.
    /// </summary>
    public static bool TryAmount(string text, out decimal number, out MoneyUnit? unit)
    {
        var plain = Plain(text);
        unit = null;
        var negative = plain.Length > 2 && plain[0] == '(' && plain[^1] == ')';
        if (negative) plain = plain[1..^1].Trim();
        plain = plain.Replace("¥", "", StringComparison.Ordinal).Replace("￥", "", StringComparison.Ordinal).Trim();
        foreach (var (suffix, meaning) in Suffixes)
        {
            if (!plain.EndsWith(suffix, StringComparison.Ordinal)) continue;
            unit = meaning;
            plain = plain[..^suffix.Length].TrimEnd();
            break;
        }
        if (!TryNumber(plain, out number)) return false;
        if (negative) number = -number;
        return true;
    }

    private static readonly (string Suffix, MoneyUnit Unit)[] Suffixes =
    [
        ("百万元", MoneyUnit.Million), ("百万", MoneyUnit.Million), ("亿元", MoneyUnit.HundredMillion), ("亿", MoneyUnit.HundredMillion),
        ("万元", MoneyUnit.TenThousand), ("万", MoneyUnit.TenThousand), ("千元", MoneyUnit.Thousand), ("千", MoneyUnit.Thousand),
        ("元", MoneyUnit.Yuan),
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

    /// <summary>A plain decimal number. Commas are accepted only as thousands separators in their proper places.</summary>
    public static bool TryNumber(string text, out decimal number)
    {
        var plain = Plain(text).Replace('−', '-');
        number = 0;
        if (plain.Length == 0 || !HasProperGroups(plain)) return false;
        return decimal.TryParse(plain.Replace(",", "", StringComparison.Ordinal),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
    }

    // 1,234,567.8 and 1234567.8 are numbers; 1,2 and 12,34 may be decimal commas or lists, so they are not read.
    private static bool HasProperGroups(string plain)
    {
        if (!plain.Contains(',')) return true;
        var whole = plain.TrimStart('-', '+').Split('.')[0].Split(',');
        return whole[0].Length is >= 1 and <= 3 && whole.Skip(1).All(g => g.Length == 3) && !plain.Split('.').Skip(1).Any(p => p.Contains(','));
    }

    /// <summary>
    /// A share 0..1 from <c>35%</c>, <c>0.35</c> or a bare <c>35</c>. The last is read as percent and
    /// <paramref name="ambiguous"/> says so (DT-04). Values outside 0..100 % are not shares.
    /// </summary>
    public static bool TryShare(string text, out decimal share, out bool ambiguous)
    {
        var plain = Plain(text);
        ambiguous = false;
        var percent = plain.EndsWith('%');
        if (percent) plain = plain[..^1].TrimEnd();
        if (!TryNumber(plain, out share)) return false;
        if (percent) share /= 100;
        else if (share is > 1 and <= 100)
        {
            share /= 100;
            ambiguous = true;
        }
        return share is >= 0 and <= 1;
    }

    public static bool TryDate(string text, out DateOnly date) =>
        DateOnly.TryParseExact(Plain(text), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out date)
        || (TryDateTime(text, out var moment) && moment.TimeOfDay == TimeSpan.Zero && Same(DateOnly.FromDateTime(moment), out date));

    private static bool Same(DateOnly value, out DateOnly date)
    {
        date = value;
        return true;
    }

    /// <summary>A date, or a date with a time of day; a bare date is its midnight.</summary>
    public static bool TryDateTime(string text, out DateTime moment)
    {
        var plain = Plain(text);
        if (DateOnly.TryParseExact(plain, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            moment = date.ToDateTime(TimeOnly.MinValue);
            return true;
        }
        return DateTime.TryParseExact(plain, DateTimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out moment);
    }

    public static bool TryTime(string text, out TimeOnly time) =>
        TimeOnly.TryParseExact(Plain(text), ["H:mm", "H:mm:ss", "H点mm分", "H时mm分"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    public static bool TryBoolean(string text, out bool value)
    {
        switch (Plain(text).ToLowerInvariant())
        {
            case "是" or "y" or "yes" or "true" or "1" or "√" or "✓" or "有" or "对":
                value = true;
                return true;
            case "否" or "n" or "no" or "false" or "0" or "×" or "x" or "✗" or "无" or "不":
                value = false;
                return true;
            default:
                value = false;
                return false;
        }
    }

    /// <summary>Splits a list at <c>； ; 、 |</c>; empty parts vanish, order stays.</summary>
    public static ImmutableArray<string> SplitList(string text) =>
        [.. text.Split(['；', ';', '、', '|', '｜'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}
