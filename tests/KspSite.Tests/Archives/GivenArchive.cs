using KspSite.Archives;

namespace KspSite.Tests.Archives;

/// <summary>A file in an archive, by its path.</summary>
internal sealed record ArchiveItem(string Path, byte[] Content);

/// <summary>A small archive, taken apart and put together again as somebody with a zip program would do it: every checksum is right.</summary>
internal static class GivenArchive
{
    public static List<ArchiveItem> Items(byte[] archive)
    {
        using var stream = new MemoryStream(archive);
        var zip = ZipReader.Open(stream);
        var items = new List<ArchiveItem>();
        foreach (var entry in zip.Entries)
        {
            using var buffer = new MemoryStream();
            zip.CopyTo(entry, buffer);
            items.Add(new ArchiveItem(entry.Path, buffer.ToArray()));
        }
        return items;
    }

    public static byte[] Zip(IEnumerable<ArchiveItem> items)
    {
        using var buffer = new MemoryStream();
        var zip = new ZipWriter(buffer);
        foreach (var item in items) zip.Add(item.Path, item.Content);
        zip.Finish();
        return buffer.ToArray();
    }
}
