using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A metric in the reader's words.</summary>
public sealed record MetricLine(string Id, string Title, string Formula, string NullRule, string Basis, ImmutableArray<ThresholdLine> Thresholds);

/// <summary>A rule in the reader's words.</summary>
public sealed record RuleLine(string Id, Coded Severity, string Title, string Why, string Ask, ImmutableArray<ThresholdLine> Thresholds, int Failed, int Passed, int NoData);

/// <summary>A vocabulary with its codes and labels.</summary>
public sealed record VocabularyLine(string Name, string Title, bool IsConfigurable, bool IsChanged, ImmutableArray<Term> Terms);

/// <summary>A table of the import format.</summary>
public sealed record TableLine(string Name, string Title, string Meaning, int Columns);

/// <summary>Every formula, rule, vocabulary and threshold in force, from the same declarations as the code.</summary>
public sealed record MethodModel(
    ImmutableArray<MetricLine> Metrics, ImmutableArray<RuleLine> Rules, ImmutableArray<VocabularyLine> Vocabularies,
    ImmutableArray<ThresholdLine> Changed, ImmutableArray<TableLine> Tables);

public static class MethodPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Method, "method", site.Theme.Strings["nav.method"], Model(site)) { Section = SitePaths.Method };
    }

    private static MethodModel Model(SiteContext site)
    {
        var metrics = AllMetrics.Metrics.Select(m => new MetricLine(
            m.Id, site.Words(m.Title), site.Words(m.Formula), site.Words(m.NullRule), site.Words(m.Basis), Thresholds(m.Thresholds, site))).ToImmutableArray();
        var outcomes = site.Checks.All.ToLookup(r => r.Rule.Id);
        var rules = AllRules.Rules.Select(r => RuleLines.Of(r, outcomes[r.Id], site)).ToImmutableArray();
        return new MethodModel(
            metrics, rules,
            [.. Vocabularies.All.Select(site.Settings.Current).Select(v => new VocabularyLine(
                v.Name, site.Words(v.Title), v.Configurable, site.Settings.Vocabularies.ContainsKey(v.Name), v.Terms))],
            [.. metrics.SelectMany(m => m.Thresholds).Concat(rules.SelectMany(r => r.Thresholds)).Where(t => t.IsChanged)],
            [.. Core.Domain.AllTables.Tables.Select(t => new TableLine(t.Name, site.Words(t.Title), site.Words(t.Meaning), t.Columns.Length))]);
    }

    private static ImmutableArray<ThresholdLine> Thresholds(IEnumerable<Core.Threshold> thresholds, SiteContext site) =>
        [.. thresholds.Select(t => ThresholdLine.Of(t, site))];
}

internal static class RuleLines
{
    /// <summary>Counts are of the rule's main subjects: accounts, workshops or the portfolio, not the zones or people inside.</summary>
    public static RuleLine Of(Rule rule, IEnumerable<CheckResult> results, SiteContext site)
    {
        var main = results.Where(r => r.Subject.Type is Core.SubjectType.Account or Core.SubjectType.Workshop
            || (rule.ForPortfolio is not null && r.Subject.Type == Core.SubjectType.Portfolio)).ToList();
        return new(
            rule.Id, new(Core.Diagnostics.SeverityNames.Name(rule.Severity).En, site.Words(Core.Diagnostics.SeverityNames.Name(rule.Severity))),
            site.Words(rule.Title), site.Words(rule.Why), site.Words(rule.Ask), [.. rule.Thresholds.Select(t => ThresholdLine.Of(t, site))],
            main.Count(r => r.Outcome == Outcome.Fail), main.Count(r => r.Outcome == Outcome.Pass), main.Count(r => r.Outcome == Outcome.NoData));
    }
}
