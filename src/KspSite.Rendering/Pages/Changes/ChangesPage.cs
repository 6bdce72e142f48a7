using KspSite.Core;
using KspSite.Core.History;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Changes;

/// <summary>Another interval between two neighbouring exports.</summary>
public sealed record StepLink(DateOnly From, DateOnly To, string Path, bool IsCurrent);

/// <summary>What changed between two exports, per account and section.</summary>
public sealed record ChangesModel
{
    /// <summary>Null without history: the page then says what to keep from now on.</summary>
    public required StepView? Step { get; init; }

    /// <summary>Accounts told in full on this page; the others are told on their own pages.</summary>
    public required ImmutableArray<AccountStep> Told { get; init; }

    public required int NotTold { get; init; }

    /// <summary>Newest first; one per dated export.</summary>
    public required ImmutableArray<StepLink> Steps { get; init; }

    public required FigureCourse Figures { get; init; }

    /// <summary>The name of the folder in which to keep today's exports: <c>history/2026-11-20</c>.</summary>
    public required string KeepAs { get; init; }
}

/// <summary>The page of the newest step, and one for each older step. Neighbours only, so that the site grows with the history.</summary>
public static class ChangesPage
{
    // Beyond these the page would grow without end; every account's changes also stand on its own page.
    private const int ToldInFull = 60;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        // What changed is compared when somebody wants to see it; which pages there are, the dates say.
        var name = site.Theme.Strings["nav.changes"];
        yield return PageOf(SitePaths.Changes, name, [], () => site.Past.Latest, site);
        foreach (var (place, (before, after)) in site.Past.Intervals.Index().SkipLast(1).Reverse())
        {
            var title = $"{name} {site.Formats.Date(before.Date)} → {site.Formats.Date(after.Date)}";
            yield return PageOf(SitePaths.ChangesUpTo(after.Date), title, [new(name, SitePaths.Changes)], () => site.Past.Steps[place], site);
        }
    }

    internal static ChangesModel Model(Comparison? step, SiteContext site)
    {
        var view = step is null ? null : StepView.Of(step, site);
        ImmutableArray<AccountStep> accounts = view?.Accounts ?? [];
        return new()
        {
            Step = view,
            Told = [.. accounts.Take(ToldInFull)],
            NotTold = Math.Max(0, accounts.Length - ToldInFull),
            Steps = [.. site.Past.Steps.Reverse().Select(s => new StepLink(s.Before.Date, s.After.Date, PathOf(s, site), s == step))],
            Figures = FigureCourse.OfPortfolio(site),
            KeepAs = "history/" + Numerals.Text(site.AsOf),
        };
    }

    private static Page PageOf(string path, string title, ImmutableArray<Crumb> trail, Func<Comparison?> step, SiteContext site) => new(path, "changes", title, () => Model(step(), site))
    {
        Section = SitePaths.Changes,
        Trail = trail,
        Styles = ["reviews.css"],
    };

    private static string PathOf(Comparison step, SiteContext site) =>
        step == site.Past.Latest ? SitePaths.Changes : SitePaths.ChangesUpTo(step.After.Date);
}
