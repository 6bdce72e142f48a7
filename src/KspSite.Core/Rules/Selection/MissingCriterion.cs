using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-01. Source: course outline; the first criterion is potential and current sales together.</summary>
public static class MissingCriterion
{
    public static readonly Rule Rule = new("KA-01", Severity.Warning)
    {
        Title = new("大客户三标准填齐：潜力和现有销售、参与购买人数、流程步骤",
            "all three key-account criteria are given: potential and current sales, buyers, process steps"),
        Why = new("三个标准缺一个，就说不清这家客户凭什么算大客户。",
            "With one criterion missing nobody can say why this customer should be a key account."),
        Ask = new("缺的这个数谁知道？下次见客户能不能问到？", "Who knows the missing figure, and could we ask at the next visit?"),
        ForAccount = (dossier, context) => [Judge(dossier, [.. Missing(dossier.Account)], context)],
    };

    private static Verdict Judge(AccountDossier dossier, IReadOnlyCollection<Column> missing, RuleContext context)
    {
        var (zh, en) = Listing.Of([.. missing.Select(c => dossier.IsUnitless(c, context) ? new($"{c.Title.Zh}（单位不明）", $"{c.Title.En} (unit unknown)") : c.Title)]);
        return Verdict.Require(missing.Count == 0, dossier.Subject(), $"大客户三标准缺：{zh}。", $"Missing from the key-account criteria: {en}.",
            missing.Select(dossier.Account.Row.At));
    }

    private static IEnumerable<Column> Missing(Account account)
    {
        if (account.PotentialTotal is null && account.PotentialExtra is null) yield return account.Row[Accounts.PotentialTotal] is null && account.Row[Accounts.PotentialExtra] is not null ? Accounts.PotentialExtra : Accounts.PotentialTotal;
        if (account.CurrentSales is null) yield return Accounts.CurrentSales;
        if (account.BuyerCount is null) yield return Accounts.BuyerCount;
        if (account.ProcessSteps is null) yield return Accounts.ProcessSteps;
    }
}
