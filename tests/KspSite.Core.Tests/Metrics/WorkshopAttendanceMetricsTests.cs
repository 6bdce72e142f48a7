using KspSite.Core.Domain;
using static KspSite.Core.Tests.Metrics.FigureAssertions;

namespace KspSite.Core.Tests.Metrics;

public sealed class WorkshopAttendanceMetricsTests
{
    private static readonly (string, string) Agenda = ("workshop_agenda",
        "workshop_id|seq|title|kind|planned_min\nW1|1|一|module|60\nW1|2|休息|break|15\nW1|3|二||40\nW1|4|开场|opening|30");

    private static readonly (string, string) People = ("workshop_participants", "workshop_id|participant_id|name|prework_done\nW1|P1|一|是\nW1|P2|二|否\nW1|P3|三|");

    private static Portfolio With(string attendance) => Given.Portfolio(TheWorkshop, Agenda, People, ("attendance", "workshop_id|participant_id|seq|status|minutes\n" + attendance));

    [Fact]
    public void Attendance_is_of_all_modules_for_everybody_enrolled()
    {
        // modules 60 + 40 = 100 per person, 300 in all. P1 60 + 25 (partial, given) = 85; P2 30 (partial, half of 60) + 0 (excused); break and
        // opening do not count; P3 has no row: 115/300
        var portfolio = With("W1|P1|1|present|\nW1|P1|2|present|\nW1|P1|3|partial|25\nW1|P1|4|present|\nW1|P2|1|partial|\nW1|P2|3|excused|");
        portfolio.Figure("W-03", W1).Is(115m / 300);
        portfolio.Figure("W-03", Participant("P1")).Is(0.85m);
        portfolio.Figure("W-03", Participant("P2")).Is(0.3m);
        portfolio.Figure("W-03", Participant("P3")).IsMissing("no attendance was recorded");
    }

    [Fact]
    public void Absent_is_none_and_not_missing() => With("W1|P1|1|absent|").Figure("W-03", Participant("P1")).Is(0);

    [Fact]
    public void Without_a_record_or_the_table_there_is_no_attendance()
    {
        With("").Figure("W-03", W1).IsMissing("no attendance was recorded");
        Given.Portfolio(TheWorkshop, Agenda, People).Figure("W-03", W1).IsMissing("no table");
    }

    [Fact]
    public void A_block_recorded_twice_counts_once_as_it_stands_first()
    {
        With("W1|P1|1|present|\nW1|P1|1|present|").Figure("W-03", Participant("P1")).Is(0.6m);
        With("W1|P1|1|absent|\nW1|P1|1|present|").Figure("W-03", Participant("P1")).Is(0);
    }

    [Fact]
    public void Nobody_attends_more_of_a_block_than_was_planned() => With("W1|P1|1|partial|600").Figure("W-03", Participant("P1")).Is(0.6m);

    [Fact]
    public void Pre_work_is_of_everybody_enrolled()
    {
        // done P1; P2 not; P3 unknown, still enrolled: 1/3
        With("").Figure("W-10", W1).Is(1m / 3);
    }

    [Fact]
    public void Pre_work_that_nobody_recorded_is_unknown_and_not_zero() =>
        Given.Portfolio(TheWorkshop, ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|一")).Figure("W-10", W1).IsMissing("no pre-work is recorded");
}
