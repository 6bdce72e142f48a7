using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>
/// Who supplies an offering in a zone today. State: <c>us</c> ●, <c>competitor</c> ◆, <c>internal</c> ■, <c>none</c> ○ (not bought)
/// or <c>unknown</c> ？.
/// </summary>
/// <param name="Who">The competitor's name where it is known, else the label.</param>
public sealed record SupplierView(string State, string Mark, string Who, int? Year, Money? Spend, DateOnly? ContractEnd, bool HasEnded);

/// <summary>The offerings of one zone; a cell without suppliers was not recorded.</summary>
public sealed record WhitespaceRow(string Zone, ImmutableArray<ImmutableArray<SupplierView>> Cells);

/// <summary>G-19: zone × offering. Rows and columns in the order in which the data first names them; empty without rows.</summary>
public sealed record WhitespaceGrid(ImmutableArray<string> Offerings, ImmutableArray<WhitespaceRow> Rows)
{
    public static WhitespaceGrid Of(AccountDossier account, SiteContext site)
    {
        ImmutableArray<string> offerings = [.. account.Whitespace.Select(w => w.Offering).Distinct(StringComparer.Ordinal)];
        var cells = account.Whitespace.ToLookup(w => (w.Zone, w.Offering));
        return new(offerings,
        [
            .. account.Whitespace.Select(w => w.Zone).Distinct().Select(zone => new WhitespaceRow(
                site.Portfolio.Find(zone)?.Name ?? zone.Value,
                [.. offerings.Select(o => Latest([.. cells[(zone, o)]], site))])),
        ]);
    }

    // The latest year that has begun; rows of earlier years are history, rows of later ones a forecast.
    private static ImmutableArray<SupplierView> Latest(ImmutableArray<Whitespace> rows, SiteContext site)
    {
        var begun = rows.RemoveAll(r => r.Year > site.AsOf.Year);
        var year = begun.Max(r => r.Year);
        return [.. begun.Where(r => r.Year == year).Select(r => View(r, site))];
    }

    private static SupplierView View(Whitespace row, SiteContext site) => new(
        Vocabularies.SuppliedBy.CodeOf(row.SuppliedBy), Mark(row.SuppliedBy),
        row.SuppliedBy == SuppliedBy.Competitor && row.Competitor is { } competitor ? competitor : site.Label(Vocabularies.SuppliedBy, row.SuppliedBy),
        row.Year, row.Spend, row.ContractEnd, row.ContractEnd < site.AsOf);

    private static string Mark(SuppliedBy supplier) => supplier switch
    {
        SuppliedBy.Us => "●",
        SuppliedBy.Competitor => "◆",
        SuppliedBy.Internal => "■",
        SuppliedBy.None => "○",
        SuppliedBy.Unknown => "?",
        _ => throw new InvalidOperationException("unknown supplier"),
    };
}
