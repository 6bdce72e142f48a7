using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A block of the agenda in minutes; actual is null until it has been held.</summary>
public sealed record BlockTime(string Title, int Planned, int? Actual);

/// <summary>G-21: each block against the clock; the drift so far stands in the table, block by block.</summary>
public static class AgendaTimeChart
{
    public static readonly ChartDefinition Definition = new("G-21", new("议程：计划与实际用时", "Agenda: planned and actual minutes"), ["W-01", "W-02"]);

    /// <summary>In the order of the agenda, breaks included.</summary>
    public static ImmutableArray<BlockTime> From(WorkshopDossier workshop) =>
        [.. workshop.Agenda.Select(b => new BlockTime(b.Title, b.PlannedMinutes, b.ActualLength))];

    public static Chart Draw(ImmutableArray<BlockTime> blocks, ChartContext context)
    {
        if (blocks.IsEmpty) return Definition.Empty(context, new("没有议程。导出“议程”表（workshop_agenda）。", "There is no agenda. Export the workshop_agenda table."));
        var (planned, actual) = (context.Say("计划", "planned"), context.Say("实际", "actual"));
        var picture = new BarPicture
        {
            Rows = [.. blocks.Select(b => new BarRow(b.Title, [new(b.Planned, Ink.Ghost, Numerals.Text(b.Planned), ""), .. Actual(b)]))],
            Values = new(0, Math.Max(1, blocks.Max(b => Math.Max(b.Planned, b.Actual ?? 0)))),
            Legend = [(Ink.Ghost, planned + context.Say("（分钟）", " (minutes)")), (Ink.Series1, actual), (Ink.Amber, actual + context.Say("，超时", ", overrun"))],
            More = n => context.Say($"另有 {Numerals.Text(n)} 个单元，见数据表", $"{Numerals.Text(n)} more in the table"),
        };
        return Definition.Draw(context, Summary(blocks), Table(blocks), frame => BarDrawing.Draw(picture, frame));
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
                ChartTable.Text("单元", "block"), ChartTable.Number("计划（分）", "planned (min)"), ChartTable.Number("实际（分）", "actual (min)"),
                ChartTable.Number("差", "difference"), ChartTable.Number("累计偏移", "drift so far"),
            ],
            rows.ToImmutable());
    }

    private static Words Summary(ImmutableArray<BlockTime> blocks)
    {
        var held = blocks.Where(b => b.Actual is not null).ToList();
        if (held.Count == 0) return new($"{Numerals.Text(blocks.Length)} 个单元，还没有记录实际用时。", $"{Numerals.Text(blocks.Length)} blocks; no actual time has been recorded yet.");
        var drift = held.Sum(b => b.Actual!.Value - b.Planned);
        var (count, minutes) = (Numerals.Text(held.Count), Numerals.Text(Math.Abs(drift)));
        return drift > 0 ? new($"已记录 {count} 个单元，共超时 {minutes} 分钟。", $"{count} blocks recorded, {minutes} minutes over.")
            : drift < 0 ? new($"已记录 {count} 个单元，共提前 {minutes} 分钟。", $"{count} blocks recorded, {minutes} minutes gained.")
            : new($"已记录 {count} 个单元，与计划一致。", $"{count} blocks recorded, exactly on time.");
    }
}
