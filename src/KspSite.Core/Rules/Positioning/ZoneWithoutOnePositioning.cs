using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Positioning;

/// <summary>PO-01. Source: course outline, a positioning of its own for each zone.</summary>
public static class ZoneWithoutOnePositioning
{
    public static readonly Rule Rule = new("PO-01", Severity.Error)
    {
        Title = new("本期每个战区有且只有一条定位陈述", "every zone in scope has exactly one positioning statement"),
        Why = new("没有定位，团队各说各话；有两条定位，等于没有定位。",
            "Without a positioning everybody tells the customer something else; with two of them as well."),
        Ask = new("三年后，这个战区的客户一句话会怎么说我们？", "Three years from now, what will the customer in this zone say about us in one sentence?"),
        Tables = [Positionings.Table, Zones.Table],
        ForAccount = (account, context) => account.ZonesInScope.IsEmpty
            ? [account.Positionings.IsEmpty ? Verdict.NoRows(account, Positionings.Table, context) : Verdict.NotApplicable(account.Subject())]
            : account.ZonesInScope.Select(zone => Judge(zone, [.. account.Positionings.Where(p => p.Zone == zone.Id)])),
    };

    private static Verdict Judge(Zone zone, IReadOnlyList<Domain.Positioning> own) => own.Count switch
    {
        0 => Verdict.Fail(zone.Subject(), $"战区“{zone.Name}”没有定位陈述。", $"The zone “{zone.Name}” has no positioning statement.", zone.Row.Source),
        1 => Verdict.Pass(zone.Subject()),
        _ => Verdict.Fail(zone.Subject(), $"战区“{zone.Name}”有 {Numerals.Text(own.Count)} 条定位陈述，只能留一条。",
            $"The zone “{zone.Name}” has {Numerals.Text(own.Count)} positioning statements; only one can stand.", own.Sources()),
    };
}
