using KspSite.Core.Domain;
using KspSite.Core.Rules;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class WorkshopPlanMetricsTests
{
    private const string People = "workshop_id|participant_id|name|account_id\n";

    [Fact]
    public void The_rooms_quality_is_of_the_plans_the_rule_applies_to()
    {
        // KA-02: A1 passes, A2 fails (1 buyer), A3 has no data, A4 is tier B: not applicable. A5 is not in the room: 1/3.
        // A1 is brought by two participants and counts once
        var portfolio = Given.Portfolio(TheWorkshop,
            ("accounts", "account_id|account_name|tier|buyer_count|process_steps\nA1|甲|S|5|6\nA2|乙|A|1|6\nA3|丙|A||\nA4|丁|B|1|1\nA5|戊|A|1|1"),
            ("workshop_participants", People + "W1|P1|一|A1\nW1|P2|二|A2\nW1|P3|三|A3\nW1|P4|四|A4\nW1|P5|五|A1\nW1|P6|六|"));
        portfolio.Figure("W-06.KA-02", W1).Is(1m / 3);
        Assert.Contains("input/accounts.csv(3,4)", portfolio.Figure("W-06.KA-02", W1).Rows.Select(r => r.ToString()));
    }

    [Fact]
    public void A_rule_that_applies_to_nobody_has_no_share() =>
        Given.Portfolio(TheWorkshop, ("accounts", "account_id|account_name|tier\nA1|甲|B"), ("workshop_participants", People + "W1|P1|一|A1"))
            .Figure("W-06.KA-02", W1).IsMissing("applies to none");

    private static Portfolio WithPitches(string pitches, params (string Id, decimal Value)[] thresholds) => Given.Loaded(
        new SiteSettings { AsOf = Given.AsOf, Thresholds = thresholds.ToImmutableDictionary(t => t.Id, t => t.Value) }, TheWorkshop,
        ("accounts", "account_id|account_name\nA1|甲\nA2|乙"),
        ("workshop_participants", People + "W1|P1|一|A1\nW1|P2|二|A2\nW1|P3|三|"),
        ("stakeholders", """
            person_id|account_id|name|influence|support|light|is_strategic
            S1|A1|红|5|enemy||
            S2|A1|黄|4|neutral||
            S3|A1|绿|5|mentor||
            S4|A1|小|3|enemy||
            S5|A1|不明|4|||
            S6|A1|外人|5|enemy||否
            """),
        ("pitches", "pitch_id|account_id|person_id|text|seconds|rehearsed_on\n" + pitches)).Portfolio;

    [Fact]
    public void Who_needs_a_pitch_and_how_long_it_may_be_is_what_the_rules_say()
    {
        // From influence 5 on S1 alone needs one, and 100 seconds are short enough.
        var portfolio = WithPitches("T1|A1|S1|话|100|2026-06-30", ("PI-01.min_influence", 5), ("PI-02.max_seconds", 100));
        portfolio.Figure("W-09", W1).Is(1);
        Assert.Equal(Outcome.Pass, RuleEngine.Check(portfolio).Of("PI-02", Subject.Account("A1"))?.Outcome);
    }

    [Fact]
    public void Influential_players_who_are_not_green_need_a_pitch_that_is_short_and_rehearsed()
    {
        // needed by S1, S2, S5. S1 has one of 90 seconds, rehearsed: ready. S2's is too long, S5's not rehearsed: 1/3
        var portfolio = WithPitches("T1|A1|S1|话|90|2026-06-30\nT2|A1|S2|话|91|2026-06-01\nT3|A1|S5|话|60|");
        portfolio.Figure("W-09", W1).Is(1m / 3);
        portfolio.Figure("W-09", Participant("P1")).Is(1m / 3);
        portfolio.Figure("W-09", Participant("P2")).IsMissing("nobody needs an elevator talk");
    }

    [Theory]
    [InlineData("T1|A1|S1|话||2026-06-01")]
    [InlineData("T1|A1|S1|话|60|2026-07-01")]
    [InlineData("T1|A1|S1|话|60|\nT2|A1|S1|话|120|2026-06-01")]
    [InlineData("T1|A1||话|60|2026-06-01")]
    public void Unknown_length_a_rehearsal_ahead_and_two_halves_are_not_ready(string pitches) => WithPitches(pitches).Figure("W-09", W1).Is(0);

    [Fact]
    public void Without_the_pitches_table_readiness_is_unknown() =>
        Given.Portfolio(TheWorkshop, ("stakeholders", "person_id|account_id|name\nS1|A1|红")).Figure("W-09", W1).IsMissing("no table");
}
