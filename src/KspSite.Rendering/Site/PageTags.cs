namespace KspSite.Rendering.Site;

/// <summary>
/// Walks over the tags of a page's bytes and reads two things off each: its id, and the address it leads to or loads from.
/// Values are as written, entities not decoded. Understands what templates write, which is no more than well-formed HTML with
/// double quotes.
/// </summary>
internal ref struct PageTags(ReadOnlySpan<byte> html)
{
    private readonly ReadOnlySpan<byte> _html = html;
    private int _at;

    /// <summary>Empty where the tag has none.</summary>
    public ReadOnlySpan<byte> Id { get; private set; }

    /// <summary>href or src of a, link, script, img, source or use. An empty address is told from none by <see cref="HasUrl"/>.</summary>
    public ReadOnlySpan<byte> Url { get; private set; }

    public bool HasUrl { get; private set; }

    /// <summary>The next tag with an id or an address; false at the end of the page.</summary>
    public bool Next()
    {
        while (true)
        {
            var open = _html[_at..].IndexOf((byte)'<');
            if (open < 0) return false;
            var start = _at + open + 1;
            var length = _html[start..].IndexOf((byte)'>');
            if (length < 0) length = _html.Length - start;
            var tag = _html.Slice(start, length);
            _at = start + length;
            if (tag.IndexOf((byte)'"') < 0) continue;
            Id = Value(tag, start, "id=\""u8, out var hasId);
            Url = default;
            HasUrl = false;
            if (CanLead(tag))
            {
                Url = Value(tag, start, "href=\""u8, out var hasHref);
                if (!hasHref) Url = Value(tag, start, "src=\""u8, out hasHref);
                HasUrl = hasHref;
            }
            if (hasId || HasUrl) return true;
        }
    }

    private readonly ReadOnlySpan<byte> Value(ReadOnlySpan<byte> tag, int start, ReadOnlySpan<byte> name, out bool found)
    {
        for (var from = 0; tag[from..].IndexOf(name) is var at and >= 0; from += at + name.Length)
        {
            var place = from + at;
            if (place == 0 || tag[place - 1] is not ((byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')) continue;
            var value = _html[(start + place + name.Length)..];
            found = true;
            return value.IndexOf((byte)'"') is var end and >= 0 ? value[..end] : value;
        }
        found = false;
        return default;
    }

    private static bool CanLead(ReadOnlySpan<byte> tag) =>
        Is(tag, "a"u8) || Is(tag, "link"u8) || Is(tag, "script"u8) || Is(tag, "img"u8) || Is(tag, "source"u8) || Is(tag, "use"u8);

    private static bool Is(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        tag.Length > name.Length && tag.StartsWith(name) && tag[name.Length] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t';
}
