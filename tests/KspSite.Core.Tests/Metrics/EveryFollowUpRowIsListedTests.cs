using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

/// <summary>The downloads have a row per figure and subject also where the value is missing, and none twice (M-30 to W-15).</summary>
public sealed class EveryFollowUpRowIsListedTests
{
    private static readonly MetricDefinition[] Definitions =
        [.. GoalMetrics.All, .. ActionMetrics.All, .. ReviewMetrics.All, .. ResourceMetrics.All, .. WorkshopMetrics.All];

    private static readonly string[] Rags = ["green", "amber", "red"];

    private static readonly string[] Sections = ["positioning", "progress", "issues", "opportunities", "actions"];

    private static readonly string[] OfOwners =
    [
        "M-40", "M-41", "M-42.overdue", "M-42.overdue_1_7", "M-42.overdue_8_30", "M-42.overdue_31_90", "M-42.overdue_over_90", "M-43",
        "M-46.due_0_30", "M-46.due_31_60", "M-46.due_61_90",
    ];

    private static readonly string[] OfActions =
        [.. OfOwners[..8], "M-44.biz_dev", "M-44.org_pen", "M-44.resource", "M-44.imbalance", "M-45", .. OfOwners[8..]];

    private static readonly string[] OfReviews =
        ["M-51", "M-52", "M-53", "M-55", "M-55b", .. Sections.Select(s => "M-55b.section." + s), "M-57", "M-59"];

    private static readonly string[] OfAccounts =
    [
        "M-33", .. OfActions, "M-50", "M-50b", .. OfReviews[..3], "M-54.count", "M-54.max_age", .. OfReviews[3..10],
        "M-56", "M-56.direction", "M-57", "M-58", "M-59", "M-59b", "M-65.fulfilment", "M-65.lead_time",
    ];

    private static readonly string[] OfPortfolio =
    [
        "M-33", .. OfActions, "M-50", "M-54.count", "M-55",
        .. Rags.SelectMany(from => Rags.Select(to => $"M-57.{from}_to_{to}")), "M-65.fulfilment", "M-65.lead_time",
    ];

    private static readonly string[] OfCommitments = ["W-11.kept_30", "W-11.partly_30", "W-11.kept_60", "W-11.partly_60", "W-11.kept_90", "W-11.partly_90"];

    [Fact]
    public void An_account_without_any_data_has_every_row_of_an_account()
    {
        var values = Values(("accounts", "account_id|account_name\nA1|甲\nA2|乙"));
        Assert.Equal(OfAccounts, Names(values, Subject.Account("A1")));
        Assert.Equal(OfAccounts, Names(values, Subject.Account("A2")));
        Assert.Equal(OfPortfolio, Names(values, Subject.Portfolio));
    }

    [Fact]
    public void Tables_without_rows_change_no_names()
    {
        var values = Values(AllTables.Tables.Where(t => t.Name != "accounts").Select(t => (t.Name, string.Join('|', t.Columns.Select(c => c.Name)))).ToArray());
        Assert.Equal(OfAccounts, Names(values, Subject.Account("A1")));
        Assert.Equal(OfPortfolio, Names(values, Subject.Portfolio));
    }

    [Fact]
    public void Goals_owners_reviews_and_resources_have_their_rows_with_nothing_but_their_ids()
    {
        var values = Values(("goals", "goal_id|account_id|statement|type\nG1|A1|目标|share"), ("actions", "action_id|account_id|action|owner\nB1|A1|行动|张三"),
            ("reviews", "review_id|account_id\nR1|A1"), ("resources", "resource_id|account_id|kind\nX1|A1|people"));
        Assert.Equal(["M-30", "M-31", "M-32", "M-32.light", "M-32b"], Names(values, Goal("G1")));
        Assert.Equal(OfOwners, Names(values, Owner("张三")));
        Assert.Equal(OfReviews, Names(values, Review("R1")));
        Assert.Equal(["M-60", "M-60.assumed", "M-61", "M-62", "M-63", "M-63.rank", "M-63.rank_portfolio", "M-64"], Names(values, Resource("X1")));
    }

    [Fact]
    public void A_workshop_and_its_participants_have_their_rows()
    {
        var sections = Vocabularies.PlanSection.Terms.Select(t => "W-04." + t.Code).Append("W-04.mean").ToList();
        var rules = AllRules.Rules.Where(r => r.ForAccount is not null).Select(r => "W-06." + r.Id);
        var methods = Vocabularies.TeachingMethod.Terms.Select(t => "W-14." + t.Code);
        var values = Values(TheWorkshop, ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|一"));
        Assert.Equal(
            [
                "W-01.total", "W-02.drift", "W-02.remaining_buffer", "W-02.delay", "W-02.projected_end", "W-03", .. sections, .. rules,
                "W-07.all", "W-08.open", "W-08.closed", "W-08.median_age", "W-09", "W-10", .. OfCommitments, "W-12", "W-13", .. methods, "W-15",
            ],
            Names(values, W1));
        Assert.Equal(["W-03", .. sections, "W-09", .. OfCommitments], Names(values, Participant("P1")));
    }

    [Fact]
    public void A_missing_value_has_a_reason_in_both_languages() => Assert.All(
        Values().Where(v => v.Figure.IsMissing), v => Assert.True(v.Figure.Missing is { Zh.Length: > 0, En.Length: > 0 }, v.Name));

    [Fact]
    public void A_threshold_is_named_after_its_metric() => Assert.All(
        Definitions, d => Assert.All(d.Thresholds, t => Assert.StartsWith(d.Id + ".", t.Id, StringComparison.Ordinal)));

    private static List<MetricValue> Values(params (string Table, string Text)[] tables)
    {
        var portfolio = Given.Portfolio(tables);
        var context = new MetricContext(portfolio, RuleEngine.Check(portfolio));
        return [.. Definitions.SelectMany(d => d.Compute(context))];
    }

    private static IEnumerable<string> Names(List<MetricValue> values, Subject subject) => values.Where(v => v.Subject == subject).Select(v => v.Name);
}
