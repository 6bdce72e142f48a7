using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-07, on M-23.</summary>
public static class MixDrift
{
    public static readonly Threshold MaxPoints = new("CH-07.max_points", 20, 0, 100,
        new("实际渠道占比可以偏离计划几个百分点", "percentage points by which the actual mix may drift from the plan"));

    public static readonly Rule Rule = new("CH-07", Severity.Info)
    {
        Title = new("实际的渠道占比没有偏离计划太远", "the actual channel mix stays near the planned one"),
        Why = new("占比走偏，说明生意正从计划外的渠道走，或者该出力的渠道没有出力。",
            "A drifting mix says that business moves through channels nobody planned, or that a channel does not deliver."),
        Ask = new("哪条渠道多做了、哪条少做了？是计划要改，还是做法要改？", "Which channel does more than planned, which less? Should the plan change, or the practice?"),
        Tables = [ChannelCoverages.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Coverage,
        Thresholds = [MaxPoints],
        ForAccount = (account, context) => [Check(account, context)],
    };

    private static Verdict Check(AccountDossier account, RuleContext context)
    {
        if (ChannelMix.Actual(account.Coverage) is not { } actual || ChannelMix.Planned(account.Coverage) is not { } planned)
        {
            return Verdict.NoData(account.Subject(), "缺少计划或实际的渠道占比，无法比较。",
                "The planned or the actual channel mix is missing, so they cannot be compared.", account.Coverage.Sources());
        }
        var points = actual.DistanceTo(planned) * 100;
        var maxPoints = context.Value(MaxPoints);
        if (points <= maxPoints) return Verdict.Pass(account.Subject());
        var told = Numerals.Text(points, Decimals.For(1, round => round(points) > maxPoints));
        return Verdict.Fail(account.Subject(), $"实际渠道占比偏离计划 {told} 个百分点。",
            $"The actual channel mix is {told} percentage points off the plan.",
            actual.Parts.Concat(planned.Parts).SelectMany(p => p.Rows).Sources().Distinct());
    }
}
