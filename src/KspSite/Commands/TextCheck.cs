using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;

namespace KspSite.Commands;

/// <summary>What <c>check</c> says of the site's own texts and its theme: as <c>build</c> would, without making the site.</summary>
internal static class TextCheck
{
    /// <param name="audiences">Those of the site.</param>
    public static ImmutableArray<Finding> Of(SiteSource source, ImmutableArray<Audience> audiences)
    {
        var theme = source.Theme.GetAwaiter().GetResult();
        if (theme.Fault is { } fault) return [.. theme.Folder.Findings, fault];
        return [.. theme.Folder.Findings, .. Readers(source, audiences).SelectMany(audience => Links(source, audience, theme.Languages)).Distinct()];
    }

    // The team reads nearly all of them; those that only others get are looked at as the first of these would.
    private static IEnumerable<Audience> Readers(SiteSource source, ImmutableArray<Audience> audiences)
    {
        var texts = source.Input.Pages.ToHashSet();
        foreach (var audience in audiences.Prepend(source.Settings.Audience))
        {
            var read = TextPage.For(audience, texts);
            if (read.IsEmpty) continue;
            texts.ExceptWith(read);
            yield return audience;
        }
    }

    private static ImmutableArray<Finding> Links(SiteSource source, Audience audience, ImmutableArray<Theme> languages)
    {
        try
        {
            return TextLinks.Check(SiteAssembly.Begin(PagesSource.Of(source, audience, onDemand: true).Request, languages));
        }
        catch (TemplateFaultException e)
        {
            return [e.Finding];
        }
    }
}
