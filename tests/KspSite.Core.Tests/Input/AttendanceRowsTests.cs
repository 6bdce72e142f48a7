using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Input;

public sealed class AttendanceRowsTests
{
    [Fact]
    public void A_second_row_of_the_same_block_and_participant_is_reported()
    {
        var loaded = Loaded("W1|P1|1|absent|\nW1|P1|1|present|\nW1|P1|2|present|\nW1|P2|1|present|");
        var finding = Assert.Single(loaded.Findings, f => f.Id == "DT-02");
        Assert.Equal("input/attendance.csv(3,3)", finding.Where.ToString());
        Assert.Equal(3, loaded.Portfolio.Workshops[0].Attendance.Length);
    }

    [Theory]
    [InlineData("W1|P1|1|partial|60")]
    [InlineData("W1|P1|2|partial|50")]
    [InlineData("W1|P1|1|partial|")]
    public void Minutes_up_to_the_length_of_the_block_are_fine(string row) =>
        Assert.DoesNotContain(Loaded(row).Findings, f => f.Id == FaultKinds.OutOfRange.Id);

    [Theory]
    [InlineData("W1|P1|1|partial|61", "60")]
    [InlineData("W1|P1|2|partial|51", "50")]
    [InlineData("W1|P1|3|present|31", "30")]
    public void Minutes_beyond_the_block_are_a_warning_and_the_row_is_kept(string row, string most)
    {
        // planned 60, 40 and 30; the second took 50 and the third 20
        var loaded = Loaded(row);
        var finding = Assert.Single(loaded.Findings, f => f.Id == FaultKinds.OutOfRange.Id);
        Assert.Equal(Severity.Warning, finding.Severity);
        Assert.Equal("input/attendance.csv(2,5)", finding.Where.ToString());
        Assert.Contains(most, finding.Expected!.Value.En, StringComparison.Ordinal);
        Assert.Single(loaded.Portfolio.Workshops[0].Attendance);
    }

    private static LoadResult Loaded(string rows) => Given.Loaded(
        ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-08|2026-06-09"),
        ("workshop_agenda", "workshop_id|seq|title|planned_min|actual_min\nW1|1|一|60|\nW1|2|二|40|50\nW1|3|三|30|20"),
        ("workshop_participants", "workshop_id|participant_id|name\nW1|P1|一\nW1|P2|二"),
        ("attendance", "workshop_id|participant_id|seq|status|minutes\n" + rows));
}
