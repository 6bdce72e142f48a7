using KspSite.Core;
using KspSite.Core.History;
using KspSite.Core.Metrics;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Changes;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class ChangesPageTests
{
    private const string Actions = "action_id|account_id|action|owner|due|status\n";

    [Fact]
    public void Without_history_the_page_says_what_to_keep_and_by_which_name()
    {
        var html = GivenSite.Page(SitePaths.Changes, ("actions", Actions + "X1|A1|拜访|沈|2026-07-01|in_progress"));
        Assert.Contains("history/2026-06-30", html, StringComparison.Ordinal);
        Assert.Contains("还没有历史数据", GivenSite.Page(SitePaths.Home), StringComparison.Ordinal);
    }

    [Fact]
    public void The_index_tells_the_newest_step_and_each_older_one_has_a_page_of_its_own()
    {
        Snapshot[] exports = [Export("2026-01-31", "2026-07-01"), Export("2026-03-31", "2026-07-10")];
        (string, string) today = ("actions", Actions + "X1|A1|拜访|沈|2026-08-01|in_progress");
        Assert.Contains("由 2026-07-10 推到 2026-08-01，晚 22 天", GivenSite.Page(SitePaths.Changes, exports, today), StringComparison.Ordinal);
        Assert.Contains("由 2026-07-01 推到 2026-07-10，晚 9 天", GivenSite.Page(SitePaths.ChangesUpTo(Given.Day("2026-03-31")), exports, today), StringComparison.Ordinal);
    }

    [Fact]
    public void Home_and_the_accounts_own_pages_tell_what_changed_since()
    {
        var exports = new[] { Export("2026-03-31", "2026-07-10") };
        (string, string) today = ("actions", Actions + "X1|A1|拜访|沈|2026-08-01|in_progress");
        Assert.Contains("自 2026-03-31 以来，1 家客户有变化：1 处变差，0 处变好。", GivenSite.Page(SitePaths.Home, exports, today), StringComparison.Ordinal);
        foreach (var page in new[] { SitePaths.Account(new("A1")), SitePaths.AccountHistory(new("A1")) })
            Assert.Contains("由 2026-07-10 推到 2026-08-01，晚 22 天", GivenSite.Page(page, exports, today), StringComparison.Ordinal);
    }

    [Fact]
    public void The_course_of_a_figure_has_a_column_per_export_and_a_dash_where_one_cannot_tell()
    {
        var site = GivenSite.Of([new Snapshot("history/2026-01-31", Given.Loaded(new SiteSettings { AsOf = Given.Day("2026-01-31") }).Portfolio), Export("2026-03-31", "2026-03-01")],
            ("actions", Actions + "X1|A1|拜访|沈|2026-06-01|in_progress\nX2|A1|报价|沈|2026-06-01|in_progress"));
        var course = FigureCourse.OfPortfolio(site);
        var overdue = course.Rows.Single(r => r.Metric == "M-42");
        Assert.Equal(["—", "1", "2"], overdue.Values);
        Assert.Equal(("+1", "worse"), (overdue.Difference, overdue.Course));
    }

    [Fact]
    public void A_figure_that_reads_the_same_on_both_sides_is_neither_better_nor_worse()
    {
        // 54.4 and 53.6 points are 54 to the reader, 52 is another.
        var figure = ComparedFigures.All.Single(f => f.Metric == "M-55");
        var moves = FigureMove.Of([new(figure, 54.4m, 53.6m), new(figure, 54.4m, 52m), new(figure, null, 52m)], GivenSite.Of());
        Assert.Equal([("54", "54", false, "neutral"), ("54", "52", true, "worse")], moves.Select(m => (m.Before, m.After, m.IsSeen, m.Course)));
    }

    [Fact]
    public void The_difference_of_two_shares_is_told_in_percentage_points_and_that_of_two_scores_plain()
    {
        Assert.Equal(("31%", "28%", "−3.2 个百分点"), Told(Move("M-01b", 0.312m, 0.28m)));
        Assert.Equal(("35", "23", "−12.5"), Told(Move("M-55", 35m, 22.5m)));
        Assert.Equal("+9.5 pp", FigureMove.DifferenceOf(0.095m, MetricUnit.Share, new Formats(Language.En)));
        Assert.Equal("+9.5 pp", FigureMove.DifferenceOf(9.5m, MetricUnit.Percent, new Formats(Language.En)));

        static FigureMove Move(string metric, decimal before, decimal after) =>
            FigureMove.Of([new(ComparedFigures.All.Single(f => f.Metric == metric), before, after)], GivenSite.Of()).Single();

        static (string, string, string) Told(FigureMove move) => (move.Before, move.After, move.Difference);
    }

    private static Snapshot Export(string date, string due) => new(
        "history/" + date, Given.Loaded(new SiteSettings { AsOf = Given.Day(date) }, ("actions", Actions + $"X1|A1|拜访|沈|{due}|in_progress")).Portfolio);
}
