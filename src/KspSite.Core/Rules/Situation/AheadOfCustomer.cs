using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-03. Source: course outline, moving with the customer's rhythm. Steps count in the order of the vocabulary in force.</summary>
public static class AheadOfCustomer
{
    private static readonly Threshold MinLead = new("ST-03.min_lead", 2, 1, 6,
        new("我方步骤领先客户这么多步，就算抢跑", "being this many steps ahead of the customer counts as running ahead"));

    public static readonly Rule Rule = new("ST-03", Severity.Warning)
    {
        Title = new("我方步骤不抢在客户的购买阶段前面", "our step does not run ahead of the customer's buying stage"),
        Why = new("客户还在认知需求，我们已经在催成交，只会把他推远。",
            "Pressing for a decision while the customer is still recognising a need only pushes it away."),
        Ask = new("客户要走到下一步，还缺什么？我们能帮他补上哪一样？", "What does the customer still need for its next step, and which part can we supply?"),
        Tables = [Zones.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Zones,
        Thresholds = [MinLead],
        ForAccount = (account, context) => account.Zones
            .Select(z => Judge(z, context.Portfolio.Settings.Current(Vocabularies.BuyingStage), context.Value(MinLead))),
    };

    private static Verdict Judge(Zone zone, Vocabulary stages, decimal minLead)
    {
        if (zone is not { OurStage: { } ours, BuyStage: { } theirs })
        {
            return Verdict.NoData(zone.Subject(), $"战区“{zone.Name}”缺少购买阶段或我方步骤。",
                $"The zone “{zone.Name}” lacks the buying stage or our step.", zone.Row.At(zone.BuyStage is null ? Zones.BuyStage : Zones.OurStage));
        }
        var (ourName, theirName) = (stages.LabelOf(ours), stages.LabelOf(theirs));
        return Verdict.Require(stages.IndexOf(ours) - stages.IndexOf(theirs) < minLead, zone.Subject(),
            $"战区“{zone.Name}”：客户还在“{theirName.Zh}”，我方已经到“{ourName.Zh}”。",
            $"In the zone “{zone.Name}” the customer is at “{theirName.En}”, we are already at “{ourName.En}”.",
            zone.Row.At(Zones.OurStage), zone.Row.At(Zones.BuyStage));
    }
}
