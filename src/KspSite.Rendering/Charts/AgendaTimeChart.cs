using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A block of the agenda in minutes; actual is null until it has been held.</summary>
public sealed record BlockTime(string Title, int Planned, int? Actual)
{
    /// <summary>Stands on an axis: the module's code, else the title.</summary>
    public string Short { get; init; } = Title;
}

/// <summary>G-21: each block against the clock, and the drift from block to block.</summary>
public static class AgendaTimeChart
{
    public static readonly ChartDefinition Definition = new("G-21", new("议程：计划与实际用时", "Agenda: planned and actual minutes"), ["W-01", "W-02"]);

    private static readonly ChartDefinition DriftDefinition = Definition with { Title = new("议程：累计偏移", "Agenda: drift from block to block"), Figures = ["W-02"] };

    /// <summary>In the order of the agenda, breaks included.</summary>
    public static ImmutableArray<BlockTime> From(WorkshopDossier workshop) =>
        [.. workshop.Agenda.Select(b => new BlockTime(b.Title, b.PlannedMinutes, b.ActualLength) { Short = b.ModuleCode ?? b.Title })];

    public static Chart Draw(ImmutableArray<BlockTime> blocks, ChartContext context)
    {
        if (blocks.IsEmpty) return Definition.Empty(context, new("没有议程。导出“议程”表（workshop_agenda）。", "There is no agenda. Export the workshop_agenda table."));
        var (planned, actual) = (context.Say("计划", "planned"), context.Say("实际", "actual"));
        var picture = new BarPicture
        {
            Rows = [.. blocks.Select(b => new BarRow(b.Title, [new(b.Planned, Ink.Ghost, Numerals.Text(b.Planned), ""), .. Actual(b)]))],
            Values = new(0, Math.Max(1, blocks.Max(b => Math.Max(b.Planned, b.Actual ?? 0)))),
            Legend = [(Ink.Ghost, planned + context.Say("（分钟）", " (minutes)")), (Ink.Series1, actual), (Ink.Amber, actual + context.Say("，超时", ", overrun"))],
            More = n => context.Say($"另有 {Numerals.Text(n)} 个时段，见数据表", $"{Numerals.Text(n)} more in the table"),
        };
        return Definition.Draw(context, Summary(blocks), Table(blocks), frame => BarDrawing.Draw(picture, frame));
    }

    /// <summary>The drift line: minutes gained or lost after each recorded block, breaks included.</summary>
    public static Chart DrawDrift(ImmutableArray<BlockTime> blocks, ChartContext context)
    {
        var drift = 0;
        ImmutableArray<(BlockTime Block, int Drift)> held = [.. blocks.Where(b => b.Actual is not null).Select(b => (b, drift += b.Actual!.Value - b.Planned))];
        if (held.IsEmpty) return DriftDefinition.Empty(context, new("还没有记录实际用时。在进行表里记开始和结束。", "No actual time has been recorded. Note starts and ends on the run sheet."));
        var picture = new LinePicture
        {
            Series =
            [
                new(context.Say("累计偏移", "drift"), Ink.Series2, [.. held.Select((h, i) => new DataPoint(i, h.Drift))]),
                new(context.Say("计划", "plan"), Ink.Plan, [new(0, 0), new(Math.Max(held.Length - 1, 1), 0)]) { IsPlan = true },
            ],
            XTicks = [.. held.Select((h, i) => new Tick(i, h.Block.Short))],
            YTicks = [.. Ticks.Round(Math.Min(0, held.Min(h => h.Drift)), Math.Max(5, held.Max(h => h.Drift)), 4).Select(v => new Tick(v, ChartNumbers.Tick(v)))],
            Unit = context.Say("分钟", "minutes"),
            Hint = (_, p) => (int)p.X < held.Length ? $"{held[(int)p.X].Block.Title} {Numerals.Text(held[(int)p.X].Drift)}" : "",
        };
        return DriftDefinition.Draw(context, Summary(blocks), Table(blocks), frame => LineDrawing.Draw(picture, frame));
    }

    private static ImmutableArray<BarPart> Actual(BlockTime block) => block.Actual is { } minutes
        ? [new(minutes, minutes > block.Planned ? Ink.Amber : Ink.Series1, Numerals.Text(minutes), "")]
        : [];

    private static ChartTable Table(ImmutableArray<BlockTime> blocks)
    {
        var drift = 0;
        var rows = ImmutableArray.CreateBuilder<ChartRow>();
        foreach (var block in blocks)
        {
            drift += block.Actual is { } actual ? actual - block.Planned : 0;
            rows.Add(new(
            [
                ChartNumbers.Cell(block.Title), ChartNumbers.Cell((decimal)block.Planned), ChartNumbers.Cell((decimal?)block.Actual),
                ChartNumbers.Cell((decimal?)(block.Actual - block.Planned)), ChartNumbers.Cell(block.Actual is null ? null : (decimal)drift),
            ]));
        }
        return new(
            [
                ChartTable.Text("时段", "block"), ChartTable.Number("计划（分）", "planned (min)"), ChartTable.Number("实际（分）", "actual (min)"),
                ChartTable.Number("差", "difference"), ChartTable.Number("累计偏移", "drift so far"),
            ],
            rows.ToImmutable());
    }

    private static Words Summary(ImmutableArray<BlockTime> blocks)
    {
        var held = blocks.Where(b => b.Actual is not null).ToList();
        if (held.Count == 0) return new($"{Numerals.Text(blocks.Length)} 个时段，还没有记录实际用时。", $"{Numerals.Text(blocks.Length)} blocks; no actual time has been recorded yet.");
        var drift = held.Sum(b => b.Actual!.Value - b.Planned);
        var (count, minutes) = (Numerals.Text(held.Count), Numerals.Text(Math.Abs(drift)));
        return drift > 0 ? new($"已记录 {count} 个时段，共超时 {minutes} 分钟。", $"{count} blocks recorded, {minutes} minutes over.")
            : drift < 0 ? new($"已记录 {count} 个时段，共提前 {minutes} 分钟。", $"{count} blocks recorded, {minutes} minutes gained.")
            : new($"已记录 {count} 个时段，与计划一致。", $"{count} blocks recorded, exactly on time.");
    }
}
