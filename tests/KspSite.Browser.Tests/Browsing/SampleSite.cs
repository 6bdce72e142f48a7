using System.Collections.Concurrent;
using System.Text.Json;
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
    private IBrowser? _reader;
    private readonly ConcurrentDictionary<string, JsonElement> _searchData = new(StringComparer.Ordinal);

    private readonly Lazy<Uri> _english;

    public SampleSite() => _english = new(() =>
    {
        var output = Path.Combine(_folder, "english");
        Run(Repository, "build", "--site", Repository, "--lang", "en", "--output", output);
        return new(output + "/");
    });

    /// <summary>Paths of all pages inside the site, in ordinal order.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    /// <summary>The folder on disk, and the server under a sub-path with the strictest policy.</summary>
    public IReadOnlyList<Uri> Roots => [DiskRoot, WebRoot];

    public Uri DiskRoot => new(Output + "/");

    public Uri WebRoot => _server!.Root;

    /// <summary>The sample's input in the repository.</summary>
    public static string Input => Path.Combine(RepositoryRoot(AppContext.BaseDirectory), "input");

    /// <summary>The folder of the site.</summary>
    public string Output => Path.Combine(_folder, "output");

    public async ValueTask InitializeAsync()
    {
        Build(Repository, Output);
        Pages = [.. Directory.EnumerateFiles(Output, "*.html", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(Output, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        _server = SiteServer.Start(Output);
        if (!InstalledBrowser.IsThere) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = InstalledBrowser.Arguments });
        _reader = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = InstalledBrowser.Path, Args = InstalledBrowser.ArgumentsForReading });
    }

    /// <summary>A fresh browser context. Without a browser the test is skipped, or fails where one is required.</summary>
    public Task<IBrowserContext> OpenAsync(BrowserNewContextOptions? options = null) => ContextAsync(_browser, options);

    /// <summary>As <see cref="OpenAsync"/>, for pages that are measured or printed and never clicked: <see cref="InstalledBrowser.ArgumentsForReading"/>.</summary>
    public Task<IBrowserContext> OpenToReadAsync(BrowserNewContextOptions? options = null) => ContextAsync(_reader, options);

    private static async Task<IBrowserContext> ContextAsync(IBrowser? browser, BrowserNewContextOptions? options)
    {
        if (browser is null && InstalledBrowser.IsRequired) Assert.Fail(InstalledBrowser.Missing);
        if (browser is null) Assert.Skip(InstalledBrowser.Missing);
        return await browser!.NewContextAsync(options ?? new());
    }

    /// <summary>Of every kind of page the longest: for what takes long to look at.</summary>
    public IReadOnlyList<string> LongestOfEveryKind() =>
        [.. Pages.GroupBy(PageKind.Of, StringComparer.Ordinal).Select(kind => kind.MaxBy(Length)!).Order(StringComparer.Ordinal)];

    /// <summary>For what every page of a kind has in the same way: the shortest of each; with KSPSITE_ROUNDS the longest.</summary>
    public IReadOnlyList<string> ShortestOfEveryKind() => IsThorough ? LongestOfEveryKind() : [.. Pages.GroupBy(PageKind.Of, StringComparer.Ordinal).Select(kind => kind.MinBy(Length)!)];

    private static bool IsThorough => Environment.GetEnvironmentVariable("KSPSITE_ROUNDS") is not null;

    /// <summary>
    /// For what takes a browser minutes on a page of thousands of elements: the shortest A3 and the shortest page of each of the four
    /// lightest kinds. With KSPSITE_ROUNDS the longest of every kind, which is what to run before a release: it takes a quarter of an hour.
    /// </summary>
    public IReadOnlyList<string> Handy() => IsThorough ? LongestOfEveryKind() :
        [.. Pages.GroupBy(PageKind.Of, StringComparer.Ordinal).Select(kind => kind.MinBy(Length)!).OrderBy(Length).Take(4).Append(Sheets().MinBy(Length)!)];

    /// <summary>Every place that the search leads to: page and anchor, the anchor empty for a whole page.</summary>
    public IReadOnlyList<(string Page, string Anchor)> SearchPlaces()
    {
        var start = SearchData("start");
        var (accounts, counts) = (start.GetProperty("accounts"), start.GetProperty("counts"));
        var places = new List<string>();
        for (var kind = 0; kind < counts.GetArrayLength(); kind++)
        {
            var owners = counts[kind].EnumerateArray().SelectMany((n, account) => Enumerable.Repeat(accounts[account][3].GetString(), n.GetInt32())).ToList();
            for (var i = 0; i < owners.Count; i++)
            {
                var block = start.GetProperty("block").GetInt32();
                var rows = SearchData(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"rows-{kind}-{i / block}"));
                places.Add(owners[i] + rows[i % block][2].GetString());
            }
        }
        foreach (var list in (string[])["managers", "pages"]) places.AddRange(start.GetProperty(list).EnumerateArray().Select(p => p[2].GetString()!));
        return [.. places.Distinct().Select(p => p.Split('#', 2)).Select(p => (p[0], p.Length > 1 ? Uri.UnescapeDataString(p[1]) : ""))];
    }

    private JsonElement SearchData(string name) => _searchData.GetOrAdd(name, n =>
    {
        var script = File.ReadAllText(Path.Combine(Output, "search", n + ".js"));
        return JsonDocument.Parse(script[(script.IndexOf(',', StringComparison.Ordinal) + 1)..script.LastIndexOf(')')]).RootElement;
    });

    /// <summary>Every account's sheet.</summary>
    public IReadOnlyList<string> Sheets() => [.. Pages.Where(p => PageKind.Of(p) == "accounts/*/index.html")];

    /// <summary>The same portfolio in English, whose words are longer: its folder, built for the first test that asks.</summary>
    public Uri English => _english.Value;

    /// <summary>Every account's sheet in Chinese and in English, as addresses on disk.</summary>
    public IReadOnlyList<Uri> SheetsInBothLanguages() => [.. Sheets().SelectMany(sheet => (Uri[])[new(DiskRoot, sheet), new(English, sheet)])];

    /// <summary>The path of a page on disk inside the site; in English behind <c>english/</c>.</summary>
    public string PathOf(Uri page) => DiskRoot.IsBaseOf(page) ? DiskRoot.MakeRelativeUri(page).ToString() : "english/" + English.MakeRelativeUri(page);

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        if (_reader is not null) await _reader.DisposeAsync();
        _playwright?.Dispose();
        _server?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private long Length(string page) => new FileInfo(Path.Combine(Output, page)).Length;

    /// <summary>The path of a file of the sample's input.</summary>
    public static string InputFile(string name) => Path.Combine(Repository, "input", name);

    /// <summary>A site from the sample with some of its input files replaced, in a folder of its own; answers where the site is.</summary>
    /// <param name="folder">Does not exist yet.</param>
    /// <param name="replaced">Text by name of the file.</param>
    public static string BuildWith(string folder, IReadOnlyDictionary<string, string> replaced)
    {
        var source = Path.Combine(Repository, "input");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, "input", Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        foreach (var (name, text) in replaced) File.WriteAllText(Path.Combine(folder, "input", name), text);
        Build(folder, Path.Combine(folder, "output"));
        return Path.Combine(folder, "output");
    }

    /// <summary>Where texts that tests plant lie.</summary>
    public static string TestData => Path.Combine(Repository, "tests", "data");

    /// <summary>A site of eight made-up accounts whose input is changed before it is built, without the rows that the change made faulty.</summary>
    /// <param name="folder">Does not exist yet; the site is put into <c>output</c> in it.</param>
    /// <param name="change">Gets the folder of the input; its answer is handed on.</param>
    public static int InitSample(string folder, Func<string, int> change)
    {
        Run(folder, "init", folder, "--sample", "8", "--lang", "en");
        var changed = change(Path.Combine(folder, "input"));
        Run(folder, "build", "--site", folder, "--output", Path.Combine(folder, "output"), "--keep-going");
        return changed;
    }

    private static string Repository => RepositoryRoot(AppContext.BaseDirectory);

    private static void Build(string site, string output) => Run(site, "build", "--site", site, "--output", output);

    private static void Run(string folder, params string[] args)
    {
        using var report = new StringWriter();
        var exitCode = Cli.Run(args, new CommandEnvironment
        {
            Out = report,
            Error = report,
            CurrentDirectory = Path.GetDirectoryName(folder)!,
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
