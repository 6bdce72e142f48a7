using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class ChannelMixMetricsTests
{
    private const string Accounts = "account_id|account_name|money_unit|currency\nA1|甲|元|CNY\nA2|乙|元|CNY";
    private const string Channels = "channel_id|channel_name|type\nC1|直销|direct\nC2|经销|distributor\nC3|内勤|inside";
    private const string Header = "account_id|channel_id|task|role|planned_share|actual_share|planned_sales|actual_sales\n";

    [Fact]
    public void The_mix_sums_the_sales_of_all_rows_and_ignores_shares_where_there_are_sales()
    {
        // C1 30 + 30, C2 40 of 100
        var portfolio = With("A1|C1|lead|L||90%||30\nA1|C1|close|L||||30\nA1|C2|deliver|F||10%||40");
        ChannelMixMetrics.Mix.Figure("actual.C1", portfolio).Is(0.6m);
        ChannelMixMetrics.Mix.Figure("actual.C2", portfolio).Is(0.4m);
        Assert.Equal(["60", "100"], ChannelMixMetrics.Mix.Figure("actual.C1", portfolio).Parts.Select(p => p.Value));
    }

    [Fact]
    public void Without_sales_the_shares_are_summed_and_scaled_to_one()
    {
        // 60 + 60 + 80 = 200 %: C1 0.6, C2 0.4
        var portfolio = With("A1|C1|lead|L||60%||\nA1|C1|close|L||60%||\nA1|C2|deliver|F||80%||");
        ChannelMixMetrics.Mix.Figure("actual.C1", portfolio).Is(0.6m);
        ChannelMixMetrics.Mix.Figure("actual.C2", portfolio).Is(0.4m);
        ChannelMixMetrics.Mix.Figure("planned.C1", portfolio).IsMissing();
    }

    [Fact]
    public void Planned_shares_stand_beside_actual_sales()
    {
        var portfolio = With("A1|C1|lead|L|70%|||30\nA1|C2|deliver|F|30%|||70");
        ChannelMixMetrics.Mix.Figure("planned.C1", portfolio).Is(0.7m);
        ChannelMixMetrics.Mix.Figure("actual.C1", portfolio).Is(0.3m);
    }

    [Fact]
    public void Sales_of_zero_are_no_sales() =>
        ChannelMixMetrics.Mix.Figure("actual.C1", With("A1|C1|lead|L||25%||0\nA1|C2|lead|S||75%||0")).Is(0.25m);

    [Fact]
    public void A_channel_without_a_value_beside_others_is_missing_and_not_zero() =>
        ChannelMixMetrics.Mix.Figure("actual.C2", With("A1|C1|lead|L||||30\nA1|C2|lead|S||||")).IsMissing();

    [Fact]
    public void The_portfolio_and_its_channels_add_up_sales_only()
    {
        // A1: C1 30, C2 10; A2 gives shares only, its planned sales C2 50
        var portfolio = With("A1|C1|lead|L||||30\nA1|C2|lead|S||||10\nA2|C2|lead|L||100%|50|");
        ChannelMixMetrics.Mix.Figure("actual.C1", portfolio, Subject.Portfolio).Is(0.75m);
        ChannelMixMetrics.Mix.Figure("actual", portfolio, Channel("C1")).Is(0.75m);
        ChannelMixMetrics.Mix.Figure("actual", portfolio, Channel("C2")).Is(0.25m);
        ChannelMixMetrics.Mix.Figure("planned", portfolio, Channel("C2")).Is(1);
        ChannelMixMetrics.Mix.Figure("actual", portfolio, Channel("C3")).IsMissing();
        ChannelMixMetrics.Mix.Figure("planned", portfolio, Channel("C1")).IsMissing();
    }

    [Fact]
    public void Shares_alone_give_the_portfolio_no_mix() =>
        ChannelMixMetrics.Mix.Figure("actual", With("A1|C1|lead|L||100%||"), Channel("C1")).IsMissing();

    [Fact]
    public void Sales_in_several_currencies_give_the_portfolio_no_mix()
    {
        var portfolio = Given.Portfolio(("accounts", Accounts.Replace("乙|元|CNY", "乙|元|USD", StringComparison.Ordinal)),
            ("channels", Channels), ("channel_coverage", Header + "A1|C1|lead|L||||30\nA2|C2|lead|L||||10"));
        ChannelMixMetrics.Mix.Figure("actual", portfolio, Channel("C1")).IsMissing();
        ChannelMixMetrics.Drift.Figure(portfolio, Subject.Portfolio).IsMissing();
        ChannelMixMetrics.IndirectShare.Figure(portfolio, Subject.Portfolio).IsMissing();
        ChannelMixMetrics.Mix.Figure("actual.C1", portfolio).Is(1);
    }

    [Fact]
    public void Without_rows_or_without_the_table_one_line_says_that_the_mix_is_missing()
    {
        ChannelMixMetrics.Mix.Figure("actual", With("A1|C1|lead|L||||30"), Subject.Account("A2")).IsMissing();
        ChannelMixMetrics.Mix.Figure("planned", Given.Portfolio()).IsMissing();
        ChannelMixMetrics.Mix.Figure("planned", Given.Portfolio(), Subject.Portfolio).IsMissing();
    }

    [Fact]
    public void Drift_is_half_the_sum_of_differences_and_takes_a_missing_side_for_zero()
    {
        // actual C1 0.5, C2 0.5; planned C1 0.8, C3 0.2: (0.3 + 0.5 + 0.2)/2
        var portfolio = With("A1|C1|lead|L|80%|||50\nA1|C2|lead|S||||50\nA1|C3|lead|S|20%|||");
        ChannelMixMetrics.Drift.Figure(portfolio).Is(0.5m);
    }

    [Fact]
    public void Drift_needs_both_mixes()
    {
        ChannelMixMetrics.Drift.Figure(With("A1|C1|lead|L||||50")).IsMissing();
        ChannelMixMetrics.Drift.Figure(With("A1|C1|lead|L|100%|||")).IsMissing();
        ChannelMixMetrics.Drift.Figure(With("A1|C1|lead|L|100%|||50"), Subject.Portfolio).IsMissing();
    }

    [Fact]
    public void The_portfolios_drift_compares_sums_of_sales() =>
        // actual C1 60/100, planned C1 100/200: (0.1 + 0.1)/2
        ChannelMixMetrics.Drift.Figure(With("A1|C1|lead|L|||100|60\nA2|C2|lead|L|||100|40"), Subject.Portfolio).Is(0.1m);

    [Fact]
    public void Everything_but_direct_is_indirect()
    {
        // C2 30 + C3 20 of 100
        var portfolio = With("A1|C1|lead|L||||50\nA1|C2|lead|S||||30\nA1|C3|lead|S||||20");
        ChannelMixMetrics.IndirectShare.Figure(portfolio).Is(0.5m);
        ChannelMixMetrics.IndirectShare.Figure(portfolio, Subject.Portfolio).Is(0.5m);
        ChannelMixMetrics.IndirectShare.Figure(With("A1|C1|lead|L||||50")).Is(0);
    }

    [Fact]
    public void Without_a_mix_or_the_channels_types_there_is_no_indirect_share()
    {
        ChannelMixMetrics.IndirectShare.Figure(With("A1|C1|lead|L||||")).IsMissing();
        ChannelMixMetrics.IndirectShare.Figure(Given.Portfolio(("channel_coverage", Header + "A1|C1|lead|L||||50"))).IsMissing();
    }

    private static Subject Channel(string id) => new(SubjectType.Channel, id);

    private static Portfolio With(string rows) =>
        Given.Portfolio(("accounts", Accounts), ("channels", Channels), ("channel_coverage", Header + rows));
}
