using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>The coverage grid in marks that read without colour.</summary>
internal static class CoverageGrids
{
    /// <summary>A letter for each channel that leads somewhere, in the order met: A, B, … Z, then A2, B2 …</summary>
    public static IReadOnlyDictionary<Id<Channel>, string> Letters(CoverageGrid grid)
    {
        var letters = new Dictionary<Id<Channel>, string>();
        foreach (var channel in grid.ApplicableCells.SelectMany(c => c.LeadingChannels))
        {
            var round = letters.Count / 26;
            letters.TryAdd(channel, (char)('A' + (letters.Count % 26)) + (round > 0 ? Numerals.Text(round + 1) : ""));
        }
        return letters;
    }

    /// <summary>One row per zone in scope; empty where the account has no coverage rows, since its coverage is then unknown.</summary>
    public static IEnumerable<CoverageRow> Rows(CoverageGrid grid, IReadOnlyDictionary<Id<Channel>, string> letters, SiteContext site) =>
        grid.HasRows ? grid.Zones.Select(zone => new CoverageRow(zone.Name, [.. grid.Of(zone).Select(c => View(c, letters, site))])) : [];

    private static CoverageCellView View(CoverageCell cell, IReadOnlyDictionary<Id<Channel>, string> letters, SiteContext site)
    {
        var strings = site.Theme.Strings;
        var leads = Lists.Join(cell.LeadingChannels.Select(c => site.Portfolio.Find(c)?.Name ?? c.Value), site);
        if (!cell.IsApplicable) return new("na", "–", strings["coverage.na"]);
        if (cell.IsGap) return new("gap", "✗", strings["coverage.gap"]);
        var marks = string.Concat(cell.LeadingChannels.Select(c => letters[c]));
        if (cell.IsOverlapWithoutRule) return new("overlap", "‼" + marks, strings["coverage.overlap"] + leads);
        return cell.IsOverlap ? new("ruled", "≡" + marks, strings["coverage.ruled"] + leads) : new("covered", marks, strings["coverage.covered"] + leads);
    }
}
