using System.Security;
using System.Text;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>What a web server wants beside the pages: no robots, a page for wrong addresses, the right headers.</summary>
internal static class ServerFiles
{
    public const string NginxSnippet = "kspsite.nginx.conf";

    public const string IisSettings = "web.config";

    /// <summary>Scripts, styles and pictures from the site only, nothing inline, no frame around it, no form to elsewhere.</summary>
    private const string ContentSecurityPolicy = "default-src 'self'; base-uri 'self'; object-src 'none'; form-action 'self'; frame-ancestors 'self'";

    /// <summary>Pages are asked for again each time, and answered with "not changed" where they are not: nobody reads last month's site.</summary>
    private static readonly ImmutableArray<(string Name, string Value)> Headers =
    [
        ("Content-Security-Policy", ContentSecurityPolicy),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("X-Robots-Tag", "noindex, nofollow"),
        ("Cache-Control", "no-cache"),
    ];

    /// <summary>The built files, with the page for wrong addresses made to fit its place, and what publishing adds.</summary>
    public static ImmutableArray<PublishFile> AddTo(ImmutableArray<PublishFile> built, PublishRequest request) =>
    [
        .. built.Select(f => f.Path == Rendering.Site.SitePaths.NotFound ? Rooted(f, request.UrlPath) : f),
        Text("robots.txt", "User-agent: *\nDisallow: /\n"),
        .. request.Server switch
        {
            ServerKind.Iis => [Text(IisSettings, WebConfig(request.UrlPath))],
            ServerKind.Nginx => [Text(NginxSnippet, Nginx(request))],
            _ => ImmutableArray<PublishFile>.Empty,
        },
    ];

    // A server shows this page under addresses of any depth: its relative links need to know where the site begins.
    private static PublishFile Rooted(PublishFile page, string urlPath)
    {
        var content = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(page.Read()).Replace("<base href=\"./\">", $"<base href=\"{SecurityElement.Escape(urlPath)}\">", StringComparison.Ordinal));
        return new PublishFile(page.Path, Manifest.HashOf(content), content.Length, () => content, page.Time);
    }

    private static PublishFile Text(string path, string text)
    {
        var content = Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n"));
        return new PublishFile(path, Manifest.HashOf(content), content.Length, () => content, Time: null);
    }

    private static string WebConfig(string urlPath) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <!-- IIS: put the site into an application or folder of its own; errorMode="Custom" needs the section httpErrors to be unlocked. -->
        <configuration>
          <system.webServer>
            <directoryBrowse enabled="false" />
            <defaultDocument enabled="true"><files><clear /><add value="index.html" /></files></defaultDocument>
            <urlCompression doStaticCompression="true" />
            <staticContent>
              <remove fileExtension=".csv" /><mimeMap fileExtension=".csv" mimeType="text/csv; charset=utf-8" />
              <remove fileExtension=".html" /><mimeMap fileExtension=".html" mimeType="text/html; charset=utf-8" />
              <remove fileExtension=".js" /><mimeMap fileExtension=".js" mimeType="text/javascript; charset=utf-8" />
              <remove fileExtension=".css" /><mimeMap fileExtension=".css" mimeType="text/css; charset=utf-8" />
              <remove fileExtension=".json" /><mimeMap fileExtension=".json" mimeType="application/json" />
              <remove fileExtension=".svg" /><mimeMap fileExtension=".svg" mimeType="image/svg+xml" />
              <clientCache cacheControlMode="NoControl" />
            </staticContent>
            <httpProtocol>
              <customHeaders>
                <remove name="X-Powered-By" />
        {string.Join('\n', Headers.Select(h => $"        <remove name=\"{h.Name}\" /><add name=\"{h.Name}\" value=\"{SecurityElement.Escape(h.Value)}\" />"))}
              </customHeaders>
            </httpProtocol>
            <httpErrors errorMode="Custom" existingResponse="Replace">
              <remove statusCode="404" />
              <error statusCode="404" path="{SecurityElement.Escape(urlPath + Rendering.Site.SitePaths.NotFound)}" responseMode="ExecuteURL" />
            </httpErrors>
            <security>
              <requestFiltering>
                <hiddenSegments><add segment="{TargetFolder.WorkName}" /></hiddenSegments>
              </requestFiltering>
            </security>
          </system.webServer>
        </configuration>

        """;

    private static string Nginx(PublishRequest request)
    {
        var (url, folder) = (request.UrlPath, request.Target.Replace('\\', '/').TrimEnd('/') + "/");
        var compression = request.Compress ? "    gzip_static on;\n    # brotli_static on;   # with the module ngx_brotli\n" : "    gzip on;\n    gzip_types text/css text/javascript application/json image/svg+xml text/csv;\n";
        // Readers type the address without the slash at its end.
        var slash = url == "/" ? "" : $"location = {url.TrimEnd('/')} {{ absolute_redirect off; return 301 {url}; }}\n";
        return $$"""
            # nginx: include this in the server { } of the site. It serves {{folder}} under {{url}}
            {{slash}}location {{url}} {
                {{(url == "/" ? "root" : "alias")}} "{{folder.Replace("\"", "\\\"", StringComparison.Ordinal)}}";
                index index.html;
                autoindex off;
                charset utf-8;
                charset_types text/css text/csv text/javascript application/json;
                types {
                    text/html html; text/css css; text/javascript js; application/json json;
                    image/svg+xml svg; text/csv csv; text/plain txt;
                }
                etag on;
            {{compression}}
            {{string.Join('\n', Headers.Select(h => $"    add_header {h.Name} \"{h.Value}\" always;"))}}
                error_page 404 {{url}}{{Rendering.Site.SitePaths.NotFound}};
                location ~ /\. { return 404; }
                location = {{url}}{{NginxSnippet}} { return 404; }
            }

            """;
    }
}
