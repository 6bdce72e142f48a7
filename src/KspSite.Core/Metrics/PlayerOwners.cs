using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>Who of us looks after how many strategic players: what M-14 measures and PL-09 judges. Each of several owners of a player counts.</summary>
/// <param name="Owned">The players with an owner.</param>
/// <param name="Busiest">The players of the one who has most of them, by name; of equals the one met first; null where nobody owns a player.</param>
internal sealed record PlayerOwners(List<Stakeholder> Owned, IGrouping<string, Stakeholder>? Busiest)
{
    public static PlayerOwners Of(AccountDossier account)
    {
        var owned = account.Players.Where(p => PersonNames.In(p.OurOwner).Length > 0).ToList();
        return new(owned, owned.SelectMany(p => PersonNames.In(p.OurOwner).Select(owner => (Owner: owner, Player: p)))
            .GroupBy(o => o.Owner, o => o.Player, StringComparer.Ordinal).MaxBy(g => g.Count()));
    }

    /// <summary>Of the players with an owner, 0..1; null where there is none.</summary>
    public decimal? Share => Busiest is null ? null : (decimal)Busiest.Count() / Owned.Count;
}
