using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class ParticipantNotPreparedTests
{
    [Theory]
    [InlineData("是")]
    [InlineData("否")]
    [InlineData("不适用")]
    public void An_account_and_known_pre_work_pass(string prework)
    {
        var portfolio = With($"W1|X1|张三|A1|{prework}");
        ParticipantNotPrepared.Rule.Judges(portfolio, WorkshopGiven.W1).Is(Outcome.Pass);
        ParticipantNotPrepared.Rule.Judges(portfolio, WorkshopGiven.Participant("X1")).Is(Outcome.Pass);
    }

    [Fact]
    public void No_account_fails_at_its_cell_for_the_participant_and_the_workshop()
    {
        var portfolio = With("W1|X1|张三|A1|是\nW1|X2|李四||是");
        ParticipantNotPrepared.Rule.Judges(portfolio, WorkshopGiven.W1).FailsAt("input/workshop_participants.csv(3,4)");
        ParticipantNotPrepared.Rule.Judges(portfolio, WorkshopGiven.Participant("X2")).FailsAt("input/workshop_participants.csv(3,4)");
        ParticipantNotPrepared.Rule.Judges(portfolio, WorkshopGiven.Participant("X1")).Is(Outcome.Pass);
    }

    [Fact]
    public void Pre_work_not_recorded_fails_at_its_cell() =>
        ParticipantNotPrepared.Rule.Judges(With("W1|X1|张三|A1|"), WorkshopGiven.W1).FailsAt("input/workshop_participants.csv(2,5)");

    [Fact]
    public void No_participants_fail() => ParticipantNotPrepared.Rule.Judges(With(""), WorkshopGiven.W1).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string rows) =>
        WorkshopGiven.Workshop(("workshop_participants", "workshop_id|participant_id|name|account_id|prework_done\n" + rows));
}
