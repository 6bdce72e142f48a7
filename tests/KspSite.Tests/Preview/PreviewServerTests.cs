using System.Net;
using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Diagnostics;
using KspSite.Preview;
using KspSite.Rendering.Site;

namespace KspSite.Tests.Preview;

public sealed class PreviewServerTests : IAsyncLifetime
{
    private readonly PreviewFeed _feed = new(new PreviewState(Site("首页"), [], Language.Zh));
    private readonly HttpClient _client = new(new HttpClientHandler { AllowAutoRedirect = false });
    private PreviewServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = (await PreviewServer.Start(_feed, [0]))!;
        _client.BaseAddress = new Uri(_server.Address);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public void Only_this_machine_can_reach_it() =>
        Assert.Equal(IPAddress.Loopback, IPAddress.Parse(new Uri(_server.Address).Host));

    [Theory]
    [InlineData("/")]
    [InlineData("/index.html")]
    [InlineData("/accounts/%E7%94%B2/")]
    [InlineData("/accounts/%E7%94%B2/index.html?x=1")]
    public async Task A_page_of_the_site_comes_with_the_script_of_the_preview(string path)
    {
        var page = await Get(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html; charset=utf-8", page.Type);
        Assert.Contains("<script src=\"/kspsite-preview/preview.js\" data-version=\"" + Version + "\" defer></script>\n</head><body>首页", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_is_served_under_the_rules_that_a_site_must_bear()
    {
        using var response = await _client.GetAsync(new Uri("/", UriKind.Relative), Cancel);

        Assert.Contains("default-src 'self'", response.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(response.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Theory]
    [InlineData("/data/a.csv", "text/csv; charset=utf-8", "a,b")]
    [InlineData("/assets/a.js", "text/javascript; charset=utf-8", "// a")]
    public async Task A_file_that_is_no_page_is_sent_as_it_is(string path, string type, string text) =>
        Assert.Equal((HttpStatusCode.OK, type, text), await Get(path));

    [Theory]
    [InlineData("/nothing.html")]
    [InlineData("/..%2f..%2fetc/passwd")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/accounts//")]
    public async Task What_the_site_does_not_have_is_not_found_wherever_it_leads(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Get(path)).Status);

    [Fact]
    public async Task A_folder_without_its_slash_leads_to_the_folder()
    {
        using var response = await _client.GetAsync(new Uri("/accounts/%E7%94%B2", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Equal("%E7%94%B2/", response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("localhost.evil.example", HttpStatusCode.Forbidden)]
    [InlineData("192.168.1.20", HttpStatusCode.Forbidden)]
    public async Task Only_names_of_this_machine_are_answered(string host, HttpStatusCode expected)
    {
        // Else any page on the net could read the plans by letting its own name point here.
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Host = host + ":" + Numerals.Text(_client.BaseAddress!.Port);
        using var response = await _client.SendAsync(request, Cancel);

        Assert.Equal(expected, response.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_but_reading_is_allowed(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/", UriKind.Relative));
        using var response = await _client.SendAsync(request, Cancel);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Fact]
    public async Task The_head_of_a_page_says_its_length_and_sends_nothing()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/assets/a.js", UriKind.Relative));
        using var response = await _client.SendAsync(request, Cancel);

        Assert.Equal(4, response.Content.Headers.ContentLength);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(Cancel));
    }

    [Fact]
    public async Task An_unchanged_site_is_not_sent_again_and_a_changed_one_is()
    {
        var version = $"\"{Version}\"";
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        request.Headers.Add("If-None-Match", version);
        using var first = await _client.SendAsync(request, Cancel);
        _feed.Publish(new PreviewState(Site("新的"), [], Language.Zh));
        using var again = new HttpRequestMessage(HttpMethod.Get, new Uri("/", UriKind.Relative));
        again.Headers.Add("If-None-Match", version);
        using var second = await _client.SendAsync(again, Cancel);

        Assert.Equal((HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
    }

    [Fact]
    public async Task News_come_at_once_then_with_each_change()
    {
        using var stream = await _client.GetStreamAsync(new Uri("/kspsite-preview/events?page=%2Findex.html", UriKind.Relative), Cancel);
        using var reader = new StreamReader(stream);

        Assert.Contains("\"version\":\"" + Version + "\"", await Next(reader), StringComparison.Ordinal);
        _feed.Publish(new PreviewState(Site("新的"), [Fault], Language.Zh));
        var news = await Next(reader);

        Assert.Contains("\"version\":\"" + Version + "\"", news, StringComparison.Ordinal);
        Assert.Contains("\"place\":\"input/accounts.csv 第 3 行第 6 列\"", news, StringComparison.Ordinal);
        Assert.Contains("\"message\":\"不是数字。现为“一百”。\"", news, StringComparison.Ordinal);
        Assert.Contains("\"remedy\":\"请改成数字。\"", news, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_has_a_new_version_when_it_or_a_style_changes_and_only_then()
    {
        var before = Site("首页");

        Assert.Equal(before.VersionOf("index.html"), Site("首页").VersionOf("index.html"));
        Assert.NotEqual(before.VersionOf("index.html"), Site("新的").VersionOf("index.html"));
        Assert.NotEqual(before.VersionOf("index.html"), Site("首页", "p{}").VersionOf("index.html"));
        Assert.Equal(before.VersionOf("accounts/甲/index.html"), Site("新的").VersionOf("accounts/甲/index.html"));
    }

    [Fact]
    public async Task Before_there_is_a_site_every_page_waits_for_it()
    {
        _feed.Publish(new PreviewState(null, [Fault], Language.Zh));

        var page = await Get("/accounts/index.html");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("/kspsite-preview/preview.js", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_passed_over_and_one_that_is_asked_for_is_not_replaced()
    {
        var taken = _client.BaseAddress!.Port;

        await using var next = await PreviewServer.Start(_feed, [taken, 0]);

        Assert.NotEqual(_server.Address, next!.Address);
        Assert.Null(await PreviewServer.Start(_feed, [taken]));
    }

    [Fact]
    public async Task A_reader_who_listens_does_not_hold_up_the_end()
    {
        var server = (await PreviewServer.Start(_feed, [0]))!;
        using var stream = await _client.GetStreamAsync(new Uri(server.Address + "kspsite-preview/events"), Cancel);
        using var reader = new StreamReader(stream);
        await Next(reader);

        await server.DisposeAsync();

        Assert.Null(await reader.ReadLineAsync(Cancel));
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Finding Fault => FaultKinds.BadValue.Finding(
        new SourceRef("input/accounts.csv", 3, 6), new("不是数字。", "No number."), new("请改成数字。", "Make it a number."), found: "一百");

    /// <summary>Of the front page.</summary>
    private string Version => _feed.Current.Site!.VersionOf("index.html");

    private static ServedSite Site(string text, string style = "") => ServedSite.Of(
    [
        File("index.html", Page(text)), File("accounts/甲/index.html", Page("首页")), File("data/a.csv", "a,b"), File("assets/a.js", "// a"), File("assets/a.css", style),
    ]);

    private static string Page(string text) => $"<!doctype html><html><head><title>x</title></head><body>{text}</body></html>";

    private static SiteFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private async Task<(HttpStatusCode Status, string Type, string Text)> Get(string path)
    {
        using var response = await _client.GetAsync(new Uri(path, UriKind.Relative), Cancel);
        return (response.StatusCode, response.Content.Headers.ContentType!.ToString(), await response.Content.ReadAsStringAsync(Cancel));
    }

    private static async Task<string> Next(StreamReader reader)
    {
        var line = await reader.ReadLineAsync(Cancel);
        Assert.Equal("", await reader.ReadLineAsync(Cancel));
        return line!;
    }
}
