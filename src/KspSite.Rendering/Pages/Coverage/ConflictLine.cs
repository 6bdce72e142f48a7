using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules.Channels;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Coverage;

/// <summary>A conflict between two channels: who, since when, and by which rule it could be settled.</summary>
public sealed record ConflictLine
{
    public required string Id { get; init; }

    public required string Account { get; init; }

    public required string AccountPath { get; init; }

    public required string? Owner { get; init; }

    public required string? Zone { get; init; }

    public required string Type { get; init; }

    public required ImmutableArray<ChannelRef> Parties { get; init; }

    public required DateOnly Opened { get; init; }

    public required DateOnly? Resolved { get; init; }

    /// <summary>Days since it began, or until it was resolved; null for a resolved one without a date.</summary>
    public required int? Days { get; init; }

    public required Coded Status { get; init; }

    /// <summary>Open beyond the limit of CH-06 and not escalated.</summary>
    public required bool IsLeftLying { get; init; }

    public required Money? Amount { get; init; }

    /// <summary>Rules that the coverage rows of the parties name here; null where none does.</summary>
    public required string? Rule { get; init; }

    public required string? Resolution { get; init; }

    public required FilterKeys Keys { get; init; }

    /// <summary>Oldest first.</summary>
    public static IEnumerable<ConflictLine> Open(AccountDossier account, SiteContext site) =>
        account.Conflicts.Where(c => c.IsOpen(site.AsOf)).OrderBy(c => c.Opened).Select(c => Of(c, account, site));

    /// <summary>Latest first.</summary>
    public static IEnumerable<ConflictLine> Settled(AccountDossier account, SiteContext site) =>
        account.Conflicts.Where(c => c.HasBegun(site.AsOf) && !c.IsOpen(site.AsOf)).OrderByDescending(c => c.Resolved ?? c.Opened).Select(c => Of(c, account, site));

    public static ConflictLine Of(ChannelConflict conflict, AccountDossier account, SiteContext site)
    {
        ImmutableArray<Id<Channel>> parties = [conflict.ChannelA, conflict.ChannelB];
        var days = (conflict.IsOpen(site.AsOf) ? site.AsOf : conflict.Resolved)?.DayNumber - conflict.Opened.DayNumber;
        var rules = account.Coverage.Where(r => r.RuleRef is not null && parties.Contains(r.Channel) && (r.Zone is null || conflict.Zone is null || r.Zone == conflict.Zone))
            .Select(r => r.RuleRef!).Distinct(StringComparer.Ordinal).ToList();
        return new ConflictLine
        {
            Id = conflict.Id.Value,
            Account = account.Account.DisplayName,
            AccountPath = SitePaths.AccountPlan(account.Id) + "#conflicts",
            Owner = account.Account.Owner,
            Zone = conflict.Zone is { } zone ? site.Portfolio.Find(zone)?.Name ?? zone.Value : null,
            Type = site.Label(Vocabularies.ConflictType, conflict.Type),
            Parties = [.. parties.Select(p => ChannelRef.Of(p, site))],
            Opened = conflict.Opened,
            Resolved = conflict.Resolved,
            Days = days,
            Status = new(Vocabularies.ConflictStatus.CodeOf(conflict.Status), site.Label(Vocabularies.ConflictStatus, conflict.Status)),
            IsLeftLying = ConflictLeftOpen.IsLeftOpen(conflict, site.AsOf, site.Settings),
            Amount = conflict.Amount,
            Rule = rules.Count > 0 ? Lists.Join(rules, site) : null,
            Resolution = conflict.Resolution,
            Keys = FilterKeys.Of(account, parties, site),
        };
    }
}
