using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>What a figure counts in, and so how it is shown.</summary>
public enum MetricUnit
{
    /// <summary>0..1, shown as percent.</summary>
    Share,

    /// <summary>0..100 of a whole, shown with a percent sign.</summary>
    Percent,

    /// <summary>0..100.</summary>
    Points,

    /// <summary>0..100, with limits from which a grade is better: shown without what is beyond the whole point, so that 59.8 does not read as the 60 that it has not reached.</summary>
    GradedPoints,
    Money,
    Count,
    Days,
    Months,
    Minutes,

    /// <summary>A rung of the ladder, 1..5.</summary>
    Level,
    Ratio,
    Word,
}

public static class MetricUnits
{
    /// <summary>As written into the downloads. Money is in base units of the account's currency.</summary>
    public static string Code(this MetricUnit unit) => unit switch
    {
        MetricUnit.Share => "share",
        MetricUnit.Percent => "percent",
        MetricUnit.Points or MetricUnit.GradedPoints => "points",
        MetricUnit.Money => "money",
        MetricUnit.Count => "count",
        MetricUnit.Days => "days",
        MetricUnit.Months => "months",
        MetricUnit.Minutes => "minutes",
        MetricUnit.Level => "level",
        MetricUnit.Ratio => "ratio",
        MetricUnit.Word => "word",
        _ => throw new InvalidOperationException("unknown unit"),
    };
}

/// <summary>One figure of one subject, as a metric yields it. The name is the full id: <c>M-10</c> or <c>M-13.gap</c>.</summary>
public readonly record struct MetricValue(string Name, Subject Subject, MetricUnit Unit, Figure Figure);

/// <summary>
/// One metric of the catalogue: declared beside the pure functions that compute it, listed in <see cref="AllMetrics"/>. It
/// appears on the method page by itself.
/// </summary>
public sealed record MetricDefinition(string Id)
{
    public required Words Title { get; init; }

    /// <summary>The formula in the reader's words.</summary>
    public required Words Formula { get; init; }

    /// <summary>When there is no value.</summary>
    public required Words NullRule { get; init; }

    /// <summary>Who defined it.</summary>
    public required Words Basis { get; init; }

    public required MetricUnit Unit { get; init; }

    public ImmutableArray<Threshold> Thresholds { get; init; } = [];

    /// <summary>
    /// Whether an account's figures go through other accounts, as a rank does. All others take no more from them than
    /// <see cref="PortfolioFacts"/>, and can be worked out for one account alone.
    /// </summary>
    public bool IsAcrossAccounts { get; init; }

    /// <summary>All figures of all subjects: a row per subject also where the value is missing.</summary>
    public required Func<MetricContext, IEnumerable<MetricValue>> Compute { get; init; }

    /// <summary>A figure under this metric's own id and unit.</summary>
    public MetricValue Value(Subject subject, Figure figure) => new(Id, subject, Unit, figure);

    /// <summary>A figure under a dotted id: <c>Value("gap", …)</c> is M-13.gap.</summary>
    public MetricValue Value(string part, Subject subject, Figure figure, MetricUnit? unit = null) =>
        new(Id + "." + part, subject, unit ?? Unit, figure);
}

/// <summary>What a metric may look at: the portfolio, the rules' results and the thresholds in force.</summary>
public sealed class MetricContext
{
    private readonly Lazy<PortfolioFacts> _facts;
    private readonly bool _isOneAccount;

    public MetricContext(Portfolio portfolio, CheckResults checks)
        : this(portfolio, checks, new(() => PortfolioFacts.Of(portfolio)))
    {
    }

    private MetricContext(Portfolio portfolio, CheckResults checks, Lazy<PortfolioFacts> facts, bool isOneAccount = false) =>
        (Portfolio, Checks, _facts, _isOneAccount) = (portfolio, checks, facts, isOneAccount);

    public Portfolio Portfolio { get; }

    public CheckResults Checks { get; }

    public DateOnly AsOf => Portfolio.AsOf;

    public PortfolioFacts Facts => _facts.Value;

    public decimal Value(Threshold threshold) => Portfolio.Settings.Value(threshold);

    /// <summary>The same with one account to go through; what is known of the portfolio stays.</summary>
    internal MetricContext Only(AccountDossier account) => new(Portfolio.Only(account), Checks, _facts, isOneAccount: true);

    /// <summary>
    /// What is worked out for the portfolio and for things that belong to no account, such as channels. Nothing where only one account is gone
    /// through: there may be thousands of them, and nobody asked.
    /// </summary>
    internal IEnumerable<T> OfNoAccount<T>(Func<IEnumerable<T>> make) => _isOneAccount ? [] : make();

    /// <inheritdoc cref="OfNoAccount{T}(Func{IEnumerable{T}})"/>
    internal IEnumerable<T> OfPortfolio<T>(Func<T> make) => _isOneAccount ? [] : [make()];

    /// <summary>One figure per account, in input order.</summary>
    public IEnumerable<MetricValue> PerAccount(MetricDefinition metric, Func<AccountDossier, Figure> figure) =>
        Portfolio.Accounts.Select(a => metric.Value(a.Subject(), figure(a)));
}
