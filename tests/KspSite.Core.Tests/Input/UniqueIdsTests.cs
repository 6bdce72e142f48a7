using KspSite.Core.Diagnostics;

namespace KspSite.Core.Tests.Input;

public sealed class UniqueIdsTests
{
    private const string Workshops = "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-08|2026-06-09";
    private const string Agenda = "workshop_id|seq|day|title|planned_min\n";

    [Theory]
    [InlineData("1", "01")]
    [InlineData("1", "1.0")]
    [InlineData("2", "2个")]
    public void A_number_written_in_two_ways_is_one_key(string first, string second)
    {
        var loaded = Given.Loaded(("workshops", Workshops), ("workshop_agenda", Agenda + $"W1|{first}|1|开场|10\nW1|{second}|1|模块|20"));
        Assert.Contains(loaded.Findings, f => f.Severity == Severity.Error && f.Where.Line == 3);
        Assert.Single(loaded.Portfolio.Workshops.Single().Agenda);
    }

    [Fact]
    public void A_day_written_in_two_ways_is_one_key()
    {
        var loaded = Given.Loaded(
            ("goals", "goal_id|account_id|statement|type\nG1|A1|多卖|revenue"),
            ("goal_progress", "goal_id|as_of|actual\nG1|2026-03-01|5\nG1|2026/3/1|6\nG1|2026年3月2日|7\nG1|46082|8"));
        // 46082 is the first of March as Excel counts.
        Assert.Equal([3, 5], loaded.Findings.Where(f => f.Id == "DT-02").Select(f => f.Where.Line));
        Assert.All(loaded.Findings.Where(f => f.Id == "DT-02"), f => Assert.Equal(("input/goal_progress.csv", "G1/2026-03-01"), (f.Where.File, f.Found)));
    }

    [Fact]
    public void A_reference_to_a_number_finds_it_however_it_is_written()
    {
        var loaded = Given.Loaded(
            ("workshops", Workshops), ("workshop_agenda", Agenda + "W1|1|1|开场|10"),
            ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|王磊"),
            ("attendance", "workshop_id|participant_id|seq|status\nW1|P1|01|present"));
        Assert.DoesNotContain(loaded.Findings, f => f.Id == "DT-01");
    }
}
