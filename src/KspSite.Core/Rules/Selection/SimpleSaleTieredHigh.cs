using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-02. Source: course outline, the three key-account criteria; the numbers are our starting values.</summary>
public static class SimpleSaleTieredHigh
{
    private static readonly Threshold MaxBuyers = new("KA-02.max_buyers", 1, 0, 20,
        new("参与购买人数不超过这个数，即为简单购买", "a purchase with at most this many people is a simple sale"));

    private static readonly Threshold MaxSteps = new("KA-02.max_steps", 2, 0, 20,
        new("流程步骤不超过这个数，即为简单购买", "a sale with at most this many steps is a simple sale"));

    public static readonly Rule Rule = new("KA-02", Severity.Warning)
    {
        Title = new("S、A 级客户的购买过程不简单", "a tier S or A account is not a simple sale"),
        Why = new("量大不等于大客户：一个人就能决定、两步就能成交的生意，不需要大客户的投入。",
            "Large volume does not make a key account: a sale that one person decides in two steps does not repay the effort."),
        Ask = new("这家客户的购买到底有几个人参与、走几步？如果真的这么简单，为什么要按大客户来经营？",
            "How many people and steps does a purchase really take here? If it is that simple, why treat it as a key account?"),
        Thresholds = [MaxBuyers, MaxSteps],
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier dossier, RuleContext context)
    {
        var account = dossier.Account;
        var subject = dossier.Subject();
        if (account.Tier is not ("S" or "A")) return [Verdict.NotApplicable(subject)];
        if (account.BuyerCount <= context.Value(MaxBuyers))
        {
            return [Verdict.Fail(subject, $"等级 {account.Tier}，但参与购买的只有 {Text(account.BuyerCount)} 人。",
                $"Tier {account.Tier}, but only {Text(account.BuyerCount)} {(account.BuyerCount == 1 ? "person takes" : "people take")} part in a purchase.", account.Row.At(Accounts.BuyerCount))];
        }
        if (account.ProcessSteps <= context.Value(MaxSteps))
        {
            return [Verdict.Fail(subject, $"等级 {account.Tier}，但销售流程只有 {Text(account.ProcessSteps)} 步。",
                $"Tier {account.Tier}, but the sale takes only {Text(account.ProcessSteps)} steps.", account.Row.At(Accounts.ProcessSteps))];
        }
        // One of the two missing: the other has just been found sound, but that is not enough to say so of the account.
        return [account.BuyerCount is null || account.ProcessSteps is null
            ? Verdict.NoData(subject, "缺少参与购买人数或流程步骤数。", "The number of buyers or of steps is missing.", account.Row.Source)
            : Verdict.Pass(subject)];
    }

    private static string Text(int? number) => Numerals.Text(number);
}
