using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class MinutesDoNotAddUpTests
{
    [Fact]
    public void Modules_that_sum_to_the_stated_total_pass_and_breaks_do_not_count() =>
        Judges("150", "W1|1|客户需求|module|120\nW1|2|休息|break|15\nW1|3|多渠道||30\nW1|4|导入|opening|30").Is(Outcome.Pass);

    [Fact]
    public void Without_a_stated_total_780_minutes_are_expected()
    {
        Judges("", string.Join('\n', Enumerable.Range(1, 13).Select(i => $"W1|{Numerals.Text(i)}|模块|module|60"))).Is(Outcome.Pass);
        Judges("", "W1|1|模块|module|779").Is(Outcome.Fail);
    }

    [Theory]
    [InlineData("149")]
    [InlineData("151")]
    public void One_minute_off_fails_at_the_stated_total(string stated) =>
        Judges(stated, "W1|1|客户需求|module|150").FailsAt("input/workshops.csv(2,5)");

    [Fact]
    public void No_agenda_fails_at_the_workshop() => Judges("150", "").FailsAt("input/workshops.csv(2)");

    [Fact]
    public void Without_the_table_nobody_is_asked() =>
        MinutesDoNotAddUp.Rule.Judges(WorkshopGiven.Workshop(), WorkshopGiven.W1).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string stated, string agenda) => MinutesDoNotAddUp.Rule.Judges(
        WorkshopGiven.Workshop("2026-06-28", "2026-06-29", stated, ("workshop_agenda", "workshop_id|seq|title|kind|planned_min\n" + agenda)), WorkshopGiven.W1);
}
