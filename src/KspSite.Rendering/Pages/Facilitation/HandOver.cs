using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>A part of what is handed over after the workshop; its words are <c>workshop.hand_over_&lt;name&gt;</c>.</summary>
public sealed record HandOver(string Name, string Path)
{
    /// <summary>What this site has of it: the plans on paper, what they lack, the record of the room, the data behind it all.</summary>
    public static ImmutableArray<HandOver> Of(WorkshopDossier workshop, SiteContext site)
    {
        List<HandOver> parts = [.. new[] { "sheets", "sections", "summaries", "index" }.Select(name => new HandOver(name, WorkshopFiles.PathOf(workshop.Id, name)))];
        if (site.Audience.Has(PageFamily.Quality)) parts.Add(new("quality", SitePaths.Quality));
        if (site.Audience.Has(PageFamily.Data)) parts.Add(new("data", SitePaths.Data));
        return [.. parts];
    }
}
