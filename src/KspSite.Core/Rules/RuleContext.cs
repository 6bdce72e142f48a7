using KspSite.Core.Domain;
using KspSite.Core.History;

namespace KspSite.Core.Rules;

/// <summary>What a check may look at beside its own account: the whole portfolio, its dated exports and the thresholds in force.</summary>
public sealed class RuleContext(Portfolio portfolio, PortfolioHistory? history = null)
{
    private readonly Lazy<PortfolioFacts> _facts = new(() => PortfolioFacts.Of(portfolio));
    private readonly Lazy<ILookup<Subject, Data.HollowCell>> _hollowCells = new(() => Data.HollowCells.In(portfolio));

    public Portfolio Portfolio { get; } = portfolio;

    /// <summary>Empty where no dated exports are kept.</summary>
    public PortfolioHistory History { get; } = history ?? PortfolioHistory.None;

    public DateOnly AsOf => Portfolio.AsOf;

    public decimal Value(Threshold threshold) => Portfolio.Settings.Value(threshold);

    /// <summary>Figures over all accounts that single-account checks compare with; computed once.</summary>
    public PortfolioFacts Facts => _facts.Value;

    /// <summary>Text cells that say nothing, by account or, where they belong to none, portfolio; computed once.</summary>
    public ILookup<Subject, Data.HollowCell> HollowCells => _hollowCells.Value;
}
