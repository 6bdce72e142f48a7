using System.IO.Compression;
using CsCheck;
using KspSite.Archives;

namespace KspSite.Tests.Archives;

public class ZipWriterTests
{
    [Fact]
    public void Other_programs_read_what_it_writes()
    {
        var random = new byte[100_000];
        new Random(1).NextBytes(random);
        using var buffer = new MemoryStream();
        var zip = new ZipWriter(buffer);
        zip.Add("a/空.txt", Array.Empty<byte>());
        zip.Add("a/text.txt", SmallSite.Utf8(string.Concat(Enumerable.Repeat("text ", 1000))));
        zip.Add("random.bin", random);
        zip.Finish();

        using var read = new ZipArchive(buffer, ZipArchiveMode.Read);
        Assert.Equal(["a/空.txt", "a/text.txt", "random.bin"], read.Entries.Select(e => e.FullName));
        using var content = new MemoryStream();
        using (var stream = read.GetEntry("random.bin")!.Open()) stream.CopyTo(content);
        Assert.Equal(random, content.ToArray());
    }

    [Fact]
    public void What_is_packed_is_unpacked_as_it_was() =>
        Gen.Select(Gen.Byte[0, 255].Array[0, 2000], Gen.Int[0, 3000], Gen.Enum<CompressionLevel>()).Sample((some, blanks, level) =>
        {
            byte[] content = [.. some, .. Enumerable.Repeat((byte)' ', blanks)];
            var packed = PackedFile.Of("a", content, level);
            Assert.Equal(content, packed.Content().ToArray());
            Assert.Equal((content.Length, Crc32.Append(0, content)), ((int)packed.Size, packed.Crc));
            Assert.InRange(packed.Data.Length, 0, content.Length);
        });

    [Fact]
    public void More_entries_than_a_plain_zip_can_count_are_written_and_read()
    {
        using var buffer = new MemoryStream();
        var zip = new ZipWriter(buffer);
        for (var i = 0; i < 70_000; i++) zip.Add($"f/{i}.txt", Array.Empty<byte>());
        zip.Finish();

        Assert.Equal(70_000, ZipReader.Open(buffer).Entries.Length);
        using var read = new ZipArchive(buffer, ZipArchiveMode.Read);
        Assert.Equal(70_000, read.Entries.Count);
    }

    [Fact]
    public void The_checksum_is_that_of_the_format() =>
        // The check value that the catalogue of checksums gives for CRC-32.
        Assert.Equal(0xCBF43926, Crc32.Append(0, "123456789"u8));
}
