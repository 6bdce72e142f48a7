using System.Collections.Concurrent;
using System.Collections.Frozen;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Site;

/// <summary>Everything that pages are made from. Computed once, read by all pages at the same time.</summary>
public sealed class SiteContext
{
    /// <param name="fingerprints">Those of the request's input; they are the same in every language.</param>
    public SiteContext(AssemblyRequest request, Theme theme, InputFingerprints? fingerprints = null)
    {
        (Loaded, Theme, ToolVersion, MostRows) = (request.Loaded, theme, request.ToolVersion, request.MostRows);
        (Checks, Metrics, Texts) = (request.Checks, request.Metrics, TextPage.InOrder(request.Texts));
        Formats = new Formats(theme.Language);
        Past = request.Past ?? HistorySteps.Of(PortfolioHistory.None, Portfolio, Metrics);
        RowsMissing = Loaded.RowsRejected + Loaded.Findings.Count(f => f.Id == FaultKinds.Quotes.Id || f.Id == FaultKinds.TooLarge.Id);
        Fingerprints = fingerprints ?? new InputFingerprints(Portfolio, Past.History);
    }

    public LoadResult Loaded { get; }

    public Theme Theme { get; }

    /// <summary>The site's own text pages, ordered.</summary>
    public ImmutableArray<MarkdownSource> Texts { get; }

    public string ToolVersion { get; }

    public Portfolio Portfolio => Loaded.Portfolio;

    public SiteSettings Settings => Portfolio.Settings;

    public Audience Audience => Settings.Audience;

    /// <summary>Whether the site has every family that templates link to, so that no link has to be taken out.</summary>
    public bool LinksEverything => PageFamilies.All.All(f => Audience.Has(f) || f is PageFamily.Evaluation or PageFamily.CustomerSheet);

    public DateOnly AsOf => Portfolio.AsOf;

    /// <summary>The language of the pages, which is the theme's: one site may be made in several.</summary>
    public Language Language => Theme.Language;

    public CheckResults Checks { get; }

    public MetricTable Metrics { get; }

    /// <summary>The dated exports, today's, and what changed from each to the next; without history there is only today's.</summary>
    public HistorySteps Past { get; }

    /// <summary>What changed at an account since the latest dated export; null where nothing did, or without history.</summary>
    public AccountComparison? ChangesOf(Id<Account> account) => (_changes ??= (Past.Latest?.Accounts ?? []).ToFrozenDictionary(a => a.Account.Id)).GetValueOrDefault(account);

    private FrozenDictionary<Id<Account>, AccountComparison>? _changes;

    public Formats Formats { get; }

    /// <summary>Which input this is, and which data of an account.</summary>
    public InputFingerprints Fingerprints { get; }

    /// <summary>The people that have a page, by name: everyone who owns an account or an action.</summary>
    public ImmutableArray<string> People => _people.IsDefault ? _people = PeopleOf(Portfolio) : _people;

    // Pages are made side by side: a reference is set whole, a nullable structure would not be.
    private ImmutableArray<string> _people;

    private static ImmutableArray<string> PeopleOf(Portfolio portfolio) =>
    [
        .. portfolio.Accounts.SelectMany(a => a.Actions.Select(x => x.Owner).Prepend(a.Account.Owner))
            .SelectMany(PersonNames.In).Distinct().Order(StringComparer.Ordinal),
    ];

    /// <summary>Whether everybody whom the cell names has a page.</summary>
    public bool HasPage(string? cell) =>
        PersonNames.In(cell) is { Length: > 0 } names && names.All((_withPage ??= People.ToFrozenSet(StringComparer.Ordinal)).Contains);

    private FrozenSet<string>? _withPage;

    /// <inheritdoc cref="AssemblyRequest.MostRows"/>
    public int MostRows { get; }

    /// <summary>Rows that are not in the site's figures: rejected ones, and those that could not be read as rows at all (IN-05, IN-16).</summary>
    public int RowsMissing { get; }

    private readonly ConcurrentDictionary<(string Key, Subject Subject), WeakReference<Chart?>> _charts = new();

    /// <summary>
    /// A chart that stands on more than one page is drawn once, as long as these are made soon after each other: drawing costs more than
    /// the rest of a page, and all charts together take more room than all else.
    /// </summary>
    public Chart DrawnOnce(string key, Subject subject, Func<Chart> draw)
    {
        var place = _charts.GetOrAdd((key, subject), _ => new WeakReference<Chart?>(null));
        lock (place)
        {
            if (place.TryGetTarget(out var drawn)) return drawn;
            var chart = draw();
            place.SetTarget(chart);
            return chart;
        }
    }

    public string Words(Words words) => words.In(Language);

    public FigureView Figure(string name, AccountDossier account) => Figure(name, account.Subject());

    public FigureView Figure(string name, Subject subject) => FigureView.Of(this, Metrics.Find(name, subject), name, subject);

    /// <summary>A figure as its unit wants it, amounts in the currency of their account; an em dash where it is missing.</summary>
    public string Text(MetricValue value) => value.Unit == MetricUnit.Money ? Formats.Figure(value, CurrencyOf(value)) : Formats.Figure(value);

    // A sum over accounts is there only where all that have a value are of one currency, so that any of them tells it.
    private string CurrencyOf(MetricValue value) =>
        (Portfolio.OwnerOf(value.Subject) ?? Portfolio.Accounts.FirstOrDefault(a => Metrics.Number(value.Name, a.Subject()) is not null))?.Account.Currency ?? "CNY";

    /// <summary>Site path, with anchor, of the place that explains a figure.</summary>
    public string ExplanationOf(string name, Subject subject)
    {
        var owner = FigurePageOf(subject);
        var page = owner.Type == SubjectType.Account ? SitePaths.AccountFigures(new(owner.Id)) : SitePaths.PortfolioFigures;
        return page + "#" + SitePaths.FigureAnchor(name, subject, owner);
    }

    /// <summary>The subject whose page explains the figures of a subject: the account it belongs to, or the portfolio.</summary>
    public Subject FigurePageOf(Subject subject) => Portfolio.OwnerOf(subject)?.Subject() ?? Subject.Portfolio;
}
