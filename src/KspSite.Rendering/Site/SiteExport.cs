using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Site;

/// <summary>
/// One page as one file for mail and SharePoint: styles, icon and charts are in it, nothing is fetched, no script runs. Links
/// within the page stay, those to other pages of the site become text. It is a file and not a site, so that the site's policy
/// against styles within a page does not apply to it.
/// </summary>
public static class SiteExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The site path of the page, or of the first of several that the audience has.</summary>
    /// <returns>One file, or a finding CF-04 where the audience has none of the pages.</returns>
    public static AssembledSite Assemble(AssemblyRequest request, Theme theme, IReadOnlyList<string> paths)
    {
        var site = new SiteContext(request, theme);
        // Pages are made one after the other: those after the one that is wanted never are.
        var kinds = AllPages.Kinds.Where(k => site.Audience.Has(k.Family));
        if (paths.Select(path => kinds.SelectMany(k => k.Build(site)).FirstOrDefault(p => p.Path == path)).FirstOrDefault(p => p is not null) is not { } page)
            return new AssembledSite([], [NoPage(site)], 0);

        var content = page.Content();
        var html = Unlinking.Apply(SiteAssembly.RenderSingle(page, content.Model, site, StylesOf(page, theme), IconOf(theme)), page.Path, _ => false);
        ImmutableArray<SiteFile> files = [new SiteFile(page.Path, Utf8.GetBytes(html))];
        return new AssembledSite(files, [.. SiteChecks.Outside(files[0]), .. SiteChecks.LostLabels(page.Path, content.Charts)], 1);
    }

    // In the order of the layout. A style sheet cannot end its own element: it is our own theme's, and "</" is no CSS.
    private static SafeHtml StylesOf(Page page, Theme theme)
    {
        string[] names = ["site.css", "chart.css", .. page.Styles, "export.css"];
        var styles = names.Select(n => theme.Assets.FirstOrDefault(a => a.Path == "assets/" + n)).OfType<ThemeAsset>().Select(a => Encoding.UTF8.GetString(a.Content.Span));
        return new SafeHtml(string.Join('\n', styles).Replace("</", "<\\/", StringComparison.Ordinal));
    }

    private static string IconOf(Theme theme) => theme.Assets.FirstOrDefault(a => a.Path == "assets/icon.svg") is { } icon
        ? "data:image/svg+xml;base64," + Convert.ToBase64String(icon.Content.Span) : "";

    private static Finding NoPage(SiteContext site) => new()
    {
        Id = FaultKinds.NamedAccount.Id,
        Severity = Severity.Error,
        Where = new SourceRef("export"),
        Message = new(
            $"“{site.Audience.Title.Zh}”没有这一页：数据里没有这个客户，或者这些读者看不到它。",
            $"“{site.Audience.Title.En}” has no such page: the data has no such account, or this audience does not get it."),
        Remedy = new("请检查客户编号和 --audience。", "Check the account's id and --audience."),
    };
}
