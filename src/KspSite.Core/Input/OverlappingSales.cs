using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// IN-24: one length of period for each account in sales_figures. Rows that would count a month twice are named with those that count
/// instead (<see cref="SalesPeriods"/>); lengths that only stand beside each other are worth knowing, since a chart shows one.
/// </summary>
public static class OverlappingSales
{
    private static readonly ImmutableArray<Func<SalesFigure, bool>> Figures =
        [s => s.Volume is not null, s => s.Revenue is not null, s => s.Profit is not null, s => s.PlanRevenue is not null];

    public static void Check(TableRows tables, ReadingContext context)
    {
        foreach (var account in tables.All(SalesFigures.Table).GroupBy(s => s.Account).Where(a => a.Select(s => s.Period.Grain).Distinct().Skip(1).Any()))
        {
            List<SalesFigure> rows = [.. account];
            List<(SalesFigure Left, List<SalesFigure> Instead)> left = [.. Figures.SelectMany(has => LeftOut(rows.FindAll(s => has(s))))];
            if (left.Count > 0) context.Report(left[0].Left.Row, Overlap([.. left.Select(l => l.Left).Distinct()], [.. left.SelectMany(l => l.Instead).Distinct()]));
            else context.Report(Rarer(rows)[0].Row, Mixed(Rarer(rows)));
        }
    }

    private static IEnumerable<(SalesFigure Left, List<SalesFigure> Instead)> LeftOut(List<SalesFigure> rows)
    {
        var counted = SalesPeriods.CountedOnce(rows);
        return rows.Except(counted).Select(left => (left, counted.Where(c => c.Period.Overlaps(left.Period)).ToList()));
    }

    private static List<SalesFigure> Rarer(List<SalesFigure> rows) => [.. SalesPeriods.ByLength(rows).Skip(1).SelectMany(g => g)];

    private static Finding Overlap(List<SalesFigure> left, List<SalesFigure> instead)
    {
        var (twice, counted) = (Named(left), instead.OrderBy(s => s.Period.MonthIndex).ToList());
        var span = counted[0].Period == counted[^1].Period ? counted[0].Period.ToString() : $"{counted[0].Period} – {counted[^1].Period}";
        var rows = Places(instead, left[0].Row.File);
        return Report(left, Severity.Warning,
            new($"同一段时间写了两遍：{twice} 与 {span}（{rows.Zh}）重叠。合计和增长只用后者，不重复相加。",
                $"The same time stands here twice: {twice} overlaps with {span} ({rows.En}). Totals and growth use the latter alone, so that nothing is added twice."),
            new("请只留一种期间，删除重复的行；如果是不同战区或渠道的销售，请改用同样长短的期间。",
                "Keep one kind of period and delete the rows that repeat it; if they are sales of other zones or channels, give them in periods of the same length."));
    }

    private static Finding Mixed(List<SalesFigure> rarer) => Report(rarer, Severity.Info,
        new("这家客户的期间长短不一；没有重复相加，但图上只画行数最多的一种。",
            "The account's periods differ in length; nothing is added twice, but charts show only the length that most rows have."),
        new("如果有同样长短的数据，请改用它；没有就不用处理。", "Use periods of one length if you have them; otherwise nothing needs to be done."));

    private static Finding Report(List<SalesFigure> rows, Severity severity, Words message, Words remedy) => new()
    {
        Id = FaultKinds.PeriodsOverlap.Id,
        Severity = severity,
        Where = rows[0].Row.At(SalesFigures.Period),
        Message = message,
        Found = Named(rows),
        Expected = new("每家客户只用一种长短的期间", "periods of one length for each account"),
        Remedy = remedy,
    };

    private const int MostNamed = 4;

    private static string Named(List<SalesFigure> rows)
    {
        var periods = rows.Select(s => s.Period).Distinct().Select(p => p.ToString()).ToList();
        return string.Join(" / ", periods.Take(MostNamed)) + (periods.Count > MostNamed ? " …" : "");
    }

    // Rows of the same file by their number, those of another by their place.
    private static Words Places(List<SalesFigure> figures, string file)
    {
        var rows = figures.Select(s => s.Row).ToList();
        var isHere = rows.TrueForAll(r => r.File == file);
        var named = rows.Take(MostNamed).Select(r => isHere ? Numerals.Text(r.Line) : r.Source.ToString()).ToList();
        var (zh, en) = (string.Join('、', named), string.Join(", ", named));
        var (allZh, allEn) = rows.Count > MostNamed ? ($"等 {Numerals.Text(rows.Count)} 行", $" … {Numerals.Text(rows.Count)} rows in all") : (isHere ? " 行" : "", "");
        return new((isHere ? "第 " : "") + zh + allZh, (isHere ? (rows.Count == 1 ? "row " : "rows ") : "") + en + allEn);
    }
}
