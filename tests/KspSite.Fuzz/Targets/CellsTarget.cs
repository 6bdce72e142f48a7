using System.Text;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Fuzz.Targets;

/// <summary>Any text as a cell of any kind: what is read is the same in full width, and is read again from its own plain form.</summary>
internal static class CellsTarget
{
    public static void Run(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        var wide = Wide(text);
        Number(text, wide);
        Date(text, wide);
        if (CellText.TryId(text, out var id)) Reading.Expect(CellText.TryId(id, out var again) && again == id && id.Length <= 40, $"id {text}");
        if (CellText.TryShare(text, out var share, out _)) Reading.Expect(share is >= 0 and <= 1, $"share {text}");
        Reading.Expect(CellText.TryBoolean(text, out var yes) == CellText.TryBoolean(wide, out var wideYes) && yes == wideYes, $"yes or no {text}");
        if (CellText.TryTime(text, out var time)) Reading.Expect(CellText.TryTime(time.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), out _), $"time {text}");
        if (Period.TryParse(text, out var period)) Reading.Expect(Period.TryParse(period.ToString(), out var same) && same == period, $"period {text}");
        foreach (var part in CellText.SplitList(text).Concat(CellText.SplitCodes(text))) Reading.Expect(part.Trim().Length > 0, $"an empty part of {text}");
        Reading.Expect(Headers.Key(Headers.Key(text)) == Headers.Key(text), $"key of {text}");
        _ = Headers.SplitUnit(text);
        _ = MoneyUnits.Parse(text);
        _ = DateText.DoubtOf(text);
        foreach (var order in Enum.GetValues<DateOrder>()) _ = DateText.Resolve(text, order, PartialDate.LastDay, serial: true);
        _ = NearMisses.Of(text, ["accounts", "客户", "stakeholders"]);
    }

    private static void Number(string text, string wide)
    {
        if (CellText.TryNumber(text, out var number)) Reading.Expect(CellText.TryNumber(Numerals.Text(number), out var again) && again == number, $"number {text} -> {number}");
        var (read, readWide) = (CellText.TryAmount(text, out var amount, out var unit), CellText.TryAmount(wide, out var wideAmount, out var wideUnit));
        Reading.Expect(read == readWide && amount == wideAmount && unit == wideUnit, $"amount {text}");
    }

    private static void Date(string text, string wide)
    {
        var read = CellText.TryDate(text, out var date);
        Reading.Expect(read == CellText.TryDate(wide, out var wideDate) && date == wideDate, $"date {text}");
        if (read) Reading.Expect(CellText.TryDate(Numerals.Text(date), out var again) && again == date, $"date {text} -> {date}");
        if (CellText.TryDateTime(text, out var moment)) Reading.Expect(read && DateOnly.FromDateTime(moment) == date, $"moment {text}");
    }

    // As a Chinese keyboard writes it; what has no full-width form stays.
    private static string Wide(string text) => string.Concat(text.Select(c => c switch { >= '!' and <= '~' => (char)(c + 0xFEE0), '¥' => '￥', _ => c }));

    public static IEnumerable<byte[]> Seeds() => ((string[])
    [
        "1,234.50", "１２３４", "1.2万", "¥1,200-", "(35)", "-3.5亿元", "一百二十万", "百分之三十五", "35%", "0.35", "三成五", "1.23E+10", "1200 USD", "5 million",
        "2026-03-01", "2026年3月1日", "二〇二六年三月一日", "03/04/2025", "1-Mar-2026", "Mar 5, 2026 2:30 PM", "2026-03-01T14:30:00+08:00", "46082", "2026Q1", "2026H1", "2026年上半年",
        "2026/3/1 星期日", "是", "No", "√", "A-017", "甲；乙、丙|丁", "9:30", "14时30分", "年销售额（万元）", "N/A", "#REF!",
    ]).Select(Encoding.UTF8.GetBytes);
}
