using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// What a facilitator wrote down in a hurry: an end before its start (IN-13), and times of a day that the as-of date has not reached (IN-25),
/// so that the pages would take a workshop that was held for one to come. The rows are kept.
/// </summary>
public static class AgendaTimes
{
    public static void Check(TableRows tables, DateOnly asOf, ReadingContext context)
    {
        var workshops = new Dictionary<Id<Workshop>, Workshop>();
        foreach (var workshop in tables.All(Workshops.Table)) workshops.TryAdd(workshop.Id, workshop);
        var told = new HashSet<Id<Workshop>>();
        foreach (var block in tables.All(AgendaBlocks.Table))
        {
            if (block.EndsBeforeStart) context.Report(block.Row, Backwards(block));
            if (!block.IsRecorded || !workshops.TryGetValue(block.Workshop, out var held)) continue;
            var day = held.DateOf(block.DayOrFirst);
            if (day > asOf && told.Add(block.Workshop)) context.Report(block.Row, NotReached(block, day, asOf));
        }
    }

    private static Finding Backwards(AgendaBlock block) => new()
    {
        Id = FaultKinds.OutOfRange.Id,
        Severity = Severity.Warning,
        Where = block.Row.At(AgendaBlocks.ActualEnd),
        Message = block.ActualMinutes is null
            ? new("实际结束早于实际开始，这个时段的用时按缺失处理。", "The actual end is before the actual start; how long the block took is treated as missing.")
            : new("实际结束早于实际开始；用时按“实际分钟”计。", "The actual end is before the actual start; the actual minutes count."),
        Found = block.Row[AgendaBlocks.ActualEnd],
        Expected = new($"晚于 {block.Row[AgendaBlocks.ActualStart]}", $"after {block.Row[AgendaBlocks.ActualStart]}"),
        Remedy = new("请改正开始或结束的时间。", "Correct the start or the end."),
    };

    private static Finding NotReached(AgendaBlock block, DateOnly day, DateOnly asOf) => new()
    {
        Id = FaultKinds.AfterAsOf.Id,
        Severity = FaultKinds.AfterAsOf.Severity,
        Where = block.Row.Source,
        Message = new($"这里记了 {Numerals.Text(day)} 上课的实际时间，数据日期却还在 {Numerals.Text(asOf)}：页面会当作课还没有上。",
            $"Actual times of {Numerals.Text(day)} are recorded here, but the as-of date is still {Numerals.Text(asOf)}: the pages take the workshop for one to come."),
        Found = Numerals.Text(asOf),
        Expected = new($"数据日期不早于 {Numerals.Text(day)}", $"an as-of date of {Numerals.Text(day)} or later"),
        Remedy = new("请把 site.yaml 里的 as_of 改成课程结束后的日期，或在命令后加 --as-of。", "Set as_of in site.yaml to a day after the workshop, or add --as-of to the command."),
    };
}
