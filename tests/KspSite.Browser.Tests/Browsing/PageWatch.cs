using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests.Browsing;

/// <summary>Notes everything that a page does and should not: errors, violations of the policy, requests that fail or leave the site.</summary>
internal sealed class PageWatch
{
    private readonly ConcurrentQueue<string> _faults = new();

    private PageWatch(IPage page, Uri root)
    {
        page.Console += (_, message) => Note(message.Type is "error" or "warning", page, message.Type + ": " + message.Text);
        page.PageError += (_, error) => Note(isFault: true, page, "exception: " + error);
        page.Request += (_, request) => Note(!request.Url.StartsWith(root.AbsoluteUri, StringComparison.Ordinal), page, "request leaves the site: " + request.Url);
        page.RequestFailed += (_, request) => Note(isFault: true, page, $"request failed: {request.Url} {request.Failure}");
        page.Response += (_, response) => Note(response.Status >= 400, page, $"status {response.Status}: {response.Url}");
    }

    public IReadOnlyCollection<string> Faults => _faults;

    public static async Task<PageWatch> StartAsync(IPage page, Uri root)
    {
        await page.AddInitScriptAsync("document.addEventListener('securitypolicyviolation', e => console.error('policy ' + e.violatedDirective + ' ' + e.blockedURI + ' ' + e.sample))");
        return new PageWatch(page, root);
    }

    private void Note(bool isFault, IPage page, string fault)
    {
        if (isFault) _faults.Enqueue($"{page.Url}: {fault}");
    }
}
