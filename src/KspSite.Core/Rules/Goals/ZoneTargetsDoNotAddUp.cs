using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-06. All zones' revenue targets against all account-level ones; years are not separated.</summary>
public static class ZoneTargetsDoNotAddUp
{
    private static readonly Threshold Tolerance = new("GO-06.tolerance", 0.05m, 0, 0.5m,
        new("各战区目标之和与客户目标最多相差这个比例", "share by which the zones' sum may differ from the account's target"));

    public static readonly Rule Rule = new("GO-06", Severity.Warning)
    {
        Title = new("各战区的销售额目标加起来等于客户的销售额目标", "the zones' revenue targets add up to the account's"),
        Why = new("分到战区的数加不出总数，总有一块没有人扛，或者重复算了。",
            "When the zones do not add up, part of the target belongs to nobody or is counted twice."),
        Ask = new("差的这一块由哪个战区来扛？", "Which zone carries the difference?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Goals,
        Thresholds = [Tolerance],
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier account, RuleContext context)
    {
        var subject = account.Subject();
        var levels = RevenueTarget.GoalsOf(account).ToLookup(g => g.Zone is null);
        if (!levels[true].Any() || !levels[false].Any()) return [Verdict.NotApplicable(subject)];
        var unusable = levels.SelectMany(g => g).Where(g => RevenueTarget.Amount(g) is null).ToList();
        if (unusable.Count > 0) return unusable.Select(g => RevenueTarget.NoAmount(g, subject));

        var (whole, parts) = (Sum(levels[true]), Sum(levels[false]));
        var tolerance = context.Value(Tolerance);
        if (Agree(parts, whole)) return [Verdict.Pass(subject)];
        var (added, stated) = RevenueTarget.InUnitOf(levels[true].First(), parts, whole, (p, w) => !Agree(p, w));
        return [Verdict.Fail(subject, $"各战区销售额目标合计 {added}，客户销售额目标是 {stated}。",
            $"The zones' revenue targets add up to {added}; the account's is {stated}.",
            levels[true].Concat(levels[false]).Select(g => g.Row.At(Domain.Goals.Target)))];

        bool Agree(decimal p, decimal w) => Math.Abs(p - w) <= tolerance * Math.Abs(w);
    }

    private static decimal Sum(IEnumerable<Goal> goals) => goals.Sum(g => RevenueTarget.Amount(g) ?? 0);
}
