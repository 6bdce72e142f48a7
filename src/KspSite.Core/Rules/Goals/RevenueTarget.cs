using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Goals;

/// <summary>A revenue goal's target as money, for GO-06 and GO-07: the unit is free text.</summary>
internal static class RevenueTarget
{
    /// <summary>Goals for revenue that are meant to carry a number.</summary>
    public static IEnumerable<Goal> GoalsOf(AccountDossier account) =>
        account.Goals.Where(g => g.Type == GoalType.Revenue && !g.IsQualitative && !g.Row.IsNotApplicable(Domain.Goals.Target));

    /// <summary>In base units; null without a target or where the unit is not money.</summary>
    public static decimal? Amount(Goal goal) => MoneyUnits.Parse(goal.Unit) is { } unit ? goal.Target * unit.Factor() : null;

    /// <summary>
    /// Two amounts in base units that a finding sets against each other, as the goal itself would put them (1200 万元), with as many
    /// decimals as it takes to see it.
    /// </summary>
    /// <param name="holds">Whether the finding holds of two amounts in the goal's unit.</param>
    public static (string First, string Second) InUnitOf(Goal goal, decimal first, decimal second, Func<decimal, decimal, bool> holds)
    {
        var factor = (MoneyUnits.Parse(goal.Unit) ?? MoneyUnit.Yuan).Factor();
        var decimals = Decimals.For(2, round => holds(round(first / factor), round(second / factor)));
        return (Told(first), Told(second));

        string Told(decimal amount) => $"{Numerals.Grouped(amount / factor, decimals)} {goal.Unit}";
    }

    public static Verdict NoAmount(Goal goal, Subject subject)
    {
        var name = Listing.Quote(goal.Statement);
        if (goal.Target is null)
            return Verdict.NoData(subject, $"销售额目标{name}没有目标值。", $"The revenue goal {name} has no target.", goal.Row.At(Domain.Goals.Target));
        var cell = goal.Row.At(Domain.Goals.Unit);
        return goal.Unit is null
            ? Verdict.NoData(subject, $"销售额目标{name}没有单位，无法比较。", $"The revenue goal {name} has no unit, so it cannot be compared.", cell)
            : Verdict.NoData(subject, $"销售额目标{name}的单位“{goal.Unit}”不是金额单位，无法比较。",
                $"The unit “{goal.Unit}” of the revenue goal {name} is not money, so it cannot be compared.", cell);
    }
}
