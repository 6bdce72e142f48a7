using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Positioning;

/// <summary>PO-02. Source: the four questions of a charter; the zone itself answers the first.</summary>
public static class PositioningIncomplete
{
    private static readonly ImmutableArray<(Column Column, Func<Domain.Positioning, string?> Answer)> Questions =
        [(Positionings.Value, p => p.Value), (Positionings.How, p => p.How), (Positionings.OurReturn, p => p.OurReturn)];

    public static readonly Rule Rule = new("PO-02", Severity.Warning)
    {
        Title = new("定位写明带给客户的价值、如何实现、我方所得", "a positioning states the value we bring, how it is gained and what we get in return"),
        Why = new("只有一句口号，没有价值、做法和回报，客户不会信，内部也不会给资源。",
            "A slogan without value, means and return convinces neither the customer nor those who grant resources."),
        Ask = new("客户得到什么、怎么得到？我们凭什么值得投入？", "What does the customer gain, and how? What makes it worth our while?"),
        Tables = [Positionings.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Positionings,
        ForAccount = (account, context) => account.Positionings.Select(p => Judge(p, context)),
    };

    private static Verdict Judge(Domain.Positioning positioning, RuleContext context)
    {
        var missing = Questions.Where(q => q.Answer(positioning) is null).Select(q => q.Column).ToList();
        var (zh, en) = Listing.Of([.. missing.Select(c => c.Title)]);
        var zone = positioning.ZoneName(context);
        return Verdict.Require(missing.Count == 0, positioning.ZoneSubject(), $"战区“{zone}”的定位缺：{zh}。",
            $"The positioning of the zone “{zone}” lacks: {en}.", missing.Select(positioning.Row.At));
    }
}
