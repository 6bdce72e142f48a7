using System.Text;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Rendering.Theming;

namespace KspSite.Theming;

/// <summary>
/// TH-02: files of a site's own theme that have no effect. They are mostly meant to take the place of a built-in one and lie in
/// another folder; the place is then named. Notes and other files that no theme has use for are nobody's business.
/// </summary>
internal static class UnusedThemeFiles
{
    private const string Template = ".liquid";
    private const string Assets = "assets/";
    private const string Parts = "parts/";

    private static readonly ImmutableArray<string> WebPages = [".html", ".htm"];
    private static readonly ImmutableArray<string> KindsOfAsset = [".css", ".js", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".ico", ".woff", ".woff2"];

    /// <summary>In the order of <paramref name="own"/>.</summary>
    /// <param name="own">Paths of the site's own files, relative to the theme.</param>
    /// <param name="inForce">All files of the theme in force, those among them.</param>
    public static IEnumerable<Finding> Among(IReadOnlyCollection<string> own, IReadOnlySet<string> builtIn, IReadOnlyDictionary<string, ReadOnlyMemory<byte>> inForce)
    {
        var additions = own.Where(p => !builtIn.Contains(p) && !p.StartsWith(Assets, StringComparison.Ordinal)).ToList();
        // The templates are searched only where there is a part of the site's own.
        var used = additions.Exists(IsPart) ? PartsUsed(inForce) : [];
        return additions.Where(p => !(IsPart(p) && used.Contains(p))).Select(p => Finding(p, builtIn)).OfType<Finding>();
    }

    private static bool IsPart(string path) => path.StartsWith(Parts, StringComparison.Ordinal) && path.EndsWith(Template, StringComparison.Ordinal);

    private static HashSet<string> PartsUsed(IReadOnlyDictionary<string, ReadOnlyMemory<byte>> files) =>
        files.Where(f => f.Key.EndsWith(Template, StringComparison.Ordinal))
            .SelectMany(f => Theme.PartsUsedIn(Encoding.UTF8.GetString(f.Value.Span))).Select(part => part + Template).ToHashSet(StringComparer.Ordinal);

    /// <summary>Null for a file that no theme has use for.</summary>
    private static Finding? Finding(string path, IReadOnlySet<string> builtIn)
    {
        var places = Places(path, builtIn);
        if (places.Count > 0) return Told(path, new(
            $"要替换内置主题的同名文件，请把它移到 {string.Join(" 或 ", places.Select(p => "theme/" + p))}；不需要就删除。",
            $"To take the place of the built-in file of that name, move it to {string.Join(" or ", places.Select(p => "theme/" + p))}; delete it if it is not needed."));
        var extension = Path.GetExtension(path).ToLowerInvariant();
        if (KindsOfAsset.Contains(extension)) return Told(path, new(
            $"只有 theme/assets 里的文件会放进网站：请移到 theme/{Assets}{Path.GetFileName(path)}。",
            $"Only what lies in theme/assets goes into the site: move it to theme/{Assets}{Path.GetFileName(path)}."));
        if (extension != Template && !WebPages.Contains(extension) && !path.StartsWith("strings/", StringComparison.Ordinal)) return null;
        if (NearMisses.Of(Path.ChangeExtension(path, null), builtIn.Where(b => !b.StartsWith(Assets, StringComparison.Ordinal)).Select(b => Path.ChangeExtension(b, null)!)) is { } near
            && builtIn.FirstOrDefault(b => Path.ChangeExtension(b, null) == near) is { } meant)
            return Told(path, new($"是不是 theme/{meant}？如果是，请改成这个名称。", $"Did you mean theme/{meant}? If so, rename it."));
        return Told(path, IsPart(path)
            ? new($"请在要用它的模板里写 {{% render '{path[..^Template.Length]}' %}}；不需要就删除。", $"Write {{% render '{path[..^Template.Length]}' %}} in the template that is to use it; delete it if it is not needed.")
            : new("只有与内置主题的文件同名、放在同一个文件夹里，才会代替它；自己的片段放在 theme/parts，由模板引用。不需要就删除。",
                "A file takes the place of a built-in one only under the same name in the same folder; parts of your own belong into theme/parts and are used by a template. Delete it if it is not needed."));
    }

    // theme/home.liquid, theme/theme/pages/home.liquid, theme/Pages/home.liquid and theme/pages/home.html all mean pages/home.liquid.
    private static List<string> Places(string path, IReadOnlySet<string> builtIn)
    {
        var name = WebPages.Contains(Path.GetExtension(path).ToLowerInvariant()) ? Path.ChangeExtension(path, Template) : path;
        var named = builtIn.Where(b => Same(Path.GetFileName(b), Path.GetFileName(name))).Order(StringComparer.Ordinal).ToList();
        // Where several folders have the name, the one that the path speaks of.
        return named.Find(b => Same(b, name) || name.EndsWith("/" + b, StringComparison.OrdinalIgnoreCase)) is { } one ? [one] : named;
    }

    private static bool Same(string a, string b) => a.Equals(b, StringComparison.OrdinalIgnoreCase);

    private static Finding Told(string path, Words remedy) => FaultKinds.UnusedTemplate.Finding(
        new SourceRef("theme/" + path),
        new("网站没有用到这个主题文件。", "The site does not use this file of the theme."),
        remedy);
}
