using System.Buffers;
using System.Text;

namespace KspSite.Rendering.Site;

/// <summary>
/// What the check of the links has to know of a page. Places are numbers, because those of all pages are kept until the last is made.
/// </summary>
/// <param name="Path">Site path.</param>
/// <param name="Anchors">The place of each id on the page; may hold one more than once.</param>
/// <param name="Links">Each place within the site that the page leads to or loads from, once, in ascending order.</param>
public sealed record PageLinks(string Path, ImmutableArray<ulong> Anchors, ImmutableArray<ulong> Links)
{
    public static PageLinks Of(string path, ReadOnlySpan<byte> html)
    {
        var way = new LinkResolver(path);
        var (anchors, links) = (new List<ulong>(256), new List<ulong>(256));
        var tags = new PageTags(html);
        while (tags.Next())
        {
            if (tags.Id.Length > 0) anchors.Add(way.PlaceOfId(tags.Id));
            if (tags.HasUrl && way.PlaceOfUrl(tags.Url) is { } place) links.Add(place);
        }
        links.Sort();
        return new PageLinks(path, [.. anchors], Distinct(links));
    }

    /// <summary>The addresses on a page that lead to none of the known places, as they are written, in their order.</summary>
    internal static List<(ulong Place, string Address)> LeadingNowhere(string path, ReadOnlySpan<byte> html, HashSet<ulong> known)
    {
        var way = new LinkResolver(path);
        var lost = new List<(ulong, string)>();
        var tags = new PageTags(html);
        while (tags.Next())
        {
            if (tags.HasUrl && way.PlaceOfUrl(tags.Url) is { } place && !known.Contains(place)) lost.Add((place, Encoding.UTF8.GetString(tags.Url)));
        }
        return lost;
    }

    private static ImmutableArray<ulong> Distinct(List<ulong> sorted)
    {
        var distinct = ImmutableArray.CreateBuilder<ulong>(sorted.Count);
        foreach (var place in sorted)
        {
            if (distinct.Count == 0 || place != distinct[^1]) distinct.Add(place);
        }
        return distinct.DrainToImmutable();
    }
}

/// <summary>A place in the site as a number: a file, or an id on a page. Different places share one with a chance of 1 in 2⁶⁴.</summary>
/// <remarks>FNV-1a, 64 bits (Fowler, Noll, Vo): made byte by byte, so that a place goes on from that of its folder or page.</remarks>
internal static class SitePlace
{
    private const ulong Start = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // A byte that UTF-8 does not know: "a#b" may be the name of a file.
    private static ReadOnlySpan<byte> NoPartOfAName => [0xFF];

    /// <summary>Of a file.</summary>
    public static ulong Of(string path) => On(Start, Encoding.UTF8.GetBytes(path));

    /// <summary>Of an id on a page.</summary>
    public static ulong OfId(ulong page, ReadOnlySpan<byte> id) => On(On(page, NoPartOfAName), id);

    /// <summary>Of what follows.</summary>
    public static ulong On(ulong place, ReadOnlySpan<byte> path)
    {
        foreach (var sign in path) place = (place ^ sign) * Prime;
        return place;
    }
}

/// <summary>Finds the places to which the addresses on a page lead.</summary>
internal readonly struct LinkResolver(string page)
{
    // What has to be decoded, and what leaves the site.
    private static readonly SearchValues<byte> Special = SearchValues.Create("&%?:"u8);

    private readonly ulong _page = SitePlace.Of(page);

    /// <summary>Those of the folder of the page and of the folders above it, outwards; the last is the root.</summary>
    private readonly ulong[] _folders = [.. Folders(page).Select(SitePlace.Of)];

    /// <param name="id">As written.</param>
    public ulong PlaceOfId(ReadOnlySpan<byte> id) =>
        SitePlace.OfId(_page, id.Contains((byte)'&') ? Encoding.UTF8.GetBytes(SiteAddress.Decode(Encoding.UTF8.GetString(id))) : id);

    /// <param name="url">As written.</param>
    /// <returns>A place that there is not for an address that leads out of the folder of the site; null for one that may leave the site.</returns>
    public ulong? PlaceOfUrl(ReadOnlySpan<byte> url)
    {
        if (url.IndexOfAny(Special) >= 0) return PlaceOf(SiteAddress.Decode(Encoding.UTF8.GetString(url)));
        var hash = url.IndexOf((byte)'#');
        var path = hash < 0 ? url : url[..hash];
        var fragment = hash < 0 ? default : url[(hash + 1)..];
        if (path.IsEmpty) return hash == 0 && fragment.IsEmpty ? null : fragment.IsEmpty ? _page : SitePlace.OfId(_page, fragment);
        var up = 0;
        for (; path.StartsWith("../"u8); path = path[3..]) up++;
        if (up >= _folders.Length || path.IndexOf("./"u8) >= 0 || path.EndsWith("/."u8) || path.EndsWith("/.."u8)) return PlaceOf(Encoding.UTF8.GetString(url));
        var file = SitePlace.On(_folders[up], path);
        return fragment.IsEmpty ? file : SitePlace.OfId(file, fragment);
    }

    private ulong? PlaceOf(string url)
    {
        if (Links.IsAllowed(url) || url == "#") return null;
        if (SiteAddress.TargetOf(url, page) is not { } target) return 0;
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var file = SitePlace.Of(target);
        return hash < 0 || hash == url.Length - 1 ? file : SitePlace.OfId(file, Encoding.UTF8.GetBytes(Uri.UnescapeDataString(url.AsSpan(hash + 1))));
    }

    private static IEnumerable<string> Folders(string page)
    {
        for (var folder = page; folder.Length > 0;)
        {
            folder = folder[..(folder.AsSpan(0, folder.Length - 1).LastIndexOf('/') + 1)];
            yield return folder;
        }
    }
}
