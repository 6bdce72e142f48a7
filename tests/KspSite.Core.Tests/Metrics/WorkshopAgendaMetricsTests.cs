using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

public sealed class WorkshopAgendaMetricsTests
{
    private static Portfolio With(string agenda) => Given.Portfolio(TheWorkshop, ("workshop_agenda",
        "workshop_id|seq|title|kind|planned_start|planned_min|actual_start|actual_end|actual_min|methods\n" + agenda));

    [Fact]
    public void Variance_is_actual_minus_planned_in_minutes_and_of_the_plan()
    {
        // 1: 45 − 30 = 15, half of 30. 2: by the clock 10:00–11:30 = 90 − 120 = −30, a quarter. 3 is not recorded
        var portfolio = With("W1|1|一|module||30|||45|\nW1|2|二|module||120|10:00|11:30||\nW1|3|三|module||60|13:00|||");
        portfolio.Figure("W-01.minutes.1", W1).Is(15);
        portfolio.Figure("W-01.share.1", W1).Is(0.5m);
        portfolio.Figure("W-01.minutes.2", W1).Is(-30);
        portfolio.Figure("W-01.share.2", W1).Is(-0.25m);
        portfolio.Figure("W-01.minutes.3", W1).IsMissing("not recorded");
        portfolio.Figure("W-01.share.3", W1).IsMissing("not recorded");
        // 15 − 30
        portfolio.Figure("W-01.total", W1).Is(-15);
        portfolio.Figure("W-01.total", W1).StandsOn("input/workshop_agenda.csv(2)", "input/workshop_agenda.csv(3)");
    }

    [Fact]
    public void Actual_minutes_win_over_the_clock() => With("W1|1|一|module||30|09:00|10:00|40|").Figure("W-01.minutes.1", W1).Is(10);

    [Fact]
    public void Without_a_record_or_an_agenda_there_is_no_total()
    {
        With("W1|1|一|module||30||||").Figure("W-01.total", W1).IsMissing("not recorded");
        Given.Portfolio(TheWorkshop).Figure("W-01.total", W1).IsMissing("no table");
    }

    [Fact]
    public void Drift_adds_up_to_the_last_block_recorded_breaks_included()
    {
        // +15, +5 (break), block 3 not recorded, −10: drift 10. Buffers ahead: block 6 (8), not block 2b before. Delay 10 − 8 = 2
        var portfolio = With("""
            W1|1|一|module|09:00|30|||45|
            W1|2|休息|break|09:30|15|||20|
            W1|3|机动|buffer|09:45|20||||
            W1|4|二|module|10:05|60|||50|
            W1|5|三|module|11:05|60||||
            W1|6|机动|buffer|12:05|8||||
            W1|7|收尾|closing|16:30|30||||
            """);
        portfolio.Figure("W-02.drift", W1).Is(10);
        portfolio.Figure("W-02.remaining_buffer", W1).Is(8);
        portfolio.Figure("W-02.delay", W1).Is(2);
        // 16:30 + 30 + 2
        portfolio.Figure("W-02.projected_end", W1).Says("17:02");
    }

    [Fact]
    public void Time_gained_is_a_negative_drift_and_no_delay()
    {
        var portfolio = With("W1|1|一|module|09:00|30|||20|\nW1|2|二|module|16:00|60||||");
        portfolio.Figure("W-02.drift", W1).Is(-10);
        portfolio.Figure("W-02.delay", W1).Is(0);
        portfolio.Figure("W-02.projected_end", W1).Says("17:00");
    }

    [Fact]
    public void A_buffer_as_long_as_the_drift_swallows_it() =>
        With("W1|1|一|module|09:00|30|||45|\nW1|2|机动|buffer|09:30|15||||").Figure("W-02.delay", W1).Is(0);

    [Fact]
    public void A_buffer_that_is_the_last_block_recorded_is_no_longer_ahead() =>
        With("W1|1|一|module|09:00|30|||30|\nW1|2|机动|buffer|09:30|15|||10|\nW1|3|二|module|09:45|30||||\nW1|4|机动|buffer|10:15|8||||")
            .Figure("W-02.remaining_buffer", W1).Is(8);

    [Fact]
    public void Before_anything_is_recorded_there_is_a_buffer_but_no_drift()
    {
        var portfolio = With("W1|1|一|module|09:00|30||||\nW1|2|机动|buffer|09:30|15||||");
        portfolio.Figure("W-02.drift", W1).IsMissing("no actual time");
        portfolio.Figure("W-02.delay", W1).IsMissing("no actual time");
        portfolio.Figure("W-02.projected_end", W1).IsMissing("no actual time");
        portfolio.Figure("W-02.remaining_buffer", W1).Is(15);
    }

    [Fact]
    public void A_last_block_without_a_start_has_no_projected_end() =>
        With("W1|1|一|module||30|||45|").Figure("W-02.projected_end", W1).IsMissing("no planned start");

    [Fact]
    public void Methods_share_the_planned_minutes_of_their_block_equally()
    {
        // lecture 60/2 + 30 = 60, group 60/2 = 30, pair none; the block without methods is left out
        var portfolio = With("W1|1|一|module||60||||lecture；group\nW1|2|二|module||30|||50|lecture\nW1|3|三|module||90||||");
        portfolio.Figure("W-14.lecture", W1).Is(60);
        portfolio.Figure("W-14.group", W1).Is(30);
        portfolio.Figure("W-14.pair", W1).Is(0);
        With("W1|1|一|module||60||||").Figure("W-14.lecture", W1).IsMissing("names no methods");
    }
}
