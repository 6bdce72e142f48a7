using KspSite.Core.Rules;
using KspSite.Core.Rules.Strategies;

namespace KspSite.Core.Tests.Rules.Strategies;

public sealed class StrategyWithoutCustomerViewTests
{
    private const string Header = "strategy_id|account_id|pillar|sub_strategy|view_ids\n";

    [Fact]
    public void A_business_development_strategy_with_a_view_passes() =>
        StrategyWithoutCustomerView.Rule.Judges(With("S1|A1|biz_dev|共建产线|V1")).Is(Outcome.Pass);

    [Fact]
    public void One_without_a_view_fails_at_its_cell() => StrategyWithoutCustomerView.Rule
        .Judges(With("S1|A1|biz_dev|共建产线|V1\nS2|A1|biz_dev|降本|")).FailsAt("input/strategies.csv(3,5)");

    [Fact]
    public void Other_pillars_are_not_asked() =>
        StrategyWithoutCustomerView.Rule.Judges(With("S1|A1|org_pen|争取王总|\nS2|A1|resource|驻场工程师|")).Is(Outcome.NotApplicable);

    [Fact]
    public void No_strategy_at_all_fails() => StrategyWithoutCustomerView.Rule.Judges(With("")).FailsAt("input/accounts.csv(2)");

    [Fact]
    public void Without_the_table_of_views_nobody_is_asked() => StrategyWithoutCustomerView.Rule
        .Judges(Given.Portfolio(("strategies", Header + "S1|A1|biz_dev|共建产线|"))).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string strategies) => Given.Portfolio(
        ("strategies", Header + strategies), ("customer_views", "view_id|account_id|kind|text\nV1|A1|trend|转向本地采购"));
}
