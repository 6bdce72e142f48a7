using KspSite.Core.Rules;
using KspSite.Core.Rules.Positioning;

namespace KspSite.Core.Tests.Rules.Positioning;

public sealed class MoreAboutUsThanCustomerTests
{
    [Theory]
    [InlineData("让工厂少停机")]
    [InlineData("我们让客户少停机")]
    [InlineData("我司与甲公司一起少停机")]
    [InlineData("客户的客户放心，我们、我司放心")]
    [InlineData("Our service keeps your plant running")]
    [InlineData("Our customers keep running")]
    public void At_least_as_many_words_for_the_customer_pass(string statement) => Judge(statement).Is(Outcome.Pass);

    [Theory]
    [InlineData("我们是最好的供应商")]
    [InlineData("我们和我司让客户少停机")]
    [InlineData("Our service is our pride, in four hours, for your plant")]
    public void More_words_for_us_fail_at_the_statement_as_information(string statement)
    {
        Judge(statement).FailsAt("input/positioning.csv(2,3)");
        Judge(statement).HasSeverity(Core.Diagnostics.Severity.Info);
        MoreAboutUsThanCustomer.Rule.Judges(With(statement), new(SubjectType.Zone, "Z1")).Is(Outcome.Fail);
    }

    [Fact]
    public void A_short_name_counts_once_where_the_whole_name_stands()
    {
        // 甲公司（集团）: the short name 甲公司 is in it, so one mention against two of us
        var portfolio = Given.Portfolio(("accounts", "account_id|account_name|short_name|money_unit\nA1|甲公司（集团）|甲公司|元"),
            ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"), ("positioning", "account_id|zone_id|statement\nA1|Z1|我们和我司服务甲公司（集团）"));
        var message = MoreAboutUsThanCustomer.Rule.Judges(portfolio).Message!.Value;
        Assert.Equal("战区“华东”的定位提到我们 2 次，提到客户 1 次。", message.Zh);
        Assert.Equal("The positioning of the zone “华东” speaks of us 2 times and of the customer 1 time.", message.En);
    }

    [Fact]
    public void An_account_without_positioning_is_not_asked() =>
        MoreAboutUsThanCustomer.Rule.Judges(Given.Portfolio(("positioning", "account_id|zone_id|statement"))).Is(Outcome.NotApplicable);

    [Fact]
    public void Without_the_table_nobody_is_asked() => MoreAboutUsThanCustomer.Rule.Judges(Given.Portfolio()).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string statement) => Given.Portfolio(("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
        ("positioning", "account_id|zone_id|statement\nA1|Z1|" + statement));

    private static CheckResult Judge(string statement) => MoreAboutUsThanCustomer.Rule.Judges(With(statement));
}
