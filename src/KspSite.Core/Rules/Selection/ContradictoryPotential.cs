using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Selection;

/// <summary>KA-05: both readings of potential are accepted, so they must not contradict each other. The tolerance is ours.</summary>
public static class ContradictoryPotential
{
    private static readonly Threshold Tolerance = new("KA-05.tolerance", 0.01m, 0, 0.5m,
        new("总潜力与“现有销售＋增量潜力”最多相差总潜力的这个比例", "total and current + incremental potential may differ by this share of the total"));

    public static readonly Rule Rule = new("KA-05", Severity.Error)
    {
        Title = new("总潜力不低于现有销售，且等于现有销售加增量潜力", "total potential covers current sales and equals current sales plus incremental potential"),
        Why = new("潜力有两种说法，对不上就不知道还剩多少可做。",
            "Potential is stated in two ways; where they disagree nobody knows how much is left to win."),
        Ask = new("总潜力含不含现有销售？这个数是谁、用什么方法估的？", "Does the total include current sales? Who estimated it, and how?"),
        Thresholds = [Tolerance],
        ForAccount = (dossier, context) => [Judge(dossier, context)],
    };

    private static Verdict Judge(AccountDossier dossier, RuleContext context)
    {
        var tolerance = context.Value(Tolerance);
        var account = dossier.Account;
        var subject = dossier.Subject();
        if (account is not { Potential: { } total, CurrentSales: { } current })
            return UnitlessAmounts.NoPotentialOrSales(dossier, context, new("无法核对", "there is nothing to check"));
        if (total.Amount < current.Amount)
        {
            var (totalWords, currentWords) = Amounts.Of(total, current, (t, c) => t < c);
            return Verdict.Fail(subject, $"总潜力 {totalWords.Zh}，比现有销售{Spacing.Around(currentWords.Zh)}还少。",
                $"Total potential ({totalWords.En}) is less than current sales ({currentWords.En}).",
                account.Row.At(Accounts.PotentialTotal), account.Row.At(Accounts.CurrentSales));
        }
        if (account is not { PotentialTotal: not null, PotentialExtra: { } extra }) return Verdict.Pass(subject);
        var sum = extra with { Amount = current.Amount + extra.Amount };
        if (Agree(total.Amount, sum.Amount)) return Verdict.Pass(subject);
        var (stated, added) = Amounts.Of(total, sum, (t, s) => !Agree(t, s));
        return Verdict.Fail(subject, $"总潜力写的是 {stated.Zh}，现有销售加增量潜力却是 {added.Zh}。",
            $"Total potential is given as {stated.En}, but current sales plus incremental potential make {added.En}.",
            account.Row.At(Accounts.PotentialTotal), account.Row.At(Accounts.PotentialExtra));

        bool Agree(decimal t, decimal s) => Math.Abs(t - s) <= tolerance * t;
    }
}
