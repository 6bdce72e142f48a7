using ExcelDataReader;

namespace KspSite.Input;

/// <summary>
/// Gives every row of a vertically merged cell its text: the workbook itself says over which rows it reaches, so nothing is guessed.
/// Cells merged sideways are titles, and stay as they are.
/// </summary>
internal sealed class MergedCells(CellRange[]? ranges)
{
    private readonly List<CellRange> _vertical = [.. (ranges ?? []).Where(r => r.ToRow > r.FromRow && r.FromColumn == r.ToColumn)];
    private readonly Dictionary<CellRange, string> _texts = [];

    /// <param name="row">From 0.</param>
    public void Fill(int row, string[] fields)
    {
        foreach (var range in _vertical)
        {
            if (row < range.FromRow || row > range.ToRow || range.FromColumn >= fields.Length) continue;
            if (row == range.FromRow) _texts[range] = fields[range.FromColumn];
            else if (fields[range.FromColumn].Length == 0 && _texts.TryGetValue(range, out var text)) fields[range.FromColumn] = text;
        }
    }
}
