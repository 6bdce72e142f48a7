using ScottPlot;
using SkiaSharp;

namespace KspSite.Rendering.Charts.Surface;

/// <summary>
/// A mark drawn along a path. Not ScottPlot's: those leave their path to the collector, which may free it while native code still
/// draws along it. Optimised code holds nothing longer than its last use, and the pointer's taking is that use (decision 0003).
/// </summary>
internal sealed class HeldMarker : IMarker
{
    public static readonly IMarker Triangle = new HeldMarker(filled: true, (path, centre, size) =>
    {
        var radius = (float)(size / 1.732);
        var (half, below) = ((float)(radius * 0.866), radius / 2);
        path.AddPoly([new(centre.X, centre.Y - radius), new(centre.X + half, centre.Y + below), new(centre.X - half, centre.Y + below)]);
    });

    public static readonly IMarker Diamond = new HeldMarker(filled: true, (path, centre, size) =>
    {
        var radius = size / 2;
        path.AddPoly([new(centre.X + radius, centre.Y), new(centre.X, centre.Y + radius), new(centre.X - radius, centre.Y), new(centre.X, centre.Y - radius)]);
    });

    public static readonly IMarker Cross = new HeldMarker(filled: false, (path, centre, size) =>
    {
        var radius = size / 2;
        path.MoveTo(centre.X + radius, centre.Y + radius);
        path.LineTo(centre.X - radius, centre.Y - radius);
        path.MoveTo(centre.X - radius, centre.Y + radius);
        path.LineTo(centre.X + radius, centre.Y - radius);
    });

    private readonly bool _filled;
    private readonly Action<SKPath, Pixel, float> _outline;

    private HeldMarker(bool filled, Action<SKPath, Pixel, float> outline) => (_filled, _outline) = (filled, outline);

    public void Render(SKCanvas canvas, Paint paint, Pixel center, float size, MarkerStyle markerStyle)
    {
        using var path = new SKPath();
        _outline(path, center, size);
        if (_filled) ScottPlot.Drawing.FillPath(canvas, paint, path, markerStyle.FillStyle);
        else ScottPlot.Drawing.DrawPath(canvas, paint, path, markerStyle.LineStyle);
    }
}
