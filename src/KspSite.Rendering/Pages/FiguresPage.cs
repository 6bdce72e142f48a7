using System.Collections.Frozen;
using System.Runtime.InteropServices;
using KspSite.Core;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>One figure, worked out: the formula with its numbers and the rows behind it.</summary>
public sealed record WorkedFigure
{
    public required string Anchor { get; init; }

    public required string Name { get; init; }

    /// <summary>Whom it speaks of, where that is not the page's own subject; null otherwise.</summary>
    public required string? Subject { get; init; }

    public required string Text { get; init; }

    /// <summary>The value to four decimals; as it stands in the download it is unrounded.</summary>
    public required string Exact { get; init; }

    public required string? Reason { get; init; }

    /// <summary>The day for which the value is true; null: the as-of date of the site.</summary>
    public required DateOnly? Date { get; init; }

    /// <summary>The numbers of the formula.</summary>
    public required ImmutableArray<WorkedPart> Parts { get; init; }

    /// <summary>The rules that count, with their weight; only plan quality has any.</summary>
    public required ImmutableArray<WorkedPart> Rules { get; init; }

    public required Places Rows { get; init; }

    /// <summary>Figures, this one first, that have the same parts and rows, which are then told once; 0 where an earlier one tells them.</summary>
    public int Told { get; init; } = 1;

    public bool IsMadeOf(WorkedFigure other) => !Parts.IsEmpty && Parts.AsSpan().SequenceEqual(other.Parts.AsSpan())
        && Rules.AsSpan().SequenceEqual(other.Rules.AsSpan()) && Rows == other.Rows;
}

/// <summary>A part with its value.</summary>
/// <param name="Href">The rule or the figure that yields it; null where there is no such page.</param>
public sealed record WorkedPart(string Name, string Value, string? Href);

/// <summary>A metric with all its figures on this page.</summary>
public sealed record WorkedMetric(MetricHead Head, ImmutableArray<WorkedFigure> Figures)
{
    /// <summary>Some figure has no value, so that it helps to know when there is none.</summary>
    public bool LacksValues { get; } = Figures.Any(f => f.Reason is not null);
}

/// <summary>What is the same of a metric on every page.</summary>
public sealed record MetricHead(string Id, string Title, string Formula, string NullRule, ImmutableArray<ThresholdLine> Thresholds)
{
    public static MetricHead Of(MetricDefinition metric, SiteContext site) => new(
        metric.Id, site.Words(metric.Title), site.Words(metric.Formula), site.Words(metric.NullRule), [.. metric.Thresholds.Select(t => ThresholdLine.Of(t, site))]);
}

/// <summary>A threshold in force.</summary>
public sealed record ThresholdLine(string Id, string Meaning, string Value, string Default, bool IsChanged)
{
    public static ThresholdLine Of(Threshold threshold, SiteContext site)
    {
        var value = site.Settings.Value(threshold);
        return new(threshold.Id, site.Words(threshold.Meaning), Numerals.Text(value), Numerals.Text(threshold.Default), value != threshold.Default);
    }
}

/// <summary>Every figure of an account, or of the portfolio and what belongs to no account, explained.</summary>
public sealed record Figures(string Name, string Back, ImmutableArray<WorkedMetric> Metrics);

public static class FiguresPage
{
    // A range of neighbouring rows counts once; beyond this the account's own page, or the file, carries the rest.
    private const int PlaceLimit = 200;

    public static IEnumerable<Page> BuildOfAccounts(SiteContext site)
    {
        var heads = new Lazy<Heads>(() => new Heads(site));
        var strings = site.Theme.Strings;
        return AccountPages.Of(site, SitePaths.AccountFigures, (account, path) =>
            new(path, "figures", account.Account.Name + " · " + strings["figures.title"],
                () => new PageContent(new Figures(account.Account.Name, SitePaths.Account(account.Id), Metrics(site.Metrics.Worked(account), account.Subject(), site, heads.Value)), []))
            {
                Styles = ["quality.css"],
            });
    }

    public static IEnumerable<Page> BuildOfPortfolio(SiteContext site)
    {
        var strings = site.Theme.Strings;
        yield return new Page(SitePaths.PortfolioFigures, "figures", strings["figures.portfolio"],
            () => new Figures(strings["subject.portfolio"], SitePaths.Home, Metrics(site.Metrics.Worked(null), Subject.Portfolio, site, new Heads(site))))
        {
            Section = SitePaths.Method,
            Trail = [new(strings["nav.method"], SitePaths.Method)],
            Styles = ["quality.css"],
        };
    }

