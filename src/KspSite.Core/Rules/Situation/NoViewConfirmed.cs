using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-06. Source: validating the plan with the customer. A resolved view does not count as confirmed.</summary>
public static class NoViewConfirmed
{
    public static readonly Rule Rule = new("ST-06", Severity.Warning)
    {
        Title = new("至少一条客户观点经客户确认", "the customer has confirmed at least one of the views"),
        Why = new("没有一条向客户核实过，整份情境评估可能只是我们的想象。",
            "If nothing was checked with the customer, the whole assessment may be our imagination."),
        Ask = new("下次见面，最想请客户当面确认哪一条？", "Which view would you most like the customer to confirm at the next meeting?"),
        Tables = [CustomerViews.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Views,
        ForAccount = (account, _) => [Verdict.Require(account.Views.Any(v => v.Confirmed == Confirmation.Confirmed), account.Subject(),
            $"{Numerals.Text(account.Views.Length)} 条客户观点，没有一条经客户确认。",
            $"The customer has confirmed none of the {Counted.Of(account.Views.Length, "view", "views")}.", account.Views.Sources())],
    };
}
