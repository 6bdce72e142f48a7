using System.Collections.Frozen;
using System.Runtime.InteropServices;
using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>Every metric, in the order of the catalogue. A test proves the list complete and the ids unique.</summary>
public static class AllMetrics
{
    public static ImmutableArray<MetricDefinition> Metrics { get; } =
    [
        .. AccountMetrics.All,
        .. RelationshipMetrics.All,
        .. ChannelMetrics.All,
        .. GoalMetrics.All,
        .. ActionMetrics.All,
        .. ReviewMetrics.All,
        .. ResourceMetrics.All,
        .. WorkshopMetrics.All,
    ];

    private static readonly FrozenDictionary<string, MetricDefinition> ById = Metrics.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);

    /// <summary>Null where there is no such metric.</summary>
    public static MetricDefinition? Find(string id) => ById.GetValueOrDefault(id);
}

/// <summary>All figures, indexed by name and subject. Order: metrics as in <see cref="AllMetrics"/>, subjects in input order.</summary>
public sealed class MetricTable
{
    // Accounts. The working of their figures takes some 70 KB each, to make it again for a page about a millisecond.
    private const int MostWithWorking = 2_000;

    private readonly AccountByAccount<Values> _values;
    private readonly bool _isLean;

    private MetricTable(AccountByAccount<Values> values, bool isLean = false) => (_values, _isLean) = (values, isLean);

    public ImmutableArray<MetricValue> All => _values.Whole.All;

    /// <summary>Whether the figures of all accounts are there, so that to go through them costs nothing.</summary>
    public bool IsWhole => _values.IsWhole;

    public static MetricTable Compute(Portfolio portfolio, CheckResults checks) => Compute(portfolio, checks, AllMetrics.Metrics);

    /// <summary>The figures of some metrics only: those that build on another need it among them.</summary>
    public static MetricTable Compute(Portfolio portfolio, CheckResults checks, IReadOnlyList<MetricDefinition> metrics)
    {
        var context = new MetricContext(portfolio, checks);
        return new(new AccountByAccount<Values>(Whole(context, metrics, m => m.Compute(context))));
    }

    /// <summary>
    /// The same figures, worked out when they are asked for: those of one account alone, as long as nobody asks for more. Once all are there,
    /// those of accounts are without their working in a large portfolio, where it would be most of the memory; <see cref="Worked"/> has it.
    /// </summary>
    /// <param name="mostWithWorking">Accounts up to which no portfolio is large.</param>
    public static MetricTable OnDemand(Portfolio portfolio, CheckResults checks, int mostWithWorking = MostWithWorking)
    {
        var isLean = portfolio.Accounts.Length > mostWithWorking;
        var context = new MetricContext(portfolio, checks);
        var across = new Lazy<Dictionary<string, ILookup<AccountDossier?, MetricValue>>>(() =>
        {
            var metrics = AllMetrics.Metrics.Where(m => m.IsAcrossAccounts).ToList();
            return metrics.Zip(SideBySide.Select(metrics, m => ByOwner(m.Compute(context), portfolio))).ToDictionary(m => m.First.Id, m => m.Second, StringComparer.Ordinal);
        });
        return new(new AccountByAccount<Values>(portfolio, OfAll, account =>
        {
            var own = context.Only(account);
            var values = ImmutableArray.CreateBuilder<MetricValue>();
            foreach (var metric in AllMetrics.Metrics)
            {
                foreach (var value in metric.IsAcrossAccounts ? across.Value[metric.Id][account] : metric.Compute(own))
                {
                    if (ReferenceEquals(portfolio.OwnerOf(value.Subject), account)) values.Add(value);
                }
            }
            return new(values.DrainToImmutable(), portfolio);
        }), isLean);

        Values OfAll(CancellationToken stop)
        {
            // Figures go from account to account, and would ask for the results of each alone.
            checks.Complete(stop);
            return Whole(context, AllMetrics.Metrics, m => isLean && !m.IsAcrossAccounts ? Lean(m, context) : m.Compute(context), stop);
        }

        static IEnumerable<MetricValue> Lean(MetricDefinition metric, MetricContext context)
        {
            // M-13.gap of each account is the same text, and most of what is said is said of many: none, 0, 1, the same reason.
            var (names, said) = (new HashSet<string>(StringComparer.Ordinal), new SaidOnce());
            foreach (var value in metric.Compute(context))
            {
                if (!names.TryGetValue(value.Name, out var name)) names.Add(name = value.Name);
                yield return context.Portfolio.OwnerOf(value.Subject) is null ? value : value with { Name = name, Figure = said.Of(value.Figure) };
            }
        }
    }

