using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>The relationship ladder as the customer sees it, for M-13 and the rules that compare our own view with it.</summary>
public static class Ladder
{
    /// <summary>
    /// L of M-13: Σ influence · level_now / Σ influence over the strategic players with both known; 1..5, unrounded. Null
    /// where nobody has both.
    /// </summary>
    public static decimal? LadderLevel(AccountDossier account)
    {
        var rated = account.Players.Where(p => p.Influence is not null && p.LevelNow is not null).ToList();
        return Statistics.Ratio(rated.Sum(p => p.Influence!.Value * p.LevelNow!.Value), rated.Sum(p => p.Influence!.Value));
    }
}
