using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>Something in a cell of the matrix, and the cell it came from (null: it has not moved). Columns and rows count from 0, rows from the bottom.</summary>
internal sealed record MatrixItem(string Name, int Column, int Row, StatusMark Mark, (int Column, int Row)? Past, string Hint);

/// <summary>Named marks in the cells of a grid, one below the other; what a cell cannot hold is counted in it.</summary>
internal static class MatrixDrawing
{
    private const double Foot = 20;
    private const double Head = 20;

    public static Sheet Draw(ImmutableArray<MatrixItem> items, ImmutableArray<string> columns, ImmutableArray<string> rows, string title, Func<int, string> more, Frame frame)
    {
        var left = rows.Max(r => TextWidth.Of(r)) + 8;
        frame = frame.Tall(Head + (rows.Length * (frame.Compact ? 40 : 54)) + Foot);
        var sheet = new Sheet(frame);
        // Cells are unit squares: cell (0, 0) reaches from 0 to 1.
        var panel = sheet.Panel(new(left, Head, frame.Width - 1, frame.Height - Foot), new(0, columns.Length), new(0, rows.Length));
        DrawGrid(sheet, panel, columns, rows, title);
        var places = Places(items, panel, columns, rows, frame.Compact ? 7 : 10);
        foreach (var (item, x, y) in places.Where(p => p.Item.Past is not null))
        {
            DrawMove(panel, item.Past!.Value.Column + 0.5, item.Past.Value.Row + 0.25, x, y);
        }
        foreach (var (item, x, y) in places)
        {
            panel.Dot(item.Mark.Ink, item.Mark.Shape, 9, x, y);
            sheet.Hint(panel.X(x), panel.Y(y), 8, item.Hint);
            var room = panel.X(item.Column + 1) - panel.X(x) - 7;
            sheet.Text(panel.X(x) + 6.5, panel.Y(y) + Lettering.MiddleToBaseline, TextWidth.Shorten(item.Name, room), style: "ct-h");
        }
        CountRest(sheet, panel, items, places.ConvertAll(p => p.Item), more);
        return sheet;
    }

    // From below the names of the old cell to the rim of the mark; a name that it still crosses has a rim of paper (ct-h).
    private static void DrawMove(Panel panel, double x0, double y0, double x, double y)
    {
        var (dx, dy) = (panel.X(x) - panel.X(x0), panel.Y(y) - panel.Y(y0));
        var length = Math.Max(Math.Sqrt((dx * dx) + (dy * dy)), 1);
        panel.Arrow(Ink.Grey, x0, y0, x - panel.UnitsX(7 * dx / length), y + panel.UnitsY(7 * dy / length));
    }

    // On the line after the last name of the cell.
    private static void CountRest(Sheet sheet, Panel panel, ImmutableArray<MatrixItem> items, List<MatrixItem> shown, Func<int, string> more)
    {
        foreach (var cell in items.Except(shown).GroupBy(i => (i.Column, i.Row)))
        {
            var lines = shown.Count(i => (i.Column, i.Row) == cell.Key);
            var middle = panel.Y(cell.Key.Row + 1) + 3 + ((lines + 0.5) * TextWidth.LineHeight);
            sheet.Text(panel.X(cell.Key.Column) + 4, middle + Lettering.MiddleToBaseline, more(cell.Count()), style: "ct-2");
        }
    }

    private static void DrawGrid(Sheet sheet, Panel panel, ImmutableArray<string> columns, ImmutableArray<string> rows, string title)
    {
        sheet.Text(0, 12, TextWidth.Shorten(title, sheet.Frame.Width), style: "ct-2");
        for (var c = 0; c <= columns.Length; c++) panel.Segment(Ink.Grid, 1, c, 0, c, rows.Length);
        for (var r = 0; r <= rows.Length; r++) panel.Segment(Ink.Grid, 1, 0, r, columns.Length, r);
        var width = panel.X(1) - panel.X(0);
        for (var c = 0; c < columns.Length; c++) sheet.Text(panel.X(c + 0.5), sheet.Frame.Height - 5, TextWidth.Shorten(columns[c], width - 4), Anchor.Middle, "ct-2");
        for (var r = 0; r < rows.Length; r++) sheet.Text(panel.Area.Left - 8, panel.Y(r + 0.5) + Lettering.MiddleToBaseline, rows[r], Anchor.End, "ct-2");
    }

    // From the top of the cell down, one line each; where the cell is too small its last line counts the rest.
    private static List<(MatrixItem Item, double X, double Y)> Places(ImmutableArray<MatrixItem> items, Panel panel, ImmutableArray<string> columns, ImmutableArray<string> rows, double indent)
    {
        var perCell = (int)((panel.Area.Height / rows.Length) / TextWidth.LineHeight);
        return
        [
            .. items.Where(i => i.Column < columns.Length && i.Row < rows.Length).GroupBy(i => (i.Column, i.Row)).SelectMany(cell => cell.Take(cell.Count() > perCell ? perCell - 1 : perCell).Select((item, n) =>
                (item, item.Column + panel.UnitsX(indent), item.Row + 1 - panel.UnitsY(3 + ((n + 0.5) * TextWidth.LineHeight))))),
        ];
    }
}
