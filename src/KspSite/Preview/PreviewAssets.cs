using System.Text;

namespace KspSite.Preview;

/// <summary>What the preview adds to a site: a script, a style sheet and two pages. None of it is ever written to a site.</summary>
internal static class PreviewAssets
{
    /// <summary>Where they are served; no page of a site has such a path.</summary>
    public const string Folder = "kspsite-preview/";

    public const string Events = Folder + "events";

    private const string VersionMark = "{version}";

    private static readonly Lazy<byte[]> Head = new(() => Read("head.html"));

    /// <summary>Null where there is none.</summary>
    public static byte[]? Find(string path) => path switch
    {
        Folder + "preview.js" => Read("preview.js"),
        Folder + "preview.css" => Read("preview.css"),
        _ => null,
    };

    /// <summary>The page shown until there is a first site.</summary>
    public static byte[] Waiting => Read("waiting.html");

    public static byte[] Missing => Read("missing.html");

    /// <summary>A page with the script and the style sheet at the end of its head, where the site's own go before them.</summary>
    /// <param name="version">Of the site the page is part of; the script compares it with that of the newest.</param>
    public static byte[] Extended(ReadOnlySpan<byte> page, string version)
    {
        var end = page.IndexOf("</head>"u8);
        if (end < 0) return page.ToArray();
        var head = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Head.Value).Replace(VersionMark, version, StringComparison.Ordinal));
        return [.. page[..end], .. head, .. page[end..]];
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(PreviewAssets).Assembly.GetManifestResourceStream("preview/" + name)
            ?? throw new InvalidOperationException($"the program was built without {name}");
        using var copy = new MemoryStream();
        stream.CopyTo(copy);
        return copy.ToArray();
    }
}
