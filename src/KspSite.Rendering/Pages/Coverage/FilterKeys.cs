using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>What a row can be filtered by. Empty where not known.</summary>
/// <param name="Channels">Codes of channel types, separated by blanks.</param>
public sealed record FilterKeys(string Region, string Industry, string Tier, string Channels)
{
    /// <summary>By every channel that has a role at the account.</summary>
    public static FilterKeys Of(AccountDossier account, SiteContext site) =>
        Of(account, account.Coverage.Where(r => r.Applicable && r.Role != CoverageRole.None).Select(r => r.Channel), site);

    public static FilterKeys Of(AccountDossier account, IEnumerable<Id<Channel>> channels, SiteContext site) => new(
        account.Account.Region ?? "", account.Account.Industry ?? "", account.Account.Tier ?? "",
        string.Join(' ', channels.Select(c => site.Portfolio.Find(c)).OfType<Channel>().Select(c => Vocabularies.ChannelType.CodeOf(c.Type)).Distinct()));
}

/// <summary>One filter: the key it compares and the values that occur.</summary>
public sealed record FilterChoice(string Key, string Title, ImmutableArray<Coded> Options)
{
    /// <summary>What separates the values where a row may have several; null where it has one.</summary>
    public string? Separator { get; init; }

    /// <summary>Filters with at least two values to choose from; regions and industries by name, tiers and types as in their vocabularies.</summary>
    public static ImmutableArray<FilterChoice> Of(IReadOnlyCollection<FilterKeys> keys, SiteContext site)
    {
        var strings = site.Theme.Strings;
        return
        [
            .. new FilterChoice[]
            {
                new("region", strings["col.region"], Plain(keys.Select(k => k.Region))),
                new("industry", strings["col.industry"], Plain(keys.Select(k => k.Industry))),
                new("tier", strings["col.tier"], Terms(site.Settings.Current(Vocabularies.Tier), keys.Select(k => k.Tier), site)),
                new("channels", strings["cov.channel_type"], Terms(Vocabularies.ChannelType, keys.SelectMany(k => k.Channels.Split(' ')), site)) { Separator = " " },
            }.Where(c => c.Options.Length > 1),
        ];
    }

    internal static ImmutableArray<Coded> Plain(IEnumerable<string> values) =>
        [.. values.Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(v => new Coded(v, v))];

    internal static ImmutableArray<Coded> Terms(Vocabulary vocabulary, IEnumerable<string> codes, SiteContext site)
    {
        var used = codes.ToHashSet(StringComparer.Ordinal);
        return [.. vocabulary.Terms.Where(t => used.Contains(t.Code)).Select(t => new Coded(t.Code, site.Words(t.Label)))];
    }
}
