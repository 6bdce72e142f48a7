using System.Globalization;

namespace KspSite.Core.Input;

/// <summary>
/// Numbers with Chinese digits or magnitudes, also mixed with Arabic ones: 三百二十万, 1亿2000万, 十二, 壹佰, 三点五, 二〇二六. Colloquial
/// forms that leave the last magnitude out (三百五, 1万5) are not read: they can be meant in two ways.
/// </summary>
public static class ChineseNumbers
{
    private const string Digits = "零一二三四五六七八九";
    private const string FormalDigits = "〇壹贰叁肆伍陆柒捌玖";

    /// <summary>False also for plain Arabic numbers, which are not this class's business.</summary>
    public static bool TryParse(string text, out decimal number)
    {
        number = 0;
        if (text.Length is 0 or > 40 || !text.Any(c => DigitOf(c) is not null || MagnitudeOf(c) is not null)) return false;
        if (TryPositional(text, out number)) return true;
        var point = text.AsSpan().IndexOfAny('点', '點');
        if (point < 0) return TryWhole(text, out number);
        return TryWhole(text[..point], out number) && TryFraction(text[(point + 1)..], ref number);
    }

    /// <summary>Digits read one by one, as in a year: 二〇二六. At least two.</summary>
    public static bool TryPositional(string text, out decimal number)
    {
        number = 0;
        if (text.Length is < 2 or > 18) return false;
        foreach (var c in text)
        {
            if (DigitOf(c) is not { } digit) return false;
            number = (number * 10) + digit;
        }
        return true;
    }

    /// <summary>0..9 of a Chinese digit, formal or not; null for anything else.</summary>
    public static int? DigitOf(char c)
    {
        if (c is '两' or '兩' or '貳') return 2;
        if (c == '陸') return 6;
        var at = Digits.IndexOf(c, StringComparison.Ordinal);
        if (at < 0) at = FormalDigits.IndexOf(c, StringComparison.Ordinal);
        return at < 0 ? null : at;
    }

    private static long? MagnitudeOf(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1_000,
        '万' or '萬' => 10_000,
        '亿' or '億' => 100_000_000,
        _ => null,
    };

    private static bool TryFraction(string digits, ref decimal number)
    {
        if (digits.Length is 0 or > 12) return false;
        var step = 1m;
        foreach (var c in digits)
        {
            if (DigitOf(c) is not { } digit) return false;
            number += digit * (step /= 10);
        }
        return true;
    }

    /// <summary>The parts of a number while it is read from left to right.</summary>
    private struct Parts
    {
        public decimal Total;
        public decimal Section;
        public decimal? Pending;
        public long LastMagnitude;
        public bool AfterZero;
    }

    private static bool TryWhole(string text, out decimal number)
    {
        number = 0;
        var parts = new Parts { LastMagnitude = long.MaxValue };
        for (var i = 0; i < text.Length; i++)
        {
            if (DigitOf(text[i]) is { } digit)
            {
                if (digit == 0 && parts.Pending is null && text.Length > 1) parts.AfterZero = true;
                else if (parts.Pending is null) parts.Pending = digit;
                else return false;
            }
            else if (MagnitudeOf(text[i]) is { } magnitude)
            {
                if (!Apply(magnitude, ref parts)) return false;
            }
            else
            {
                var end = i;
                while (end < text.Length && text[end] is (>= '0' and <= '9') or '.' or ',') end++;
                if (end == i || parts.Pending is not null || !CellText.TryNumber(text[i..end], out var arabic)) return false;
                parts.Pending = arabic;
                i = end - 1;
            }
        }
        // 三百五 may mean 350 or 305: only 三百五十, 三百零五 and a digit after 十 are clear.
        if (parts.Pending is not null && parts.LastMagnitude is not (long.MaxValue or 10) && !parts.AfterZero) return false;
        number = parts.Total + parts.Section + (parts.Pending ?? 0);
        return number <= CellText.Largest;
    }

    private static bool Apply(long magnitude, ref Parts parts)
    {
        if (magnitude < 10_000)
        {
            // 十二 begins with its magnitude; 百二 does not exist.
            if (parts.Pending is null && !(magnitude == 10 && (parts.Section == 0 || parts.AfterZero))) return false;
            if (magnitude >= parts.LastMagnitude && parts.LastMagnitude < 10_000) return false;
            parts.Section += (parts.Pending ?? 1) * magnitude;
        }
        else
        {
            var below = parts.Section + (parts.Pending ?? 0);
            if (magnitude == 100_000_000 && below == 0 && parts.Total is > 0 and < 100_000_000) (below, parts.Total) = (parts.Total, 0);
            if (below == 0 || (magnitude >= parts.LastMagnitude && parts.LastMagnitude >= 10_000 && parts.Total > 0)) return false;
            if (magnitude == 100_000_000) (below, parts.Total) = (below + parts.Total, 0);
            if (below > CellText.Largest) return false;
            parts.Total += below * magnitude;
            parts.Section = 0;
        }
        (parts.Pending, parts.LastMagnitude, parts.AfterZero) = (null, magnitude, false);
        return true;
    }

    /// <summary>Chinese digits of a date as Arabic ones: 二〇二六年三月十五日 becomes 2026年3月15日; anything else stays as it is.</summary>
    public static string ArabicDate(string text)
    {
        if (!text.Any(c => DigitOf(c) is not null || c == '十')) return text;
        var plain = new System.Text.StringBuilder();
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && (DigitOf(text[i]) is not null || text[i] == '十')) continue;
            if (i > start)
            {
                if (!TryParse(text[start..i], out var part)) return text;
                plain.Append(part.ToString("0", CultureInfo.InvariantCulture));
            }
            if (i < text.Length) plain.Append(text[i]);
            start = i + 1;
        }
        return plain.ToString();
    }
}
