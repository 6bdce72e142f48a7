using KspSite.Commands;
using KspSite.Core;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(KspSite.Browser.Tests.Browsing.SampleSite))]

namespace KspSite.Browser.Tests.Browsing;

/// <summary>The sample portfolio, built once, served under a sub-path, and a browser to look at it.</summary>
public sealed class SampleSite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("kspsite-browser-").FullName;
    private SiteServer? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Paths of all pages inside the site, in ordinal order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The folder on disk, and the server under a sub-path with the strictest policy.</summary>
    public IReadOnlyList<Uri> Roots => [DiskRoot, WebRoot];

    public Uri DiskRoot => new(Output + "/");

    public Uri WebRoot => _server!.Root;

    private string Output => Path.Combine(_folder, "output");

    public async ValueTask InitializeAsync()
    {
        Build();
        Pages = [.. Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        _server = SiteServer.Start(Output);
        if (!InstalledBrowser.IsThere) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = InstalledBrowser.Arguments });
    }

    /// <summary>A fresh browser context. Without a browser the test is skipped, or fails where one is required.</summary>
    public async Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null)
    {
        if (_browser is null && InstalledBrowser.IsRequired) Assert.Fail(InstalledBrowser.Missing);
        if (_browser is null) Assert.Skip(InstalledBrowser.Missing);
        return await _browser!.NewContextAsync(options ?? new());
    }

    /// <summary>Of every kind of page the longest and the shortest.</summary>
    public IReadOnlyList<string> PagesOfEveryKind() =>
        [.. Pages.GroupBy(PageKind.Of, StringComparer.Ordinal)
            .SelectMany(kind => (string[])[kind.MaxBy(Length)!, kind.MinBy(Length)!]).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Every account's sheet.</summary>
    public IReadOnlyList<string> Sheets() => [.. Pages.Where(p => PageKind.Of(p) == "accounts/*/index.html")];

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long Length(string page) => new FileInfo(Path.Combine(Output, page)).Length;

    private void Build()
    {
        using var report = new StringWriter();
        var exitCode = Cli.Run(["build", "--site", RepositoryRoot(AppContext.BaseDirectory), "--output", Output], new CommandEnvironment
        {
            Out = report,
            Error = report,
            CurrentDirectory = _folder,
            Today = new DateOnly(2026, 11, 23),
            SystemLanguage = Language.Zh,
            BuiltInTheme = Path.Combine(AppContext.BaseDirectory, "theme"),
        });
        Assert.True(exitCode == 0, report.ToString());
    }

    private static string RepositoryRoot(string folder) =>
        File.Exists(Path.Combine(folder, "KspSite.sln")) ? folder
            : RepositoryRoot(Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("the tests run outside the repository"));
}
