using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts.Drawing;

/// <summary>One measure of all rows, on its own scale from zero. Values and labels as many as rows; null is "—".</summary>
internal sealed record BarColumn(string Title, ImmutableArray<double?> Values, ImmutableArray<string> Labels, Ink Ink);

/// <summary>Rows by measures: a bar in each cell, so that different units stand side by side without sharing an axis.</summary>
internal static class ColumnBars
{
    private const double RowHeight = 24;
    private const double Bar = 12;

    public static Sheet Draw(ImmutableArray<string> names, ImmutableArray<BarColumn> columns, Func<int, string> more, Frame frame)
    {
        var shown = Math.Min(names.Length, frame.Compact ? 10 : 16);
        var foot = shown < names.Length ? 20 : 4;
        var sheet = new Sheet(frame.Tall(22 + (shown * RowHeight) + foot));
        var canvas = sheet.Canvas();
        var left = Math.Min(names.Take(shown).Max(n => TextWidth.Of(n)), frame.Width * 0.3) + 10;
        for (var i = 0; i < shown; i++) sheet.Text(0, Middle(i) + Lettering.MiddleToBaseline, TextWidth.Shorten(names[i], left - 10));
        var width = (frame.Width - left) / columns.Length;
        for (var c = 0; c < columns.Length; c++) DrawColumn(sheet, canvas, columns[c], left + (c * width), width - 10, shown);
        if (shown < names.Length) sheet.Text(0, sheet.Frame.Height - 5, more(names.Length - shown), style: "ct-2");
        return sheet;
    }

    private static double Middle(int row) => 22 + ((row + 0.5) * RowHeight);

    private static void DrawColumn(Sheet sheet, Panel canvas, BarColumn column, double left, double width, int shown)
    {
        sheet.Text(left, 13, TextWidth.Shorten(column.Title, width), style: "ct-2");
        var room = width - column.Labels.Take(shown).Max(l => TextWidth.Of(l)) - 5;
        var largest = column.Values.Max() ?? 0;
        for (var i = 0; i < shown; i++)
        {
            var length = column.Values[i] is { } value && largest > 0 ? Math.Max(0, value / largest * Math.Max(room, 0)) : 0;
            canvas.Bars(column.Ink, [(left, left + length, -(Middle(i) - (Bar / 2)), -(Middle(i) + (Bar / 2)))]);
            sheet.Text(left + length + 5, Middle(i) + Lettering.MiddleToBaseline, column.Labels[i], style: "ct-b");
        }
        canvas.Segment(Ink.Axis, 1, left, -22, left, -(22 + (shown * RowHeight)));
    }
}
