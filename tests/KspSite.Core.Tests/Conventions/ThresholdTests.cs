using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Conventions;

public sealed class ThresholdTests
{
    private static readonly ImmutableArray<(string Owner, Threshold Threshold)> All =
    [
        .. AllRules.Rules.SelectMany(r => r.Thresholds.Select(t => (r.Id, t))),
        .. AllMetrics.Metrics.SelectMany(m => m.Thresholds.Select(t => (m.Id, t))),
    ];

    [Fact]
    public void The_id_begins_with_that_of_its_rule_or_metric() => Declared.NoFaults(
        All.Where(t => !t.Threshold.Id.StartsWith(t.Owner + ".", StringComparison.Ordinal)).Select(t => $"{t.Threshold.Id} belongs to {t.Owner}"));

    [Fact]
    public void Ids_are_unique() => Declared.NoFaults(
        All.GroupBy(t => t.Threshold.Id, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1).Select(g => g.Key + " is used twice"));

    [Fact]
    public void The_default_lies_within_the_range() => Declared.NoFaults(
        All.Where(t => t.Threshold.Default < t.Threshold.Min || t.Threshold.Default > t.Threshold.Max || t.Threshold.Min >= t.Threshold.Max)
            .Select(t => t.Threshold.ToString()));

    [Fact]
    public void The_meaning_is_said_in_both_languages() => Declared.NoFaults(All.SelectMany(t => WordingTests.Faults(t.Threshold.Id, ("meaning", t.Threshold.Meaning))));

    [Fact]
    public void Every_declared_threshold_can_be_set() => Declared.NoFaults(
        Declared.Fields<Threshold>().Where(d => !All.Any(t => ReferenceEquals(t.Threshold, d.Value))).Select(d => $"{d.Name} ({d.Value.Id}) is in the list of no rule or metric"));
}
