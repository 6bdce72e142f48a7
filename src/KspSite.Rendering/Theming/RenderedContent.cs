using System.Globalization;
using System.Text.Encodings.Web;
using Fluid.Values;

namespace KspSite.Rendering.Theming;

/// <summary>What a page's own template made, or a part of it, for the layout to write into its place without another copy.</summary>
internal sealed class RenderedContent(PageText text, Range part) : ObjectValueBase(text)
{
    public override ValueTask WriteToAsync(TextWriter writer, TextEncoder encoder, CultureInfo cultureInfo)
    {
        writer.Write(text.Written[part]);
        return ValueTask.CompletedTask;
    }
}
