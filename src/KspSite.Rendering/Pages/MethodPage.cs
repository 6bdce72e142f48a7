using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.Quality;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A metric in the reader's words.</summary>
public sealed record MetricLine(string Id, string Title, string Unit, string Formula, string NullRule, string Basis, ImmutableArray<ThresholdLine> Thresholds);

/// <summary>Metrics of one subject matter.</summary>
public sealed record MetricFamily(string Anchor, string Title, ImmutableArray<MetricLine> Metrics);

/// <summary>A rule with its counts and thresholds.</summary>
public sealed record RuleLine(RuleTally Rule, ImmutableArray<ThresholdLine> Thresholds);

/// <summary>Rules of one part of the plan.</summary>
public sealed record RuleFamily(string Anchor, string Title, ImmutableArray<RuleLine> Rules);

/// <summary>A vocabulary with its codes and labels.</summary>
public sealed record VocabularyLine(string Name, string Title, bool IsConfigurable, bool IsChanged, ImmutableArray<Term> Terms);

/// <summary>A table of the import format.</summary>
public sealed record TableLine(string Name, string Title, string Meaning, int Columns);

/// <summary>A term in both languages, and the list or table it belongs to.</summary>
public sealed record GlossaryTerm(string Zh, string En, string Where);

/// <summary>Every formula, rule, vocabulary and threshold in force, from the same declarations as the code.</summary>
public sealed record MethodModel(
    ImmutableArray<MetricFamily> Metrics, int MetricCount, ImmutableArray<RuleFamily> Rules, int RuleCount, ImmutableArray<VocabularyLine> Vocabularies,
    ImmutableArray<ThresholdLine> Changed, int ThresholdCount, ImmutableArray<TableLine> Tables, ImmutableArray<GlossaryTerm> Glossary);

public static class MethodPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Method, "method", site.Theme.Strings["nav.method"], () => Model(site)) { Section = SitePaths.Method, Styles = ["quality.css"] };
    }

    private static MethodModel Model(SiteContext site)
    {
        var thresholds = AllMetrics.Metrics.SelectMany(m => m.Thresholds).Concat(AllRules.Rules.SelectMany(r => r.Thresholds)).ToList();
        var vocabularies = Vocabularies.All.Select(site.Settings.Current).ToImmutableArray();
        return new MethodModel(
            Metrics(site), AllMetrics.Metrics.Length, Rules(site), AllRules.Rules.Length,
            [.. vocabularies.Select(v => new VocabularyLine(v.Name, site.Words(v.Title), v.Configurable, site.Settings.Vocabularies.ContainsKey(v.Name), v.Terms))],
            [.. thresholds.Select(t => ThresholdLine.Of(t, site)).Where(t => t.IsChanged)], thresholds.Count,
            [.. AllTables.Tables.Select(t => new TableLine(t.Name, site.Words(t.Title), site.Words(t.Meaning), t.Columns.Length))],
            Glossary(vocabularies, site));
    }

    private static ImmutableArray<MetricFamily> Metrics(SiteContext site) =>
    [
        .. AllMetrics.Metrics.GroupBy(m => FamilyOf(m.Id)).Select(g => new MetricFamily(
            "metrics-" + g.Key, site.Theme.Strings["metric_family." + g.Key],
            [.. g.Select(m => new MetricLine(
                m.Id, site.Words(m.Title), site.Theme.Strings["unit." + m.Unit.Code()], site.Words(m.Formula), site.Words(m.NullRule), site.Words(m.Basis), Thresholds(m.Thresholds, site)))])),
    ];

    // The catalogue numbers by tens: M-0x account, M-1x relationship … goals (M-3x) and actions (M-4x) are one chapter.
    private static string FamilyOf(string id) => id[0] == 'W' ? "workshop" : id[2] switch
    {
        '0' => "account",
        '1' => "relationship",
        '2' => "channel",
        '3' or '4' => "goal",
        '5' => "review",
        _ => "resource",
    };

    private static ImmutableArray<RuleFamily> Rules(SiteContext site)
    {
        var results = site.Checks.All.ToLookup(r => r.Rule.Id);
        var rules = AllRules.Rules.ToLookup(r => r.Family);
        return [.. FamilyHead.Of(AllRules.Rules, site).Select(f => new RuleFamily(
            "rules-" + f.Code, f.Title, [.. rules[f.Code].Select(r => new RuleLine(RuleTally.Of(r, results[r.Id], site), Thresholds(r.Thresholds, site)))]))];
    }

    // A term of several lists is told once, with all of them.
    private static ImmutableArray<GlossaryTerm> Glossary(ImmutableArray<Vocabulary> vocabularies, SiteContext site)
    {
        var kinds = site.Theme.Strings;
        var terms = AllTables.Tables.Select(t => (t.Title, Where: kinds["glossary.table"]))
            .Concat(vocabularies.Select(v => (v.Title, Where: kinds["glossary.vocabulary"])))
            .Concat(vocabularies.SelectMany(v => v.Terms.Select(t => (Title: t.Label, Where: site.Words(v.Title)))))
            .Concat(AllMetrics.Metrics.Select(m => (m.Title, Where: kinds["glossary.metric"] + " " + m.Id)));
        return [.. terms.GroupBy(t => t.Title).Select(g => new GlossaryTerm(g.Key.Zh, g.Key.En, string.Join(" · ", g.Select(t => t.Where).Distinct())))];
    }

    private static ImmutableArray<ThresholdLine> Thresholds(IEnumerable<Threshold> thresholds, SiteContext site) =>
        [.. thresholds.Select(t => ThresholdLine.Of(t, site))];
}
