using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>
/// A cell of the coverage grid. State: <c>covered</c>, <c>gap</c>, <c>overlap</c> (two leads, no rule), <c>ruled</c> (two leads, settled
/// by a rule) or <c>na</c>. The mark is read without colour: letters of the channels, ✗ for a gap, ‼ for an overlap.
/// </summary>
public sealed record CoverageCellView(string State, string Mark, string Title);

public sealed record CoverageRow(string Zone, ImmutableArray<CoverageCellView> Cells);

/// <summary>A channel and the letter that stands for it in one grid.</summary>
public sealed record CoverageLetter(string Letter, string Channel);

/// <summary>Zone × task: who leads where. Letters in the order in which the channels first lead.</summary>
public sealed record CoverageBlock(ImmutableArray<string> Tasks, Limited<CoverageRow> Rows, ImmutableArray<CoverageLetter> Letters, FigureView Rate, FigureView Gaps, FigureView Overlaps, FigureView Drift)
{
    public static CoverageBlock Of(AccountDossier account, SiteContext site, int limit)
    {
        var tasks = site.Settings.Current(Vocabularies.CoverageTask).Terms;
        var grid = CoverageGrid.Of(account, site.Settings);
        var letters = CoverageGrids.Letters(grid);
        return new(
            [.. tasks.Select(t => site.Words(t.Label))],
            Limited.First(limit, CoverageGrids.Rows(grid, letters, site)),
            [.. letters.Select(l => new CoverageLetter(l.Value, site.Portfolio.Find(l.Key)?.Name ?? l.Key.Value))],
            site.Figure("M-20", account), site.Figure("M-21.gaps", account), site.Figure("M-21.overlaps", account), site.Figure("M-23", account));
    }
}
