namespace KspSite.Core.Domain;

/// <summary>Which rows of an account's sales figures count where months, quarters or years speak of the same time.</summary>
public static class SalesPeriods
{
    /// <summary>
    /// In the order given: the rows of the length that most of them have, the shorter where two have as many, and of the other lengths
    /// what overlaps with nothing that counts already. Rows of one and the same period all count; no month counts in two lengths.
    /// </summary>
    public static ImmutableArray<SalesFigure> CountedOnce(IEnumerable<SalesFigure> rows)
    {
        var all = rows.ToImmutableArray();
        // Nearly every account.
        if (all.All(r => r.Period.Grain == all[0].Period.Grain)) return all;
        var lengths = all.GroupBy(r => r.Period.Grain).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).ToList();
        var (counted, taken) = (new HashSet<SalesFigure>(ReferenceEqualityComparer.Instance), new HashSet<int>());
        foreach (var length in lengths)
        {
            var fitting = length.Where(r => !Months(r.Period).Any(taken.Contains)).ToList();
            counted.UnionWith(fitting);
            taken.UnionWith(fitting.SelectMany(r => Months(r.Period)));
        }
        return [.. all.Where(counted.Contains)];
    }

    public static bool Overlaps(this Period one, Period other) =>
        one.MonthIndex < other.MonthIndex + (int)other.Grain && other.MonthIndex < one.MonthIndex + (int)one.Grain;

    private static IEnumerable<int> Months(Period period) => Enumerable.Range(period.MonthIndex, (int)period.Grain);
}
