using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class SectionCompletenessTests
{
    private const string NoPlan = "plan_id|account_id|self_level|target_level";
    private const string People = "person_id|account_id|name|title|department|buying_role|influence|support|our_owner|level_now|left_on\n";
    private const string Statuses = "account_id|section|as_of|status\n";

    [Fact]
    public void Every_section_is_listed_once_in_the_order_of_the_plan() =>
        Assert.Equal(Enum.GetValues<PlanSection>(), SectionCompleteness.Of(Given.Portfolio().Account(), Given.Portfolio()).Select(s => s.Section));

    [Fact]
    public void A_section_whose_table_is_absent_is_not_applicable()
    {
        var goals = Of(PlanSection.Goals);
        Assert.False(goals.IsApplicable);
        Assert.Null(goals.Share);
    }

    [Fact]
    public void A_section_without_rows_counts_as_empty() =>
        Assert.Equal(0m, Of(PlanSection.Goals, ("goals", "goal_id|account_id|statement|type")).Share);

    [Fact]
    public void One_of_the_two_potentials_fills_its_cell()
    {
        // potential, current_sales, buyer_count of 4; process_steps is empty
        var criteria = Of(PlanSection.Criteria, ("accounts",
            "account_id|account_name|money_unit|potential_extra|current_sales|buyer_count|process_steps\nA1|甲|元|5|10|3|"));
        Assert.Equal(3m / 4, criteria.Share);
        Assert.Equal("input/accounts.csv(2,7)", Assert.Single(criteria.Empty).ToString());
    }

    [Fact]
    public void A_cell_that_is_not_applicable_is_not_required()
    {
        // buyer_count drops out: current_sales and process_steps of potential, current_sales, process_steps
        var criteria = Of(PlanSection.Criteria, ("accounts",
            "account_id|account_name|money_unit|potential_total|current_sales|buyer_count|process_steps\nA1|甲|元||10|不适用|4"));
        Assert.Equal((2, 3), (criteria.Filled, criteria.Required));
    }

    [Fact]
    public void An_amount_without_a_unit_is_empty() =>
        Assert.Equal(0, Of(PlanSection.Criteria, ("accounts", "account_id|account_name|current_sales\nA1|甲|10")).Filled);

    [Fact]
    public void Zones_out_of_scope_are_not_asked()
    {
        // Z1: name and potential of 3; Z2 is out of scope
        var zones = Of(PlanSection.Zones, ("zones",
            "zone_id|account_id|zone_name|in_scope|potential_total|current_sales\nZ1|A1|华东|是|5|\nZ2|A1|华北|否||"));
        Assert.Equal((2, 3), (zones.Filled, zones.Required));
    }

    [Fact]
    public void Motive_asks_for_reason_and_stage() =>
        Assert.Equal(1m / 2, Of(PlanSection.Motive, ("zones", "zone_id|account_id|zone_name|motive|buy_stage\nZ1|A1|华东|improve|")).Share);

    [Fact]
    public void A_zone_without_positioning_is_four_empty_cells()
    {
        // Z1: statement and value of 4; Z2: 0 of 4
        var positioning = Of(PlanSection.Positioning,
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东\nZ2|A1|华北"),
            ("positioning", "account_id|zone_id|statement|value|how|our_return\nA1|Z1|陈述|价值||"));
        Assert.Equal(2m / 8, positioning.Share);
        Assert.Equal(["input/positioning.csv(2,5)", "input/positioning.csv(2,6)"], positioning.Empty.Select(p => p.ToString()));
    }

    [Fact]
    public void Without_a_table_of_zones_the_positionings_that_are_there_are_asked_for() => Assert.Equal(2m / 4,
        Of(PlanSection.Positioning, ("positioning", "account_id|zone_id|statement|value|how|our_return\nA1|Z1|陈述|价值||")).Share);

    [Fact]
    public void The_ladder_counts_a_missing_plan_and_missing_players_as_one_empty_cell_each()
    {
        var ladder = Of(PlanSection.Ladder, ("plans", NoPlan), ("stakeholders", People));
        Assert.Equal((0, 2), (ladder.Filled, ladder.Required));
    }

    [Fact]
    public void The_ladder_adds_the_plans_levels_and_one_level_for_each_player()
    {
        // self_level filled, target_level empty; P1 filled, P2 empty; P3 has left
        var ladder = Of(PlanSection.Ladder, ("plans", NoPlan + "\nL1|A1|3|"),
            ("stakeholders", People + "P1|A1|一|||||||2|\nP2|A1|二||||||||\nP3|A1|三||||||||2026-01-01"));
        Assert.Equal((2, 4), (ladder.Filled, ladder.Required));
    }

    [Fact]
    public void The_ladder_does_not_ask_for_a_table_that_is_absent()
    {
        var ladder = Of(PlanSection.Ladder, ("plans", NoPlan + "\nL1|A1|3|4"));
        Assert.Equal((2, 2), (ladder.Filled, ladder.Required));
    }

    [Fact]
    public void Seven_cells_are_asked_of_each_player() =>
        Assert.Equal(5m / 7, Of(PlanSection.Players, ("stakeholders", People + "P1|A1|一|总监|采购||5|unknown|||")).Share);

    [Fact]
    public void A_qualitative_goal_needs_no_numbers()
    {
        const string Header = "goal_id|account_id|statement|type|kind|metric|unit|baseline|target|actual|start|due|owner\n";
        // qualitative 5 of 5; quantitative: statement, type, owner, metric, target of 10
        var goals = Of(PlanSection.Goals, ("goals", Header
            + "G1|A1|信任|relationship|qualitative||||||2026-01-01|2026-12-31|张三\nG2|A1|增长|revenue||销售额|||100||||张三"));
        Assert.Equal(10m / 15, goals.Share);
    }

    [Fact]
    public void Only_organisation_penetration_asks_for_people()
    {
        const string Header = "strategy_id|account_id|pillar|sub_strategy|position_now|position_target|goal_ids|person_ids\n";
        (string, string) strategies = ("strategies", Header + "S1|A1|biz_dev|一|现|标||\nS2|A1|org_pen|二||||");
        Assert.Equal(3m / 4, Of(PlanSection.BizDev, strategies).Share);
        Assert.Equal(1m / 5, Of(PlanSection.OrgPen, strategies).Share);
    }

    [Fact]
    public void Sections_of_the_plan_speak_of_the_current_plan_only()
    {
        var plans = ("plans", "plan_id|account_id|period_start|background|cadence|next_review\nL1|A1|2025-01-01|旧背景|quarterly|2026-07-01\nL2|A1|2026-01-01||monthly|");
        Assert.Equal(0m, Of(PlanSection.Background, plans).Share);
        Assert.Equal(1m / 2, Of(PlanSection.ReviewPlan, plans).Share);
    }

    [Fact]
    public void Rows_of_views_pitches_resources_actions_and_coverage_count_cell_by_cell()
    {
        Assert.Equal(1m / 2, Of(PlanSection.Sources, ("customer_views", "view_id|account_id|kind|text|source_type\nV1|A1|trend|扩产|crm")).Share);
        Assert.Equal(2m / 3, Of(PlanSection.Views, ("customer_views", "view_id|account_id|kind|text\nV1|A1|trend|扩产")).Share);
        Assert.Equal(2m / 4, Of(PlanSection.Pitch, ("pitches", "pitch_id|account_id|text|seconds\nT1|A1|您好|80")).Share);
        Assert.Equal(3m / 7, Of(PlanSection.Resource, ("resources", "resource_id|account_id|kind|provider|status\nR1|A1|people|技术部|approved")).Share);
        Assert.Equal(3m / 5, Of(PlanSection.Actions, ("actions", "action_id|account_id|action|owner|due\nX1|A1|拜访|张三|2026-07-01")).Share);
        Assert.Equal(1m, Of(PlanSection.Channels, ("channel_coverage", "account_id|channel_id|task|role\nA1|C1|all|L")).Share);
    }

    [Fact]
    public void The_latest_word_up_to_the_as_of_date_can_declare_a_section_not_applicable()
    {
        (string, string) pitches = ("pitches", "pitch_id|account_id|text");
        Assert.False(Of(PlanSection.Pitch, pitches, ("section_status", Statuses + "A1|pitch|2026-06-30|na\nA1|pitch|2026-06-01|draft")).IsApplicable);
        Assert.True(Of(PlanSection.Pitch, pitches, ("section_status", Statuses + "A1|pitch|2026-06-01|na\nA1|pitch|2026-06-30|draft")).IsApplicable);
        Assert.True(Of(PlanSection.Pitch, pitches, ("section_status", Statuses + "A1|pitch|2026-07-01|na")).IsApplicable);
    }

    private static SectionCompleteness Of(PlanSection section, params (string, string)[] tables)
    {
        var portfolio = Given.Portfolio(tables);
        return SectionCompleteness.Of(section, portfolio.Account(), portfolio);
    }
}
