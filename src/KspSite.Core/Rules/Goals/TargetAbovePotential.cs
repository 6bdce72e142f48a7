using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-07. A zone's goal too is held against the account's potential; a derived potential counts.</summary>
public static class TargetAbovePotential
{
    public static readonly Rule Rule = new("GO-07", Severity.Warning)
    {
        Title = new("销售额目标不超过客户的总潜力", "no revenue target exceeds the account's potential"),
        Why = new("客户一年总共只买这么多，目标定得比它还高，不是潜力估低了就是目标定错了。",
            "The customer buys only so much in a year; a target above that means that the potential or the target is wrong."),
        Ask = new("是潜力少算了，还是目标只是往上拍的？", "Is the potential too low, or was the target plucked from the air?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Goals,
        ForAccount = (account, _) => RevenueTarget.GoalsOf(account).Select(g => Check(g, account.Account)),
    };

    private static Verdict Check(Goal goal, Account account)
    {
        if (RevenueTarget.Amount(goal) is not { } amount) return RevenueTarget.NoAmount(goal, goal.Subject());
        var potentialCell = account.Row.At(Accounts.PotentialTotal);
        if (account.Potential is not { } potential)
            return Verdict.NoData(goal.Subject(), "没有填客户的总潜力。", "The account's potential is missing.", potentialCell);
        if (amount <= potential.Amount) return Verdict.Pass(goal.Subject());
        var (target, limit) = RevenueTarget.InUnitOf(goal, amount, potential.Amount, (t, p) => t > p);
        return Verdict.Fail(goal.Subject(), $"销售额目标 {target}，超过客户总潜力 {limit}。",
            $"The revenue target of {target} exceeds the account's potential of {limit}.",
            goal.Row.At(Domain.Goals.Target), potentialCell);
    }
}
