using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-06: key accounts are tiers S, A and B. The limit is ours; that too many dilute the effort is common advice.</summary>
public static class OwnerMissingOrOverloaded
{
    private static readonly Threshold MaxAccounts = new("KA-06.max_accounts", 10, 1, 200,
        new("一位大客户经理最多负责的大客户数", "most key accounts that one owner can look after"));

    public static readonly Rule Rule = new("KA-06", Severity.Warning)
    {
        Title = new("大客户有且只有一位负责人，且负责人没有超载", "a key account has exactly one owner, who is not overloaded"),
        Why = new("没人负责和人人负责一样没人管；一个人管太多大客户，就等于都按普通客户在做。",
            "An account owned by nobody or by everybody is nobody's; with too many key accounts each becomes an ordinary one."),
        Ask = new("最后拍板和背指标的是哪一个人？他手上哪些客户可以交出去？", "Which one person answers for this account? Which of their accounts could be handed over?"),
        Thresholds = [MaxAccounts],
        ForAccount = (dossier, context) => [Judge(dossier, context)],
    };

    private static Verdict Judge(AccountDossier dossier, RuleContext context)
    {
        var account = dossier.Account;
        var subject = dossier.Subject();
        var cell = account.Row.At(Accounts.Owner);
        if (!account.IsKeyAccount) return Verdict.NotApplicable(subject);
        var names = PersonNames.In(account.Owner);
        if (names is []) return Verdict.Fail(subject, "没有写明负责人。", "No owner is named.", cell);
        if (names is not [var name])
            return Verdict.Fail(subject, $"负责人写了不止一位：{string.Join('、', names)}。", $"More than one owner is named: {string.Join(", ", names)}.", cell);
        var accounts = context.Facts.KeyAccountsByOwner.GetValueOrDefault(name);
        return Verdict.Require(accounts <= context.Value(MaxAccounts), subject,
            $"{name} 一个人负责 {Numerals.Text(accounts)} 家大客户。", $"{name} looks after {Numerals.Text(accounts)} key accounts alone.", cell);
    }
}
