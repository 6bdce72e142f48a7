using System.Text;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Tests.Charts;

public sealed class SvgMarksTests
{
    [Fact]
    public void A_plot_without_any_mark_gives_no_marks_and_no_error()
    {
        var svg = new StringBuilder();
        SvgMarks.Append(svg, "<?xml version=\"1.0\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"300\"/>\n");
        Assert.Equal("", svg.ToString());
    }
}
