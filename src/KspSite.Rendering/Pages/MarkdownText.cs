using System.Text;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Pages;

/// <summary>
/// Markdown to markup, safe by construction: raw HTML is text, links are http, https, mailto or relative. Short codes:
/// <c>[[account:A01]]</c> links to an account, <c>[[metric:M-10 A01]]</c> or <c>[[metric:M-07.hhi]]</c> shows a figure.
/// </summary>
public static partial class MarkdownText
{
    private static readonly MarkdownPipeline Pipeline = Builder().Build();

    private static readonly MarkdownPipeline WithLines = Builder().UsePreciseSourceLocation().Build();

    // Ids as GitHub makes them: they keep Chinese, so a heading can be linked to by its own words.
    private static MarkdownPipelineBuilder Builder() => new MarkdownPipelineBuilder()
        .DisableHtml().UsePipeTables().UseEmphasisExtras().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).UseListExtras();

    public static SafeHtml Render(string markdown, SiteContext site, string root)
    {
        var document = Markdown.Parse(ShortCode().Replace(markdown, m => Expand(m, site)), Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            // What the picture shows, as its author puts it.
            if (link.IsImage) link.ReplaceBy(new ContainerInline(), copyChildren: true);
            else link.Url = AddressOf(link.Url ?? "", root);
        }
        // The page has its own h1: whatever level the text begins with, its highest headings become h2.
        var headings = document.Descendants<HeadingBlock>().ToList();
        var shift = headings.Count == 0 ? 0 : 2 - headings.Min(h => h.Level);
        foreach (var heading in headings) heading.Level = Math.Min(6, heading.Level + shift);
        NameTables(document);
        var writer = new StringWriter();
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new ScrollingTable(site.Theme.Strings["text.table"]));
        renderer.Render(document);
        return new SafeHtml(writer.ToString());
    }

    // A table has no name of its own in Markdown; it goes by the heading above it.
    private static void NameTables(MarkdownDocument document)
    {
        string? heading = null;
        foreach (var block in document.Descendants())
        {
            if (block is HeadingBlock) heading = block.TryGetAttributes()?.Id;
            else if (block is Table table && heading is not null) table.SetData(typeof(ScrollingTable), heading);
        }
    }

    /// <summary>The links that the author of a text wrote, in their order; those of short codes lead somewhere by themselves.</summary>
    /// <param name="root">From the page of the text to the root of the site.</param>
    public static IEnumerable<TextLink> LinksOf(string markdown, string root) =>
        Located(markdown).Where(l => !l.IsImage && IsSafe(l.Url ?? "")).Select(l => new TextLink(l.Url ?? "", AddressOf(l.Url ?? "", root), l.Line + 1));

    /// <summary>What <see cref="Render"/> leaves out: pictures, and links to addresses that no page may have.</summary>
    public static IEnumerable<LeftOut> LeftOutOf(string markdown) =>
        Located(markdown).Where(l => l.IsImage || !IsSafe(l.Url ?? "")).Select(l => new LeftOut(l.Url ?? "", l.IsImage, l.Line + 1));

    // Short codes are of one line each: lines stay what they are.
    private static IEnumerable<LinkInline> Located(string markdown) => Markdown.Parse(ShortCode().Replace(markdown, "x"), WithLines).Descendants<LinkInline>();

    private static string AddressOf(string url, string root) => !IsSafe(url) ? "#"
        : Links.IsAllowed(url) ? url
        : url.StartsWith("site:", StringComparison.Ordinal) ? Links.Href(root, url["site:".Length..])
        : TextFile().Replace(url, ".html", 1);

    /// <summary>
    /// The line, from 1, at which quotes, lists or brackets lie in each other deeper than anybody writes them, so that the reader of
    /// Markdown gives up; null for a text that <see cref="Render"/> can show.
    /// </summary>
    public static int? TooDeepAt(string markdown)
    {
        // A short code becomes a link or bold text, one of which is in the other here: no deeper than this.
        var lines = ShortCode().Replace(markdown, "[**x**](x)").Split('\n');
        if (CanBeRead(lines)) return null;
        var (readable, tooDeep) = (0, lines.Length);
        while (tooDeep - readable > 1)
        {
            var middle = (readable + tooDeep) / 2;
            if (CanBeRead(lines[..middle])) readable = middle;
            else tooDeep = middle;
        }
        return tooDeep;
    }

    private static bool CanBeRead(string[] lines)
    {
        try
        {
            Markdown.ToHtml(string.Join('\n', lines), Pipeline);
            return true;
        }
        catch (ArgumentException)
        {
            // What the library throws where it meets its own limit.
            return false;
        }
    }

    private static bool IsSafe(string url) =>
        Links.IsAllowed(url) || url.StartsWith("site:", StringComparison.Ordinal) || !url.Split('/', '?', '#')[0].Contains(':', StringComparison.Ordinal);

    private static string Expand(Match match, SiteContext site)
    {
        var argument = match.Groups["argument"].Value.Trim();
        if (match.Groups["kind"].Value == "account")
        {
            return site.Portfolio.Find(new Id<Account>(argument)) is { } account
                ? $"[{Escaped(account.Account.Name)}](site:{SitePaths.Account(account.Id)})" : Unknown(match, site);
        }
        var parts = argument.Split(' ', 2);
        var subject = parts.Length == 2 ? Subject.Account(parts[1].Trim()) : Subject.Portfolio;
        return site.Metrics.Find(parts[0], subject) is null ? Unknown(match, site) : $"**{Escaped(site.Figure(parts[0], subject).Text)}**";
    }

    // Left as it was written, so that a typing error is seen; but the id may be that of an account which this audience may not see.
    private static string Unknown(Match match, SiteContext site) => site.Audience.HidesRows ? Formats.Missing : match.Value;

    private static string Escaped(string text)
    {
        var result = new StringBuilder();
        foreach (var c in text)
        {
            if (c < 0x80 && char.IsPunctuation(c) || c is '<' or '>' or '`' or '|') result.Append('\\');
            result.Append(c);
        }
        return result.ToString();
    }

    /// <summary>A table as on the other pages: in their looks, and in a box of its own that scrolls where the window is narrow.</summary>
    /// <param name="nameless">What a table is called that stands before the first heading.</param>
    private sealed class ScrollingTable(string nameless) : HtmlTableRenderer
    {
        protected override void Write(HtmlRenderer renderer, Table table)
        {
            table.GetAttributes().AddClass("data");
            var (attribute, name) = table.GetData(typeof(ScrollingTable)) is string heading ? ("aria-labelledby", heading) : ("aria-label", nameless);
            renderer.Write($"<div class=\"scroll\" role=\"group\" tabindex=\"0\" {attribute}=\"").WriteEscape(name).WriteLine("\">");
            base.Write(renderer, table);
            renderer.WriteLine("</div>");
        }
    }

    [GeneratedRegex(@"\[\[(?<kind>account|metric):(?<argument>[^\]\r\n]{1,80})\]\]", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex ShortCode();

    // A link to another text may go on to one of its headings.
    [GeneratedRegex(@"\.md(?=\z|#)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex TextFile();
}

/// <summary>A link as the author of a text wrote it.</summary>
/// <param name="Address">As the page has it.</param>
/// <param name="Line">Of the text, from 1.</param>
public sealed record TextLink(string Written, string Address, int Line);

/// <summary>Something of a text that its page does not have.</summary>
/// <param name="Line">Of the text, from 1.</param>
public sealed record LeftOut(string Address, bool IsPicture, int Line);
