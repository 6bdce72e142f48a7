using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Positioning;

/// <summary>PO-03. Source: course outline, different zones need different positionings.</summary>
public static class SamePositioningTwice
{
    private static readonly Threshold MinZones = new("PO-03.min_zones", 2, 2, 20,
        new("同一段定位用于这么多个战区就算照抄", "the same statement for this many zones counts as copied"));

    public static readonly Rule Rule = new("PO-03", Severity.Warning)
    {
        Title = new("不同战区用不同的定位陈述", "different zones have different positioning statements"),
        Why = new("两个战区的客户、对手和需求都不同，一句话套两处，就没有一处说到点上。",
            "Zones differ in people, rivals and needs; one sentence for two of them fits neither."),
        Ask = new("这两个战区的客户最大的不同是什么？定位里看得出来吗？", "What is the greatest difference between these zones, and does the positioning show it?"),
        Tables = [Positionings.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Positionings,
        Thresholds = [MinZones],
        ForAccount = (account, context) => account.Positionings.GroupBy(p => CellText.Plain(p.Statement))
            .SelectMany(same => Judge([.. same], context)),
    };

    private static IEnumerable<Verdict> Judge(IReadOnlyCollection<Domain.Positioning> same, RuleContext context)
    {
        var zones = same.DistinctBy(p => p.Zone).Select(p => Words.Same($"“{p.ZoneName(context)}”")).ToList();
        var (zh, en) = Listing.Of(zones);
        return same.Select(p => Verdict.Require(zones.Count < context.Value(MinZones), p.ZoneSubject(),
            $"战区{zh}用的是同一段定位陈述。", $"The zones {en} share one positioning statement.", p.Row.At(Positionings.Statement)));
    }
}
