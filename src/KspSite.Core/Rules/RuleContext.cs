using KspSite.Core.Domain;

namespace KspSite.Core.Rules;

/// <summary>What a check may look at beside its own account: the whole portfolio and the thresholds in force.</summary>
public sealed class RuleContext(Portfolio portfolio)
{
    private readonly Lazy<PortfolioFacts> _facts = new(() => PortfolioFacts.Of(portfolio));
    private readonly Lazy<ILookup<Subject, Data.HollowCell>> _hollowCells = new(() => Data.HollowCells.In(portfolio));

    public Portfolio Portfolio { get; } = portfolio;

    public DateOnly AsOf => Portfolio.AsOf;

    public decimal Value(Threshold threshold) => Portfolio.Settings.Value(threshold);

    /// <summary>Figures over all accounts that single-account checks compare with; computed once.</summary>
    public PortfolioFacts Facts => _facts.Value;

    /// <summary>Text cells that say nothing, by account or, where they belong to none, portfolio; computed once.</summary>
    public ILookup<Subject, Data.HollowCell> HollowCells => _hollowCells.Value;
}
