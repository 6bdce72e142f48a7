using System.Net;
using System.Net.Sockets;

namespace KspSite.Browser.Tests.Browsing;

/// <summary>Serves a folder below a sub-path of the loopback address, as a locked-down intranet would.</summary>
internal sealed class SiteServer : IDisposable
{
    private const string SubPath = "/sales/strategy/";
    private readonly HttpListener _listener;
    private readonly string _folder;

    private SiteServer(HttpListener listener, string folder, Uri root) => (_listener, _folder, Root) = (listener, folder, root);

    public Uri Root { get; }

    public static SiteServer Start(string folder)
    {
        var origin = $"http://127.0.0.1:{FreePort().ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        var listener = new HttpListener { Prefixes = { origin + "/" } };
        listener.Start();
        var server = new SiteServer(listener, folder, new Uri(origin + SubPath));
        _ = server.AnswerAsync();
        return server;
    }

    public void Dispose() => _listener.Close();

    private async Task AnswerAsync()
    {
        while (_listener.IsListening)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                return; // closed
            }
            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        using var response = context.Response;
        response.Headers["Content-Security-Policy"] = "default-src 'self'";
        response.Headers["X-Content-Type-Options"] = "nosniff";
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var file = path.StartsWith(SubPath, StringComparison.Ordinal) ? Path.Combine(_folder, path[SubPath.Length..]) : "";
        if (!File.Exists(file))
        {
            response.StatusCode = 404;
            return;
        }
        response.ContentType = TypeOf(file);
        try
        {
            await response.OutputStream.WriteAsync(await File.ReadAllBytesAsync(file));
        }
        catch (HttpListenerException)
        {
            // The page was closed before all of it had arrived.
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".json" => "application/json",
        ".csv" => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    };

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
