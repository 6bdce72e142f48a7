using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Core.Rules.Data;
using KspSite.Core.Tests.Rules;

namespace KspSite.Core.Tests.Input;

public sealed class LinkedPeopleTests
{
    [Fact]
    public void A_link_between_people_of_two_accounts_is_an_error_at_its_end()
    {
        var loaded = Loaded("P1|P3|influences");
        var finding = Assert.Single(loaded.Findings, f => f.Id == "DT-01");
        Assert.Equal(Severity.Error, finding.Severity);
        Assert.Equal("input/stakeholder_links.csv(2,2)", finding.Where.ToString());
        Assert.Equal("P3", finding.Found);
        Assert.All(loaded.Portfolio.Accounts, a => Assert.Empty(a.Links));
        DanglingReference.Rule.Judges(loaded.Portfolio, Subject.Account("A1")).Is(Core.Rules.Outcome.Fail);
    }

    [Fact]
    public void A_link_within_an_account_is_none() => Assert.DoesNotContain(Loaded("P1|P2|influences").Findings, f => f.Id == "DT-01");

    [Fact]
    public void A_link_to_nobody_is_told_once() => Assert.Single(Loaded("P1|P9|influences").Findings, f => f.Id == "DT-01");

    private static LoadResult Loaded(string row) => Given.Loaded(
        ("accounts", "account_id|account_name\nA1|甲\nA2|乙"),
        ("stakeholders", "person_id|account_id|name\nP1|A1|一\nP2|A1|二\nP3|A2|三"),
        ("stakeholder_links", "from_id|to_id|kind\n" + row));
}
