using System.Net;
using System.Text;

namespace KspSite.Rendering.Theming;

/// <summary>A line of the list of contents.</summary>
/// <param name="Anchor">The id of its heading.</param>
/// <param name="Text">What the heading says, without its small print and as text.</param>
/// <param name="Chapters">Of an h2: the chapters within it, in their order; each without chapters of its own.</param>
public sealed record OutlineEntry(string Anchor, string Text, ImmutableArray<OutlineEntry> Chapters);

/// <summary>
/// The list of contents of a long page. It is read off the page's own headings once the page is made, so that no template repeats what
/// its headings say, and a heading that the page leaves out is not in the list.
/// </summary>
/// <param name="Opening">Characters of what opens the page: its title and the paragraphs, lists, facts and navigation that follow at once.</param>
/// <param name="Entries">Each h2 that has an id, with the h3 of class "chapter" below it; empty for a page that is not long.</param>
internal sealed record Outline(int Opening, ImmutableArray<OutlineEntry> Entries)
{
    /// <summary>Headings from which a page has a list of contents, whatever its length.</summary>
    private const int Many = 5;

    /// <summary>Headings from which a page of many screens has one: between fewer there is nothing to choose.</summary>
    private const int Some = 3;

    // In characters of its markup. A page of some tables with a dozen rows and a drawing stays below it.
    private const int ManyScreens = 80_000;

    /// <summary>Of a page that needs none.</summary>
    public static Outline None { get; } = new(0, []);

    public static Outline Of(ReadOnlySpan<char> html)
    {
        var entries = Headings(html);
        var count = entries.Sum(e => 1 + e.Chapters.Length);
        return count >= (html.Length >= ManyScreens ? Some : Many) ? new Outline(OpeningOf(html), entries) : None;
    }

    private static ImmutableArray<OutlineEntry> Headings(ReadOnlySpan<char> html)
    {
        var entries = new List<OutlineEntry>();
        for (var at = 0; html[at..].IndexOf("<h", StringComparison.Ordinal) is var next and >= 0;)
        {
            at += next + 2;
            if (at >= html.Length || html[at] is not ('2' or '3')) continue;
            var isMain = html[at] == '2';
            var (tagEnd, end) = (html[at..].IndexOf('>'), html[at..].IndexOf(isMain ? "</h2>" : "</h3>", StringComparison.Ordinal));
            if (end < 0 || tagEnd > end) continue;
            var tag = html.Slice(at, tagEnd);
            var inner = html.Slice(at + tagEnd + 1, end - tagEnd - 1);
            at += end;
            // A heading that leads to another one further down heads no part of its own.
            if (IdOf(tag) is not { } id || inner.StartsWith("<a href=\"#", StringComparison.Ordinal)) continue;
            if (isMain) entries.Add(new OutlineEntry(id, TextOf(inner), []));
            else if (entries.Count > 0 && tag.Contains("class=\"chapter\"", StringComparison.Ordinal))
            {
                var main = entries[^1];
                entries[^1] = main with { Chapters = main.Chapters.Add(new OutlineEntry(id, TextOf(inner), [])) };
            }
        }
        return [.. entries];
    }

    private static string? IdOf(ReadOnlySpan<char> tag)
    {
        const string Name = " id=\"";
        if (tag.IndexOf(Name, StringComparison.Ordinal) is not (>= 0 and var from)) return null;
        var value = tag[(from + Name.Length)..];
        return WebUtility.HtmlDecode(value[..value.IndexOf('"')].ToString());
    }

    // The small print of a heading is figures and dates: they are read where they stand.
    private static string TextOf(ReadOnlySpan<char> inner)
    {
        var text = new StringBuilder(inner.Length);
        while (inner.IndexOf('<') is var open and >= 0)
        {
            text.Append(inner[..open]);
            inner = inner[open..];
            inner = inner.StartsWith("<small", StringComparison.Ordinal) ? inner[EndOf(inner, "small")..] : inner[(inner.IndexOf('>') + 1)..];
        }
        text.Append(inner);
        return WebUtility.HtmlDecode(text.ToString()).Trim();
    }

    private static int OpeningOf(ReadOnlySpan<char> html)
    {
        const string TitleEnd = "</h1>";
        var at = html.IndexOf(TitleEnd, StringComparison.Ordinal) is >= 0 and var title ? title + TitleEnd.Length : 0;
        while (true)
        {
            var next = at + (html.Length - at - html[at..].TrimStart().Length);
            var rest = html[next..];
            if (OpeningElement(rest) is not { } name) return at;
            at = next + EndOf(rest, name);
        }
    }

    private static string? OpeningElement(ReadOnlySpan<char> html)
    {
        foreach (var name in (ReadOnlySpan<string>)["p", "ul", "dl", "nav"])
        {
            if (Is(html, "<", name)) return name;
        }
        return null;
    }

    /// <summary>Characters of the element of this name with which the markup begins; all of it where the element does not end.</summary>
    private static int EndOf(ReadOnlySpan<char> html, string name)
    {
        var depth = 0;
        for (var at = 0; html[at..].IndexOf('<') is var next and >= 0; at++)
        {
            at += next;
            if (Is(html[at..], "<", name)) depth++;
            else if (Is(html[at..], "</", name) && --depth == 0) return at + html[at..].IndexOf('>') + 1;
        }
        return html.Length;
    }

    private static bool Is(ReadOnlySpan<char> html, string open, string name) =>
        html.StartsWith(open, StringComparison.Ordinal) && html[open.Length..].StartsWith(name, StringComparison.Ordinal)
        && html.Length > open.Length + name.Length && html[open.Length + name.Length] is ' ' or '>' or '\n';
}
