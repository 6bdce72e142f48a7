using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-03. Shares are summed as they stand in the rows; a row without a zone counts in each zone.</summary>
public static class PlannedSharesDoNotAddUp
{
    private static readonly Threshold TolerancePoints = new("CH-03.tolerance_points", 1, 0, 20,
        new("计划占比之和与 100% 最多相差几个百分点", "percentage points by which planned shares may miss 100%"));

    public static readonly Rule Rule = new("CH-03", Severity.Warning)
    {
        Title = new("本期每个战区各渠道的计划占比合计 100%", "the planned shares of the channels in a zone in scope sum to 100%"),
        Why = new("合计不是 100%，就是有一块生意没人扛，或者有一块生意两家都算成自己的。",
            "If they do not sum to 100%, part of the business is planned by nobody or by two channels at once."),
        Ask = new("这个战区的生意各渠道打算各拿几成？加起来是一整块吗？", "Which part of this zone's business is each channel to take? Do the parts make a whole?"),
        Tables = [ChannelCoverages.Table, Zones.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Coverage,
        Thresholds = [TolerancePoints],
        ForAccount = (account, context) => account.ZonesInScope.Select(zone => Check(zone, account, context.Value(TolerancePoints) / 100)),
    };

    private static Verdict Check(Zone zone, AccountDossier account, decimal tolerance)
    {
        var rows = account.Coverage.Where(r => (r.Zone is null || r.Zone == zone.Id) && r.PlannedShare is not null).ToList();
        if (rows.Count == 0)
        {
            return Verdict.NoData(zone.Subject(), $"战区“{zone.Name}”没有填计划占比。",
                $"No planned shares are given for the zone “{zone.Name}”.", zone.Row.Source);
        }
        var sum = rows.Sum(r => r.PlannedShare!.Value);
        if (Math.Abs(sum - 1) <= tolerance) return Verdict.Pass(zone.Subject());
        var percent = Numerals.Text(sum * 100, Decimals.For(1, round => Math.Abs(round(sum * 100) - 100) > tolerance * 100));
        return Verdict.Fail(zone.Subject(), $"战区“{zone.Name}”各渠道的计划占比合计 {percent}%，不是 100%。",
            $"The planned shares of the zone “{zone.Name}” sum to {percent}%, not 100%.",
            rows.Select(r => r.Row.At(ChannelCoverages.PlannedShare)));
    }
}
