using KspSite.Core.Domain;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>
/// How many strategies and actions the right column of the A3 holds beside its positioning and goals. The estimate is in
/// printed lines; the browser test prints the fullest accounts and proves that nothing runs over the edge.
/// </summary>
public sealed record SheetBudget(int Strategies, int Actions)
{
    /// <summary>Printed lines of the column, headings and gaps taken off, above a foot of three lines.</summary>
    private const int Lines = 53;

    /// <summary>Width of a line of the column, where a Han character counts 2.</summary>
    private const int LineWidth = 78;

    private static readonly ImmutableArray<SheetBudget> Choices = [new(3, 3), new(3, 2), new(2, 2), new(2, 1), new(1, 1)];

    /// <summary>The most generous choice that fits; the last one fits whatever the plan holds.</summary>
    public static SheetBudget Of(AccountDossier account, Limited<PositioningLine> positioning, Limited<GoalLine> goals)
    {
        var above = positioning.Items.Sum(p => LinesOf(p.Zone + p.Statement.Text)) + goals.Items.Sum(g => Math.Max(1, Texts.WidthOf(g.Type + g.Statement.Text) / 34 + 1))
            + More(positioning.More) + More(goals.More);
        return Choices.FirstOrDefault(c => above + LinesOf(account, c) <= Lines) ?? Choices[^1];
    }

    private static int LinesOf(AccountDossier account, SheetBudget budget) => Enum.GetValues<Pillar>().Sum(pillar =>
    {
        var all = account.Strategies.Where(s => s.Pillar == pillar).ToList();
        var shown = all.Take(budget.Strategies).ToList();
        return More(all.Count - shown.Count) + shown.Sum(s => LinesOf(s.SubStrategy + s.PositionNow + s.PositionTarget) + ActionLines(account, s, budget));
    });

    private static int ActionLines(AccountDossier account, Strategy strategy, SheetBudget budget)
    {
        var count = account.Actions.Count(a => a.Strategy == strategy.Id);
        return Math.Min(count, budget.Actions) + More(count - budget.Actions);
    }

    private static int LinesOf(string text) => 1 + (Texts.WidthOf(text) / LineWidth);

    private static int More(int more) => more > 0 ? 1 : 0;
}
