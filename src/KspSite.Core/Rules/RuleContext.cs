using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.History;

namespace KspSite.Core.Rules;

/// <summary>What a check may look at beside its own account: the whole portfolio, its dated exports and the thresholds in force.</summary>
public sealed class RuleContext
{
    private readonly Lazy<PortfolioFacts> _facts;
    private readonly AccountByAccount<ILookup<Subject, Data.HollowCell>> _hollowCells;
    private readonly Lazy<HashSet<(string File, int Field)>> _withheldFields;

    /// <param name="accountByAccount">Only some accounts are going to be checked: what has to be looked up for one is looked up for it alone.</param>
    public RuleContext(Portfolio portfolio, PortfolioHistory? history = null, bool accountByAccount = false)
    {
        (Portfolio, History) = (portfolio, history ?? PortfolioHistory.None);
        _facts = new(() => PortfolioFacts.Of(portfolio));
        _hollowCells = new(portfolio, _ => Data.HollowCells.In(portfolio), accountByAccount ? account => Data.HollowCells.In(portfolio, account) : null);
        LeftOut = new(portfolio);
        _withheldFields = new(() => WithheldFields(portfolio));
    }

    public Portfolio Portfolio { get; }

    /// <summary>Empty where no dated exports are kept.</summary>
    public PortfolioHistory History { get; }

    public DateOnly AsOf => Portfolio.AsOf;

    public decimal Value(Threshold threshold) => Portfolio.Settings.Value(threshold);

    /// <summary>Figures over all accounts that single-account checks compare with; computed once.</summary>
    public PortfolioFacts Facts => _facts.Value;

    /// <summary>Faulty rows that nothing was made of.</summary>
    public RowsLeftOut LeftOut { get; }

    /// <summary>Text cells of the account, or of the portfolio for those that belong to none, that say nothing; computed once. In the order of the files' places.</summary>
    public IEnumerable<Data.HollowCell> HollowCellsOf(Subject owner) => _hollowCells.About(owner)[owner];

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
            foreach (var origin in portfolio.Tables.Records(table).SelectMany(r => r.Row.Origins).Distinct())
                fields.UnionWith(columns.Select(c => (origin.File, origin.FieldOf(c))).Where(f => f.Item2 > 0));
        }
        return fields;
    }
}
