namespace KspSite.Rendering.Site;

/// <summary>Addresses as they are written on pages.</summary>
internal static class SiteAddress
{
    /// <summary>The address behind an attribute's value.</summary>
    public static string Decode(string text) => text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;

    /// <summary>The site path that a relative address on a page leads to, without its fragment; null where it leaves the site.</summary>
    public static string? TargetOf(string url, string page)
    {
        var path = url.AsSpan();
        if (path.IndexOf('#') is var hash and >= 0) path = path[..hash];
        if (path.IsEmpty) return page;
        if (path.IndexOf('?') is var query and >= 0) path = path[..query];
        var folder = page.AsSpan(0, page.LastIndexOf('/') + 1);
        while (path.StartsWith("../", StringComparison.Ordinal))
        {
            if (folder.IsEmpty) return null;
            folder = folder[..(folder[..^1].LastIndexOf('/') + 1)];
            path = path[3..];
        }
        var rest = Uri.UnescapeDataString(path);
        var climbs = rest.Contains("./", StringComparison.Ordinal) || rest is "." or ".." || rest.EndsWith("/.", StringComparison.Ordinal) || rest.EndsWith("/..", StringComparison.Ordinal);
        return climbs ? Combine(string.Concat(folder, "x"), rest) : string.Concat(folder, rest);
    }

    // The general case, which no template of ours writes.
    private static string? Combine(string page, string relative)
    {
        var folders = page.Split('/')[..^1].ToList();
        foreach (var part in relative.Split('/'))
        {
            if (part == "..")
            {
                if (folders.Count == 0) return null;
                folders.RemoveAt(folders.Count - 1);
            }
            else if (part != ".") folders.Add(part);
        }
        return string.Join('/', folders);
    }
}
