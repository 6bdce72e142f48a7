using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>What a web server shows for an address that is not there. Publishing tells the page where the site begins.</summary>
/// <param name="Lead">What happened, in one sentence.</param>
public sealed record NotFoundModel(string Lead);

public static class NotFoundPage
{
    public const string Kind = "not-found";

    public static IEnumerable<Page> Build(SiteContext site) =>
    [
        new(SitePaths.NotFound, "not-found", site.Theme.Strings["not_found.title"], () => new NotFoundModel(site.Theme.Strings["not_found.lead"])) { Kind = Kind },
    ];
}
