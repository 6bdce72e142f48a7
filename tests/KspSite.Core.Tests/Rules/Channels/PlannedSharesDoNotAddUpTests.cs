using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.Tests.Rules.Channels;

public sealed class PlannedSharesDoNotAddUpTests
{
    private static readonly Subject East = new(SubjectType.Zone, "Z1");

    [Theory]
    [InlineData("60%", "40%")]
    [InlineData("60%", "39%")]
    [InlineData("60%", "41%")]
    public void A_sum_within_a_point_of_100_percent_passes(string first, string second) =>
        PlannedSharesDoNotAddUp.Rule.Judges(With($"A1|Z1|C1|close|L|{first}\nA1|Z1|C2|close|S|{second}")).Is(Outcome.Pass);

    [Theory]
    [InlineData("60%", "38.9%")]
    [InlineData("60%", "41.1%")]
    public void A_sum_further_off_fails_at_the_shares(string first, string second)
    {
        var portfolio = With($"A1|Z1|C1|close|L|{first}\nA1|Z1|C2|close|S|{second}");
        PlannedSharesDoNotAddUp.Rule.Judges(portfolio).FailsAt("input/channel_coverage.csv(3,6)");
        PlannedSharesDoNotAddUp.Rule.Judges(portfolio, East).FailsAt("input/channel_coverage.csv(2,6)");
    }

    [Theory]
    [InlineData("41.1%", "101.1%")]
    [InlineData("41.04%", "101.04%")]
    public void The_sum_is_told_with_as_many_decimals_as_it_takes(string second, string told) =>
        Assert.Contains($" {told}，", PlannedSharesDoNotAddUp.Rule.Judges(With($"A1|Z1|C1|close|L|60%\nA1|Z1|C2|close|S|{second}"), East).Message!.Value.Zh, StringComparison.Ordinal);

    [Fact]
    public void A_row_without_a_zone_counts_in_each_zone() =>
        PlannedSharesDoNotAddUp.Rule.Judges(With("A1|Z1|C1|close|L|60%\nA1||C2|all|S|40%"), East).Is(Outcome.Pass);

    [Fact]
    public void Shares_repeated_on_each_task_are_summed_as_they_stand() =>
        PlannedSharesDoNotAddUp.Rule.Judges(With("A1|Z1|C1|close|L|100%\nA1|Z1|C1|lead|L|100%"), East).Is(Outcome.Fail);

    [Fact]
    public void A_zone_without_planned_shares_has_no_data() =>
        PlannedSharesDoNotAddUp.Rule.Judges(With("A1|Z1|C1|close|L|"), East).Is(Outcome.NoData);

    [Fact]
    public void No_coverage_rows_fail() => PlannedSharesDoNotAddUp.Rule.Judges(With("")).Is(Outcome.Fail);

    private static Core.Domain.Portfolio With(string rows) => Given.Portfolio(
        ("zones", "zone_id|account_id|zone_name\nZ1|A1|华东"),
        ("channel_coverage", "account_id|zone_id|channel_id|task|role|planned_share\n" + rows));
}
