using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core;

/// <summary>What site.yaml and the command line decide, checked. Everything the core needs beside the data.</summary>
public sealed record SiteSettings
{
    /// <summary>The date for which the site is true. The core reads no clock.</summary>
    public required DateOnly AsOf { get; init; }

    public Language Language { get; init; } = Language.Zh;

    /// <summary>The languages in which pages are made, the one at the root first; empty means <see cref="Language"/> alone.</summary>
    public ImmutableArray<Language> Languages { get; init; } = [];

    public ImmutableArray<Language> PageLanguages => Languages.IsDefaultOrEmpty ? [Language] : Languages;

    public string Title { get; init; } = "";

    /// <summary>Titles of single languages, before <see cref="Title"/>.</summary>
    public ImmutableDictionary<Language, string> Titles { get; init; } = ImmutableDictionary<Language, string>.Empty;

    /// <summary>Empty where the site has no title of its own.</summary>
    public string TitleIn(Language language) => Titles.GetValueOrDefault(language, Title);

    /// <summary>Those whom this build is for.</summary>
    public Audience Audience { get; init; } = DefaultAudiences.Team;

    /// <summary>Values that differ from the defaults, by threshold id.</summary>
    public ImmutableDictionary<string, decimal> Thresholds { get; init; } = ImmutableDictionary<string, decimal>.Empty;

    /// <summary>Configurable vocabularies that the site replaces, by name.</summary>
    public ImmutableDictionary<string, Vocabulary> Vocabularies { get; init; } = ImmutableDictionary<string, Vocabulary>.Empty;

    /// <summary>Columns whose sensitivity the site sets anew, by full name.</summary>
    public ImmutableDictionary<string, Sensitivity> Sensitivities { get; init; } = ImmutableDictionary<string, Sensitivity>.Empty;

    /// <summary>The sensitivity in force.</summary>
    public Sensitivity SensitivityOf(Column column) => Sensitivities.GetValueOrDefault(column.FullName, column.Sensitivity);

    public decimal Value(Threshold threshold) => Thresholds.IsEmpty ? threshold.Default : Thresholds.GetValueOrDefault(threshold.Id, threshold.Default);

    /// <summary>The vocabulary in force.</summary>
    public Vocabulary Current(Vocabulary vocabulary) => Vocabularies.GetValueOrDefault(vocabulary.Name, vocabulary);
}
