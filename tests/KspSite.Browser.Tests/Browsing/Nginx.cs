using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace KspSite.Browser.Tests.Browsing;

/// <summary>
/// The nginx of this machine, serving a copy of a site under a sub-path as an intranet would: with the strictest policy, and from
/// files compressed beforehand.
/// </summary>
internal sealed class Nginx : IDisposable
{
    private const string Program = "/usr/sbin/nginx";
    private const string SubPath = "/sales/strategy/";
    private readonly Process _process;
    private readonly string _folder;

    private Nginx(Process process, string folder, Uri root) => (_process, _folder, Root) = (process, folder, root);

    public Uri Root { get; }

    public static bool IsThere => File.Exists(Program);

    /// <summary>Without nginx the test is skipped, or fails where nothing may be missing.</summary>
    public static async Task<Nginx> StartAsync(string site)
    {
        if (!IsThere && InstalledBrowser.IsRequired) Assert.Fail("No nginx: install Debian's package.");
        if (!IsThere) Assert.Skip("No nginx at " + Program);
        var folder = Directory.CreateTempSubdirectory("kspsite-nginx-").FullName;
        foreach (var file in Directory.EnumerateFiles(site, "*", SearchOption.AllDirectories)) Compress(file, Path.Combine(folder, "site", Path.GetRelativePath(site, file)));
        var port = FreePort();
        var configuration = Path.Combine(folder, "nginx.conf");
        await File.WriteAllTextAsync(configuration, Configuration(folder, port));
        var process = Process.Start(new ProcessStartInfo(Program, ["-p", folder, "-c", configuration, "-e", Path.Combine(folder, "error.log")]) { UseShellExecute = false })!;
        var nginx = new Nginx(process, folder, new Uri($"http://127.0.0.1:{port}{SubPath}"));
        await nginx.AnswersAsync(port);
        return nginx;
    }

    public void Dispose()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task AnswersAsync(string port)
    {
        for (var i = 0; i < 100 && !_process.HasExited; i++)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, int.Parse(port, CultureInfo.InvariantCulture));
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100); // not listening yet
            }
        }
        Assert.Fail("nginx does not answer: " + await File.ReadAllTextAsync(Path.Combine(_folder, "error.log")));
    }

    // Only the compressed file is there, so a page that opens has come compressed.
    private static void Compress(string file, string copy)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        using var source = File.OpenRead(file);
        using var target = File.Create(copy + ".gz");
        using var gzip = new GZipStream(target, CompressionLevel.Fastest);
        source.CopyTo(gzip);
    }

    private static string Configuration(string folder, string port) => $$"""
        {{(Environment.UserName == "root" ? "user root;" : "")}}
        daemon off;
        worker_processes 1;
        pid {{folder}}/nginx.pid;
        events { worker_connections 64; }
        http {
          include /etc/nginx/mime.types;
          access_log off;
          client_body_temp_path {{folder}}/body; proxy_temp_path {{folder}}/proxy; fastcgi_temp_path {{folder}}/fastcgi;
          uwsgi_temp_path {{folder}}/uwsgi; scgi_temp_path {{folder}}/scgi;
          server {
            listen 127.0.0.1:{{port}};
            charset utf-8;
            location {{SubPath}} {
              alias {{folder}}/site/;
              gzip_static always;
              add_header Content-Security-Policy "default-src 'self'" always;
              add_header X-Content-Type-Options nosniff always;
            }
          }
        }
        """;

    private static string FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
