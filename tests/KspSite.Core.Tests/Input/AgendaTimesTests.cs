using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

// As of 2026-06-30.
public sealed class AgendaTimesTests
{
    [Fact]
    public void An_end_before_its_start_is_told_and_is_no_length()
    {
        var loaded = Loaded("2026-06-08", "W1|1|一|60|12:40|12:04|");
        var finding = Assert.Single(loaded.Findings, f => f.Id == FaultKinds.OutOfRange.Id);
        Assert.Equal(("input/workshop_agenda.csv(2,6)", Severity.Warning, "晚于 12:40"), (finding.Where.ToString(), finding.Severity, finding.Expected!.Value.Zh));
        Assert.Null(loaded.Portfolio.Workshops[0].Agenda[0].ActualLength);
    }

    [Fact]
    public void Where_the_minutes_are_given_they_count()
    {
        var loaded = Loaded("2026-06-08", "W1|1|一|60|12:40|12:04|35");
        Assert.EndsWith("用时按“实际分钟”计。", Assert.Single(loaded.Findings, f => f.Id == FaultKinds.OutOfRange.Id).Message.Zh, StringComparison.Ordinal);
        Assert.Equal(35, loaded.Portfolio.Workshops[0].Agenda[0].ActualLength);
    }

    [Fact]
    public void A_block_may_run_past_midnight()
    {
        var loaded = Loaded("2026-06-08", "W1|1|一|60|23:30|00:40|");
        Assert.DoesNotContain(loaded.Findings, f => f.Id == FaultKinds.OutOfRange.Id);
        Assert.Equal(70, loaded.Portfolio.Workshops[0].Agenda[0].ActualLength);
    }

    [Fact]
    public void Times_of_a_day_that_the_as_of_date_has_not_reached_are_told_once_a_workshop()
    {
        var finding = Assert.Single(Loaded("2026-06-30", "W1|1|一|60|9:00|10:00|", "W1|2|二|60|||55|2", "W1|3|三|60|||50|2").Findings, f => f.Id == FaultKinds.AfterAsOf.Id);
        Assert.Equal(("input/workshop_agenda.csv(3)", "数据日期不早于 2026-07-01"), (finding.Where.ToString(), finding.Expected!.Value.Zh));
        Assert.Contains("as_of", finding.Remedy.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_that_is_there_twice_is_a_finding_and_no_end_of_the_program() => Assert.Contains(
        Given.Loaded(
            ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-08|2026-06-09\nW1|又一次|2026-07-08|2026-07-09"),
            ("workshop_agenda", "workshop_id|seq|title|planned_min|actual_min\nW1|1|一|60|55")).Findings, f => f.Id == "DT-02");

    [Fact]
    public void An_agenda_of_a_day_to_come_without_times_is_fine() =>
        Assert.DoesNotContain(Loaded("2026-07-20", "W1|1|一|60|||").Findings, f => f.Id == FaultKinds.AfterAsOf.Id);

    private static LoadResult Loaded(string start, params string[] rows) => Given.Loaded(
        ("workshops", $"workshop_id|title|start_date|end_date\nW1|研讨|{start}|{start}"),
        ("workshop_agenda", "workshop_id|seq|title|planned_min|actual_start|actual_end|actual_min|day\n" + string.Join('\n', rows.Select(r => r + new string('|', 7 - r.Count(c => c == '|'))))));
}
