using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

// As-of date of all tests here: 2026-06-30.
public sealed class WorkshopRoomMetricsTests
{
    private static readonly (string, string) People = ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|一");

    private const string ChallengeHeader = "challenge_id|workshop_id|participant_id|text|theme|status\n";

    [Fact]
    public void Challenges_are_counted_in_all_and_by_theme()
    {
        // all 2/4; 渠道 1/2, 价格 0/1; the one without a theme counts in all only; parked and blank are not answered
        var portfolio = Given.Portfolio(TheWorkshop, People, ("challenges", ChallengeHeader
            + "C1|W1|P1|一|渠道|answered\nC2|W1|P1|二|渠道|parked\nC3|W1|P1|三|价格|\nC4|W1|P1|四||answered"));
        portfolio.Figure("W-07.all", W1).Is(0.5m);
        portfolio.Figure("W-07.theme.渠道", W1).Is(0.5m);
        portfolio.Figure("W-07.theme.价格", W1).Is(0);
    }

    [Fact]
    public void No_challenge_and_no_table_are_two_reasons()
    {
        Given.Portfolio(TheWorkshop, ("challenges", ChallengeHeader)).Figure("W-07.all", W1).IsMissing("no challenges");
        Given.Portfolio(TheWorkshop).Figure("W-07.all", W1).IsMissing("no table");
    }

    [Fact]
    public void The_parking_lot_counts_open_and_closed_items_and_ages_the_open_ones()
    {
        // open: 20 days, 10 days and one without a date → median 15. answered and moved are neither; the closed one's age does not count
        var portfolio = Given.Portfolio(TheWorkshop, ("parking_lot", """
            item_id|workshop_id|text|raised_on|status
            I1|W1|一|2026-06-10|open
            I2|W1|二|2026-06-20|open
            I3|W1|三||open
            I4|W1|四|2026-01-01|closed
            I5|W1|五|2026-01-01|answered
            I6|W1|六|2026-01-01|moved
            """));
        portfolio.Figure("W-08.open", W1).Is(3);
        portfolio.Figure("W-08.closed", W1).Is(1);
        portfolio.Figure("W-08.median_age", W1).Is(15);
    }

    [Fact]
    public void An_empty_parking_lot_is_a_true_zero_without_an_age()
    {
        var portfolio = Given.Portfolio(TheWorkshop, ("parking_lot", "item_id|workshop_id|text|status"));
        portfolio.Figure("W-08.open", W1).Is(0);
        portfolio.Figure("W-08.median_age", W1).IsMissing("no open item");
        Given.Portfolio(TheWorkshop).Figure("W-08.open", W1).IsMissing("no table");
    }
}
