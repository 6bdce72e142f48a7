using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Positioning;

/// <summary>PO-04. Source: a charter is not a goal.</summary>
public static class GoalInDisguise
{
    public static readonly Rule Rule = new("PO-04", Severity.Warning)
    {
        Title = new("定位陈述里没有销售额数字", "a positioning statement holds no revenue figure"),
        Why = new("定位说的是客户为什么需要我们；写成销售额，就成了换个名字的目标。",
            "A positioning says why the customer needs us; with a revenue figure it is a goal in disguise."),
        Ask = new("把数字拿掉，这句话对客户还有意义吗？", "With the figure taken out, does the sentence still mean something to the customer?"),
        Tables = [Positionings.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Positionings,
        ForAccount = (account, context) => account.Positionings.Select(p => Judge(p, context)),
    };

    private static Verdict Judge(Domain.Positioning positioning, RuleContext context)
    {
        var found = Revenue.Match(CellText.Plain(positioning.Statement));
        var zone = positioning.ZoneName(context);
        return Verdict.Require(!found.Success, positioning.ZoneSubject(), $"战区“{zone}”的定位里写了“{found.Value}”，更像目标。",
            $"The positioning of the zone “{zone}” says “{found.Value}”, which makes it a goal.", positioning.Row.At(Positionings.Statement));
    }

    // Digits only: 千万, 一元 and the like are also everyday words.
    private static readonly Regex Revenue = new(@"[0-9][0-9.,]*\s*[十百千多余]*\s*(亿元?|万元?|元)|销售额|revenue",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking);
}
