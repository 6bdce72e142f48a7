using System.Text;
using KspSite.Core;
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

    /// <summary>A page as it is written; every template that the site needs has then been rendered.</summary>
    public static string Page(string path, params (string Table, string Text)[] tables)
    {
        var site = SiteAssembly.Assemble(Request(tables), BuiltIn());
        Assert.Empty(site.Findings);
        return Encoding.UTF8.GetString(site.Files.Single(f => f.Path == path).Content.Span);
    }

    private static AssemblyRequest Request((string, string)[] tables)
    {
        var loaded = Given.Loaded(tables);
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
