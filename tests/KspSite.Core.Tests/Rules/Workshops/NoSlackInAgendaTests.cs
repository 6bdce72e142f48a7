using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class NoSlackInAgendaTests
{
    [Theory]
    [InlineData("W1|1|模块|module|60|\nW1|2|机动|buffer|15|")]
    [InlineData("W1|1|模块|module|60|1")]
    public void A_buffer_or_an_order_of_cuts_passes(string agenda) => Judges(agenda).Is(Outcome.Pass);

    [Fact]
    public void Neither_fails_at_the_modules()
    {
        var result = Judges("W1|1|模块|module|60|\nW1|2|休息|break|15|");
        result.FailsAt("input/workshop_agenda.csv(2,6)");
        result.HasSeverity(Severity.Info);
    }

    [Fact]
    public void No_agenda_fails() => Judges("").Is(Outcome.Fail);

    private static CheckResult Judges(string agenda) => NoSlackInAgenda.Rule.Judges(
        WorkshopGiven.Workshop(("workshop_agenda", "workshop_id|seq|title|kind|planned_min|cut_order\n" + agenda)), WorkshopGiven.W1);
}
