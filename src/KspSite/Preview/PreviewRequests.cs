using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace KspSite.Preview;

/// <summary>
/// Answers a browser from memory: the files of the newest good site, the preview's own, and the stream of news. Nothing is
/// read from the disk, so no path leads out of the site.
/// </summary>
internal sealed class PreviewRequests(PreviewFeed feed, CancellationToken stop) : IHttpApplication<HttpContext>
{
    private static readonly string[] OwnNames = ["127.0.0.1", "localhost", "[::1]"];

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public Task ProcessRequestAsync(HttpContext context)
    {
        Protect(context.Response.Headers);
        // A page elsewhere can make its own name lead to this machine; it cannot make the browser say ours.
        if (!OwnNames.Contains(context.Request.Host.Host, StringComparer.OrdinalIgnoreCase)) return Refuse(context, StatusCodes.Status403Forbidden);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.Headers.Allow = "GET, HEAD";
            return Refuse(context, StatusCodes.Status405MethodNotAllowed);
        }
        var path = (context.Request.Path.Value ?? "/").TrimStart('/');
        return path == PreviewAssets.Events && HttpMethods.IsGet(context.Request.Method) ? Tell(context) : Send(context, path);
    }

    // The rules a site has to live with, and that nobody else shows it inside a page of theirs.
    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = "default-src 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-cache";
    }

    private static Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private async Task Send(HttpContext context, string path)
    {
        if (PreviewAssets.Find(path) is { } own) await Write(context, StatusCodes.Status200OK, ContentTypes.Of(path), own);
        else if ((await Known(path, context.RequestAborted)).Site is not { } site) await Write(context, StatusCodes.Status503ServiceUnavailable, ContentTypes.Html, PreviewAssets.Extended(PreviewAssets.Waiting, ""));
        else if (site.Find(IndexOf(path)) is { } file) await Write(context, site, file);
        else if (site.Find(path + "/index.html") is not null) context.Response.Redirect(Uri.EscapeDataString(path.Split('/')[^1]) + "/");
        else await Write(context, StatusCodes.Status404NotFound, ContentTypes.Html, PreviewAssets.Extended(PreviewAssets.Missing, site.VersionOf(path)));
    }

    private static string IndexOf(string path) => path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;

    /// <summary>
    /// The newest state whose site can answer for the path, or that has none. A site in the making may not know the file
    /// yet, or may be about to find that a template cannot make the page: the answer waits until the whole site is known.
    /// </summary>
    private async Task<PreviewState> Known(string path, CancellationToken aborted)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, aborted);
        while (true)
        {
            var state = feed.Current;
            if (state.Site is null or { IsWhole: true } || Answers(state.Site, path)) return state;
            await feed.Beyond(state, ends.Token);
        }
    }

    private static bool Answers(ServedSite site, string path)
    {
        try
        {
            return site.Find(IndexOf(path)) is { } file ? file.Content.Length >= 0 : site.Find(path + "/index.html") is not null;
        }
        catch (TemplateFaultException)
        {
            return false;
        }
    }

    private static Task Write(HttpContext context, ServedSite site, SiteFile file)
    {
        var version = site.VersionOf(file.Path);
        var tag = $"\"{version}\"";
        context.Response.Headers.ETag = tag;
        if (context.Request.Headers.IfNoneMatch == tag) return Refuse(context, StatusCodes.Status304NotModified);
        var type = ContentTypes.Of(file.Path);
        return Write(context, StatusCodes.Status200OK, type, type == ContentTypes.Html ? PreviewAssets.Extended(file.Content.Span, version) : file.Content);
    }

    private static async Task Write(HttpContext context, int status, string type, ReadOnlyMemory<byte> content)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type;
        context.Response.ContentLength = content.Length;
        if (HttpMethods.IsGet(context.Request.Method)) await context.Response.Body.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>
    /// The current state as far as it concerns the page that asks, then each newer one, until the browser leaves or the preview
    /// ends.
    /// </summary>
    private async Task Tell(HttpContext context)
    {
        using var ends = CancellationTokenSource.CreateLinkedTokenSource(stop, context.RequestAborted);
        var page = IndexOf(Uri.UnescapeDataString(context.Request.Query["page"].ToString()).TrimStart('/'));
        context.Response.ContentType = "text/event-stream";
        using var reader = feed.Join();
        try
        {
            while (true)
            {
                var state = await Known(page, ends.Token);
                await context.Response.Body.WriteAsync((byte[])[.. "data: "u8, .. PreviewMessage.Of(state, page), .. "\n\n"u8], ends.Token);
                await context.Response.Body.FlushAsync(ends.Token);
                reader.Has(state);
                await feed.Beyond(state, ends.Token);
            }
        }
        catch (OperationCanceledException) when (ends.IsCancellationRequested)
        {
            // The reader left, or the preview ends: the stream is over.
        }
    }
}
