using KspSite.Core;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A figure under its name.</summary>
public sealed record TitledFigure(string Title, FigureView Figure)
{
    /// <summary>Figures of the subject in the order asked for, each called as its metric is; a part of one, such as M-10b.red, by its own name in the strings.</summary>
    public static ImmutableArray<TitledFigure> Of(Subject subject, SiteContext site, params ReadOnlySpan<string> names)
    {
        var figures = ImmutableArray.CreateBuilder<TitledFigure>(names.Length);
        foreach (var name in names)
        {
            var title = name.Contains('.', StringComparison.Ordinal)
                ? site.Theme.Strings["figure." + name.Replace('-', '_').Replace('.', '_')] : site.Words(AllMetrics.Find(name)!.Title); // named here, defined there
            figures.Add(new(Texts.Capital(title), site.Figure(name, subject)));
        }
        return figures.MoveToImmutable();
    }
}
