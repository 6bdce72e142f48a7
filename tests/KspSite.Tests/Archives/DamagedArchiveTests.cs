using System.IO.Compression;
using System.Text;
using KspSite.Archives;
using KspSite.Core;
using KspSite.Core.Diagnostics;

namespace KspSite.Tests.Archives;

/// <summary>Archives that accident or intent has changed. None may pass, none may write outside the folder it is unpacked to.</summary>
public class DamagedArchiveTests
{
    private static readonly Lazy<byte[]> Sound = new(() =>
    {
        using var site = SmallSite.New();
        Assert.Equal(0, KspSiteRun.In(site, "archive", "--output", "a.zip").ExitCode);
        return File.ReadAllBytes(site["a.zip"]);
    });

    [Fact]
    public void A_flipped_bit_anywhere_is_found()
    {
        var random = new Random(20261120);
        var undetected = new List<int>();
        for (var i = 0; i < Rounds.Of(40); i++)
        {
            var at = random.Next(Sound.Value.Length);
            var bytes = (byte[])Sound.Value.Clone();
            bytes[at] ^= (byte)(1 << random.Next(8));
            if (IsSound(bytes)) undetected.Add(at);
        }
        // "version needed" is the one field that no reader of ours looks at.
        Assert.DoesNotContain(undetected, at => !IsVersionNeeded(at));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(22)]
    [InlineData(1000)]
    [InlineData(100_000)]
    public void An_archive_cut_short_is_found(int missing) => Assert.False(IsSound(Sound.Value[..^missing]));

    [Fact]
    public void Bytes_before_behind_or_between_are_found()
    {
        Assert.False(IsSound([0, .. Sound.Value]));
        Assert.False(IsSound([.. Sound.Value, 0]));
        Assert.False(IsSound(Zip(("archive.json", "{}", ZipFormat.Deflated), ("x", "y", ZipFormat.Stored))[1..]));
    }

    [Theory]
    [InlineData("../evil.txt")]
    [InlineData("site/../../evil.txt")]
    [InlineData("/etc/evil")]
    [InlineData("C:/evil.txt")]
    [InlineData("C:evil.txt")]
    [InlineData("site\\evil.txt")]
    [InlineData("..\\evil.txt")]
    [InlineData("\\\\server\\share\\evil")]
    [InlineData("site/con.html")]
    [InlineData("site/aux")]
    [InlineData("site/a./b")]
    [InlineData("site/a /b")]
    [InlineData("site//b")]
    [InlineData("site/./b")]
    [InlineData("site/evil.txt::$DATA")]
    [InlineData("site/a\0b")]
    [InlineData("site/a\u001b[31m")]
    [InlineData("")]
    public void A_path_that_leads_elsewhere_is_refused(string path)
    {
        var findings = Open(Zip(("site/index.html", "x", ZipFormat.Deflated), (path, "evil", ZipFormat.Stored)));

        Assert.Equal("AR-02", Assert.Single(findings).Id);
        Assert.DoesNotContain(findings[0].Found ?? "", c => char.IsControl(c));
    }

    [Fact]
    public void A_folder_entry_is_refused() => Assert.Equal("AR-02", Assert.Single(Open(Zip(("site/", "", ZipFormat.Stored)))).Id);

    [Theory]
    [InlineData("site/a.html", "site/a.html")]
    [InlineData("site/a.html", "site/A.html")]
    [InlineData("site/a", "site/a/b.html")]
    [InlineData("site/a/b.html", "site/a")]
    [InlineData("site/a/b.html", "SITE/A")]
    public void One_path_twice_is_refused(string one, string other) =>
        Assert.Equal("AR-02", Assert.Single(Open(Zip((one, "1", ZipFormat.Stored), (other, "2", ZipFormat.Stored)))).Id);

