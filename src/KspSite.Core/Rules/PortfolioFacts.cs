using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules;

/// <summary>Figures over all accounts. Null where no account has a value.</summary>
public sealed record PortfolioFacts
{
    /// <summary>Median of potential in base units, over all accounts with a value.</summary>
    public decimal? MedianPotential { get; init; }

    /// <summary>Median of current sales in base units, over all accounts with a value.</summary>
    public decimal? MedianCurrentSales { get; init; }

    /// <summary>90th percentile (nearest rank) of potential: C₁ of the key-account index.</summary>
    public decimal? PotentialNinetiethPercentile { get; init; }

    /// <summary>How many key accounts each person owns alone, by name; accounts with several owners count for none of them.</summary>
    public ImmutableDictionary<string, int> KeyAccountsByOwner { get; init; } = ImmutableDictionary<string, int>.Empty;

    public static PortfolioFacts Of(Portfolio portfolio)
    {
        var potentials = portfolio.Accounts.Select(a => a.Account.Potential?.Amount).OfType<decimal>().ToList();
        return new PortfolioFacts
        {
            MedianPotential = Statistics.Median(potentials),
            MedianCurrentSales = Statistics.Median(portfolio.Accounts.Select(a => a.Account.CurrentSales?.Amount).OfType<decimal>()),
            PotentialNinetiethPercentile = Statistics.PercentileByNearestRank(potentials, 90),
            KeyAccountsByOwner = portfolio.Accounts.Where(a => a.Account.IsKeyAccount).Select(a => PersonNames.In(a.Account.Owner))
                .Where(names => names.Length == 1).GroupBy(names => names[0]).ToImmutableDictionary(g => g.Key, g => g.Count()),
        };
    }
}
