using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-02. Source: course outline: revenue is only one of the goals. Financial: revenue, volume, profit.</summary>
public static class OnlyFinancialGoals
{
    public static readonly Rule Rule = new("GO-02", Severity.Warning)
    {
        Title = new("除了销售额、销售量和利润，还有别的目标", "there is a goal beside revenue, volume and profit"),
        Why = new("销售额只是目标之一，它是结果；关系、份额、渗透做到了，钱才会来。",
            "Revenue is only one of the goals, and a result: it follows from relationships, share and new departments."),
        Ask = new("除了钱，年底你希望这家客户里多认识谁、多进哪个部门？", "Money apart: whom should we know and which department should we have entered by year end?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Goals,
        ForAccount = (account, _) => [Verdict.Require(account.Goals.Any(g => !g.IsFinancial), account.Subject(),
            $"{Numerals.Text(account.Goals.Length)} 个目标全是销售额、销售量或利润。",
            $"Every goal ({Numerals.Text(account.Goals.Length)}) is about revenue, volume or profit.",
            account.Goals.Select(g => g.Row.At(Domain.Goals.Type)))],
    };
}
