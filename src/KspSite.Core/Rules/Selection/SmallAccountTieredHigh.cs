using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-03. Source: course outline, choosing key accounts with care; the medians are over all accounts with a value in the same currency.</summary>
public static class SmallAccountTieredHigh
{
    public static readonly Rule Rule = new("KA-03", Severity.Warning)
    {
        Title = new("S、A 级客户的潜力或现有销售不低于中位数", "a tier S or A account reaches the portfolio's median in potential or in current sales"),
        Why = new("现在不大、将来也不大，还按大客户投入，就挤掉了更值得的客户。",
            "An account that is small today and will stay small takes effort away from those that deserve it."),
        Ask = new("这家客户凭什么排在 S、A 级？如果是战略理由，写在哪里？",
            "What puts this account into tier S or A? If the reason is strategic, where is it written down?"),
        ForAccount = (dossier, context) => [Judge(dossier, context)],
    };

    private static Verdict Judge(AccountDossier dossier, RuleContext context)
    {
        var portfolio = context.Facts;
        var account = dossier.Account;
        var facts = portfolio.For(account);
        var subject = dossier.Subject();
        if (account.Tier is not ("S" or "A")) return Verdict.NotApplicable(subject);
        if (account.Potential?.Amount >= facts.MedianPotential || account.CurrentSales?.Amount >= facts.MedianCurrentSales) return Verdict.Pass(subject);
        if (account is not { Potential: { } potential, CurrentSales: { } current })
            return UnitlessAmounts.NoPotentialOrSales(dossier, context, new("无法与中位数比较", "there is nothing to compare with the median"));
        var (potentialWords, currentWords) = (Amounts.Of(potential), Amounts.Of(current));
        var median = portfolio.ByCurrency.Count > 1
            ? new Words($"以 {potential.Currency} 计的客户的中位数", $"the median of the accounts in {potential.Currency}") : new("全部客户的中位数", "the portfolio's median");
        return Verdict.Fail(subject,
            $"等级 {account.Tier}，但潜力 {potentialWords.Zh}、现有销售 {currentWords.Zh}，都低于{median.Zh}。",
            $"Tier {account.Tier}, but potential ({potentialWords.En}) and current sales ({currentWords.En}) are both below {median.En}.",
            account.Row.At(Accounts.Tier), account.Row.At(Accounts.PotentialTotal), account.Row.At(Accounts.CurrentSales));
    }
}
