using KspSite.Core.Rules;
using KspSite.Core.Rules.Selection;

namespace KspSite.Core.Tests.Rules.Selection;

public sealed class OwnerMissingOrOverloadedTests
{
    [Theory]
    [InlineData("S|张三")]
    [InlineData("A|Zhang San")]
    [InlineData("B|张三")]
    public void One_named_owner_passes(string cells) => Judge(cells).Is(Outcome.Pass);

    [Theory]
    [InlineData("S|")]
    [InlineData("A|张三、李四")]
    [InlineData("B|张三；李四")]
    [InlineData("S|张三/李四")]
    [InlineData("S|张三，李四")]
    [InlineData("S|、")]
    public void No_owner_or_several_fail_at_the_owner(string cells) => Judge(cells).FailsAt("input/accounts.csv(2,5)");

    [Theory]
    [InlineData("N|")]
    [InlineData("|")]
    public void Other_accounts_are_not_asked(string cells) => Judge(cells).Is(Outcome.NotApplicable);

    [Fact]
    public void Ten_key_accounts_of_one_owner_pass() => Of(keyAccounts: 10, others: 3).Is(Outcome.Pass);

    [Fact]
    public void The_eleventh_makes_each_of_them_fail_with_the_name_and_the_number()
    {
        var result = Of(keyAccounts: 11, others: 0);
        result.FailsAt("input/accounts.csv(2,5)");
        Assert.Equal("张三 一个人负责 11 家大客户。", result.Message!.Value.Zh);
    }

    [Fact]
    public void The_limit_is_a_threshold() => Of(keyAccounts: 2, others: 0, limit: 1).Is(Outcome.Fail);

    private static CheckResult Of(int keyAccounts, int others, decimal limit = 10)
    {
        var rows = Enumerable.Range(1, keyAccounts + others).Select(i => $"A{Numerals.Text(i)}|客户{Numerals.Text(i)}|元|{(i <= keyAccounts ? "B" : "N")}|张三");
        var settings = new SiteSettings { AsOf = Given.AsOf, Thresholds = ImmutableDictionary<string, decimal>.Empty.Add("KA-06.max_accounts", limit) };
        return OwnerMissingOrOverloaded.Rule.Judges(Given.Loaded(settings, ("accounts", Header + string.Join('\n', rows))).Portfolio);
    }

    private const string Header = "account_id|account_name|money_unit|tier|owner\n";

    private static CheckResult Judge(string cells) =>
        OwnerMissingOrOverloaded.Rule.Judges(Given.Portfolio(("accounts", Header + "A1|甲公司|元|" + cells)));
}
