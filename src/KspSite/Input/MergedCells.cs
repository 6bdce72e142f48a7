using ExcelDataReader;

namespace KspSite.Input;

/// <summary>
/// Gives every row of a vertically merged cell its text: the workbook itself says over which rows it reaches, so nothing is guessed.
/// Cells merged sideways are titles, and stay as they are.
/// </summary>
internal sealed class MergedCells
{
    // Those still to come, the next one last; a hostile sheet may have a hundred thousand, and each row asks.
    private readonly Stack<CellRange> _ahead;
    private readonly List<(CellRange Range, string Text)> _open = [];

    public MergedCells(CellRange[]? ranges) =>
        _ahead = new((ranges ?? []).Where(r => r.ToRow > r.FromRow && r.FromColumn == r.ToColumn).OrderByDescending(r => r.FromRow));

    /// <summary>Rows come in their order.</summary>
    /// <param name="row">From 0.</param>
    public void Fill(int row, string[] fields)
    {
        _open.RemoveAll(o => o.Range.ToRow < row);
        foreach (var (range, text) in _open)
        {
            if (range.FromColumn < fields.Length && fields[range.FromColumn].Length == 0) fields[range.FromColumn] = text;
        }
        while (_ahead.TryPeek(out var next) && next.FromRow <= row)
        {
            _ahead.Pop();
            if (next.FromRow == row && next.FromColumn < fields.Length) _open.Add((next, fields[next.FromColumn]));
        }
    }
}
