using KspSite.Core;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Charts;

public sealed record ChartHeader(Words Text, bool IsNumber)
{
    /// <summary>Heads the download, whose cells are exact: amounts in base units, not in those of the page.</summary>
    public Words Exact { get; init; } = Text;
}

/// <summary>
/// One cell: as shown, and exactly as it goes into the download and the tooltip. A missing number is "—", never 0.
/// </summary>
public sealed record ChartCell(string Text, string Exact);

/// <summary>The first cell names the row.</summary>
public sealed record ChartRow(ImmutableArray<ChartCell> Cells);

/// <summary>The data under a chart. Every row has as many cells as there are headers; rows may be empty.</summary>
public sealed record ChartTable(ImmutableArray<ChartHeader> Headers, ImmutableArray<ChartRow> Rows)
{
    public static readonly ChartTable Empty = new([], []);

    /// <summary>Beyond these a page would carry more rows than anybody reads; the download has all of them.</summary>
    private const int RowsOnPage = 200;

    public Limited<ChartRow> Shown => Limited.First(RowsOnPage, Rows);

    public static ChartHeader Text(string zh, string en) => new(new(zh, en), IsNumber: false);

    public static ChartHeader Number(string zh, string en) => new(new(zh, en), IsNumber: true);
}
