using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>
/// How the numbers of a goal are written: amounts in the magnitude of its largest, so that goals that were entered in 元 and in 万元 stand
/// beside each other in one unit; anything else as it was entered.
/// </summary>
internal sealed record GoalAmounts(decimal Factor, int Decimals, string Unit)
{
    public static GoalAmounts Of(Goal goal, SiteContext site)
    {
        // Only a bare unit: of 万元/年 the rest would be lost.
        if (goal.Unit is not { } text || Vocabularies.MoneyUnit.IndexOf(text) is not { } index) return new(1, 2, goal.Unit ?? "");
        var factor = Vocabularies.MoneyUnit.ValueAt(index).Factor();
        var scale = MoneyScale.For(site.Language, new[] { goal.Baseline, goal.Target, goal.Actual }.Select(n => n is { } number ? new Money(number * factor, "CNY") : (Money?)null));
        // 亿 to the 万, millions to the thousand: what a reader would look for is not rounded away.
        return new(factor / scale.Divisor, scale.Divisor switch { >= 100_000_000 => 4, 1_000_000 => 3, _ => 2 }, site.Words(scale.Unit));
    }

    public string Text(decimal? number) => Formats.Number(number * Factor, Decimals);
}
