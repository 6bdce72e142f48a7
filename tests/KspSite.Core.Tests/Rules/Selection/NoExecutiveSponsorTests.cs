using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class NoExecutiveSponsorTests
{
    [Fact]
    public void A_sponsor_passes() => Judge("S|王总").Is(Outcome.Pass);

    [Fact]
    public void Tier_S_without_a_sponsor_fails_at_the_cell_as_information()
    {
        Judge("S|").FailsAt("input/accounts.csv(2,5)");
        Judge("S|").HasSeverity(Core.Diagnostics.Severity.Info);
    }

    [Theory]
    [InlineData("A|")]
    [InlineData("N|")]
    [InlineData("|")]
    public void Other_tiers_are_not_asked(string cells) => Judge(cells).Is(Outcome.NotApplicable);

    private static CheckResult Judge(string cells) => NoExecutiveSponsor.Rule.Judges(
        Given.Portfolio(("accounts", "account_id|account_name|money_unit|tier|exec_sponsor\nA1|甲公司|元|" + cells)));
}
