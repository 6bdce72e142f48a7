using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.Tests.Rules.Channels;

public sealed class MixDriftTests
{
    [Fact]
    public void Twenty_points_pass() =>
        // ½ · (|0.4 − 0.6| + |0.6 − 0.4|) = 0.20
        MixDrift.Rule.Judges(With("A1|C1|all|L|60%|40%||\nA1|C2|all|S|40%|60%||")).Is(Outcome.Pass);

    [Fact]
    public void More_than_twenty_points_fail_at_the_rows()
    {
        // ½ · (|0.39 − 0.6| + |0.61 − 0.4|) = 0.21
        var result = MixDrift.Rule.Judges(With("A1|C1|all|L|60%|39%||\nA1|C2|all|S|40%|61%||"));
        result.FailsAt("input/channel_coverage.csv(3)");
        result.HasSeverity(Severity.Info);
        Assert.Contains("21 个百分点", result.Message!.Value.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_drift_just_beyond_the_limit_is_told_with_as_many_decimals_as_it_takes() => Assert.Equal("实际渠道占比偏离计划 20.04 个百分点。",
        MixDrift.Rule.Judges(With("A1|C1|all|L|60%|39.96%||\nA1|C2|all|S|40%|60.04%||")).Message!.Value.Zh);

    [Fact]
    public void Sales_come_before_shares() =>
        // by sales 50:50 against 50:50; the shares would say 100:0 against 0:100
        MixDrift.Rule.Judges(With("A1|C1|all|L|100%|0%|5|10\nA1|C2|all|S|0%|100%|5|10")).Is(Outcome.Pass);

    [Fact]
    public void A_mix_without_its_plan_has_no_data() => MixDrift.Rule.Judges(With("A1|C1|all|L||40%||")).Is(Outcome.NoData);

    [Fact]
    public void Without_coverage_rows_nothing_is_forbidden() => MixDrift.Rule.Judges(With("")).Is(Outcome.NotApplicable);

    private static Core.Domain.Portfolio With(string rows) => Given.Portfolio(
        ("channel_coverage", "account_id|channel_id|task|role|planned_share|actual_share|planned_sales|actual_sales\n" + rows));
}
