using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Metrics;

/// <summary>As of 2026-06-30.</summary>
public sealed class HealthMetricsTests
{
    private const string People = "person_id|account_id|name|influence|support\n";
    private const string Actions = "action_id|account_id|action|status|due_original|due|done_date\n";
    private const string Goals = "goal_id|account_id|statement|type|kind|baseline|target|actual|start|due|status\n";

    private static readonly Rule Passing = new("GO-01", Severity.Error)
    {
        Title = Words.Same("x"),
        Why = Words.Same("x"),
        Ask = Words.Same("x"),
        ForAccount = (account, _) => [Verdict.Pass(account.Subject())],
    };

    // Goal: attained 0.25 of an elapsed 0.5 (2026-01-01 to 2026-12-27 is 360 days, 180 gone): pace ratio 0.5
    private const string HalfPace = "G1|A1|增长|revenue||0|100|25|2026-01-01|2026-12-27|";

    [Fact]
    public void Health_is_the_mean_of_the_four_parts()
    {
        // quality 100, green 5/10 = 50, actions 1/4 = 25, goals 50: 225/4
        var portfolio = Given.Portfolio(("stakeholders", People + "P1|A1|一|5|mentor\nP2|A1|二|5|enemy"),
            ("actions", Actions + "T1|A1|一|in_progress||2026-07-01|\nT2|A1|二|in_progress||2026-06-29|\nT3|A1|三|done|||\nT4|A1|四|done|2026-05-01|2026-06-01|2026-05-02"),
            ("goals", Goals + HalfPace));
        var figure = Of(portfolio, [Passing], "M-06");
        figure.Is(56.25m);
        Assert.Equal(["M-04 100", "M-10 50", "M-41* 25", "M-32b 50"], figure.Parts.Where(p => p.Source is not null).Select(p => p.Source + " " + p.Value));
        // 4 parts; 1 of 4 actions; 1 goal with a mean ratio of 0.5
        Assert.Equal(["4", "1", "4", "1", "0.5"], figure.Parts.Where(p => p.Source is null).Select(p => p.Value));
        Of(portfolio, [Passing], "M-06.parts").Is(4);
    }

    [Fact]
    public void Parts_without_a_value_are_left_out_and_counted()
    {
        var portfolio = Given.Portfolio(("stakeholders", People + "P1|A1|一|5|mentor\nP2|A1|二|5|enemy"));
        var figure = Of(portfolio, [], "M-06");
        figure.Is(50);
        Assert.Equal(["—", "50", "—", "—"], figure.Parts.Where(p => p.Source is not null).Select(p => p.Value));
        Of(portfolio, [], "M-06.parts").Is(1);
    }

    [Fact]
    public void Without_any_part_health_is_missing_and_the_count_is_zero()
    {
        Of(Given.Portfolio(), [], "M-06").IsMissing();
        Of(Given.Portfolio(), [], "M-06.parts").Is(0);
    }

    [Fact]
    public void The_portfolio_takes_the_mean_of_accounts_with_a_value()
    {
        // A1 100, A2 0, A3 nothing
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙"),
            ("stakeholders", People + "P1|A1|一|5|mentor\nP2|A2|二|5|enemy"));
        HealthMetrics.Health.Figure(portfolio, Subject.Portfolio).Is(50);
    }

    [Theory]
    [InlineData("done|2026-05-01|2026-06-01|2026-05-01", 1)]
    [InlineData("done|2026-05-01|2026-06-01|2026-05-02", 0)]
    [InlineData("done||2026-06-01|2026-06-01", 1)]
    [InlineData("done||2026-06-01|2026-06-02", 0)]
    [InlineData("done||2026-06-01|", 0)]
    [InlineData("not_started||2026-06-30|", 1)]
    [InlineData("not_started||2026-06-29|", 0)]
    [InlineData("blocked||2026-06-29|", 0)]
    [InlineData("in_progress|2026-01-01||", 1)]
    public void An_action_is_in_time_when_done_on_time_or_open_and_not_overdue(string cells, int expected) =>
        InTime(cells).Is(expected);

    [Theory]
    [InlineData("cancelled||2026-06-01|")]
    [InlineData("||2026-06-01|")]
    public void Cancelled_actions_and_those_without_a_status_are_left_out(string cells) => InTime(cells).IsMissing();

    [Fact]
    public void Goals_of_every_status_count_and_qualitative_ones_do_not()
    {
        // ratios 0.5 and 0 (cancelled): mean 0.25
        var portfolio = Given.Portfolio(("goals", Goals + HalfPace + "\nG2|A1|份额|share||0|100|0|2026-01-01|2026-12-27|cancelled"
            + "\nG3|A1|关系|relationship|qualitative|||||2026-12-27|in_progress"));
        Pace(portfolio).Is(0.25m);
    }

    [Theory]
    [InlineData("200", 1)]
    [InlineData("-50", 0)]
    public void The_mean_pace_is_kept_within_0_and_1(string actual, int expected) =>
        Pace(Given.Portfolio(("goals", Goals + $"G1|A1|增长|revenue||0|100|{actual}|2026-01-01|2026-12-27|"))).Is(expected);

    [Fact]
    public void Without_a_paced_goal_there_is_no_pace() =>
        Pace(Given.Portfolio(("goals", Goals + "G1|A1|增长|revenue||0|100||2026-01-01|2026-12-27|"))).IsMissing();

    [Theory]
    [InlineData("67", "green")]
    [InlineData("66.9", "amber")]
    [InlineData("34", "amber")]
    [InlineData("33.9", "red")]
    public void Bands_begin_at_34_and_67(string health, string light) =>
        HealthMetrics.LightOf(Figure.Of(decimal.Parse(health, System.Globalization.CultureInfo.InvariantCulture)), new SiteSettings { AsOf = Given.AsOf }.Value).Says(light);

    [Fact]
    public void Without_health_there_is_no_light() => HealthMetrics.LightOf(Figure.None("没有", "none"), new SiteSettings { AsOf = Given.AsOf }.Value).IsMissing();

    private static Figure InTime(string cells) =>
        HealthMetrics.ActionsInTime(Given.Portfolio(("actions", Actions + "T1|A1|拜访|" + cells)).Account(), Given.AsOf);

    private static Figure Pace(Portfolio portfolio) =>
        HealthMetrics.GoalPace(portfolio.Account(), new MetricContext(portfolio, new CheckResults([])));

    private static Figure Of(Portfolio portfolio, ImmutableArray<Rule> rules, string name) =>
        HealthMetrics.Health.Values(portfolio, RuleEngine.Check(portfolio, rules))
            .Single(v => v.Name == name && v.Subject == Subject.Account("A1")).Figure;
}
