using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-01. Source: planning by field of play; the upper limit is ours and only informs.</summary>
public static class ZonesOutOfFocus
{
    private static readonly Threshold MaxZones = new("ST-01.max_zones", 5, 1, 50,
        new("本期战区超过这个数就算分散", "more zones in scope than this count as scattered"));

    public static readonly Rule Rule = new("ST-01", Severity.Warning)
    {
        Title = new("本期至少有一个战区，又不多到分散精力", "at least one zone is in scope, and not so many that effort scatters"),
        Why = new("不选战区就没有重点；样样都选，等于没选。", "Without a zone there is no focus; choosing every zone is choosing none."),
        Ask = new("如果本期只能打一个战区，是哪一个？", "If you could fight for only one zone this period, which would it be?"),
        Tables = [Zones.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Zones,
        Thresholds = [MaxZones],
        ForAccount = (account, context) => [Judge(account, context.Value(MaxZones))],
    };

    private static Verdict Judge(AccountDossier account, decimal maxZones)
    {
        var zones = account.ZonesInScope;
        if (zones.IsEmpty) return Verdict.Fail(account.Subject(), "没有一个战区列入本期。", "No zone is in scope.", account.Zones.Sources());
        return Verdict.Require(zones.Length <= maxZones, account.Subject(),
            $"本期一共列了 {Numerals.Text(zones.Length)} 个战区。", $"{Numerals.Text(zones.Length)} zones are in scope.", zones.Sources()) with { Severity = Severity.Info };
    }
}
