using KspSite.Rendering.Pages.Quality;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages.Quality;

// A1 simple sale, tiered A · A2 hidden, tiered B · A3 fits, tiered S · A4 without criteria.
public sealed class QualityPageTests
{
    private static readonly (string, string) Accounts = ("accounts", """
        account_id|account_name|money_unit|tier|owner|exec_sponsor|potential_total|current_sales|buyer_count|process_steps
        A1|甲公司|元|A|沈|汪|900|500|1|6
        A2|乙公司|元|B|方|汪|1000|100|10|8
        A3|丙公司|元|S|陶|汪|1000|700|10|8
        A4|丁公司|元|B|罗|||||
        """);

    private static readonly (string, string) Goals = ("goals", """
        goal_id|account_id|statement|type
        G1|A1|多卖|revenue
        """);

    [Fact]
    public void Rules_stand_by_failing_plans_then_by_missing_data()
    {
        var model = Model(Accounts, Goals);
        var counts = model.Worst.Concat(model.Others).Select(t => (t.Counts.Failed, t.Counts.NoData)).ToList();
        Assert.Equal(counts.OrderByDescending(c => c.Failed).ThenByDescending(c => c.NoData), counts);
        // Three accounts without any goal.
        Assert.Equal(3, model.Worst.Concat(model.Others).Single(t => t.Id == "GO-01").Counts.Failed);
    }

