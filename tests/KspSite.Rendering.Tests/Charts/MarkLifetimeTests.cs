using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Tests.Charts;

/// <summary>
/// What is drawn lives in native memory. Where nothing holds a native object, the collector frees it while it is being drawn: the
/// drawing is another, or the whole program ends without a word, and then this test ends the test program. It can fail only in
/// optimised code, which this project's tests are from their first call, as the published program is.
/// </summary>
public sealed class MarkLifetimeTests
{
    [Fact]
    public void Crosses_are_drawn_whole_while_the_collector_frees_what_nobody_holds() => DrawBesideTheCollector(1600, canvas =>
    {
        for (var i = 0; i < 400; i++) canvas.Dot(Ink.Red, Shape.Cross, 9, i, -i / 2d);
    });

    [Fact]
    public void Whatever_a_panel_draws_is_drawn_whole_while_the_collector_frees_what_nobody_holds() => DrawBesideTheCollector(400, canvas =>
    {
        foreach (var shape in Enum.GetValues<Shape>())
        {
            for (var i = 0; i < 60; i++) canvas.Dot(Ink.Red, shape, 9, i, -i);
        }
        for (var i = 0; i < 50; i++)
        {
            canvas.Arrow(Ink.Grey, 0, -4 * i, 100, -i);
            canvas.Bars(Ink.Amber, [(0, i, -i, -i - 3)]);
            canvas.Segment(Ink.Ink, 1, 0, -i, i, 0);
        }
    });

    private static void DrawBesideTheCollector(int count, Action<Panel> marks)
    {
        var expected = Drawing(marks);
        using var ended = new CancellationTokenSource();
        var collector = new Thread(() =>
        {
            while (!ended.IsCancellationRequested)
            {
                GC.Collect(0, GCCollectionMode.Forced, blocking: true);
                GC.WaitForPendingFinalizers();
            }
        });
        collector.Start();
        // More threads than cores: what is freed too early is what a waiting thread was drawing.
        const int Drawers = 16;
        var drawings = new string[count];
        var drawers = Enumerable.Range(0, Drawers).Select(first => new Thread(() =>
        {
            for (var i = first; i < count; i += Drawers) drawings[i] = Drawing(marks);
        })).ToList();
        drawers.ForEach(t => t.Start());
        drawers.ForEach(t => t.Join());
        ended.Cancel();
        collector.Join();
        Assert.All(drawings, d => Assert.Equal(expected, d));
    }

    private static string Drawing(Action<Panel> marks)
    {
        using var sheet = new Sheet(new Frame(400, 200, Compact: false));
        marks(sheet.Canvas());
        return sheet.FinishDecorative("marks").Svg;
    }
}
