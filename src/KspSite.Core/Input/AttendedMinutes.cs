using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>IN-13: nobody attends a block for longer than it was planned or took, whichever is more. The row is kept; W-03 counts the block.</summary>
public static class AttendedMinutes
{
    public static void Check(TableRows tables, ReadingContext context)
    {
        var lengths = new Dictionary<(Id<Workshop>, int), int>();
        foreach (var block in tables.All(AgendaBlocks.Table)) lengths.TryAdd((block.Workshop, block.Seq), Math.Max(block.PlannedMinutes, block.ActualLength ?? 0));
        foreach (var row in tables.All(Attendances.Table))
        {
            if (lengths.TryGetValue((row.Workshop, row.Seq), out var length) && row.Minutes > length) context.Report(row.Row, TooLong(row.Row, length));
        }
    }

    private static Finding TooLong(Row row, int length) => new()
    {
        Id = FaultKinds.OutOfRange.Id,
        Severity = Severity.Warning,
        Where = row.At(Attendances.Minutes),
        Message = new("出席分钟比这个时段还长，按整个时段计。", "The minutes attended are more than the block has; the whole block counts."),
        Found = row[Attendances.Minutes],
        Expected = new($"不大于 {Numerals.Text(length)}（这个时段的计划或实际分钟）", $"at most {Numerals.Text(length)}, the planned or actual minutes of the block"),
        Remedy = new("请改正出席分钟；如果时段拖长了，请在议程里填写实际分钟。", "Correct the minutes; if the block took longer, fill in its actual minutes in the agenda."),
    };
}
