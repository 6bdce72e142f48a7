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

    public required string Exact { get; init; }

    public required string? Reason { get; init; }

    public required ImmutableArray<WorkedPart> Parts { get; init; }

    /// <summary>The first rows; how many more there are.</summary>
    public required Limited<string> Rows { get; init; }
}

public sealed record WorkedPart(string Name, string Value);

/// <summary>A metric with all its figures on this page.</summary>
public sealed record WorkedMetric(string Id, string Title, string Formula, ImmutableArray<ThresholdLine> Thresholds, ImmutableArray<WorkedFigure> Figures);

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
    private const int RowLimit = 40;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        var byPage = site.Metrics.All.ToLookup(m => site.FigurePageOf(m.Subject));
        var strings = site.Theme.Strings;
        foreach (var account in site.Portfolio.Accounts)
        {
            yield return new Page(SitePaths.AccountFigures(account.Id), "figures", account.Account.Name + " · " + strings["figures.title"],
                new Figures(account.Account.Name, SitePaths.Account(account.Id), Metrics(byPage[account.Subject()], account.Subject(), site, account.Account.Currency ?? "CNY")))
            {
                Section = SitePaths.Accounts,
                Trail = [new(strings["nav.accounts"], SitePaths.Accounts), new(account.Account.DisplayName, SitePaths.Account(account.Id))],
            };
        }
        yield return new Page(SitePaths.PortfolioFigures, "figures", strings["figures.portfolio"],
            new Figures(strings["figures.portfolio"], SitePaths.Home, Metrics(byPage[Subject.Portfolio], Subject.Portfolio, site, "CNY")))
        {
            Section = SitePaths.Method,
            Trail = [new(strings["nav.method"], SitePaths.Method)],
        };
    }

    private static ImmutableArray<WorkedMetric> Metrics(IEnumerable<MetricValue> values, Subject page, SiteContext site, string currency)
    {
        var byMetric = values.ToLookup(v => v.Name.Split('.')[0]);
        return
        [
            .. AllMetrics.Metrics.Where(m => byMetric[m.Id].Any()).Select(m => new WorkedMetric(
                m.Id, site.Words(m.Title), site.Words(m.Formula),
                [.. m.Thresholds.Select(t => ThresholdLine.Of(t, site))],
                [.. byMetric[m.Id].Select(v => Worked(v, page, site, currency))])),
        ];
    }

    private static WorkedFigure Worked(MetricValue value, Subject page, SiteContext site, string currency) => new()
    {
        Anchor = SitePaths.FigureAnchor(value.Name, value.Subject, page),
        Name = value.Name,
        Subject = value.Subject == page ? null : SubjectNames.Of(value.Subject, site),
        Text = site.Formats.Figure(value, currency),
        Exact = value.Figure.Text,
        Reason = value.Figure.Missing is { } missing ? site.Words(missing) : null,
        Parts = [.. value.Figure.Parts.Select(p => new WorkedPart(site.Words(p.Name), p.Value))],
        Rows = Limited.First(RowLimit, value.Figure.Rows.Select(r => r.ToString())),
    };
}
