using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.History;

namespace KspSite.Core.Rules;

/// <summary>What a check may look at beside its own account: the whole portfolio, its dated exports and the thresholds in force.</summary>
public sealed class RuleContext(Portfolio portfolio, PortfolioHistory? history = null)
{
    private readonly Lazy<PortfolioFacts> _facts = new(() => PortfolioFacts.Of(portfolio));
    private readonly Lazy<ILookup<Subject, Data.HollowCell>> _hollowCells = new(() => Data.HollowCells.In(portfolio));

    private readonly Lazy<HashSet<(string File, int Field)>> _withheldFields = new(() => WithheldFields(portfolio));

    public Portfolio Portfolio { get; } = portfolio;

    /// <summary>Empty where no dated exports are kept.</summary>
    public PortfolioHistory History { get; } = history ?? PortfolioHistory.None;

    public DateOnly AsOf => Portfolio.AsOf;

    public decimal Value(Threshold threshold) => Portfolio.Settings.Value(threshold);

    /// <summary>Figures over all accounts that single-account checks compare with; computed once.</summary>
    public PortfolioFacts Facts => _facts.Value;

    /// <summary>Text cells that say nothing, by account or, where they belong to none, portfolio; computed once.</summary>
    public ILookup<Subject, Data.HollowCell> HollowCells => _hollowCells.Value;

    /// <summary>
    /// Verdicts as the audience may have them: one against nothing but cells that it does not get would say of a full cell that it
    /// is empty, or that it is weak.
    /// </summary>
    internal IEnumerable<Verdict> Shown(IEnumerable<Verdict> verdicts) => _withheldFields.Value.Count == 0 ? verdicts
        : verdicts.Select(v => v.Outcome is Outcome.Fail or Outcome.NoData && !v.Rows.IsEmpty && v.Rows.All(IsWithheld)
            ? Verdict.NotShown(v.Subject) with { CountsForOwner = v.CountsForOwner } : v);

    private bool IsWithheld(SourceRef cell) => cell.Column > 0 && _withheldFields.Value.Contains((cell.File, cell.Column));

    private static HashSet<(string File, int Field)> WithheldFields(Portfolio portfolio)
    {
        var fields = new HashSet<(string, int)>();
        foreach (var table in AllTables.Tables.Where(portfolio.Has))
        {
            var columns = table.Columns.Where(portfolio.IsWithheld).ToList();
            if (columns.Count == 0) continue;
            foreach (var origin in portfolio.Tables.Records(table).Select(r => r.Row.Origin).Distinct())
                fields.UnionWith(columns.Select(c => (origin.File, origin.FieldOf(c))).Where(f => f.Item2 > 0));
        }
        return fields;
    }
}
