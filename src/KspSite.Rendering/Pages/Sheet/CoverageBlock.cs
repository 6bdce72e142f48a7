using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>
/// A cell of the coverage grid. State: <c>covered</c>, <c>gap</c>, <c>overlap</c> (two leads, no rule), <c>ruled</c> (two leads, settled
/// by a rule) or <c>na</c>. The mark is read without colour: letters of the channels, ✗ for a gap, ‼ for an overlap.
/// </summary>
public sealed record CoverageCellView(string State, string Mark, string Title);

public sealed record CoverageRow(string Zone, ImmutableArray<CoverageCellView> Cells);

/// <summary>Zone × task: who leads where.</summary>
public sealed record CoverageBlock(ImmutableArray<string> Tasks, Limited<CoverageRow> Rows, FigureView Rate, FigureView Gaps, FigureView Overlaps, FigureView Drift)
{
    public static CoverageBlock Of(AccountDossier account, SiteContext site, int limit)
    {
        var tasks = site.Settings.Current(Vocabularies.CoverageTask).Terms;
        return new(
            [.. tasks.Select(t => site.Words(t.Label))],
            Limited.First(limit, CoverageGrids.Rows(account, site)),
            site.Figure("M-20", account), site.Figure("M-21.gaps", account), site.Figure("M-21.overlaps", account), site.Figure("M-23", account));
    }
}
