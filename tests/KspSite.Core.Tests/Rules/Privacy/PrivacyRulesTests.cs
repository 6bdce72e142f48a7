using KspSite.Core.Rules;
using KspSite.Core.Rules.Privacy;

namespace KspSite.Core.Tests.Rules.Privacy;

public sealed class PrivacyRulesTests
{
    public static TheoryData<Rule> Both => [CustomerSafeLeak.Rule, HiddenAccountShown.Rule];

    [Theory]
    [MemberData(nameof(Both), DisableDiscoveryEnumeration = true)]
    public void Rules_on_the_output_have_nothing_to_judge_in_the_data_and_say_so(Rule rule)
    {
        var result = rule.Judges(Given.Portfolio(), Subject.Portfolio);
        result.Is(Outcome.NotApplicable);
        Assert.NotNull(result.Message);
    }
}
