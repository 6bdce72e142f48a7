using KspSite.Core.Audiences;
using KspSite.Core.Domain;
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

    // Portfolios of audiences, as they would be if nothing had been taken out of them.
    [Fact]
    public void An_account_whose_mark_is_too_narrow_must_not_be_there() =>
        HiddenAccountShown.Rule.Judges(For(DefaultAudiences.Management), Subject.Portfolio).FailsAt("input/accounts.csv(3)");

    [Fact]
    public void An_account_that_the_build_does_not_name_must_not_be_there() =>
        HiddenAccountShown.Rule.Judges(For(DefaultAudiences.Team with { Accounts = [new("A2")] }), Subject.Portfolio).FailsAt("input/accounts.csv(2)");

    private static Portfolio For(Audience audience) => Given.Loaded(
        new SiteSettings { AsOf = Given.AsOf, Audience = audience }, ("accounts", "account_id|account_name|money_unit|visibility\nA1|甲|元|\nA2|乙|元|team")).Portfolio;
}
