using KspSite.Core.Rules;
using KspSite.Core.Rules.Workshops;

namespace KspSite.Core.Tests.Rules.Workshops;

public sealed class CommitmentMissingOrLateTests
{
    [Theory]
    // 29 June + 90 days
    [InlineData("C1|W1|X1||约见总经理|2026-09-27")]
    [InlineData("C1|W1||张三|约见总经理|2026-07-31")]
    public void A_commitment_due_within_ninety_days_of_the_end_passes(string row) =>
        CommitmentMissingOrLate.Rule.Judges(With(row), WorkshopGiven.Participant("X1")).Is(Outcome.Pass);

    [Fact]
    public void The_ninety_first_day_fails_at_the_date()
    {
        var portfolio = With("C1|W1|X1||约见总经理|2026-07-01\nC2|W1|X1||签年度合同|2026-09-28");
        CommitmentMissingOrLate.Rule.Judges(portfolio, WorkshopGiven.Participant("X1")).FailsAt("input/commitments.csv(3,6)");
        CommitmentMissingOrLate.Rule.Judges(portfolio, WorkshopGiven.W1).FailsAt("input/commitments.csv(3,6)");
    }

    [Fact]
    public void A_participant_without_one_fails_at_his_row() =>
        CommitmentMissingOrLate.Rule.Judges(With(""), WorkshopGiven.Participant("X1")).FailsAt("input/workshop_participants.csv(2)");

    [Fact]
    public void Somebody_elses_commitment_does_not_count() =>
        CommitmentMissingOrLate.Rule.Judges(With("C1|W1||李四|约见总经理|2026-07-31"), WorkshopGiven.W1).Is(Outcome.Fail);

    [Fact]
    public void It_is_asked_before_the_end_as_well() =>
        CommitmentMissingOrLate.Rule.Judges(With("", end: "2026-12-31"), WorkshopGiven.W1).Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_of_commitments_nobody_is_asked() => CommitmentMissingOrLate.Rule.Judges(
        WorkshopGiven.Workshop(("workshop_participants", "workshop_id|participant_id|name\nW1|X1|张三")), WorkshopGiven.W1).Is(Outcome.NotApplicable);

    [Fact]
    public void No_participants_fail() => CommitmentMissingOrLate.Rule.Judges(WorkshopGiven.Workshop(
        ("workshop_participants", "workshop_id|participant_id|name"), ("commitments", "commitment_id|workshop_id|owner|text|due")), WorkshopGiven.W1).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string commitments, string end = "2026-06-29") => WorkshopGiven.Workshop("2026-06-28", end, "",
        ("workshop_participants", "workshop_id|participant_id|name\nW1|X1|张三"),
        ("commitments", "commitment_id|workshop_id|participant_id|owner|text|due\n" + commitments));
}
