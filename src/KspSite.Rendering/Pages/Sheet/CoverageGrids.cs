using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>The coverage grid in marks that read without colour.</summary>
internal static class CoverageGrids
{
    /// <summary>One row per zone in scope; empty where the account has no coverage rows, since its coverage is then unknown.</summary>
    public static IEnumerable<CoverageRow> Rows(AccountDossier account, SiteContext site)
    {
        var grid = CoverageGrid.Of(account, site.Settings);
        return grid.HasRows ? grid.Zones.Select(zone => new CoverageRow(zone.Name, [.. grid.Of(zone).Select(c => View(c, site))])) : [];
    }

    public static CoverageCellView View(CoverageCell cell, SiteContext site)
    {
        var strings = site.Theme.Strings;
        var leads = string.Join("、", cell.LeadingChannels.Select(c => site.Portfolio.Find(c)?.Name ?? c.Value));
        if (!cell.IsApplicable) return new("na", "–", strings["coverage.na"]);
        if (cell.IsGap) return new("gap", "✗", strings["coverage.gap"]);
        if (cell.IsOverlapWithoutRule) return new("overlap", "‼", strings["coverage.overlap"] + leads);
        if (cell.IsOverlap) return new("ruled", "≡", strings["coverage.ruled"] + leads);
        return new("covered", Texts.Shorten(leads, 6).Text, strings["coverage.covered"] + leads);
    }
}
