using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Lists inside a sentence or a cell.</summary>
internal static class Lists
{
    public static string Join(IEnumerable<string> items, SiteContext site) => string.Join(site.Theme.Strings["punct.list"], items);
}
