using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Rules;
using KspSite.Core.Tests;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Facilitation;

namespace KspSite.Rendering.Tests.Pages.Facilitation;

// As of 2026-06-30.
public sealed class FollowUpTests
{
    private static readonly (string, string) Workshops = ("workshops", """
        workshop_id|title|start_date|end_date|facilitator
        W1|五月班|2026-05-20|2026-05-21|骆；方
        W2|四月班|2026-04-01|2026-04-02|骆
        """);

    private static readonly (string, string) People = ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|L1|沈|A1\nW1|L2|陶|\nW2|L1|罗|A1");

    private static readonly (string, string) Promises = ("commitments", """
        commitment_id|workshop_id|participant_id|text|due|check_30|check_60|check_90
        K1|W1|L1|甲|2026-06-10|kept||
        K2|W1|L1|乙|2026-06-15|not||
        K3|W1|L1|丙|2026-07-15|||
        K4|W2|L1|丁|2026-05-01|kept|partly|
        """);

    [Fact]
    public void A_check_is_due_from_its_day_on_and_names_what_nobody_looked_at()
    {
        // 30 days after 21 May is 20 June; the others are still ahead.
        var checks = Model("W1").Checks;
        Assert.Equal(["due", "ahead", "ahead"], checks.Select(c => c.State));
        Assert.Equal(Given.Day("2026-06-20"), checks[0].On);
        Assert.Equal(1, checks[0].Missing);
        Assert.Equal(0.5m, checks[0].Kept.Number);
    }

    [Fact]
    public void A_promise_is_late_when_its_day_has_passed_and_the_last_check_does_not_say_kept()
    {
        var lines = Model("W1").Commitments.ToDictionary(c => c.Id);
        Assert.False(lines["K1"].IsLate);
        Assert.True(lines["K2"].IsLate);
        Assert.False(lines["K3"].IsLate);
        // Kept at 30 days, only partly at 60: the later word counts.
        Assert.True(Model("W2").Commitments.Single().IsLate);
    }

    [Fact]
    public void A_facilitators_cohort_counts_the_promises_of_all_his_workshops()
    {
        var cohorts = FacilitatorCohort.All(Site()).ToDictionary(c => c.Facilitator);
        Assert.Equal(["方", "骆"], cohorts.Keys.Order(StringComparer.Ordinal));
        // K1 and K4 kept, K2 not, K3 not checked: two of three.
        Assert.Equal((2, 3, 4, "2/3"), (cohorts["骆"].Workshops, cohorts["骆"].Participants, cohorts["骆"].Commitments, cohorts["骆"].Kept[0].Of));
        Assert.Equal("1/2", cohorts["方"].Kept[0].Of);
        Assert.NotNull(cohorts["方"].Kept[2].Reason);
    }

    [Fact]
    public void The_first_review_after_the_end_counts_as_booked_and_one_before_does_not()
    {
        var lines = Model("W1", ("reviews", "review_id|account_id|planned_date|held_date\nR1|A1|2026-05-10|2026-05-10\nR2|A1|2026-07-05|\nR3|A1|2026-08-05|")).Plans;
        Assert.Equal(Given.Day("2026-07-05"), lines[0].ReviewOn);
        // 45 days after 21 May is 5 July.
        Assert.True(lines[0].IsReviewInTime);
        Assert.Null(lines[0].TouchedOn);
        Assert.Equal(3, lines[0].Commitments);
        Assert.Null(lines[1].ReviewOn);
    }

    [Fact]
    public void Where_no_review_is_planned_the_date_that_the_plan_names_is_told_but_is_not_booked()
    {
        (string, string) plan = ("plans", "plan_id|account_id|period_start|next_review\nP1|A1|2026-01-01|2026-06-30");
        var line = Model("W1", plan).Plans[0];
        Assert.Null(line.ReviewOn);
        Assert.Equal(Given.Day("2026-06-30"), line.PlanSays);
        Assert.Contains("（计划写的是 2026-06-30）", GivenSite.Page("workshops/W1/follow-up.html", Workshops, People, plan), StringComparison.Ordinal);
        Assert.Null(Model("W1", plan, ("reviews", "review_id|account_id|planned_date\nR1|A1|2026-07-05")).Plans[0].PlanSays);
        // The last day of the workshop itself is not after it.
        Assert.Null(Model("W1", ("plans", "plan_id|account_id|period_start|next_review\nP1|A1|2026-01-01|2026-05-21")).Plans[0].PlanSays);
    }

