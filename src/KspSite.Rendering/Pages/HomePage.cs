using KspSite.Core;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Changes;
using KspSite.Rendering.Pages.Quality;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>One thing that needs a decision: what kind, why, who acts, where to look.</summary>
/// <param name="HasPage">False where the owner has no page: a department, or nobody.</param>
public sealed record DecisionLine(string Account, string AccountPath, Coded? Tier, Coded Kind, string Reason, string? Owner, bool HasPage, string Href);

/// <summary>How many decisions there are of a kind, and where they all stand.</summary>
public sealed record DecisionKind(string Name, int Count, string Path);

/// <summary>A figure of the portfolio with its title.</summary>
public sealed record Headline(string Title, FigureView Figure, string? Note);

/// <summary>The front page: where we stand, what needs a decision, how good plans and reviews are.</summary>
public sealed record Home
{
    public required int AccountCount { get; init; }

    public required ImmutableArray<Headline> Headlines { get; init; }

    /// <summary>What fits a screen, worst first.</summary>
    public required ImmutableArray<DecisionLine> Decisions { get; init; }

    /// <summary>Those after them, in the same order; may be empty.</summary>
    public required Limited<DecisionLine> MoreDecisions { get; init; }

    /// <summary>All of them by kind, with the page that lists each.</summary>
    public required ImmutableArray<DecisionKind> DecisionKinds { get; init; }

    /// <summary>Accounts by grade of plan quality: green, amber, red, and those that cannot be judged.</summary>
    public required ImmutableArray<GradeCount> Grades { get; init; }

    /// <summary>What the grades leave out; null where every rule on plans can be checked.</summary>
    public required UncheckedRules? Unchecked { get; init; }

    /// <summary>Potential gap × green-light coverage: where there is much to win and few who support us.</summary>
    public required Chart Map { get; init; }

    /// <summary>By tier, then the least healthy first: who needs us most.</summary>
    public required Limited<AccountLine> Accounts { get; init; }

    /// <summary>Since the latest dated export; null without history.</summary>
    public required StepView? Since { get; init; }

    /// <summary>The accounts that changed most for the worse, then for the better.</summary>
    public required Limited<AccountStep> Moved { get; init; }

    public required string ChangesPath { get; init; }

    /// <summary>Front page of the site's own texts, if the publisher wrote one.</summary>
    public required ImmutableArray<Crumb> Texts { get; init; }
}

/// <summary>How many accounts have a grade.</summary>
public sealed record GradeCount(Coded Grade, int Count)
{
    /// <summary>Green, amber, red, and accounts that cannot be judged.</summary>
    public static ImmutableArray<GradeCount> Of(SiteContext site)
    {
        var words = site.Portfolio.Accounts.Select(a => site.Metrics.Word("M-04.grade", Subject.Account(a.Id.Value)) ?? "grey").ToList();
        return [.. new[] { "green", "amber", "red", "grey" }.Select(g => new GradeCount(new(g, site.Theme.Strings["grade." + g]), words.Count(w => w == g)))];
    }
}

public static class HomePage
{
    private const int ScreenOfDecisions = 10;

    // The front page of a large portfolio opens as fast as that of a small one; the page of accounts has all of them.
    private const int AccountsShown = 100;
    private const int DecisionsShown = 100;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Home, "home", site.Theme.Strings["nav.home"], () => PageContent.Of(Model(site), m => [m.Map])) { Section = SitePaths.Home, Kind = "home" };
    }

    private static Home Model(SiteContext site)
    {
        var accounts = site.Portfolio.Accounts;
        var since = site.Past.Latest is { } latest ? StepView.Of(latest, site) : null;
        var decisions = Decisions.WorstFirst(site).ToImmutableArray();
        return new Home
        {
            AccountCount = accounts.Length,
            Headlines = Headlines(site),
            Decisions = [.. decisions.Take(ScreenOfDecisions)],
            MoreDecisions = Limited.First(DecisionsShown - ScreenOfDecisions, decisions.Skip(ScreenOfDecisions)),
            DecisionKinds = [.. Decisions.KindsOf(decisions, site)],
            Grades = GradeCount.Of(site),
            Unchecked = UncheckedRules.Of(site),
            Map = PortfolioMapChart.Draw(PortfolioMapChart.From(site.Portfolio, site.Metrics), new ChartContext("map", site.Language, site.AsOf)),
            Accounts = Limited.First(AccountsShown,
                [.. accounts.OrderBy(Decisions.Rank).ThenBy(a => site.Metrics.Number("M-06", a.Subject()) ?? decimal.MaxValue).ThenBy(a => a.Account.Name, StringComparer.Ordinal)],
                a => AccountLine.Of(a, site)),
            Since = since,
            Moved = Limited.First(6, since?.Accounts ?? []),
            ChangesPath = SitePaths.Changes,
            Texts = [.. site.Texts.Select(t => new Crumb(TextPage.TitleOf(t), TextPage.PathOf(t)))],
        };
    }

    private static ImmutableArray<Headline> Headlines(SiteContext site)
    {
        var strings = site.Theme.Strings;
        return
        [
            Of("home.potential_gap", "M-01"), Of("home.penetration", "M-01b"), Of("home.quality", "M-04"),
            Of("home.adherence", "M-50"), Of("home.overdue", "M-42.overdue"), Of("home.score", "M-55"),
        ];

        Headline Of(string key, string name) => new(strings[key], site.Figure(name, Subject.Portfolio), null);
    }
}