    /// <inheritdoc cref="CheckResults.Complete"/>
    public void Complete(CancellationToken stop) => _values.Complete(stop);

    /// <summary>Null where the metric says nothing of the subject at all.</summary>
    public MetricValue? Find(string name, Subject subject) => _values.About(subject).Find(name, subject);

    /// <summary>The figures of an account and of all that belongs to it; for null, of all that belongs to no account.</summary>
    public IEnumerable<MetricValue> Under(AccountDossier? account) => _values.About(OwnerSubject(account)).Under(OwnerSubject(account));

    /// <summary>As <see cref="Under"/>, each figure with its parts and rows.</summary>
    public IEnumerable<MetricValue> Worked(AccountDossier? account) => account is null || !_isLean ? Under(account) : _values.Alone(account).Under(account.Subject());

    /// <summary>The number; null where missing or absent.</summary>
    public decimal? Number(string name, Subject subject) => Find(name, subject)?.Figure.Number;

    public string? Word(string name, Subject subject) => Find(name, subject)?.Figure.Word;

    private static Values Whole(MetricContext context, IReadOnlyList<MetricDefinition> metrics, Func<MetricDefinition, IEnumerable<MetricValue>> compute, CancellationToken stop = default) =>
        new(GroupTotals.Withhold(SideBySide.SelectMany(metrics, metric =>
        {
            stop.ThrowIfCancellationRequested();
            return compute(metric);
        }), context.Portfolio), context.Portfolio);

    private static ILookup<AccountDossier?, MetricValue> ByOwner(IEnumerable<MetricValue> values, Portfolio portfolio) =>
        values.ToLookup<MetricValue, AccountDossier?>(v => portfolio.OwnerOf(v.Subject), ReferenceEqualityComparer.Instance);

    /// <summary>Figures without their working, one for all that have the same value or lack it for the same reason.</summary>
    private sealed class SaidOnce
    {
        private readonly Dictionary<decimal, Figure> _numbers = [];
        private readonly Dictionary<string, Figure> _words = new(StringComparer.Ordinal);
        private readonly Dictionary<Words, Figure> _reasons = [];

        public Figure Of(Figure figure) => figure switch
        {
            { Number: { } number } => Of(_numbers, number, figure),
            { Word: { } word } => Of(_words, word, figure),
            { Missing: { } reason } => Of(_reasons, reason, figure),
            _ => throw new InvalidOperationException("a figure that is neither a value nor a reason"),
        };

        private static Figure Of<TKey>(Dictionary<TKey, Figure> said, TKey key, Figure figure)
            where TKey : notnull
        {
            if (!said.TryGetValue(key, out var same)) said.Add(key, same = figure.WithoutWorking());
            return same;
        }
    }

    private static Subject OwnerSubject(AccountDossier? account) => account?.Subject() ?? Subject.Portfolio;

    private sealed class Values
    {
        private readonly Lazy<PositionsBySubject> _byOwner;
        private readonly PositionsBySubject _bySubject;

        // Numbers of names, and for each position of _bySubject that of its figure: to find a name among neighbours no figure is looked at.
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly int[] _names;

        public Values(ImmutableArray<MetricValue> all, Portfolio portfolio)
        {
            All = all;
            _byOwner = new(() => PositionsBySubject.Of(all, v => OwnerSubject(portfolio.OwnerOf(v.Subject))));
            _bySubject = PositionsBySubject.Of(all, v => v.Subject);
            _names = new int[all.Length];
            for (var i = 0; i < _names.Length; i++)
            {
                ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, all[_bySubject.All[i]].Name, out var isKnown);
                if (!isKnown) number = _numbers.Count;
                _names[i] = number;
            }
        }

        public ImmutableArray<MetricValue> All { get; }

        public MetricValue? Find(string name, Subject subject)
        {
            var (start, count) = _bySubject.RangeOf(subject);
            return _numbers.TryGetValue(name, out var number) && _names.AsSpan(start, count).LastIndexOf(number) is var i and >= 0 ? All[_bySubject.All[start + i]] : null;
        }

        public IEnumerable<MetricValue> Under(Subject owner) => _byOwner.Value[owner].Select(i => All[i]);
    }
}
