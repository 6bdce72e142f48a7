using KspSite.Core.Domain;

namespace KspSite.Core.Tests.Metrics;

public sealed class StrategyActionMetricsTests
{
    private const string Strategies = """
        strategy_id|account_id|pillar|sub_strategy|status
        S1|A1|biz_dev|一|active
        S2|A1|org_pen|二|
        S3|A1|resource|三|on_hold
        """;

    private const string Header = "action_id|account_id|strategy_id|action|owner|due|status\n";

    private static Portfolio With(string actions) => Given.Portfolio(("strategies", Strategies), ("actions", Header + actions));

    [Fact]
    public void Pillar_shares_are_of_the_open_and_done_actions_that_have_a_strategy()
    {
        // biz_dev 3, org_pen 1, resource 0 of 4; without a strategy, cancelled and without a status are left out
        var portfolio = With("""
            B1|A1|S1|一|||done
            B2|A1|S1|二|||in_progress
            B3|A1|S1|三|||blocked
            B4|A1|S2|四|||not_started
            B5|A1||五|||done
            B6|A1|S3|六|||cancelled
            B7|A1|S3|七|||
            """);
        portfolio.Figure("M-44.biz_dev").Is(0.75m);
        portfolio.Figure("M-44.org_pen").Is(0.25m);
        portfolio.Figure("M-44.resource").Is(0);
        // 0.75 − 0
        portfolio.Figure("M-44.imbalance").Is(0.75m);
        portfolio.Figure("M-44.imbalance", Subject.Portfolio).Is(0.75m);
    }

    [Fact]
    public void Actions_without_a_strategy_say_nothing_of_the_balance()
    {
        var portfolio = With("B1|A1||一|||done");
        portfolio.Figure("M-44.biz_dev").IsMissing("no action belongs");
        portfolio.Figure("M-44.imbalance").IsMissing("no action belongs");
    }

    [Fact]
    public void A_strategy_is_executable_with_an_open_action_that_has_owner_and_due_date()
    {
        // active: S1 and S2 (blank is active); S3 is on hold. S1 has one; S2's lacks the due date, or the owner, or is done: 1/2
        var figure = With("""
            B1|A1|S1|一|张三|2026-07-01|in_progress
            B2|A1|S2|二|张三||in_progress
            B3|A1|S2|三||2026-07-01|in_progress
            B4|A1|S2|四|张三|2026-07-01|done
            B5|A1|S3|五|张三|2026-07-01|in_progress
            """).Figure("M-45");
        figure.Is(0.5m);
        figure.StandsOn("input/strategies.csv(2)");
    }

    [Fact]
    public void Without_an_active_strategy_nothing_can_be_executable() =>
        Given.Portfolio(("strategies", "strategy_id|account_id|pillar|sub_strategy|status\nS1|A1|biz_dev|一|dropped"), ("actions", Header)).Figure("M-45")
            .IsMissing("no active strategy");

    [Fact]
    public void Without_the_table_of_strategies_or_of_actions_there_is_no_figure()
    {
        Given.Portfolio(("strategies", Strategies)).Figure("M-45").IsMissing("no table “Actions”");
        Given.Portfolio(("actions", Header)).Figure("M-44.org_pen").IsMissing("no table");
    }
}
