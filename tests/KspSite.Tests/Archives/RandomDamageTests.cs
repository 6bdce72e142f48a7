using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using KspSite.Archives;
using KspSite.Core.Diagnostics;

namespace KspSite.Tests.Archives;

/// <summary>
/// Archives changed at random in every way we can think of: each is found out, or holds to the last byte what it held before.
/// More of them: KSPSITE_ROUNDS=1000.
/// </summary>
public sealed class RandomDamageTests(ITestOutputHelper output)
{
    private sealed record Sound(byte[] Bytes, List<ArchiveItem> Items, string PublicKey, string StrangersKey);

    private sealed record Damage(string Name, Func<Random, Sound, byte[]> Make);

    private static readonly Lazy<Sound> Signed = new(() =>
    {
        using var site = SmallSite.New();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var stranger = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        site.With("key.pem", key.ExportECPrivateKeyPem());
        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip", "--sign", "key.pem").ExitCode);
        var bytes = File.ReadAllBytes(site["a.zip"]);
        return new Sound(bytes, GivenArchive.Items(bytes), key.ExportSubjectPublicKeyInfoPem(), stranger.ExportECPrivateKeyPem());
    });

    private static readonly string[] HostilePaths =
    [
        "../evil.txt", "site/../../evil.txt", "/etc/cron.d/evil", "C:/evil.txt", "C:evil", "\\\\server\\share\\evil", "site\\..\\evil", "site/aux.html", "site/evil.txt ",
        "site/evil.", "site//evil", "./evil", "site/evil:stream", "site/\u001b]0;evil", "input/a\0b", "", "site/index.html/evil", "SITE/INDEX.HTML",
    ];

