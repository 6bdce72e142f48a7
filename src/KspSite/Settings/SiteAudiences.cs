using System.Text.RegularExpressions;
using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using YamlDotNet.RepresentationModel;

namespace KspSite.Settings;

/// <summary><c>audiences:</c> of site.yaml: the product's own, changed where it says so, then those that the site adds.</summary>
internal static partial class SiteAudiences
{
    /// <summary>Stands for every audience on the command line, so that none can be called so.</summary>
    public const string All = "all";

    internal static readonly string[] Keys = ["zh", "en", "clearance", "sees", "pages", "accounts", "site_title", "not_secret"];
    private static readonly (string, Sensitivity)[] Clearances =
        [("open", Sensitivity.Open), ("internal", Sensitivity.Internal), ("sensitive", Sensitivity.Sensitive), ("personal", Sensitivity.Personal)];

    private static readonly (string, Visibility)[] Marks =
        [("team", Visibility.Team), ("management", Visibility.Management), ("customer_safe", Visibility.CustomerSafe)];

    private static readonly (string, bool)[] AccountChoices = [("all", false), ("named", true)];

    public static ImmutableArray<Audience> Of(YamlNode? node, YamlReader reader)
    {
        var audiences = DefaultAudiences.All.ToList();
        foreach (var (key, name, value) in node is null ? [] : reader.Pairs(node))
        {
            var index = audiences.FindIndex(a => a.Name == name);
            if (index >= 0) audiences[index] = Changed(audiences[index], value, reader);
            else if (!Name().IsMatch(name) || name == All) reader.Bad(key, new("读者的名称不可用。", "The name of the audience cannot be used."), name, NameShape);
            else if (New(name, value, reader) is { } added) audiences.Add(added);
        }
        return [.. audiences];
    }

    /// <summary><c>sensitivity:</c> of site.yaml: columns by full name.</summary>
    public static ImmutableDictionary<string, Sensitivity> Sensitivities(YamlNode? node, YamlReader reader)
    {
        if (node is null) return ImmutableDictionary<string, Sensitivity>.Empty;
        var columns = AllTables.Tables.SelectMany(t => t.Columns).Select(c => c.FullName).ToList();
        var values = ImmutableDictionary.CreateBuilder<string, Sensitivity>();
        foreach (var (column, value) in reader.Entries(node, columns))
        {
            if (reader.Choice(value, Clearances) is { } sensitivity) values[column] = sensitivity;
        }
        return values.ToImmutable();
    }

    private static Audience? New(string name, YamlNode node, YamlReader reader)
    {
        var entries = reader.Entries(node, Keys);
        if (!entries.ContainsKey("clearance") || !entries.ContainsKey("pages"))
        {
            reader.Bad(node, new("新的读者要写明 clearance 和 pages。", "A new audience needs clearance and pages."));
            return null;
        }
        var clearance = reader.Choice(entries["clearance"], Clearances) ?? Sensitivity.Open;
        return Changed(new Audience(name) { Title = Words.Same(name), Clearance = clearance, Sees = SeesBy(clearance), Pages = [PageFamily.Portfolio] }, node, reader);
    }

    private static Audience Changed(Audience audience, YamlNode node, YamlReader reader)
    {
        var entries = reader.Entries(node, Keys);
        var zh = reader.Text(entries.GetValueOrDefault("zh"));
        var en = reader.Text(entries.GetValueOrDefault("en"));
        return audience with
        {
            Title = zh is null && en is null ? audience.Title : new(zh ?? en!, en ?? zh!),
            Clearance = Choice(entries, "clearance", Clearances, reader) ?? audience.Clearance,
            Sees = Choice(entries, "sees", Marks, reader) ?? audience.Sees,
            Pages = entries.TryGetValue("pages", out var pages) ? Families(pages, reader) ?? audience.Pages : audience.Pages,
            NeedsAccounts = Choice(entries, "accounts", AccountChoices, reader) ?? audience.NeedsAccounts,
            SiteTitle = reader.Text(entries.GetValueOrDefault("site_title")) ?? audience.SiteTitle,
            NotSecret = entries.TryGetValue("not_secret", out var words) ? reader.Texts(words) : audience.NotSecret,
        };
    }

    private static ImmutableArray<PageFamily>? Families(YamlNode node, YamlReader reader)
    {
        var known = PageFamilies.All.ToDictionary(f => f.Code(), StringComparer.Ordinal);
        var names = reader.Texts(node);
        foreach (var unknown in names.Where(n => !known.ContainsKey(n))) reader.Unknown(node, unknown, [.. known.Keys]);
        var families = names.Where(known.ContainsKey).Select(n => known[n]).Distinct().Order().ToImmutableArray();
        if (families.Contains(PageFamily.Portfolio) || families.Contains(PageFamily.CustomerSheet)) return families;
        reader.Bad(node, new("没有首页：请加上 portfolio 或 customer_sheet。", "There is no front page: add portfolio or customer_sheet."), string.Join(", ", names));
        return null;
    }

    private static T? Choice<T>(Dictionary<string, YamlNode> entries, string key, IReadOnlyList<(string, T)> choices, YamlReader reader)
        where T : struct => entries.TryGetValue(key, out var node) ? reader.Choice(node, choices) : null;

    // Whoever may see little of a row does not see the rows marked for few.
    private static Visibility SeesBy(Sensitivity clearance) => clearance switch
    {
        Sensitivity.Personal => Visibility.Team,
        Sensitivity.Open => Visibility.CustomerSafe,
        _ => Visibility.Management,
    };

    private static readonly Words NameShape = new("小写英文字母开头，只含小写字母、数字和连字符，不能是 all", "a lower-case letter, then lower-case letters, digits and hyphens; not “all”");

    [GeneratedRegex("^[a-z][a-z0-9-]{0,30}$", RegexOptions.None, 60_000)]
    private static partial Regex Name();
}
