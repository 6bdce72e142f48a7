using System.Globalization;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>What is said to a date that is not read as it stands: what is wrong with it, how it would be written, what to do.</summary>
internal readonly record struct DateAdvice(Words Message, Words? Expected, Words Remedy)
{
    public static DateAdvice On(DateDoubt doubt, string text) => doubt switch
    {
        DateDoubt.Serial => new(
            new Words("日期是 Excel 的序列号，已按 1900 年日期系统换算。", "The date is Excel's serial number and was converted by the 1900 date system."),
            Words.Same(DateText.TrySerial(CellText.Plain(text), out var day) ? Numerals.Text(day) : "2026-03-01"),
            new Words("请把这一列设为“日期”格式再导出；如果就是这样导出的，在 mapping.yaml 里写 defaults: {dates: excel}。",
                "Format the column as a date before exporting it; if the export is what it is, say defaults: {dates: excel} in mapping.yaml.")),
        DateDoubt.NoDay => new(
            new Words("日期没有写到日，不知道是月初还是月末，按空值处理。", "The date has no day; whether its first or last day is meant is not known, and it is treated as missing."),
            DateText.PeriodOf(text) is { } period ? Within(period) : null,
            new Words("请写出日，或在 mapping.yaml 里写 defaults: {partial_dates: first}（月初）或 last（月末）。", "Write the day, or say defaults: {partial_dates: first}, or last, in mapping.yaml.")),
        DateDoubt.NoYear => new(
            new Words("日期没有写年份。", "The date has no year."),
            Examples(DateText.WithoutYear(text)),
            new Words("请补上四位的年份。", "Add the year, in four digits.")),
        DateDoubt.Far => new(
            new Words("这一天不在 1900 到 2199 年之间，别的系统用它表示“没有日期”，按空值处理。", "The day is not of the years 1900 to 2199; other systems mean “no date” by it, and it is treated as missing."),
            null,
            new Words("没有日期就把单元格留空；有日期请改正年份。", "Leave the cell empty where there is no date; where there is one, correct the year.")),
        DateDoubt.NoSuchDay when DateText.MonthOf(text) is { } month => new(
            new Words($"没有这一天：{Numerals.Text(month.Start.Year)} 年 {Numerals.Text(month.Start.Month)} 月只有 {Numerals.Text(month.End.Day)} 天。",
                $"There is no such day: {month.Start.ToString("MMMM yyyy", CultureInfo.InvariantCulture)} has {Numerals.Text(month.End.Day)} days."),
            Within(month),
            new Words("请改正日期。", "Correct the date.")),
        _ => new(OrderMessage(text), Choice(DateText.Readings(text)), new Words(
            "请按“年-月-日”写，年份四位；或在 mapping.yaml 里写 defaults: {dates: dmy}（日在前）、mdy（月在前）或 ymd（年在前）。",
            "Write year, month and day in this order, the year in four digits; or say defaults: {dates: dmy}, mdy or ymd, in mapping.yaml.")),
    };

    private static Words OrderMessage(string text) => (DateText.HasShortYear(text), DateText.Readings(text).Length) switch
    {
        (true, 1) => new("年份只有两位，按空值处理。", "The year has only two digits; the date is treated as missing."),
        (true, _) => new("年份只有两位，日期有几种读法，按空值处理。", "The year has only two digits, so that the date can be read in several ways; it is treated as missing."),
        _ => new("日期有两种读法（月/日 或 日/月），按空值处理。", "The date can be read in two ways (month or day first) and is treated as missing."),
    };

    private static Words Within(Period period) => new(
        $"{Numerals.Text(period.Start)} 到 {Numerals.Text(period.End)} 之间的一天", $"a day from {Numerals.Text(period.Start)} to {Numerals.Text(period.End)}");

    // Nobody knows which year is meant; the one shown is said to be an example.
    private static Words Examples(ImmutableArray<string> days)
    {
        var dates = Choice([.. days.Select(d => (d == "02-29" ? 2028 : 2026).ToString(CultureInfo.InvariantCulture) + "-" + d)]);
        return new($"带年份的日期，例如 {dates.Zh}（年份按实际填）", $"a date with its year, such as {dates.En} (with the year that is meant)");
    }

    private static Words Choice(ImmutableArray<string> dates) => new(string.Join(" 或 ", dates), string.Join(" or ", dates));
}