    private static readonly ImmutableArray<Damage> Damages =
    [
        new("a flipped bit", (random, sound) => Changed(sound.Bytes, b => b[random.Next(b.Length)] ^= (byte)(1 << random.Next(8)))),
        new("flipped bits", (random, sound) => Changed(sound.Bytes, b =>
        {
            for (var i = random.Next(2, 40); i > 0; i--) b[random.Next(b.Length)] ^= (byte)(1 << random.Next(8));
        })),
        new("random bytes", (random, sound) => Changed(sound.Bytes, b => random.NextBytes(Part(random, b)))),
        new("zeroes", (random, sound) => Changed(sound.Bytes, b => Part(random, b).Clear())),
        new("cut short", (random, sound) => sound.Bytes[..random.Next(sound.Bytes.Length)]),
        new("its beginning lost", (random, sound) => sound.Bytes[random.Next(1, sound.Bytes.Length)..]),
        new("bytes put in", (random, sound) =>
        {
            var at = random.Next(sound.Bytes.Length + 1);
            return [.. sound.Bytes[..at], .. Junk(random), .. sound.Bytes[at..]];
        }),
        new("bytes taken out", (random, sound) =>
        {
            var at = random.Next(sound.Bytes.Length - 100);
            return [.. sound.Bytes[..at], .. sound.Bytes[(at + random.Next(1, 100))..]];
        }),
        new("two parts exchanged", (random, sound) =>
        {
            var third = sound.Bytes.Length / 3;
            var (a, b, size) = (random.Next(third), third + random.Next(third), random.Next(1, third / 2));
            return [.. sound.Bytes[..a], .. sound.Bytes[b..(b + size)], .. sound.Bytes[(a + size)..b], .. sound.Bytes[a..(a + size)], .. sound.Bytes[(b + size)..]];
        }),
        new("two contents exchanged", (random, sound) => Repacked(sound, items =>
        {
            var (a, b) = (random.Next(items.Count), random.Next(items.Count));
            (items[a], items[b]) = (items[a] with { Content = items[b].Content }, items[b] with { Content = items[a].Content });
        })),
        new("a content changed", (random, sound) => Repacked(sound, items =>
        {
            var at = random.Next(items.Count);
            items[at] = items[at] with { Content = Changed(items[at].Content, b => b[random.Next(b.Length)] ^= (byte)random.Next(1, 256)) };
        })),
        new("an entry more", (random, sound) => Repacked(sound, items => items.Insert(random.Next(items.Count), new("site/more.html", Junk(random))))),
        new("an entry less", (random, sound) => Repacked(sound, items => items.RemoveAt(random.Next(items.Count)))),
        new("an entry twice", (random, sound) => Repacked(sound, items => items.Insert(random.Next(items.Count), items[random.Next(items.Count)]))),
        new("entries in another order", (random, sound) => Repacked(sound, items => random.Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(items)))),
        new("a hostile path", (random, sound) => Repacked(sound, items => items.Insert(random.Next(items.Count), new(HostilePaths[random.Next(HostilePaths.Length)], Junk(random))))),
        new("a hostile path in the list too", (random, sound) => Relisted(sound, items => items.Insert(0, new(HostilePaths[random.Next(HostilePaths.Length)], Junk(random))))),
        new("a changed list", (random, sound) => Repacked(sound, items =>
        {
            var at = items.FindIndex(i => i.Path == ArchivePaths.Manifest);
            items[at] = items[at] with { Content = Changed(items[at].Content, b => b[random.Next(b.Length)] = (byte)"0123456789abcdef{}[],:\" "[random.Next(24)]) };
        })),
        new("content and list changed together", (random, sound) => Relisted(sound, items =>
        {
            var at = random.Next(items.Count);
            items[at] = items[at] with { Content = Junk(random) };
        })),
        new("a stranger's signature", (random, sound) => Repacked(sound, items =>
        {
            using var stranger = ArchiveKey.Read(sound.StrangersKey, isPrivate: true, out _)!;
            var list = items.Find(i => i.Path == ArchivePaths.Manifest)!;
            items[^1] = items[^1] with { Content = stranger.Sign(list.Content) };
        })),
        new("no signature", (_, sound) => Repacked(sound, items => items.RemoveAll(i => i.Path == ArchivePaths.Signature))),
        new("a link", (random, sound) => Changed(sound.Bytes, b => b[Headers(b)[random.Next(sound.Items.Count)] + 41] = 0xA1)),
        new("attributes", (random, sound) => Changed(sound.Bytes, b => b[Headers(b)[random.Next(sound.Items.Count)] + random.Next(34, 42)] = (byte)random.Next(1, 256))),
        new("a huge declared size", (random, sound) => Changed(sound.Bytes, b =>
        {
            var header = Headers(b)[random.Next(sound.Items.Count)];
            var size = (uint)random.NextInt64(1 << 28, uint.MaxValue);
            BitConverter.TryWriteBytes(b.AsSpan(header + 24), size);
            BitConverter.TryWriteBytes(b.AsSpan((int)BitConverter.ToUInt32(b, header + 42) + 22), size);
        })),
        new("packed by another program", (random, sound) =>
        {
            using var buffer = new MemoryStream();
            using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var item in sound.Items)
                {
                    using var stream = zip.CreateEntry(item.Path, random.Next(2) == 0 ? CompressionLevel.Fastest : CompressionLevel.NoCompression).Open();
                    stream.Write(item.Content);
                }
            }
            return buffer.ToArray();
        }),
    ];

    [Fact]
    public void Whatever_was_changed_is_found_or_has_changed_nothing()
    {
        var random = new Random(20261125);
        var counts = new SortedDictionary<string, (int Made, int Found)>(StringComparer.Ordinal);
        for (var i = 0; i < Rounds.Of(75); i++)
        {
            var damage = Damages[i % Damages.Length];
            var bytes = damage.Make(random, Signed.Value);
            var isFound = IsFound(bytes, out var items);
            if (!isFound) Assert.True(HoldsTheSame(items!), $"{damage.Name}, round {i}: not found");
            var so = counts.GetValueOrDefault(damage.Name);
            counts[damage.Name] = (so.Made + 1, so.Found + (isFound ? 1 : 0));
        }
        foreach (var (name, count) in counts) output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count.Made} made, {count.Found} found, {count.Made - count.Found} without effect"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"all: {counts.Values.Sum(c => c.Made)} made, {counts.Values.Sum(c => c.Found)} found"));
        Assert.False(IsFound(Signed.Value.Bytes, out _));
    }

    private static bool IsFound(byte[] bytes, out List<(string Path, string Hash)>? items)
    {
        items = null;
        using var folder = new TemporaryFolder().With("a.zip", bytes);
        var findings = new List<Finding>();
        using var archive = ArchiveFile.Open(folder["a.zip"], "a.zip", findings);
        if (archive is null)
        {
            Assert.NotEmpty(findings);
            return true;
        }
        using var key = ArchiveKey.Read(Signed.Value.PublicKey, isPrivate: false, out _)!;
        if (!Verification.Check(archive).IsEmpty || Verification.CheckSignature(archive, key) is not null) return true;
        items = [.. archive.Manifest.Files.Select(f => (f.Path, Convert.ToHexStringLower(SHA256.HashData(archive.Content(f, findings)!))))];
        return false;
    }

    private static bool HoldsTheSame(List<(string Path, string Hash)> items) => items.Order().SequenceEqual(
        Signed.Value.Items.Where(i => ArchivePaths.IsListed(i.Path)).Select(i => (i.Path, Convert.ToHexStringLower(SHA256.HashData(i.Content)))).Order());

    private static byte[] Changed(byte[] sound, Action<byte[]> change)
    {
        var bytes = (byte[])sound.Clone();
        change(bytes);
        return bytes;
    }

    private static byte[] Repacked(Sound sound, Action<List<ArchiveItem>> change)
    {
        var items = sound.Items.ToList();
        change(items);
        return GivenArchive.Zip(items);
    }

    // By somebody who knows the format, but has not the key: the list fits, the signature is the old one.
    private static byte[] Relisted(Sound sound, Action<List<ArchiveItem>> change)
    {
        var items = sound.Items.Where(i => ArchivePaths.IsListed(i.Path)).ToList();
        change(items);
        var list = ArchiveManifest.Parse(sound.Items.Find(i => i.Path == ArchivePaths.Manifest)!.Content, out _)!;
        list = list with { Files = [.. items.Select(i => new ArchivedFile(i.Path, Convert.ToHexStringLower(SHA256.HashData(i.Content)), i.Content.Length))] };
        return GivenArchive.Zip([.. items, new(ArchivePaths.Manifest, list.Write()), sound.Items[^1]]);
    }

    private static Span<byte> Part(Random random, byte[] bytes)
    {
        var at = random.Next(bytes.Length);
        return bytes.AsSpan(at, random.Next(Math.Min(4096, bytes.Length - at)));
    }

    private static byte[] Junk(Random random) => Encoding.UTF8.GetBytes("<script>alert(" + random.Next(1000).ToString(CultureInfo.InvariantCulture) + ")</script>");

    // Where the entries of the directory begin.
    private static List<int> Headers(byte[] bytes)
    {
        var headers = new List<int>();
        for (var at = (int)BitConverter.ToUInt32(bytes, bytes.Length - ZipFormat.EndSize + 16); at < bytes.Length - ZipFormat.EndSize;)
        {
            headers.Add(at);
            at += ZipFormat.CentralHeaderSize + BitConverter.ToUInt16(bytes, at + 28) + BitConverter.ToUInt16(bytes, at + 30);
        }
        return headers;
    }
}
