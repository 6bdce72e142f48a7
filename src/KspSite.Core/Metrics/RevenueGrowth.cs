using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>M-08: the last twelve months against the twelve before.</summary>
public static class RevenueGrowth
{
    private const int MonthsPerYear = 12;

    public static readonly MetricDefinition Metric = new("M-08")
    {
        Title = new("销售增长", "revenue growth"),
        Formula = new("（最近 12 个月 − 之前 12 个月）÷ 之前 12 个月；截止于数据中最后一个已结束的期间；各行相加，长短不一的期间重叠时只计行数最多的一种",
            "(last 12 months − the 12 before) ÷ the 12 before, ending with the latest finished period in the data; all rows are summed, but of overlapping periods only the length that most rows have"),
        NullRule = new("24 个月内有期间没有销售额，或之前 12 个月合计为 0",
            "a period of the 24 months has no revenue, or the earlier twelve months sum to 0"),
        Basis = new("通行做法：滚动 12 个月同比", "usual practice: rolling twelve months"),
        Unit = MetricUnit.Share,
        Compute = c => c.PerAccount(Metric!, a => c.Needs(SalesFigures.Table, () => Of(a, c.AsOf))),
    };

    public static Figure Of(AccountDossier account, DateOnly asOf)
    {
        var finished = account.Sales.Where(s => s.Period.End <= asOf).ToList();
        if (finished.Count == 0) return Figure.None("没有已结束期间的销售数据", "no sales figures of a finished period").From(account.Sales);
        // Of a time that stands there in two lengths, the rows of one count.
        var sold = finished.FindAll(s => s.Revenue is not null);
        var twice = sold.Except(SalesPeriods.CountedOnce(sold)).ToHashSet();
        var counted = finished.FindAll(s => !twice.Contains(s));
        var end = counted.Max(s => s.Period.MonthAfter);
        var (previous, last) = (Year(counted, end - MonthsPerYear), Year(counted, end));
        var rows = previous.Rows.Concat(last.Rows);
        if (previous.Revenue is not { } before || last.Revenue is not { } after)
        {
            return (twice.Count == 0 ? Figure.None("不足 24 个月的完整销售额", "fewer than 24 complete months of revenue")
                : Figure.None("不足 24 个月的完整销售额：期间长短不一而互相重叠，只计其中一种", "fewer than 24 complete months of revenue: periods of several lengths overlap, and only one length counts")).From([.. rows, .. twice]);
        }
        var growth = Figure.Of(Statistics.Ratio(after - before, before), "之前 12 个月合计为 0", "the earlier twelve months sum to 0")
            .With("最近 12 个月", "last 12 months", after).With("之前 12 个月", "the 12 months before", before);
        // A zone that does not say what it bought in a month is left out of that month, not taken for nothing.
        var unknown = rows.Count(s => s.Revenue is null);
        return (unknown == 0 ? growth : growth.With("没有销售额的行（未计入）", "rows without revenue (left out)", unknown)).From(rows);
    }

    /// <summary>Revenue of the twelve months before <paramref name="end"/>; null unless the periods cover each month exactly once.</summary>
    private static (decimal? Revenue, List<SalesFigure> Rows) Year(List<SalesFigure> finished, int end)
    {
        var rows = finished.Where(s => s.Period.MonthIndex >= end - MonthsPerYear && s.Period.MonthAfter <= end).ToList();
        var periods = rows.Where(s => s.Revenue is not null).Select(s => s.Period).Distinct().ToList();
        var months = periods.SelectMany(p => p.Months).ToList();
        var covered = months.Count == MonthsPerYear && months.Distinct().Count() == MonthsPerYear;
        return (covered ? rows.Sum(s => s.Revenue?.Amount ?? 0) : null, rows);
    }
}
