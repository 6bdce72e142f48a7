using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class ActualTimeNotRecordedTests
{
    [Theory]
    [InlineData("W1|1|模块|module|1|60|55||")]
    [InlineData("W1|1|模块|module|1|60||09:00|10:05")]
    public void Minutes_or_start_and_end_pass(string block) => Judges(block).Is(Outcome.Pass);

    [Fact]
    public void A_past_module_without_either_fails_at_the_empty_cell()
    {
        var result = Judges("W1|1|模块一|module|1|60|55||\nW1|2|模块二|module|1|60|||");
        result.FailsAt("input/workshop_agenda.csv(3,7)");
        result.HasSeverity(Severity.Info);
    }

    [Theory]
    [InlineData("W1|1|休息|break|1|15|||")]
    // day 3 is 30 June, the as-of date
    [InlineData("W1|1|模块|module|3|60|||")]
    public void Breaks_and_modules_of_today_are_not_asked(string block) => Judges(block).Is(Outcome.NotApplicable);

    [Fact]
    public void A_module_of_yesterday_is_asked() => Judges("W1|1|模块|module|2|60|||").Is(Outcome.Fail);

    [Fact]
    public void No_agenda_fails() => Judges("").Is(Outcome.Fail);

    private static CheckResult Judges(string agenda) => ActualTimeNotRecorded.Rule.Judges(WorkshopGiven.Workshop(
        ("workshop_agenda", "workshop_id|seq|title|kind|day|planned_min|actual_min|actual_start|actual_end\n" + agenda)), WorkshopGiven.W1);
}
