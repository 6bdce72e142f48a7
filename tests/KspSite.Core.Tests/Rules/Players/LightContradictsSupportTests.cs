using KspSite.Core.Rules;
using KspSite.Core.Rules.Players;

namespace KspSite.Core.Tests.Rules.Players;

public sealed class LightContradictsSupportTests
{
    [Theory]
    [InlineData("green", "neutral")]
    [InlineData("green", "supporter")]
    [InlineData("yellow", "mentor")]
    [InlineData("yellow", "enemy")]
    [InlineData("red", "neutral")]
    [InlineData("grey", "enemy")]
    public void Anything_but_opposite_signs_passes(string light, string support) =>
        LightContradictsSupport.Rule.Judges(With($"P1|A1|王总|{light}|{support}")).Is(Outcome.Pass);

    [Theory]
    [InlineData("green", "non_supporter")]
    [InlineData("green", "enemy")]
    [InlineData("red", "supporter")]
    [InlineData("red", "mentor")]
    public void Opposite_signs_fail_at_the_light(string light, string support)
    {
        var portfolio = With($"P1|A1|王总|{light}|{support}");
        LightContradictsSupport.Rule.Judges(portfolio).FailsAt("input/stakeholders.csv(2,4)");
        LightContradictsSupport.Rule.Judges(portfolio, new(SubjectType.Person, "P1")).FailsAt("input/stakeholders.csv(2,5)");
    }

    [Theory]
    [InlineData("P1|A1|王总|green|")]
    [InlineData("P1|A1|王总|green|unknown")]
    [InlineData("P1|A1|王总||enemy")]
    [InlineData("")]
    public void One_of_the_two_alone_cannot_contradict(string people) =>
        LightContradictsSupport.Rule.Judges(With(people)).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string people) =>
        Given.Portfolio(("stakeholders", "person_id|account_id|name|light|support\n" + people));
}
