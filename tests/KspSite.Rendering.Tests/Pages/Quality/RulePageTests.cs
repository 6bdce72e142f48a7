using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Rules;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Quality;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages.Quality;

public sealed class RulePageTests
{
    private static readonly (string, string) Accounts = ("accounts", "account_id|account_name|owner\nA1|甲公司|沈\nA2|乙公司|\nA3|丙公司|方");

    private static readonly (string, string) People = ("stakeholders", """
        person_id|account_id|name|influence|light
        P1|A1|张总|5|red
        P2|A1|李工|4|yellow
        P3|A3|王厂|5|green
        """);

    private static readonly (string, string) Strategies = ("strategies", "strategy_id|account_id|pillar|sub_strategy\nS1|A3|org_pen|见决策人");

    [Fact]
    public void Every_rule_has_a_page_with_its_neighbours()
    {
        var pages = RulePage.Build(GivenSite.Of(Accounts)).ToList();
        Assert.Equal(AllRules.Rules.Select(r => "quality/" + r.Id + ".html"), pages.Select(p => p.Path));
        Assert.Null(pages[0].Previous);
        Assert.Equal(("DT-01", "DT-03"), (pages[1].Previous!.Text, pages[1].Next!.Text));
        Assert.Null(pages[^1].Next);
    }

    [Fact]
    public void Whoever_falls_short_is_told_person_by_person_with_the_row_to_mend()
    {
        var model = Model("PL-06", Accounts, People, Strategies);
        var group = model.Shortfalls.Items[0];
        Assert.Equal(("甲公司", "accounts/A1/index.html", "accounts/A1/plan.html#PL-06"), (group.Name, group.Path, group.PlanPath));
        Assert.Equal("沈", group.Owner);
        Assert.Equal(["P1", "P2"], group.Items.Select(i => i.Subject));
        Assert.Equal(["stakeholders(2)"], group.Items[0].Rows);
        Assert.Contains("张总", group.Items[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Passes_and_not_applicable_are_counted_and_not_listed()
    {
        // A1 fails, A2 has no people: the rule demands some, so it fails; A3's only player is green: not applicable
        var model = Model("PL-06", Accounts, People, Strategies);
        Assert.Equal(new OutcomeCounts(2, 0, 0, 1), model.Rule.Counts);
        Assert.Equal(["甲公司", "乙公司"], model.Shortfalls.Items.Select(g => g.Name));
        Assert.Null(model.Shortfalls.Items[1].Owner);
    }

    [Fact]
    public void Failures_stand_before_missing_data()
    {
        // KA-05: A1 gives only the potential (no data), A2's potential is below its sales (fails)
        var model = Model("KA-05", ("accounts", "account_id|account_name|money_unit|potential_total|current_sales\nA1|甲公司|元|100|\nA2|乙公司|元|100|200"));
        Assert.Equal([("乙公司", "fail"), ("甲公司", "no_data")], model.Shortfalls.Items.Select(g => (g.Name, g.Status.Code)));
    }

    [Fact]
    public void The_thresholds_in_force_are_shown_with_their_defaults()
    {
        var line = Assert.Single(Model("PL-06", Accounts).Thresholds);
        Assert.Equal(("PL-06.min_influence", "4", "4", false), (line.Id, line.Value, line.Default, line.IsChanged));
    }

    [Fact]
    public void An_absent_table_is_named()
    {
        var model = Model("PL-06", Accounts, People);
        Assert.Equal([("stakeholders", false), ("strategies", true)], model.Tables.Select(t => (t.Name, t.IsAbsent)));
        Assert.True(model.Shortfalls.IsEmpty);
        Assert.Equal(0, model.Rule.Counts.Applicable);
    }

    [Fact]
    public void Long_lists_of_rows_are_cut_and_the_rest_folded_away()
    {
        // Eight texts that stand in for an answer (DT-06): six places are shown, two more folded.
        var texts = string.Join('\n', Enumerable.Range(1, 8).Select(i => $"X{Core.Numerals.Text(i)}|A1|待定"));
        var item = Model("DT-06", ("actions", "action_id|account_id|action\n" + texts)).Shortfalls.Items[0].Items[0];
        Assert.Equal((6, 2), (item.Rows.Length, item.FurtherRows.Length));
    }

    [Fact]
    public void The_plan_leads_to_the_rules_page_and_back()
    {
        var plan = GivenSite.Page(SitePaths.AccountPlan(new("A1")), Accounts, People, Strategies);
        Assert.Contains("id=\"PL-06\"", plan, StringComparison.Ordinal);
        Assert.Contains("href=\"../../quality/PL-06.html\"", plan, StringComparison.Ordinal);
        Assert.Contains("href=\"../accounts/A1/plan.html#PL-06\"", GivenSite.Page(SitePaths.Rule("PL-06"), Accounts, People, Strategies), StringComparison.Ordinal);
    }

    private static RuleModel Model(string rule, params (string, string)[] tables) =>
        (RuleModel)RulePage.Build(GivenSite.Of(tables)).Single(p => p.Path == SitePaths.Rule(rule)).Model;

    [Fact]
    public void A_table_that_this_audience_does_not_get_is_not_called_missing()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲公司|元|management"),
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨会|2026-06-01|2026-06-02"),
            ("workshop_participants", "workshop_id|participant_id|name\nW1|L1|赵六"),
        ];
        Assert.DoesNotContain("这一版不含", GivenSite.Page(SitePaths.Rule("WS-04"), tables), StringComparison.Ordinal);
        var html = GivenSite.Page(SitePaths.Rule("WS-04"), new SiteSettings { AsOf = Given.AsOf, Audience = DefaultAudiences.Management }, tables);
        Assert.Contains("这一版不含", html, StringComparison.Ordinal);
        Assert.DoesNotContain("赵六", html, StringComparison.Ordinal);
    }
}
