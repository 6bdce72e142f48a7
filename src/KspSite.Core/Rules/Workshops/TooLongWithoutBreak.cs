using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Workshops;

/// <summary>
/// WS-02. Source: course outline, its longest block and its breaks. Lunch parts a day into its halves; a half without modules
/// needs no break, a day without modules no lunch. A day that is only a morning or only an afternoon needs none either: the outline
/// means whole days, and people eat after the one and before the other. Without times nobody can tell, and lunch is asked for.
/// </summary>
public static class TooLongWithoutBreak
{
    private static readonly Threshold MaxBlock = new("WS-02.max_block_minutes", 120, 30, 480,
        new("一个时段最多多少分钟", "minutes that one block may take"));

    private static readonly Threshold MinBreak = new("WS-02.min_break_minutes", 15, 5, 60,
        new("每个半天的休息至少多少分钟", "minutes of the break in each half-day"));

    private static readonly Threshold MinLunch = new("WS-02.min_lunch_minutes", 60, 15, 180,
        new("午餐至少多少分钟", "minutes of lunch"));

    private static readonly TimeSpan EndOfMorning = new(13, 0, 0);

    private static readonly TimeSpan StartOfAfternoon = new(12, 30, 0);

    public static readonly Rule Rule = new("WS-02", Severity.Warning)
    {
        Title = new("时段不超过 120 分钟，每个半天休息 15 分钟，午餐 60 分钟", "no block above 120 minutes, a 15-minute break in each half-day, an hour of lunch"),
        Why = new("两个小时不休息，后面的讨论就只剩几个人在听。", "After two hours without a break only a few are still listening."),
        Ask = new("哪个时段可以拆开？休息放在哪两段之间？", "Which block can be split, and where does the break go?"),
        Tables = [AgendaBlocks.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOfWorkshop = w => w.Agenda,
        Thresholds = [MaxBlock, MinBreak, MinLunch],
        ForWorkshop = (workshop, context) =>
            LongBlocks(workshop, context)
                .Concat(workshop.Agenda.GroupBy(b => b.DayOrFirst).SelectMany(day => Day(workshop.Subject(), day.Key, [.. day], context)))
                .DefaultIfEmpty(Verdict.Pass(workshop.Subject())),
    };

    private static IEnumerable<Verdict> LongBlocks(WorkshopDossier workshop, RuleContext context) => workshop.Agenda
        .Where(b => b.Kind is not (BlockKind.Break or BlockKind.Lunch) && b.PlannedMinutes > context.Value(MaxBlock))
        .Select(b => Verdict.Fail(workshop.Subject(),
            $"{AgendaDays.NameOf(b)}连续 {Numerals.Text(b.PlannedMinutes)} 分钟，中间没有休息。",
            $"{AgendaDays.NameOf(b)} runs for {Numerals.Text(b.PlannedMinutes)} minutes without a break.", b.Row.At(AgendaBlocks.PlannedMin)));

    private static IEnumerable<Verdict> Day(Subject subject, int day, List<AgendaBlock> blocks, RuleContext context)
    {
        if (!blocks.Exists(b => b.IsModule)) yield break;
        var lunch = blocks.FindIndex(b => b.Kind == BlockKind.Lunch);
        if (lunch < 0)
        {
            if (!IsHalfDay(blocks)) yield return Verdict.Fail(subject, $"第 {Numerals.Text(day)} 天没有安排午餐。", $"Day {Numerals.Text(day)} has no lunch.", blocks[0].Row.Source);
            if (!HasBreak(blocks, context)) yield return NoBreak(subject, new($"第 {Numerals.Text(day)} 天", $"Day {Numerals.Text(day)}"), blocks, context);
            yield break;
        }
        if (blocks[lunch].PlannedMinutes < context.Value(MinLunch))
        {
            yield return Verdict.Fail(subject, $"第 {Numerals.Text(day)} 天的午餐只有 {Numerals.Text(blocks[lunch].PlannedMinutes)} 分钟。",
                $"Lunch on day {Numerals.Text(day)} is only {Numerals.Text(blocks[lunch].PlannedMinutes)} minutes.", blocks[lunch].Row.At(AgendaBlocks.PlannedMin));
        }
        var (morning, afternoon) = (blocks[..lunch], blocks[(lunch + 1)..]);
        if (!HasBreak(morning, context)) yield return NoBreak(subject, new($"第 {Numerals.Text(day)} 天上午", $"The morning of day {Numerals.Text(day)}"), morning, context);
        if (!HasBreak(afternoon, context)) yield return NoBreak(subject, new($"第 {Numerals.Text(day)} 天下午", $"The afternoon of day {Numerals.Text(day)}"), afternoon, context);
    }

    private static bool IsHalfDay(List<AgendaBlock> blocks)
    {
        if (blocks[0].PlannedStart is not { } start) return false;
        var end = blocks.Aggregate(start.ToTimeSpan(), (time, b) => (b.PlannedStart?.ToTimeSpan() ?? time) + TimeSpan.FromMinutes(b.PlannedMinutes));
        return end <= EndOfMorning || start.ToTimeSpan() >= StartOfAfternoon;
    }

    private static bool HasBreak(List<AgendaBlock> half, RuleContext context) =>
        !half.Exists(b => b.IsModule) || half.Exists(b => b.Kind == BlockKind.Break && b.PlannedMinutes >= context.Value(MinBreak));

    private static Verdict NoBreak(Subject subject, Words when, List<AgendaBlock> half, RuleContext context) => Verdict.Fail(subject,
        $"{when.Zh}没有 {Numerals.Text(context.Value(MinBreak))} 分钟的休息。",
        $"{when.En} has no break of {Numerals.Text(context.Value(MinBreak))} minutes.",
        half.Where(b => b.IsModule).Sources());
}
