using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>An open action with a due date. Pillar null: it belongs to no strategy.</summary>
public sealed record LaneAction(string Text, string? Owner, Pillar? Pillar, DateOnly Due, bool Blocked);

/// <summary>G-12: what the three strategies do in the next 90 days, and what is overdue.</summary>
public static class ActionLinesChart
{
    public static readonly ChartDefinition Definition = new("G-12", new("三大策略未来 90 天的行动", "Actions of the three strategies, next 90 days"), ["M-46"]);

    /// <summary>By due date.</summary>
    public static ImmutableArray<LaneAction> From(AccountDossier account)
    {
        var pillars = account.Strategies.ToDictionary(s => s.Id, s => s.Pillar);
        return
        [
            .. account.Actions.Where(a => a.IsOpen && a.Due is not null)
                .Select(a => new LaneAction(a.Text, a.Owner, a.Strategy is { } id && pillars.TryGetValue(id, out var pillar) ? pillar : null, a.Due!.Value, a.Status == ActionStatus.Blocked))
                .OrderBy(a => a.Due),
        ];
    }

    public static Chart Draw(ImmutableArray<LaneAction> actions, ChartContext context)
    {
        var shown = actions.Where(a => a.Due <= context.AsOf.AddDays(90)).ToList();
        if (shown.Count == 0) return Definition.Empty(context, new("未来 90 天没有到期的行动，也没有逾期的。", "No action falls due in the next 90 days and none is overdue."));
        var lanes = Enum.GetValues<Pillar>().Select(p => Lane(context.Say(Vocabularies.Pillar.LabelOf(p)), a => a.Pillar == p))
            .Append(Lane(context.Say("无策略", "no strategy"), a => a.Pillar is null)).ToList();
        // Three strategies always, so that an empty one is seen; the rest only where it exists.
        if (lanes[^1].Items.IsEmpty) lanes.RemoveAt(lanes.Count - 1);
        ImmutableArray<Tick> ticks =
        [
            new(-30, context.Say("逾期", "overdue")), new(0, context.Say("今天 ", "today ") + Numerals.Text(context.AsOf)[5..]),
            .. new[] { 30, 60, 90 }.Select(d => new Tick(d, Numerals.Text(context.AsOf.AddDays(d))[5..])),
        ];
        return Definition.Draw(context, Summary(shown, context.AsOf), Table(actions, context), frame => LaneDrawing.Draw(lanes, ticks, n => "+" + Numerals.Text(n), frame));

        Lane Lane(string name, Func<LaneAction, bool> belongs) => new(name,
            [.. shown.Where(belongs).Select(a => new LaneItem(Math.Max(-30, a.Due.DayNumber - context.AsOf.DayNumber), a.Text, MarkOf(a, context.AsOf), Numerals.Text(a.Due) + "  " + a.Text + (a.Owner is { } owner ? "  " + owner : "")))]);
    }

    private static StatusMark MarkOf(LaneAction action, DateOnly asOf) =>
        action.Due < asOf ? StatusMark.Of(Rag.Red) : action.Blocked ? StatusMark.Of(Rag.Amber) : new(Ink.Series1, Shape.Circle, "●");

    private static ChartTable Table(ImmutableArray<LaneAction> actions, ChartContext context) => new(
        [ChartTable.Text("行动", "action"), ChartTable.Text("策略", "strategy"), ChartTable.Text("负责人", "owner"), ChartTable.Text("期限", "due"), ChartTable.Text("状态", "status")],
        [.. actions.Select(a => new ChartRow(
            [
                ChartNumbers.Cell(a.Text), ChartNumbers.Cell(a.Pillar is { } pillar ? context.Say(Vocabularies.Pillar.LabelOf(pillar)) : ChartNumbers.Missing),
                ChartNumbers.Cell(a.Owner ?? ChartNumbers.Missing), ChartNumbers.Cell(a.Due),
                ChartNumbers.Cell(a.Due < context.AsOf ? context.Say("■ 逾期", "■ overdue") : a.Blocked ? context.Say("▲ 受阻", "▲ blocked") : ""),
            ]))]);

    private static Words Summary(List<LaneAction> shown, DateOnly asOf)
    {
        var late = shown.Count(a => a.Due < asOf);
        // An overdue one is shown as overdue, blocked or not.
        var (ahead, blocked) = (shown.Count - late, Numerals.Text(shown.Count(a => a.Blocked && a.Due >= asOf)));
        return new($"未来 90 天到期 {Numerals.Text(ahead)} 项，其中受阻 {blocked} 项（▲）；已逾期 {Numerals.Text(late)} 项（■）。", $"{Counted.Of(ahead, "action falls", "actions fall")} due in 90 days, {blocked} of them blocked (▲); {Counted.Of(late, "is", "are")} overdue (■).");
    }
}
