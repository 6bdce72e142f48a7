using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-04. Source: course outline, the three criteria; measured by the key-account index M-02.</summary>
public static class HiddenKeyAccount
{
    private static readonly Threshold MinIndex = new("KA-04.min_index", 67, 0, 100,
        new("B、N 级客户的大客户指数达到这个数，就可能被低估", "a tier B or N account of at least this index may be underrated"));

    public static readonly Rule Rule = new("KA-04", Severity.Info)
    {
        Title = new("B、N 级客户里没有被低估的大客户", "a tier B or N account is not a key account in disguise"),
        Why = new("条件已经够大客户，却按普通客户对待，机会就留给了竞争者。",
            "An account that meets the criteria but is treated as ordinary is left to the competition."),
        Ask = new("如果明天就把它升为 A 级，我们会多做哪一件事？", "If it were moved to tier A tomorrow, what one thing would we do that we do not do now?"),
        Thresholds = [MinIndex],
        ForAccount = (dossier, context) => [Judge(dossier, context)],
    };

    private static Verdict Judge(AccountDossier dossier, RuleContext context)
    {
        var account = dossier.Account;
        var subject = dossier.Subject();
        if (account.Tier is not ("B" or "N")) return Verdict.NotApplicable(subject);
        var index = KeyAccountIndex.Of(dossier, context.Facts.For(dossier.Account), context.Portfolio.Settings);
        if (index.Number is not { } number) return new Verdict(subject, Outcome.NoData) { Message = Sentence(index.Missing), Rows = [account.Row.Source] };
        var minIndex = context.Value(MinIndex);
        if (number < minIndex) return Verdict.Pass(subject);
        var told = Numerals.Text(number, Decimals.For(0, round => round(number) >= minIndex));
        return Verdict.Fail(subject, $"等级 {account.Tier}，但大客户指数已到 {told}。",
            $"Tier {account.Tier}, but its key-account index is {told}.", account.Row.At(Accounts.Tier));
    }

    private static Words? Sentence(Words? reason) =>
        reason is var (zh, en) ? new($"算不出大客户指数：{zh}。", $"No key-account index: {en}.") : null;
}
