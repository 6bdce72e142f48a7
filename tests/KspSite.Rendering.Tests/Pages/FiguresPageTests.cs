using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class FiguresPageTests
{
    private static readonly (string, string) Reviews = ("reviews", "review_id|account_id|planned_date|held_date\nR1|A1|2026-03-01|2026-03-04");

    private static readonly (string, string) Goals = ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue");

    [Fact]
    public void Plan_quality_lists_each_rule_that_counts_with_the_place_that_explains_it()
    {
        var quality = Worked("M-04", Goals);
        var failed = quality.Rules.Single(r => r.Name.StartsWith("GO-02 ", StringComparison.Ordinal));
        Assert.Equal(("2", "accounts/A1/plan.html#GO-02"), (failed.Value, failed.Href));
        var passed = quality.Rules.Single(r => r.Name.StartsWith("GO-01 ", StringComparison.Ordinal));
        Assert.Equal(("5", "quality/GO-01.html"), (passed.Value, passed.Href));
    }

    [Fact]
    public void Completeness_shows_filled_of_required_by_section() =>
        // goals: statement and type of ten; accounts: none of the four criteria
        Assert.Equal([("大客户三标准", "0/4"), ("目标", "2/10")], Worked("M-03", Goals).Parts.Select(p => (p.Name, p.Value)));

    [Fact]
    public void Health_leads_to_the_figures_it_is_made_of()
    {
        var parts = Worked("M-06", Goals).Parts;
        Assert.Equal("accounts/A1/figures.html#M-04", parts.Single(p => p.Name == "计划质量").Href);
        Assert.Equal("—", parts.Single(p => p.Name == "行动守时").Value);
    }

    [Fact]
    public void A_review_has_its_own_date_and_anything_else_the_date_of_the_site()
    {
        var score = Metric("M-55", Reviews).Figures;
        Assert.Equal(Core.Tests.Given.Day("2026-03-04"), score.Single(f => f.Anchor == "M-55@review-R1").Date);
        Assert.Equal("2026-03-04 (R1)", score.Single(f => f.Anchor == "M-55@review-R1").Subject);
        Assert.Null(Worked("M-03", Goals).Date);
    }

    [Fact]
    public void A_figure_without_a_value_says_why() => Assert.NotEmpty(Worked("M-01", Goals).Reason!);

    [Fact]
    public void Long_fractions_are_rounded_for_reading()
    {
        // 1 of 3 actions is done
        var actions = ("actions", "action_id|account_id|action|status\nX1|A1|一|done\nX2|A1|二|in_progress\nX3|A1|三|in_progress");
        Assert.Equal("0.3333", Worked("M-40", actions).Exact);
        Assert.Equal("actions(2–4)", Worked("M-40", actions).Rows.Text);
    }

    [Fact]
    public void The_page_shows_formula_and_rows_and_leads_to_the_method_for_the_thresholds()
    {
        var html = GivenSite.Page(SitePaths.AccountFigures(new("A1")), Goals, Reviews);
        Assert.DoesNotContain("M-05.green_days", html, StringComparison.Ordinal);
        Assert.Contains(">生效的阈值（2 个）</a>", html, StringComparison.Ordinal);
        Assert.Contains("reviews(2)", html, StringComparison.Ordinal);
        Assert.Contains("../../method/index.html#M-05", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Figures_made_of_the_same_parts_and_rows_tell_them_once()
    {
        Assert.Equal([("M-05", 2), ("M-05.light", 0)], Metric("M-05", Reviews).Figures.Select(f => (f.Name, f.Told)));
        // The same parts by chance, of other rows, are told again.
        (string, string) actions = ("actions", "action_id|account_id|action|status|due\nX1|A1|一|in_progress|2026-07-10\nX2|A1|二|in_progress|2026-08-10");
        Assert.DoesNotContain(0, Metric("M-46", actions).Figures.Select(f => f.Told));
        var html = GivenSite.Page(SitePaths.AccountFigures(new("A1")), Goals, Reviews);
        Assert.Contains("<tr id=\"M-05.light\"><th scope=\"row\">M-05.light</th><td><b>", html, StringComparison.Ordinal);
        Assert.Equal(1, html.Split("<td class=\"rows\" rowspan=\"2\"><code>reviews(2)").Length - 1);
    }

    [Fact]
    public void When_there_is_no_value_is_told_where_one_is_missing()
    {
        Assert.True(Metric("M-01", Goals).LacksValues);
        Assert.False(Metric("M-03", Goals).LacksValues);
    }

    private static WorkedMetric Metric(string id, params (string, string)[] tables) =>
        ((Figures)FiguresPage.BuildOfAccounts(GivenSite.Of(tables)).Single(p => p.Path == SitePaths.AccountFigures(new("A1"))).Model).Metrics.Single(m => m.Head.Id == id);

    private static WorkedFigure Worked(string id, params (string, string)[] tables) => Metric(id, tables).Figures.Single(f => f.Anchor == id);
}
