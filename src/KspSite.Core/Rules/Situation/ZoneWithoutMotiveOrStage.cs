using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-02. Source: course outline, purchase motive and buying rhythm. Every zone, in scope or not.</summary>
public static class ZoneWithoutMotiveOrStage
{
    public static readonly Rule Rule = new("ST-02", Severity.Warning)
    {
        Title = new("每个战区都写明购买原因和购买阶段", "every zone states why the customer buys and at which stage it is"),
        Why = new("不知道客户为什么买、走到哪一步，我们说的话就对不上他的心思。",
            "Without the motive and the stage, whatever we say misses what the customer has in mind."),
        Ask = new("客户现在买它，是为了改善、追求还是避险？他走到哪一步了？", "Is the customer buying to improve, to aspire or to avoid a risk, and how far has it come?"),
        Tables = [Zones.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Zones,
        ForAccount = (account, _) => account.Zones.SelectMany(Judge),
    };

    private static IEnumerable<Verdict> Judge(Zone zone)
    {
        yield return Verdict.Require(!zone.Motives.IsEmpty, zone.Subject(), $"战区“{zone.Name}”没有写购买原因。",
            $"The zone “{zone.Name}” has no purchase motive.", zone.Row.At(Zones.Motive));
        yield return Verdict.Require(zone.BuyStage is not null, zone.Subject(), $"战区“{zone.Name}”没有写购买阶段。",
            $"The zone “{zone.Name}” has no buying stage.", zone.Row.At(Zones.BuyStage));
    }
}
