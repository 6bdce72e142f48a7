using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Changes;

/// <summary>A figure at each dated export and today. Values as shown, oldest first, "—" where that export cannot tell.</summary>
/// <param name="Difference">Today's against the first known one, with a sign; null with fewer than two.</param>
public sealed record FigureRow(string Title, string Metric, ImmutableArray<string> Values, string Sparkline, string? Difference, string Course, string Symbol);

/// <summary>The course of the figures that speak of the subject over the exports kept, oldest first, today last; at most the last eight dates.</summary>
public sealed record FigureCourse(ImmutableArray<DateOnly> Dates, ImmutableArray<FigureRow> Rows, int Older)
{
    private const int Columns = 8;

    public static FigureCourse OfPortfolio(SiteContext site) => Of(Subject.Portfolio, site);

    public static FigureCourse Of(AccountDossier account, SiteContext site) => Of(account.Subject(), site);

    private static FigureCourse Of(Subject subject, SiteContext site)
    {
        var all = site.Past.History.Snapshots.Add(site.Past.Now);
        var older = Math.Max(0, all.Length - Columns);
        var shown = all[older..];
        return new([.. shown.Select(s => s.Date)], [.. ComparedFigures.All.Where(f => site.Past.Now.Metrics.Find(f.Name, subject) is not null).Select(f => Row(f, subject, shown, site))], older);
    }

    private static FigureRow Row(ComparedFigure figure, Subject subject, ImmutableArray<Snapshot> shown, SiteContext site)
    {
        var unit = FigureMove.UnitOf(figure);
        var numbers = shown.Select(s => figure.IsKnownIn(s.Portfolio) ? s.Metrics.Number(figure.Name, subject) : null).ToList();
        var known = numbers.OfType<decimal>().ToList();
        var change = new FigureChange(figure, known.Count < 2 ? null : known[0], known.Count < 2 ? null : known[^1]);
        var course = FigureMove.CourseOf(change, site.Formats);
        return new(
            site.Words(figure.Title), figure.Metric, [.. numbers.Select(n => site.Formats.Measured(n, unit))], Sparkline(shown, numbers),
            change.Difference is { } difference ? FigureMove.DifferenceOf(difference, unit, site.Formats) : null, course.Code(), ChangeView.SymbolOf(course));
    }

    // Each on its own scale: the shape is what a line of this size tells, the numbers stand beside it.
    private static string Sparkline(ImmutableArray<Snapshot> shown, List<decimal?> numbers)
    {
        var known = numbers.OfType<decimal>().ToList();
        if (known.Count < 2) return "";
        var (low, high) = ((double)known.Min(), (double)known.Max());
        return SparklineDrawing.Draw([.. shown.Zip(numbers, (s, n) => new DataPoint(TimeAxis.Value(s.Date), (double?)n))], low < high ? new(low, high) : new(low - 1, high + 1));
    }
}
