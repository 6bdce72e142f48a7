using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class HiddenKeyAccountTests
{
    [Fact]
    public void A_tier_B_account_with_a_high_index_fails_at_its_tier() =>
        // (500/500 + 8/10 + 8/8) / 3 = 93.3
        Judge("B|500|8|8").FailsAt("input/accounts.csv(2,4)");

    [Fact]
    public void The_default_limit_is_67()
    {
        // (1 + 0/10 + 8/8) / 3 = 66.7; (1 + 1/10 + 8/8) / 3 = 70
        Judge("N|500|0|8").Is(Outcome.Pass);
        Judge("N|500|1|8").Is(Outcome.Fail);
    }

    [Fact]
    public void An_index_exactly_at_the_limit_fails() =>
        // (1 + 5/10 + 0/8) / 3 = 50
        Judge("B|500|5|0", limit: 50).Is(Outcome.Fail);

    [Theory]
    [InlineData("S|500|8|8")]
    [InlineData("A|500|8|8")]
    [InlineData("|500|8|8")]
    public void Other_tiers_are_not_asked(string cells) => Judge(cells).Is(Outcome.NotApplicable);

    [Theory]
    [InlineData("B||8|8")]
    [InlineData("B|500||8")]
    [InlineData("B|500|8|")]
    public void Without_an_index_there_is_no_data(string cells) => Judge(cells).Is(Outcome.NoData);

    private static CheckResult Judge(string cells, decimal limit = 67)
    {
        var settings = new SiteSettings { AsOf = Given.AsOf, Thresholds = ImmutableDictionary<string, decimal>.Empty.Add("KA-04.min_index", limit) };
        return HiddenKeyAccount.Rule.Judges(Given.Loaded(settings, ("accounts",
            "account_id|account_name|money_unit|tier|potential_total|buyer_count|process_steps\nA1|甲公司|元|" + cells)).Portfolio);
    }
}
