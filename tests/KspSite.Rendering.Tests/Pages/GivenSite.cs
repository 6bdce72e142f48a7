using System.Text;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Core.Tests;
using KspSite.Rendering.Site;
using KspSite.Rendering.Theming;
using KspSite.Tests;

namespace KspSite.Rendering.Tests.Pages;

/// <summary>A site made from small tables (see <see cref="Given"/>) with the built-in theme, as of <see cref="Given.AsOf"/>.</summary>
internal static class GivenSite
{
    private static readonly Lazy<IReadOnlyDictionary<string, ReadOnlyMemory<byte>>> ThemeFiles = new(ReadTheme);

    public static SiteContext Of(params (string Table, string Text)[] tables) => new(Request(tables), BuiltIn());

    /// <summary>As of the settings' date and for their audience; the data is taken as that audience would get it.</summary>
    public static SiteContext Of(SiteSettings settings, params (string Table, string Text)[] tables) => new(Request(Given.Loaded(settings, tables)), BuiltIn());

    /// <summary>A page as it is written; every template that the site needs has then been rendered.</summary>
    public static string Page(string path, params (string Table, string Text)[] tables)
    {
        var site = SiteAssembly.Assemble(Request(tables), BuiltIn());
        Assert.Empty(site.Findings);
        return Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span);
    }

    /// <summary>Every file, with whatever is wrong with the tables.</summary>
    public static AssembledSite Whole(params (string Table, string Text)[] tables) => SiteAssembly.Assemble(Request(tables), BuiltIn());

    /// <summary>One page alone, as it is exported.</summary>
    public static AssembledSite Single(string path, params (string Table, string Text)[] tables) => SiteExport.Assemble(Request(tables), BuiltIn(), [path]);

    /// <summary>As its audience reads it.</summary>
    public static string Page(string path, SiteSettings settings, params (string Table, string Text)[] tables)
    {
        var site = SiteAssembly.Assemble(Request(AudienceView.Of(Given.Loaded(settings, tables), settings.Audience).Loaded), BuiltIn());
        Assert.Empty(site.Findings);
        return Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span);
    }

    /// <summary>The site in several languages, the first at the root.</summary>
    public static AssembledSite In(Language[] languages, params (string Table, string Text)[] tables) =>
        SiteAssembly.Assemble(Request(tables), [.. languages.Select(l => Theme.Parse(ThemeFiles.Value, l))]);

    /// <summary>The same with dated exports; each is given as its date and its tables.</summary>
    public static SiteContext Of(IEnumerable<Snapshot> exports, params (string Table, string Text)[] tables) => new(Request(exports, tables), BuiltIn());

    public static string Page(string path, IEnumerable<Snapshot> exports, params (string Table, string Text)[] tables)
    {
        var site = SiteAssembly.Assemble(Request(exports, tables), BuiltIn());
        Assert.Empty(site.Findings);
        return Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span);
    }

    private static AssemblyRequest Request(IEnumerable<Snapshot> exports, (string, string)[] tables)
    {
        var request = Request(tables);
        return request with { Past = HistorySteps.Of(new PortfolioHistory(exports), request.Loaded.Portfolio, request.Metrics) };
    }

    private static AssemblyRequest Request((string, string)[] tables) => Request(Given.Loaded(tables));

    private static AssemblyRequest Request(LoadResult loaded)
    {
        var checks = RuleEngine.Check(loaded.Portfolio);
        return new() { Loaded = loaded, Checks = checks, Metrics = MetricTable.Compute(loaded.Portfolio, checks), ToolVersion = "0" };
    }

    internal static Theme BuiltIn() => Theme.Parse(ThemeFiles.Value, Language.Zh);

    private static Dictionary<string, ReadOnlyMemory<byte>> ReadTheme()
    {
        var root = Repository.Path("theme");
        return Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(root, f).Replace('\\', '/'), f => new ReadOnlyMemory<byte>(File.ReadAllBytes(f)));
    }
}
