using KspSite.Core.History;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Changes;

/// <summary>One change as a page tells it: the symbol reads without colour, the course is a class name.</summary>
public sealed record ChangeView(string Course, string Symbol, string Text)
{
    public static ChangeView Of(Change change, SiteContext site) => new(change.Course.Code(), SymbolOf(change.Course), site.Words(change.Text));

    internal static string SymbolOf(Course course) => course switch { Core.History.Course.Better => "▲", Core.History.Course.Worse => "▼", _ => "·" };
}

/// <summary>The changes of one section; at least one.</summary>
public sealed record SectionChanges(string Title, ImmutableArray<ChangeView> Changes);

/// <summary>A figure on both sides of a step, in the reader's units.</summary>
public sealed record FigureMove(string Title, string Metric, string Before, string After, string Difference, string Course, string Symbol)
{
    /// <summary>Whether a reader sees a difference: 44 % → 44 % is neither better nor worse, whatever the decimals say.</summary>
    public bool IsSeen => Before != After;

    /// <summary>Figures known on both sides.</summary>
    public static ImmutableArray<FigureMove> Of(IEnumerable<FigureChange> figures, SiteContext site) =>
        [.. figures.Where(f => f.Difference is not null).Select(f => Of(f, site))];

    private static FigureMove Of(FigureChange change, SiteContext site)
    {
        var unit = UnitOf(change.Figure);
        var (before, after) = (site.Formats.Measured(change.Before, unit), site.Formats.Measured(change.After, unit));
        var course = CourseOf(change, site.Formats);
        return new(
            site.Words(change.Figure.Title), change.Figure.Metric, before, after,
            DifferenceOf(change.Difference, unit, site.Formats), course.Code(), ChangeView.SymbolOf(course));
    }

    /// <summary>What reads the same on both sides is neither better nor worse.</summary>
    public static Course CourseOf(FigureChange change, Formats formats)
    {
        var unit = UnitOf(change.Figure);
        return formats.Measured(change.Before, unit) == formats.Measured(change.After, unit) ? Core.History.Course.Neutral : change.Course;
    }

    public static MetricUnit UnitOf(ComparedFigure figure) => AllMetrics.Find(figure.Metric)!.Unit; // compared figures are of the catalogue

    /// <summary>With a sign; of shares in percentage points.</summary>
    public static string DifferenceOf(decimal? difference, MetricUnit unit, Formats formats) => (difference, unit) switch
    {
        ({ } share, MetricUnit.Share) => formats.Points(share * 100),
        ({ } percent, MetricUnit.Percent) => formats.Points(percent),
        _ => Formats.Signed(difference, unit switch { MetricUnit.Level => 2, MetricUnit.Points or MetricUnit.GradedPoints => 1, _ => 0 }),
    };
}

/// <summary>What changed at one account between two exports.</summary>
/// <param name="Path">The changes on the account's own page; null where the account is gone.</param>
/// <param name="Presence"><c>both</c>, <c>added</c> or <c>gone</c>.</param>
public sealed record AccountStep(
    string Name, string Id, string? Path, string Presence, int Better, int Worse, int Other, ImmutableArray<FigureMove> Figures, ImmutableArray<SectionChanges> Sections)
{
    public int Total => Better + Worse + Other;

    public static AccountStep Of(AccountComparison account, SiteContext site)
    {
        var id = account.Account.Id;
        return new(
            account.Account.DisplayName, id.Value, site.Portfolio.Find(id) is null ? null : SitePaths.AccountHistory(id) + "#changes",
            account.Presence switch { Core.History.Presence.Added => "added", Core.History.Presence.Gone => "gone", _ => "both" },
            account.Count(Course.Better), account.Count(Course.Worse), account.Count(Course.Neutral),
            [.. FigureMove.Of(account.Figures, site).Where(f => f.IsSeen)],
            [.. AllChangeSections.All.Select(s => Section(s, account, site)).OfType<SectionChanges>()]);
    }

    private static SectionChanges? Section(ChangeSection section, AccountComparison account, SiteContext site)
    {
        ImmutableArray<ChangeView> changes = [.. account.Changes.Where(c => c.Section == section.Code).Select(c => ChangeView.Of(c, site))];
        return changes.IsEmpty ? null : new(site.Words(section.Title), changes);
    }
}
