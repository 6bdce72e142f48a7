using KspSite.Core.Rules;
using KspSite.Core.Rules.Pitches;

namespace KspSite.Core.Tests.Rules.Pitches;

public sealed class PitchWithoutNextStepTests
{
    [Fact]
    public void A_next_step_passes() => Judges("T1|A1|P1|您好|约下周拜访").Is(Outcome.Pass);

    [Fact]
    public void A_talk_without_one_fails_at_the_empty_cell_and_names_the_listener()
    {
        var result = Judges("T1|A1|P1|您好|约下周拜访\nT2|A1|P1|您好|");
        result.FailsAt("input/pitches.csv(3,5)");
        Assert.Contains("王工", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void No_talk_at_all_fails() => Judges("").Is(Outcome.Fail);

    [Fact]
    public void Without_the_table_nobody_is_asked() => PitchWithoutNextStep.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static CheckResult Judges(string rows) => PitchWithoutNextStep.Rule.Judges(Given.Portfolio(
        ("stakeholders", "person_id|account_id|name\nP1|A1|王工"), ("pitches", "pitch_id|account_id|person_id|text|next_step\n" + rows)));
}