    /// <param name="values">In the order of the metrics.</param>
    private static ImmutableArray<WorkedMetric> Metrics(IEnumerable<MetricValue> values, Subject page, SiteContext site, Heads heads) =>
        [.. values.GroupBy(v => heads.Of(v.Name), Heads.Same).Select(metric => new WorkedMetric(metric.Key, Told([.. metric.Select(v => Worked(v, page, site))])))];

    // A light is made of what its figure is made of, and a count of parts of the parts.
    private static ImmutableArray<WorkedFigure> Told(WorkedFigure[] figures)
    {
        for (var i = figures.Length - 2; i >= 0; i--)
        {
            if (!figures[i].IsMadeOf(figures[i + 1])) continue;
            figures[i] = figures[i] with { Told = figures[i + 1].Told + 1 };
            figures[i + 1] = figures[i + 1] with { Told = 0 };
        }
        return ImmutableCollectionsMarshal.AsImmutableArray(figures);
    }

    private static WorkedFigure Worked(MetricValue value, Subject page, SiteContext site)
    {
        var (parts, rules) = (ImmutableArray.CreateBuilder<WorkedPart>(value.Figure.Parts.Length), ImmutableArray.CreateBuilder<WorkedPart>(0));
        foreach (var part in value.Figure.Parts)
        {
            var rule = part.Source is { } source ? AllRules.Find(source) : null;
            var href = rule is not null ? RuleHref(rule, value.Subject, site) : HrefOf(part.Source, value.Subject, site);
            (rule is not null ? rules : parts).Add(new WorkedPart(site.Words(part.Name), Rounded(part.Value), href));
        }
        return new()
        {
            Anchor = SitePaths.FigureAnchor(value.Name, value.Subject, page),
            Name = value.Name,
            Subject = value.Subject == page ? null : SubjectNames.Of(value.Subject, site),
            Text = site.Text(value),
            Exact = Rounded(value.Figure.Text),
            Reason = value.Figure.Missing is { } missing ? site.Words(missing) : null,
            Date = DateOf(value.Subject, site),
            Parts = parts.DrainToImmutable(),
            Rules = rules.DrainToImmutable(),
            Rows = Places.Of(value.Figure.Rows, PlaceLimit),
        };
    }

    private static DateOnly? DateOf(Subject subject, SiteContext site) => subject.Type == SubjectType.Review
        ? site.Portfolio.OwnerOf(subject)?.Reviews.FirstOrDefault(r => r.Id.Value == subject.Id)?.Review.HeldDate : null;

    private static string? HrefOf(string? metric, Subject subject, SiteContext site) =>
        metric is not null && site.Metrics.Find(metric, subject) is not null ? site.ExplanationOf(metric, subject) : null;

    // Where the plan says what is wrong, that place; else the rule's own page.
    private static string RuleHref(Rule rule, Subject subject, SiteContext site) =>
        subject.Type == SubjectType.Account && site.Checks.Of(rule.Id, subject)?.Outcome is Outcome.Fail or Outcome.NoData
            ? SitePaths.AccountPlan(new(subject.Id)) + "#" + rule.Id : SitePaths.Rule(rule.Id);

    // Long fractions are rounded for reading, anything else is shown as it is.
    private static string Rounded(string value) =>
        decimal.TryParse(value, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture, out var number)
            ? Formats.Number(number, 4) : value;

    /// <summary>The heads of the metrics by the names of their figures, made once for all pages: M-13 and M-13.gap have one.</summary>
    private sealed class Heads(SiteContext site)
    {
        /// <summary>There is one of each.</summary>
        public static readonly IEqualityComparer<MetricHead> Same = EqualityComparer<MetricHead>.Create(ReferenceEquals, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode);

        private readonly FrozenDictionary<string, MetricHead> _byMetric = AllMetrics.Metrics.ToFrozenDictionary(m => m.Id, m => MetricHead.Of(m, site), StringComparer.Ordinal);

        public MetricHead Of(string figure) => _byMetric.GetAlternateLookup<ReadOnlySpan<char>>()[figure.AsSpan(0, figure.IndexOf('.', StringComparison.Ordinal) is var dot and >= 0 ? dot : figure.Length)];
    }
}