    [Fact]
    public void A_link_is_refused()
    {
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("site/link", CompressionLevel.NoCompression);
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var stream = entry.Open();
            stream.Write("/etc/passwd"u8);
        }
        Assert.NotEmpty(Open(buffer.ToArray()));
        // The same in our own form, so that nothing but the link is wrong with it.
        var ours = Zip(("site/link", "/etc/passwd", ZipFormat.Stored));
        ours[LastIndex(ours, ZipFormat.CentralHeader) + 41] = 0xA1;
        var finding = Assert.Single(Open(ours));
        Assert.Equal("AR-02", finding.Id);
        Assert.Contains("link", finding.Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bomb_is_refused_before_it_is_unpacked()
    {
        using var compressed = new MemoryStream();
        using (var deflate = new DeflateStream(compressed, CompressionLevel.SmallestSize, leaveOpen: true)) deflate.Write(new byte[64 << 20]);
        using var buffer = new MemoryStream();
        using (var zip = new ZipArchive(buffer, ZipArchiveMode.Create, leaveOpen: true))
        using (var stream = zip.CreateEntry("site/bomb.txt").Open()) stream.Write(new byte[64 << 20]);

        Assert.NotEmpty(Open(buffer.ToArray()));
        // What the writer would make of it is stored as it is, and so is no bomb.
        using var ours = new MemoryStream();
        var writer = new ZipWriter(ours);
        writer.Add("site/zeros.txt", new byte[4 << 20]);
        writer.Finish();
        Assert.True(ours.Length > 4 << 20);
        ours.Position = 0;
        Assert.Equal(4 << 20, Assert.Single(ZipReader.Open(ours).Entries).Size);
    }

    [Fact]
    public void More_content_than_the_directory_says_is_refused_while_it_is_unpacked()
    {
        var bytes = Zip(("site/a.txt", new string('x', 5000), ZipFormat.Deflated));
        foreach (var header in (int[])[0, LastIndex(bytes, ZipFormat.CentralHeader) + 2])
        {
            BitConverter.TryWriteBytes(bytes.AsSpan(header + 22), 4000u);
        }
        using var stream = new MemoryStream(bytes);
        var zip = ZipReader.Open(stream);

        var fault = Assert.Throws<ZipFaultException>(() => zip.CopyTo(zip.Entries[0], Stream.Null));
        Assert.Equal("AR-01", fault.Kind.Id);
    }

    [Fact]
    public void Two_descriptions_of_one_entry_must_agree()
    {
        var bytes = Zip(("site/a.html", "x", ZipFormat.Stored));
        bytes[ZipFormat.LocalHeaderSize + 5] = (byte)'b';

        Assert.Contains("differ", Assert.Single(Open(bytes)).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_the_list_does_not_name_is_found()
    {
        var findings = Open(Rewritten(add: ("site/extra.html", "<script>alert(1)</script>")));

        Assert.Equal(("AR-03", "site/extra.html"), (Assert.Single(findings).Id, findings[0].Found));
    }

    [Fact]
    public void A_file_that_the_list_names_and_the_archive_lacks_is_found()
    {
        var findings = Open(Rewritten(drop: "site/index.html"));

        Assert.Equal(("AR-03", "site/index.html"), (Assert.Single(findings).Id, findings[0].Found));
    }

    [Fact]
    public void A_changed_file_with_a_right_checksum_is_found_by_its_hash()
    {
        using var folder = new TemporaryFolder().With("a.zip", Rewritten(change: "input/accounts.csv"));

        var verify = KspSiteRun.In(folder, "verify", "a.zip");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("AR-03", verify.Out, StringComparison.Ordinal);
        Assert.Contains("input/accounts.csv", verify.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_forged_list_over_changed_data_is_found_by_the_sites_own_manifest_and_by_rebuilding()
    {
        using var site = SmallSite.New();
        var forged = Forged("input/accounts.csv", SmallSite.Accounts.Replace("甲公司", "乙公司", StringComparison.Ordinal));
        site.With("a.zip", forged);

        var verify = KspSiteRun.In(site, "verify", "a.zip");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("not made from this file", verify.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_that_its_data_does_not_make_is_found_by_rebuilding()
    {
        using var site = SmallSite.New();
        // The theme is no input of the manifest: only the rebuild tells that this page was not made with it.
        site.With("a.zip", Forged("theme/pages/not-found.liquid", "<h1>Another</h1>"));

        Assert.Equal(0, KspSiteRun.In(site, "verify", "a.zip").ExitCode);
        var rebuilt = KspSiteRun.In(site, "verify", "a.zip", "--rebuild");
        Assert.Equal(1, rebuilt.ExitCode);
        Assert.Contains("site/404.html", rebuilt.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_version_is_checked_but_not_rebuilt()
    {
        using var site = SmallSite.New().With("a.zip", Sound.Value);
        var manifest = GivenArchive.Items(Sound.Value).First(e => e.Path == "archive.json");
        var sitesOwn = GivenArchive.Items(Sound.Value).First(e => e.Path == "site/manifest.json");
        site.With("a.zip", Packed(GivenArchive.Items(Sound.Value).Select(e => e.Path == "site/manifest.json" ? e with { Content = Version(sitesOwn.Content) } : e)
            .Where(e => e.Path != manifest.Path), version: "9.9.9"));

        Assert.Equal(0, KspSiteRun.In(site, "verify", "a.zip").ExitCode);
        var rebuilt = KspSiteRun.In(site, "verify", "a.zip", "--rebuild");
        Assert.Equal(1, rebuilt.ExitCode);
        Assert.Contains("9.9.9", rebuilt.Out, StringComparison.Ordinal);

        static byte[] Version(byte[] json) => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json).Replace("\"version\": \"1.0.0\"", "\"version\": \"9.9.9\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("PK")]
    [InlineData("no zip at all, only some text that is longer than the end of a zip")]
    public void What_is_no_archive_says_so(string text)
    {
        using var folder = new TemporaryFolder().With("a.zip", text);

        var verify = KspSiteRun.In(folder, "verify", "a.zip");

        Assert.Equal(1, verify.ExitCode);
        Assert.Contains("AR-01", verify.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "nowhere.zip", "there is no archive “nowhere.zip”")]
    [InlineData("serve", "nowhere.zip", "there is no archive “nowhere.zip”")]
    [InlineData("verify", "folder", "“folder” is a folder")]
    [InlineData("serve", "folder", "“folder” is a folder")]
    public void What_is_no_file_is_wrong_usage(string command, string name, string message)
    {
        using var folder = new TemporaryFolder().With("folder/a.txt", "");

        var run = KspSiteRun.In(folder, command, name);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_ordinary_zip_is_no_archive()
    {
        var findings = Open(Zip(("readme.txt", "x", ZipFormat.Stored)));

        Assert.Contains("archive.json", Assert.Single(findings).Message.En, StringComparison.Ordinal);
    }

    [Fact]
    public void Unpacking_stops_at_the_first_changed_file_and_leaves_nothing()
    {
        using var folder = new TemporaryFolder().With("a.zip", Rewritten(change: "input/accounts.csv"));
        var findings = new List<Finding>();

        Assert.Null(ExtractedArchive.Open(folder["a.zip"], "a.zip", findings, ArchivePaths.IsExport));
        Assert.Equal("AR-03", Assert.Single(findings).Id);
    }

    [Fact]
    public void What_is_unpacked_is_what_was_archived_and_goes_away_again()
    {
        using var folder = new TemporaryFolder().With("a.zip", Sound.Value);
        string where;
        using (var extracted = ExtractedArchive.Open(folder["a.zip"], "a.zip", [], ArchivePaths.IsExport)!)
        {
            where = extracted.Folder;
            Assert.Equal(SmallSite.Accounts, File.ReadAllText(Path.Combine(where, "input/accounts.csv")));
            Assert.False(Directory.Exists(Path.Combine(where, "site")));
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(where));
        }
        Assert.False(Directory.Exists(where));
    }

    private static bool IsSound(byte[] bytes)
    {
        using var folder = new TemporaryFolder().With("a.zip", bytes);
        using var archive = ArchiveFile.Open(folder["a.zip"], "a.zip", []);
        return archive is not null && Verification.Check(archive).IsEmpty;
    }

    private static bool IsVersionNeeded(int at)
    {
        var bytes = Sound.Value;
        return (at >= 4 && BitConverter.ToUInt32(bytes, at - 4) == ZipFormat.LocalHeader) || (at >= 5 && BitConverter.ToUInt32(bytes, at - 5) == ZipFormat.LocalHeader)
            || (at >= 4 && BitConverter.ToUInt32(bytes, at - 4) == ZipFormat.CentralHeader)
            || (at >= 6 && BitConverter.ToUInt32(bytes, at - 6) == ZipFormat.CentralHeader) || (at >= 7 && BitConverter.ToUInt32(bytes, at - 7) == ZipFormat.CentralHeader);
    }

    private static List<Finding> Open(byte[] bytes)
    {
        using var folder = new TemporaryFolder().With("a.zip", bytes);
        var findings = new List<Finding>();
        using var archive = ArchiveFile.Open(folder["a.zip"], "a.zip", findings);
        Assert.Null(archive);
        return findings;
    }

    private static byte[] Zip(params (string Path, string Text, ushort Method)[] entries)
    {
        using var buffer = new MemoryStream();
        var zip = new ZipWriter(buffer);
        foreach (var (path, text, _) in entries) zip.Add(path, Encoding.UTF8.GetBytes(text));
        zip.Finish();
        return buffer.ToArray();
    }

    // With right checksums and sizes, as somebody with a zip program would do it; the list stays as it was.
    private static byte[] Rewritten((string Path, string Text)? add = null, string? drop = null, string? change = null)
    {
        using var buffer = new MemoryStream();
        var zip = new ZipWriter(buffer);
        foreach (var item in GivenArchive.Items(Sound.Value).Where(i => i.Path != drop))
        {
            var content = item.Path == change ? [.. item.Content.Select((b, i) => i == item.Content.Length - 2 ? (byte)(b ^ 1) : b)] : item.Content;
            zip.Add(item.Path, content);
        }
        if (add is var (path, text)) zip.Add(path, Encoding.UTF8.GetBytes(text));
        zip.Finish();
        return buffer.ToArray();
    }

    // With a list that fits: by somebody who knows the format.
    private static byte[] Forged(string path, string text) =>
        Packed(GivenArchive.Items(Sound.Value).Where(i => i.Path != "archive.json").Select(i => i.Path == path ? i with { Content = Encoding.UTF8.GetBytes(text) } : i), version: "1.0.0");

    private static byte[] Packed(IEnumerable<ArchiveItem> items, string version)
    {
        using var buffer = new MemoryStream();
        var zip = new ZipWriter(buffer);
        var files = items.Select(i => zip.Add(i.Path, i.Content)).ToImmutableArray();
        zip.Add("archive.json", new ArchiveManifest { Version = version, AsOf = new DateOnly(2026, 6, 30), Language = Language.En, Audience = "team", Files = files }.Write());
        zip.Finish();
        return buffer.ToArray();
    }

    private static int LastIndex(byte[] bytes, uint signature) => bytes.AsSpan().LastIndexOf(BitConverter.GetBytes(signature));
}
