using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>Labels of coded values in the site's language.</summary>
public static class Labels
{
    public static string Label<TEnum>(this SiteContext site, Vocabulary<TEnum> vocabulary, TEnum value)
        where TEnum : struct, Enum => site.Words(vocabulary.LabelOf(value));

    /// <summary>The label, or null for no value.</summary>
    public static string? Label<TEnum>(this SiteContext site, Vocabulary<TEnum> vocabulary, TEnum? value)
        where TEnum : struct, Enum => value is { } known ? site.Label(vocabulary, known) : null;

    /// <summary>The label of a code of a configurable vocabulary, or null for no value.</summary>
    public static string? Label(this SiteContext site, Vocabulary vocabulary, string? code) =>
        code is null ? null : site.Words(site.Settings.Current(vocabulary).LabelOf(code));

    /// <summary>The account's tier; null where it has none.</summary>
    public static Coded? TierOf(this SiteContext site, Account account) =>
        account.Tier is { } tier ? new(tier, site.Words(site.Settings.Current(Vocabularies.Tier).LabelOf(tier))) : null;
}

/// <summary>A coded value with its label: the code chooses a shape or colour, the label is read.</summary>
public sealed record Coded(string Code, string Label);
