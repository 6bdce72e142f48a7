using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules;

/// <summary>Figures over all accounts.</summary>
public sealed record PortfolioFacts
{
    private static readonly AmountFacts Unknown = new(MedianPotential: null, MedianCurrentSales: null, PotentialNinetiethPercentile: null);

    /// <summary>By currency; amounts of two currencies are not compared.</summary>
    public ImmutableDictionary<string, AmountFacts> ByCurrency { get; init; } = ImmutableDictionary<string, AmountFacts>.Empty;

    /// <summary>How many key accounts each person owns alone, by name; accounts with several owners count for none of them.</summary>
    public ImmutableDictionary<string, int> KeyAccountsByOwner { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Of the accounts whose amounts are in the currency of this one's; all null where it has no amount.</summary>
    public AmountFacts For(Account account) =>
        (account.Potential ?? account.CurrentSales) is { Currency: var currency } && ByCurrency.TryGetValue(currency, out var facts) ? facts : Unknown;

    public static PortfolioFacts Of(Portfolio portfolio)
    {
        var accounts = portfolio.Accounts.Select(a => a.Account).ToList();
        return new PortfolioFacts
        {
            ByCurrency = accounts.SelectMany(a => new[] { a.Potential, a.CurrentSales }).OfType<Money>().Select(m => m.Currency).Distinct()
                .ToImmutableDictionary(c => c, c => AmountFacts.Of(accounts, c), StringComparer.Ordinal),
            KeyAccountsByOwner = accounts.Where(a => a.IsKeyAccount).Select(a => PersonNames.In(a.Owner))
                .Where(names => names.Length == 1).GroupBy(names => names[0]).ToImmutableDictionary(g => g.Key, g => g.Count()),
        };
    }
}

/// <summary>Figures over the accounts with amounts in one currency. Each is null where no account has a value.</summary>
/// <param name="MedianPotential">In base units, over all accounts with a value.</param>
/// <param name="MedianCurrentSales">In base units, over all accounts with a value.</param>
/// <param name="PotentialNinetiethPercentile">By nearest rank: C₁ of the key-account index.</param>
public sealed record AmountFacts(decimal? MedianPotential, decimal? MedianCurrentSales, decimal? PotentialNinetiethPercentile)
{
    internal static AmountFacts Of(IReadOnlyList<Account> accounts, string currency)
    {
        var potentials = Amounts(accounts.Select(a => a.Potential));
        return new(Statistics.Median(potentials), Statistics.Median(Amounts(accounts.Select(a => a.CurrentSales))), Statistics.PercentileByNearestRank(potentials, 90));

        List<decimal> Amounts(IEnumerable<Money?> money) => [.. money.OfType<Money>().Where(m => m.Currency == currency).Select(m => m.Amount)];
    }
}