    [Fact]
    public void A_rule_is_in_exactly_one_of_the_lists()
    {
        var model = Model(Accounts, Goals);
        var listed = model.Worst.Concat(model.Others).Concat(model.Clean).Concat(model.Idle).Select(t => t.Id).ToList();
        Assert.Equal(Core.Rules.AllRules.Rules.Select(r => r.Id).Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Rules_whose_tables_are_absent_apply_to_nobody() => Assert.Contains("CH-01", Model(Accounts).Idle.Select(t => t.Id));

    [Fact]
    public void The_bar_is_split_by_outcome_among_those_the_rule_applies_to()
    {
        // 1 failed, 1 without data, 2 passed, 4 not applicable: a quarter, a quarter, a half
        var bar = new OutcomeCounts(1, 1, 2, 4).Bar;
        Assert.Equal([("fail", "0", "25"), ("no-data", "25", "25"), ("pass", "50", "50")], bar.Select(p => (p.Kind, p.X, p.Width)));
        Assert.Empty(new OutcomeCounts(0, 0, 0, 3).Bar);
    }

    [Fact]
    public void A_cell_of_the_matrix_counts_failures_marks_the_worst_and_leads_to_it()
    {
        var model = Model(Accounts, Goals);
        var family = model.Matrix.Families.Select(f => f.Code).ToList().IndexOf("GO");
        var cells = model.Matrix.Rows.Items.ToDictionary(r => r.Account, r => r.Cells[family]);
        // A2 fails GO-01, an error, first.
        Assert.Equal("error", cells["乙公司"].State);
        Assert.Equal("accounts/A2/plan.html#GO-01", cells["乙公司"].Href);
        Assert.StartsWith("■ ", cells["乙公司"].Mark, StringComparison.Ordinal);
        // A1 has a goal, but only a financial one.
        Assert.Equal("warning", cells["甲公司"].State);
        Assert.StartsWith("▲ ", cells["甲公司"].Mark, StringComparison.Ordinal);
        Assert.Contains("GO-02", cells["甲公司"].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Workshops_have_no_column_in_the_matrix_of_plans() => Assert.DoesNotContain("WS", Model(Accounts).Matrix.Families.Select(f => f.Code));

    [Fact]
    public void Plans_stand_by_quality_the_worst_first()
    {
        var quality = Model(Accounts, Goals).Plans.Items.Select(p => p.Account.Quality.Number!.Value).ToList();
        Assert.Equal(quality.Order(), quality);
    }

    [Fact]
    public void A_section_shows_percent_filled_a_check_mark_or_a_dash()
    {
        var sections = Model(Accounts, Goals).Plans.Items.ToDictionary(p => p.Account.Id, p => p.Sections);
        // criteria: A3 has 4 of 4, A4 none of 4; plans: the table is absent
        Assert.Equal(("full", "✓"), (sections["A3"][3].State, sections["A3"][3].Text));
        Assert.Equal(("empty", "0"), (sections["A4"][3].State, sections["A4"][3].Text));
        Assert.Equal(("none", "—"), (sections["A3"][0].State, sections["A3"][0].Text));
        Assert.EndsWith("4/4", sections["A3"][3].Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Health_shows_its_parts_and_a_dash_for_those_without_a_value()
    {
        var actions = ("actions", "action_id|account_id|action|owner|due|status\nX1|A1|见厂长|沈|2026-07-30|in_progress\nX2|A1|交样机|沈|2026-06-01|in_progress");
        var line = Model(Accounts, actions).Plans.Items.Single(p => p.Account.Id == "A1");
        // One of two open actions is overdue.
        Assert.Equal(("50%", "—"), (line.InTime, line.Pace));
        Assert.Equal("2", line.Account.HealthParts.Text);
    }

    [Fact]
    public void False_and_hidden_key_accounts_are_told_apart_with_the_rule_that_says_so()
    {
        var selection = Model(Accounts).Selection;
        Assert.Equal([("A1", "false"), ("A2", "hidden"), ("A4", "unknown")], selection.Doubtful.Items.Select(l => (l.Account.Id, l.Verdict.Code)));
        Assert.Equal([("KA-02", "quality/KA-02.html")], selection.Doubtful.Items[0].Reasons.Select(r => (r.RuleId, r.Href)));
        Assert.Equal(["KA-04"], selection.Doubtful.Items[1].Reasons.Select(r => r.RuleId));
        // S: A3 · A: A1, too high · B: A2 hidden, A4 · N: nobody
        Assert.Equal([("S", 1, 0, 0), ("A", 1, 1, 0), ("B", 2, 0, 1), ("N", 0, 0, 0)], selection.Tiers.Select(t => (t.Tier.Code, t.Count, t.False, t.Hidden)));
        Assert.Equal("—", selection.Tiers[3].MeanIndex);
    }

    [Fact]
    public void Accounts_without_a_tier_have_a_group_of_their_own()
    {
        var tiers = Model(("accounts", "account_id|account_name\nA1|甲公司")).Selection.Tiers;
        Assert.Equal(("", 1), (tiers[^1].Tier.Code, tiers[^1].Count));
    }

    [Fact]
    public void Without_accounts_the_page_says_what_to_export() =>
        Assert.Contains("accounts.csv", GivenSite.Page(SitePaths.Quality, ("accounts", "account_id|account_name")), StringComparison.Ordinal);

    [Fact]
    public void A_plan_has_as_many_errors_as_its_own_page_lists_those_without_data_too()
    {
        var site = GivenSite.Of(Accounts, Goals);
        var lines = ((QualityModel)QualityPage.Build(site).Single().Model).Plans.Items;
        foreach (var (line, account) in lines.Select(l => (l, site.Portfolio.Accounts.Single(a => a.Account.DisplayName == l.Account.Name))))
        {
            var listed = QualityBlock.Failures(account, site).ToList();
            Assert.Equal((listed.Count(f => f.Severity.Code == "error"), listed.Count(f => f.Severity.Code == "warning")), (line.Errors, line.Warnings));
        }
        Assert.Contains(site.Portfolio.Accounts, a => QualityBlock.Failures(a, site).Any(f => f.IsNoData && f.Severity.Code != "info"));
    }

    [Fact]
    public void The_page_links_rules_and_plans()
    {
        var html = GivenSite.Page(SitePaths.Quality, Accounts, Goals);
        Assert.Contains("href=\"../quality/GO-01.html\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../accounts/A2/plan.html#GO-01\"", html, StringComparison.Ordinal);
    }

    private static QualityModel Model(params (string, string)[] tables) => (QualityModel)QualityPage.Build(GivenSite.Of(tables)).Single().Model;
}
