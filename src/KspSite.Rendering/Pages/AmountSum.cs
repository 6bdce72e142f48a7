using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>
/// Amounts of several rows together, currency by currency. A row without an amount is counted, so that the sum never passes for
/// the whole.
/// </summary>
/// <param name="Text">An em dash where no row has an amount.</param>
/// <param name="Missing">Rows without an amount.</param>
public sealed record AmountSum(string Text, string Exact, int Missing)
{
    public static AmountSum Of(IEnumerable<Money?> amounts, SiteContext site)
    {
        var all = amounts.ToList();
        var sums = all.OfType<Money>().GroupBy(m => m.Currency, StringComparer.Ordinal)
            .Select(g => new Money(g.Sum(m => m.Amount), g.Key)).OrderBy(m => m.Currency, StringComparer.Ordinal).ToList();
        if (sums.Count == 0) return new(Formats.Missing, "", all.Count);
        return new(string.Join(" + ", sums.Select(m => site.Formats.Amount(m))), string.Join(" + ", sums.Select(m => Formats.Exact(m))), all.Count(m => m is null));
    }
}
