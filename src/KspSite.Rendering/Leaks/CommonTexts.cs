using System.Text;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Rendering.Leaks;

/// <summary>Texts that stand on pages whatever the data says: those of the theme and of the product's own declarations.</summary>
public static class CommonTexts
{
    private static readonly ImmutableArray<string> Declared = [.. Declarations().SelectMany(w => (string[])[w.Zh, w.En]).Distinct()];

    /// <param name="theme">The files of the theme, templates and interface texts included.</param>
    public static ImmutableArray<string> Of(IEnumerable<ReadOnlyMemory<byte>> theme, SiteSettings settings) =>
    [
        .. Declared,
        .. settings.Vocabularies.Values.SelectMany(v => v.Terms).SelectMany(t => (string[])[t.Code, t.Zh, t.En]),
        settings.Title,
        .. theme.Select(content => Encoding.UTF8.GetString(content.Span)),
    ];

    private static IEnumerable<Words> Declarations() =>
    [
        .. AllTables.Tables.SelectMany(t => t.Columns.SelectMany(c => (Words[])[c.Title, c.Meaning]).Concat([t.Title, t.Meaning, Words.Same(t.Name)])),
        .. Vocabularies.All.SelectMany(v => v.Terms.SelectMany(t => (Words[])[t.Label, Words.Same(t.Code)]).Append(v.Title)),
        .. AllRules.Rules.SelectMany(r => (Words[])[r.Title, r.Why, r.Ask]),
        .. AllMetrics.Metrics.SelectMany(m => (Words[])[m.Title, m.Formula, m.NullRule, m.Basis]),
        .. AllRules.Rules.SelectMany(r => r.Thresholds).Concat(AllMetrics.Metrics.SelectMany(m => m.Thresholds)).Select(t => t.Meaning),
        .. FaultKinds.All.Select(k => k.Title),
    ];
}
