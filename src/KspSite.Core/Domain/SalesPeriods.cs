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
        var (counted, taken) = (new HashSet<SalesFigure>(ReferenceEqualityComparer.Instance), new HashSet<int>());
        foreach (var length in ByLength(all))
        {
            var fitting = length.Where(r => !r.Period.Months.Any(taken.Contains)).ToList();
            counted.UnionWith(fitting);
            taken.UnionWith(fitting.SelectMany(r => r.Period.Months));
        }
        return [.. all.Where(counted.Contains)];
    }

    /// <summary>The rows by the length of their period: the length that most have first, of two with as many the shorter.</summary>
    public static IEnumerable<IGrouping<Grain, SalesFigure>> ByLength(IEnumerable<SalesFigure> rows) =>
        rows.GroupBy(r => r.Period.Grain).OrderByDescending(g => g.Count()).ThenBy(g => g.Key);
}
