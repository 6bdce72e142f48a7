using KspSite.Core.Audiences;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Site;

/// <summary>
/// A site that is decided and not yet made: a page is rendered when it is asked for. <see cref="Finish"/> makes every file and
/// checks them; the bytes of a page are then the same as here.
/// </summary>
public sealed class SiteDraft
{
    private readonly AssemblyRequest _request;
    private readonly ImmutableArray<Edition> _editions;

    internal SiteDraft(AssemblyRequest request, ImmutableArray<Edition> editions)
    {
        (_request, _editions) = (request, editions);
        Pages = [.. editions.SelectMany(e => e.Pages.Select(page => PageOf(page, e)))];
        Assets = [.. editions.SelectMany(e => e.Site.Theme.Assets.Select(a => new SiteFile(e.Folder + a.Path, a.Content)))];
    }

    /// <summary>
    /// Every page, in the order of the site. The first reading renders it; its bytes are then kept.
    /// </summary>
    /// <remarks>Reading throws <see cref="TemplateFaultException"/> where its template has a fault that shows only with data.</remarks>
    public ImmutableArray<SiteFile> Pages { get; }

    /// <summary>Styles, scripts and icons.</summary>
    public ImmutableArray<SiteFile> Assets { get; }

    /// <summary>Those of the site's own texts that it has, ordered.</summary>
    internal ImmutableArray<MarkdownSource> Texts => _editions[0].Site.Texts;

    internal Audience Audience => _editions[0].Site.Audience;

    /// <summary>The whole site: pages, the tables of their charts, search, downloads and assets.</summary>
    /// <param name="store">
    /// Instead of the <see cref="AssemblyRequest.Store"/> of the request. Where it throws, the work is given up: pages come before the
    /// downloads then, which take longest to come to an end.
    /// </param>
    /// <exception cref="TemplateFaultException">A template has a fault that shows only with data.</exception>
    public AssembledSite Finish(Func<SiteFile, SiteFile>? store = null) =>
        SiteAssembly.Finish(_editions, store is null ? _request : _request with { Store = store }, pagesFirst: store is not null);

    private SiteFile PageOf(Page page, Edition edition)
    {
        var content = new Lazy<ReadOnlyMemory<byte>>(() => SiteAssembly.Render(page, page.Content().Model, edition, _editions));
        return new SiteFile(edition.Folder + page.Path, () => content.Value);
    }
}
