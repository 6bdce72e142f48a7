using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Conventions;

/// <summary>The product holds the whole catalogue, and nothing besides.</summary>
public sealed class CatalogueTests
{
    private static readonly ImmutableArray<(string Family, int Count)> RuleFamilies =
    [
        ("DT", 7), ("KA", 7), ("ST", 9), ("PL", 15), ("PO", 6), ("GO", 8), ("SA", 11), ("CH", 7), ("PI", 3), ("RE", 6), ("RV", 9), ("WS", 10), ("PV", 2),
    ];

    private static readonly ImmutableArray<string> MetricIds =
    [
        "M-01", "M-01b", "M-02", "M-03", "M-04", "M-05", "M-06", "M-07", "M-08", "M-09",
        "M-10", "M-10b", "M-11", "M-12", "M-13", "M-14", "M-15", "M-16", "M-17",
        "M-20", "M-21", "M-22", "M-23", "M-24", "M-25", "M-26", "M-27",
        "M-30", "M-31", "M-32", "M-32b", "M-33",
        "M-40", "M-41", "M-42", "M-43", "M-44", "M-45", "M-46",
        "M-50", "M-50b", "M-51", "M-52", "M-53", "M-54", "M-55", "M-55b", "M-56", "M-57", "M-58", "M-59", "M-59b",
        "M-60", "M-61", "M-62", "M-63", "M-64", "M-65",
        "W-01", "W-02", "W-03", "W-04", "W-05", "W-06", "W-07", "W-08", "W-09", "W-10", "W-11", "W-12", "W-13", "W-14", "W-15",
    ];

    [Fact]
    public void Every_rule_of_the_catalogue_is_listed_once_and_in_its_order() => Assert.Equal(
        RuleFamilies.SelectMany(f => Enumerable.Range(1, f.Count).Select(i => f.Family + "-" + (i < 10 ? "0" : "") + Numerals.Text(i))),
        AllRules.Rules.Select(r => r.Id));

    [Fact]
    public void Every_metric_of_the_catalogue_is_listed_once_and_in_its_order() =>
        Assert.Equal(MetricIds, AllMetrics.Metrics.Select(m => m.Id));

    [Fact]
    public void Every_declared_rule_is_listed() => AllListed(Declared.Fields<Rule>(), AllRules.Rules);

    [Fact]
    public void Every_declared_metric_is_listed() => AllListed(Declared.Fields<MetricDefinition>(), AllMetrics.Metrics);

    [Fact]
    public void Every_declared_table_is_listed() => AllListed(Declared.Fields<Table>(), AllTables.Tables);

    [Fact]
    public void Every_declared_vocabulary_is_listed() => AllListed(Declared.Fields<Vocabulary>(), Vocabularies.All);

    [Fact]
    public void A_rule_checks_accounts_or_workshops_or_the_portfolio_and_nothing_else() => Declared.NoFaults(
        AllRules.Rules.Where(r => new object?[] { r.ForAccount, r.ForWorkshop, r.ForPortfolio }.Count(check => check is not null) != 1).Select(r => r.Id));

    private static void AllListed<T>(ImmutableArray<(string Name, T Value)> declared, IEnumerable<T> listed)
        where T : class
    {
        Assert.NotEmpty(declared);
        var known = listed.ToHashSet(ReferenceEqualityComparer.Instance);
        Declared.NoFaults(declared.Where(d => !known.Contains(d.Value)).Select(d => d.Name + " is declared but not listed"));
        Declared.NoFaults(known.Cast<T>().Where(l => !declared.Any(d => ReferenceEquals(d.Value, l))).Select(l => l + " is listed but is no static readonly field"));
    }
}
