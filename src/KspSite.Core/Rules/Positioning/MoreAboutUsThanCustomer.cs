using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Positioning;

/// <summary>PO-05. Source: course outline, the customer cares for its own needs alone; counting words is our heuristic.</summary>
public static class MoreAboutUsThanCustomer
{
    private static readonly ImmutableArray<string> Us = ["我们", "我司", "our"];

    // "customer" and "your" are what an English statement says for 客户 and 贵司.
    private static readonly ImmutableArray<string> Customer = ["客户", "贵司", "customer", "customers", "your"];

    public static readonly Rule Rule = new("PO-05", Severity.Info)
    {
        Title = new("定位陈述说客户多于说我们", "a positioning statement speaks of the customer at least as often as of us"),
        Why = new("客户只在乎自己的需求，满篇“我们”的定位，打动的只有自己。",
            "Customers care about their own needs; a statement full of “we” convinces only ourselves."),
        Ask = new("换成客户来念这句话，他会觉得在说他吗？", "If the customer read this aloud, would it feel spoken of?"),
        Tables = [Positionings.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Positionings,
        ForAccount = (account, context) => account.Positionings.Select(p => Judge(p, account.Account, context)),
    };

    private static Verdict Judge(Domain.Positioning positioning, Account account, RuleContext context)
    {
        var text = CellText.Plain(positioning.Statement);
        var ours = Us.Sum(word => Mentions.Count(text, word));
        var theirs = Customer.Concat(NamesOf(account)).Sum(word => Mentions.Count(text, CellText.Plain(word)));
        var zone = positioning.ZoneName(context);
        return Verdict.Require(ours <= theirs, positioning.ZoneSubject(),
            $"战区“{zone}”的定位提到我们 {Numerals.Text(ours)} 次，提到客户 {Numerals.Text(theirs)} 次。",
            $"The positioning of the zone “{zone}” speaks of us {Counted.Of(ours, "time", "times")} and of the customer {Counted.Of(theirs, "time", "times")}.",
            positioning.Row.At(Positionings.Statement));
    }

    // A short name that is part of the name is found wherever the name stands.
    private static IEnumerable<string> NamesOf(Account account) => account.ShortName switch
    {
        null => [account.Name],
        var shortName when account.Name.Contains(shortName, StringComparison.OrdinalIgnoreCase) => [shortName],
        var shortName => [account.Name, shortName],
    };
}
