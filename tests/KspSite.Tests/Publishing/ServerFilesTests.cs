using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using KspSite.Publishing;

namespace KspSite.Tests.Publishing;

public class ServerFilesTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("<p>a page that is long enough to shrink</p>", 100));

    [Fact]
    public void The_page_for_wrong_addresses_knows_where_the_site_begins()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build");
        Assert.Contains("<base href=\"./\">", site.Text("output/404.html"), StringComparison.Ordinal);

        KspSiteRun.In(site, "publish", "www", "--url-path", "ksp");

        Assert.Contains("<base href=\"/ksp/\">", site.Text("www/404.html"), StringComparison.Ordinal);
        Assert.DoesNotContain("<base", site.Text("www/index.html"), StringComparison.Ordinal);
        Assert.Equal(2, KspSiteRun.In(site, "publish", "www", "--url-path", "/a\"b/").ExitCode);
    }

    [Fact]
    public void Compressed_copies_hold_what_their_originals_hold()
    {
        using var folder = new TemporaryFolder().Built(("index.html", Long), ("short.html", "x"), ("a.png", Long));

        folder.Publish(r => r with { Compress = true });

        Assert.Equal(["a.png", "index.html", "index.html.br", "index.html.gz", "manifest.json", "robots.txt", "short.html"], folder.Files("target"));
        using var gzip = new StreamReader(new GZipStream(File.OpenRead(folder["target/index.html.gz"]), CompressionMode.Decompress));
        using var brotli = new StreamReader(new BrotliStream(File.OpenRead(folder["target/index.html.br"]), CompressionMode.Decompress));
        Assert.Equal((Long, Long), (gzip.ReadToEnd(), brotli.ReadToEnd()));
    }

    [Fact]
    public void A_copy_that_unpacks_to_its_original_is_not_made_again()
    {
        using var folder = new TemporaryFolder().Built(("index.html", Long));
        folder.Publish(r => r with { Compress = true });
        var others = Packed(Long, CompressionLevel.Fastest);
        Assert.NotEqual(others, File.ReadAllBytes(folder["target/index.html.gz"]));
        File.WriteAllBytes(folder["target/index.html.gz"], others);

        Assert.True(folder.Publish(r => r with { Compress = true }).IsDone);

        Assert.Equal(others, File.ReadAllBytes(folder["target/index.html.gz"]));
    }

    [Theory]
    [InlineData("no gzip at all")]
    [InlineData("")]
    public void A_copy_that_does_not_unpack_to_its_original_is_made_again(string damage)
    {
        using var folder = new TemporaryFolder().Built(("index.html", Long));
        folder.Publish(r => r with { Compress = true });
        var right = File.ReadAllBytes(folder["target/index.html.gz"]);
        File.WriteAllBytes(folder["target/index.html.gz"], damage.Length > 0 ? System.Text.Encoding.UTF8.GetBytes(damage) : Packed(Long + "x", CompressionLevel.SmallestSize));

        Assert.False(folder.Publish(r => r with { Compress = true }).IsDone);
        Assert.True(folder.Publish(r => r with { Compress = true, OverwriteDrift = true }).IsDone);

        Assert.Equal(right, File.ReadAllBytes(folder["target/index.html.gz"]));
    }

    private static byte[] Packed(string text, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level)) gzip.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return packed.ToArray();
    }

    [Fact]
    public void Compressed_copies_go_when_they_are_no_longer_asked_for()
    {
        using var folder = new TemporaryFolder().Built(("index.html", Long));
        folder.Publish(r => r with { Compress = true });

        folder.Publish();

        Assert.Equal(["index.html", "manifest.json", "robots.txt"], folder.Files("target"));
    }

    [Fact]
    public void The_manifest_at_the_target_lists_what_publishing_added()
    {
        using var folder = new TemporaryFolder().Built(("index.html", Long));
        folder.Publish(r => r with { Compress = true, Server = ServerKind.Iis });

        var listed = KspSite.Output.SiteManifest.Parse(File.ReadAllBytes(folder["target/manifest.json"]))!.Files.Select(f => f.Path);
        Assert.Equal(folder.Files("target").Where(f => f != "manifest.json"), listed);
    }

    [Fact]
    public void Web_config_is_well_formed_and_sets_the_headers()
    {
        using var folder = new TemporaryFolder().Built(("index.html", "x"));
        folder.Publish(r => r with { Server = ServerKind.Iis, UrlPath = "/ksp/" });

        var config = XDocument.Load(folder["target/web.config"]);
        var headers = config.Descendants("customHeaders").Single().Elements("add").ToDictionary(h => h.Attribute("name")!.Value, h => h.Attribute("value")!.Value);
        Assert.StartsWith("default-src 'self'", headers["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal(("nosniff", "noindex, nofollow"), (headers["X-Content-Type-Options"], headers["X-Robots-Tag"]));
        Assert.Equal("/ksp/404.html", config.Descendants("error").Single().Attribute("path")!.Value);
    }

    [Theory]
    [InlineData("/", false)]
    [InlineData("/ksp/", true)]
    public void Nginx_takes_its_snippet(string urlPath, bool compress)
    {
        const string Nginx = "/usr/sbin/nginx";
        if (!File.Exists(Nginx)) Assert.Skip("nginx is not installed");
        using var folder = new TemporaryFolder().Built(("index.html", "x"));
        folder.Publish(r => r with { Server = ServerKind.Nginx, UrlPath = urlPath, Compress = compress });
        Assert.Equal(urlPath != "/", folder.Text("target/" + ServerFiles.NginxSnippet).Contains("location = /ksp { absolute_redirect off; return 301 /ksp/; }", StringComparison.Ordinal));
        folder.With("nginx.conf", $$"""
            pid {{folder["nginx.pid"]}};
            events { }
            http { access_log off; server { listen 127.0.0.1:18473; include {{folder["target/" + ServerFiles.NginxSnippet]}}; } }
            """);

        using var test = Process.Start(new ProcessStartInfo(Nginx, ["-t", "-e", folder["error.log"], "-p", folder.Root, "-c", folder["nginx.conf"]]) { RedirectStandardError = true, UseShellExecute = false })!;
        var said = test.StandardError.ReadToEnd();
        test.WaitForExit();

        Assert.True(test.ExitCode == 0, said);
    }

    [Fact]
    public void What_goes_because_an_option_is_missing_this_time_is_told()
    {
        using var site = SmallSite.New();
        KspSiteRun.In(site, "build");
        Assert.DoesNotContain("includes", KspSiteRun.In(site, "publish", "target", "--compress", "--server", "iis").Out, StringComparison.Ordinal);

        foreach (var flag in (string[][])[["--dry-run"], []])
        {
            var run = KspSiteRun.In(site, ["publish", "target", .. flag]);

            Assert.Equal(0, run.ExitCode);
            Assert.Matches("What was removed includes [0-9]+ compressed copies \\(no --compress this time\\) and web.config \\(no --server iis this time\\)\\.", run.Out);
        }
    }
}
