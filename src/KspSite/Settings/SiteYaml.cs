using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Input;
using YamlDotNet.RepresentationModel;

namespace KspSite.Settings;

/// <summary>What <c>input/site.yaml</c> says, checked. Nulls and empty where it says nothing.</summary>
internal sealed record SiteYaml
{
    public const string Path = InputFolder.Name + "/site.yaml";

    internal static readonly string[] Keys = ["title", "as_of", "language", "languages", "history", "thresholds", "vocabularies", "audiences", "sensitivity"];

    /// <summary>For all languages; of titles by language the first.</summary>
    public string? Title { get; init; }

    public ImmutableDictionary<Language, string> Titles { get; init; } = ImmutableDictionary<Language, string>.Empty;

    public DateOnly? AsOf { get; init; }

    /// <summary>Of <c>language</c>, else the first of <c>languages</c>.</summary>
    public Language? Language { get; init; }

    /// <summary>In the order of the file, each once; empty for a site in one language.</summary>
    public ImmutableArray<Language> Languages { get; init; } = [];

    /// <summary>The folder of dated exports, relative to the site with forward slashes; null for <c>history</c>.</summary>
    public string? History { get; init; }

    public ImmutableDictionary<string, decimal> Thresholds { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    public ImmutableDictionary<string, Vocabulary> Vocabularies { get; init; } = ImmutableDictionary<string, Vocabulary>.Empty;

    /// <summary>The product's own first; never empty.</summary>
    public ImmutableArray<Audience> Audiences { get; init; } = DefaultAudiences.All;

    /// <summary>Columns whose sensitivity the site sets anew, by full name.</summary>
    public ImmutableDictionary<string, Sensitivity> Sensitivities { get; init; } = ImmutableDictionary<string, Sensitivity>.Empty;

    /// <summary>Null where the file does not exist or cannot be read.</summary>
    public InputRecord? Record { get; init; }

    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>A site without the file has the defaults.</summary>
    public static SiteYaml Read(string site)
    {
        var fullPath = System.IO.Path.Combine(site, InputFolder.Name, "site.yaml");
        if (!File.Exists(fullPath)) return new SiteYaml();
        var findings = new List<Finding>();
        if (TextSource.Open(Path, fullPath, InputLimits.Text, findings) is not { } source) return new SiteYaml { Findings = [.. findings] };
        var yaml = Parse(source.Text(), findings);
        return yaml with { Record = new InputRecord(Path, source.Sha256, source.Size), Findings = [.. findings] };
    }

    /// <summary>Findings: CF-01 unknown names, CF-02 values that cannot be used, CF-03 no YAML.</summary>
    public static SiteYaml Parse(string text, ICollection<Finding> findings)
    {
        if (YamlText.Parse(Path, text, 0, findings) is not { } yaml) return new SiteYaml();
        var reader = new YamlReader(yaml, findings);
        var entries = reader.Entries(yaml.Root, Keys);
        var titles = TitlesOf(entries.GetValueOrDefault("title"), reader);
        var languages = LanguagesOf(entries.GetValueOrDefault("languages"), reader);
        return new SiteYaml
        {
            Title = titles.IsEmpty ? reader.Text(entries.GetValueOrDefault("title")) : titles[0].Title,
            Titles = titles.ToImmutableDictionary(t => t.Language, t => t.Title),
            AsOf = reader.Date(entries.GetValueOrDefault("as_of")),
            Language = LanguageOf(entries.GetValueOrDefault("language"), reader) ?? (languages.IsEmpty ? null : languages[0]),
            Languages = languages,
            History = reader.Text(entries.GetValueOrDefault("history"))?.Replace('\\', '/').Trim('/'),
            Thresholds = ThresholdsOf(entries.GetValueOrDefault("thresholds"), reader),
            Vocabularies = SiteVocabularies.Of(entries.GetValueOrDefault("vocabularies"), reader),
            Audiences = SiteAudiences.Of(entries.GetValueOrDefault("audiences"), reader),
            Sensitivities = SiteAudiences.Sensitivities(entries.GetValueOrDefault("sensitivity"), reader),
        };
    }

    private static Language? LanguageOf(YamlNode? node, YamlReader reader)
    {
        if (node is null || reader.Text(node) is not { } code) return null;
        if (Settings.Languages.TryParse(code, out var language)) return language;
        reader.Bad(node, new("没有这种语言。", "There is no such language."), code, Words.Same("zh-CN / en"));
        return null;
    }

    // title: {zh-CN: …, en: …}
    private static ImmutableArray<(Language Language, string Title)> TitlesOf(YamlNode? node, YamlReader reader)
    {
        if (node is not YamlMappingNode) return [];
        var entries = reader.Entries(node, "zh-CN", "en");
        return [.. from code in (string[])["zh-CN", "en"]
            where entries.ContainsKey(code) && reader.Text(entries[code]) is not null
            select (code == "en" ? Core.Language.En : Core.Language.Zh, reader.Text(entries[code])!)]; // not null: checked on the line above
    }

    private static ImmutableArray<Language> LanguagesOf(YamlNode? node, YamlReader reader)
    {
        var languages = ImmutableArray.CreateBuilder<Language>();
        foreach (var code in reader.Texts(node))
        {
            if (!Settings.Languages.TryParse(code, out var language)) reader.Bad(node!, new("没有这种语言。", "There is no such language."), code, Words.Same("zh-CN / en"));
            else if (!languages.Contains(language)) languages.Add(language);
        }
        return languages.ToImmutable();
    }

    private static ImmutableDictionary<string, decimal> ThresholdsOf(YamlNode? node, YamlReader reader)
    {
        if (node is null) return ImmutableDictionary<string, decimal>.Empty;
        var declared = Declared();
        var values = ImmutableDictionary.CreateBuilder<string, decimal>();
        foreach (var (id, value) in reader.Entries(node, [.. declared.Keys.Order(StringComparer.Ordinal)]))
        {
            if (reader.Number(value) is not { } number) continue;
            var threshold = declared[id];
            if (number >= threshold.Min && number <= threshold.Max) values[id] = number;
            else reader.Bad(value, new($"“{threshold.Meaning.Zh}”超出范围。", $"“{threshold.Meaning.En}” is out of range."), Numerals.Text(number), Range(threshold));
        }
        return values.ToImmutable();
    }

    private static Words Range(Threshold threshold)
    {
        var (min, max, usual) = (Numerals.Text(threshold.Min), Numerals.Text(threshold.Max), Numerals.Text(threshold.Default));
        return new($"{min} 到 {max}，默认 {usual}", $"{min} to {max}, default {usual}");
    }

    private static Dictionary<string, Threshold> Declared() => AllRules.Rules.SelectMany(r => r.Thresholds)
        .Concat(AllMetrics.Metrics.SelectMany(m => m.Thresholds))
        .DistinctBy(t => t.Id).ToDictionary(t => t.Id);
}
