using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Conventions;

/// <summary>Whatever a reader meets is said in both languages.</summary>
public sealed class WordingTests
{
    [Fact]
    public void Every_rule_says_in_both_languages_what_it_demands_why_and_what_to_ask() => Declared.NoFaults(
        AllRules.Rules.SelectMany(r => Faults(r.Id, ("title", r.Title), ("why", r.Why), ("ask", r.Ask))));

    [Fact]
    public void A_coaching_question_is_a_question() => Declared.NoFaults(
        AllRules.Rules.Where(r => !r.Ask.Zh.Contains('？', StringComparison.Ordinal) || !r.Ask.En.Contains('?', StringComparison.Ordinal)).Select(r => r.Id + " asks nothing: " + r.Ask));

    [Fact]
    public void No_two_rules_demand_the_same() => Assert.Equal(AllRules.Rules.Length, AllRules.Rules.Select(r => r.Title).Distinct().Count());

    [Fact]
    public void Every_metric_says_in_both_languages_what_it_is_how_it_is_made_when_it_is_missing_and_whose_it_is() => Declared.NoFaults(
        AllMetrics.Metrics.SelectMany(m => Faults(m.Id, ("title", m.Title), ("formula", m.Formula), ("null rule", m.NullRule), ("basis", m.Basis))));

    internal static IEnumerable<string> Faults(string of, params (string What, Words Words)[] texts) => texts.SelectMany(t => (string[])
    [
        .. string.IsNullOrWhiteSpace(t.Words.Zh) ? [$"{of}: {t.What} has no zh"] : Array.Empty<string>(),
        .. string.IsNullOrWhiteSpace(t.Words.En) ? [$"{of}: {t.What} has no en"] : Array.Empty<string>(),
    ]);
}