    [Fact]
    public void What_most_plans_of_the_room_lack_stands_first_even_where_a_rule_for_few_is_failed_by_all_of_them()
    {
        // All three lack figures of potential (KA-05); one plan of one has an issue that keeps coming back (RV-06).
        var site = Site(
            ("accounts", "account_id|account_name|money_unit|tier|owner\nA1|甲|元|B|沈\nA2|乙|元|B|\nA3|丙|元|B|"),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|L1|沈|A1\nW1|L2|陶|A2\nW1|L3|罗|A3"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-01-01\nR2|A1|2026-02-01\nR3|A1|2026-03-01"),
            ("review_items", "review_id|section|issue_key|issue_status\nR1|issues|Q1|open\nR2|issues|Q1|open\nR3|issues|Q1|open"));
        var rules = RoomRule.WorstFirst(site.Portfolio.Workshops[0], site.Portfolio, site.Checks);
        Assert.Equal(rules.OrderByDescending(r => r.Failing).Select(r => r.Failing), rules.Select(r => r.Failing));
        Assert.Equal((3, 3), (rules[0].Failing, rules[0].Plans));
        Assert.Contains(rules, r => (r.Rule.Id, r.Failing, r.Plans) == ("RV-06", 1, 1));
        // The room's own figure of each rule says the same.
        Assert.All(rules, r => Assert.Equal(r.Passing, site.Metrics.Number("W-06." + r.Rule.Id, site.Portfolio.Workshops[0].Subject())));
    }

    [Fact]
    public void A_plan_is_touched_by_the_earlier_of_revision_and_review()
    {
        (string, string)[] tables =
        [
            ("plans", "plan_id|account_id|period_start\nP1|A1|2026-01-01"),
            ("reviews", "review_id|account_id|planned_date|held_date\nR2|A1|2026-06-20|2026-06-20"),
            ("plan_revisions", "plan_id|rev|date|section\nP1|1|2026-05-20|goals\nP1|2|2026-06-02|goals\nP1|3|2026-07-01|goals"),
        ];
        Assert.Equal(Given.Day("2026-06-02"), Model("W1", tables).Plans[0].TouchedOn);
    }

    [Fact]
    public void The_effect_compares_the_same_plans_before_and_after_and_a_plan_with_one_side_is_in_no_mean()
    {
        (string, string)[] tables =
        [
            ("accounts", "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元"),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|L1|沈|A1\nW1|L2|陶|A2"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-10\nR2|A1|2026-06-10\nR3|A2|2026-06-10"),
            ("review_items", "review_id|section|score\n" + Items("R1", 3) + Items("R2", 4) + Items("R3", 5)),
        ];
        var effect = Model("W1", tables).Effect;
        // 100·(3 − 1)/4 = 50, then 75; A2 was not reviewed before.
        Assert.Equal([25m, null], effect.Lines.Select(l => l.ReviewChange));
        Assert.Equal((1, 50m, 75m, 25m), (effect.Review.Plans, effect.Review.Before, effect.Review.After, effect.Review.Change));
        Assert.Equal(0, effect.Quality.Plans);
        Assert.Null(effect.Quality.Change);
    }

    [Fact]
    public void The_quality_before_and_after_is_by_the_rules_that_both_exports_can_be_checked_by()
    {
        // Before, the export held accounts and a person, with one criterion of three; now all three, and goals, which no rule then knew.
        var person = ("stakeholders", "person_id|account_id|name\nP1|A1|周明");
        var past = Given.Loaded(new SiteSettings { AsOf = Given.Day("2026-05-01") }, ("accounts", "account_id|account_name|money_unit|tier|owner|potential_total\nA1|甲|元|B|沈|900"), person).Portfolio;
        (string, string)[] now =
        [
            Workshops, People, Promises, person,
            ("accounts", "account_id|account_name|money_unit|tier|owner|potential_total|current_sales|buyer_count|process_steps\nA1|甲|元|B|沈|900|100|6|6"),
            ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue"),
        ];
        var site = GivenSite.Of([new Core.History.Snapshot("history/2026-05-01", past)], now);
        var line = WorkshopEffect.Of(site.Portfolio.Workshops[0], site).Lines.Single();
        Assert.Equal(Given.Day("2026-05-01"), line.QualityBefore!.On);
        Assert.Equal(Given.AsOf, line.QualityAfter!.On);
        Assert.True(line.QualityChange > 0);
        // With the goals' failing rules counted only now, the plan would seem to have got worse.
        Assert.True(line.QualityAfter.Score > site.Metrics.Number("M-04", Core.Subject.Account("A1")));
        // An export of the first day itself is not before it.
        var late = Given.Loaded(new SiteSettings { AsOf = Given.Day("2026-05-20") }, ("accounts", "account_id|account_name|money_unit\nA1|甲|元"), person).Portfolio;
        Assert.Null(WorkshopEffect.Of(site.Portfolio.Workshops[0], GivenSite.Of([new Core.History.Snapshot("history/2026-05-20", late)], now)).Lines.Single().QualityBefore);
    }

    [Fact]
    public void Plan_by_plan_the_weakest_stands_first_and_an_account_brought_twice_once()
    {
        var lines = Brought("W1|L1|沈|A2\nW1|L2|陶|A1\nW1|L3|罗|A2\nW1|L4|方|");
        Assert.Equal(2, lines.Length);
        Assert.True(lines[0].Quality.Number < lines[1].Quality.Number);
        // Whoever brings them in whatever order.
        Assert.Equal(lines.Select(l => l.Account), Brought("W1|L2|陶|A1\nW1|L1|沈|A2").Select(l => l.Account));
        var twice = lines.Single(l => l.Account == "乙");
        Assert.Equal(("沈", "accounts/A2/plan.html#quality"), (twice.Participant, twice.QualityHref));

        static RoomPlanLine[] Brought(string participants) => [.. Model("W1",
            ("accounts", "account_id|account_name|money_unit|tier|owner|potential_total|current_sales|buyer_count|process_steps\nA1|甲|元|B|沈|900|100|6|6\nA2|乙|元||||||"),
            ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue\nG2|A2|多卖|revenue"),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\n" + participants)).Quality];
    }

    [Fact]
    public void The_hand_over_names_only_pages_that_the_audience_has()
    {
        Assert.Equal(["sheets", "sections", "summaries", "index", "quality", "data"], Model("W1").HandOver.Select(h => h.Name));
        var few = DefaultAudiences.Team with { Pages = [PageFamily.Accounts, PageFamily.Reviews, PageFamily.Workshops] };
        var site = GivenSite.Of(new SiteSettings { AsOf = Given.AsOf, Audience = few }, Workshops, People, Promises);
        Assert.Equal(["sheets", "sections", "summaries", "index"], HandOver.Of(site.Portfolio.Workshops[0], site).Select(h => h.Name));
    }

    private static string Items(string review, int score) =>
        string.Concat(new[] { "positioning", "progress", "issues", "opportunities", "actions" }.Select(s => $"{review}|{s}|{Numerals.Text(score)}\n"));

    private static Rendering.Site.SiteContext Site(params (string Table, string Text)[] tables) =>
        GivenSite.Of([.. new[] { Workshops, People, Promises }.Where(t => tables.All(x => x.Table != t.Item1)), .. tables]);

    private static FollowUpModel Model(string workshop, params (string, string)[] tables) =>
        (FollowUpModel)FollowUpPage.Build(Site(tables)).Single(p => p.Path == $"workshops/{workshop}/follow-up.html").Model;
}
