using KspSite.Core.Domain;

namespace KspSite.Init.Facilitation;

/// <summary>A block with its clock time. Module is null for breaks, lunch, the buffer and the close.</summary>
internal sealed record PlannedBlock(int Seq, int Day, TimeOnly Start, int Minutes, BlockKind Kind, Words Title, OutlineModule? Module)
{
    public string Code { get; init; } = "";
}

/// <summary>
/// The outline's modules laid over a number of days: whole modules in their order, a break of 15 minutes in each half-day, an
/// hour of lunch, a buffer on each afternoon and the close at the end.
/// </summary>
internal static class WorkshopAgenda
{
    public const int MinDays = 2;
    public const int MaxDays = 4;

    private const int BreakMinutes = 15;
    private const int LunchMinutes = 60;
    private const int BufferMinutes = 20;
    private const int CloseMinutes = 20;

    public static ImmutableArray<PlannedBlock> Of(int days, TimeOnly begin)
    {
        var halves = Halves(OutlineModule.All, days * 2);
        var blocks = ImmutableArray.CreateBuilder<PlannedBlock>();
        for (var day = 1; day <= days; day++)
        {
            var clock = begin;
            foreach (var (kind, module) in DayOf(halves[(day - 1) * 2], halves[(day * 2) - 1], isLast: day == days))
            {
                var block = Block(blocks.Count + 1, day, clock, kind, module);
                blocks.Add(block);
                clock = clock.AddMinutes(block.Minutes);
            }
        }
        return Numbered(blocks.ToImmutable());
    }

    /// <summary>
    /// Cuts the modules into consecutive half-days, none empty. The fullest half-day is as short as can be; of such ways the
    /// one with the shortest last half-day, because the end of the last day is what gets cut; then the one whose stretches
    /// without a break are the most even.
    /// </summary>
    internal static ImmutableArray<ImmutableArray<OutlineModule>> Halves(ImmutableArray<OutlineModule> modules, int count) =>
        Ways(modules, count).OrderBy(w => w.Max(Minutes)).ThenBy(w => Minutes(w[^1])).ThenBy(w => w.Sum(h => (long)Longest(h) * Longest(h))).First();

    private static IEnumerable<ImmutableArray<ImmutableArray<OutlineModule>>> Ways(ImmutableArray<OutlineModule> modules, int count)
    {
        if (count == 1)
        {
            yield return [modules];
            yield break;
        }
        for (var first = 1; first <= modules.Length - count + 1; first++)
        {
            foreach (var rest in Ways(modules[first..], count - 1)) yield return rest.Insert(0, modules[..first]);
        }
    }

    private static IEnumerable<(BlockKind, OutlineModule?)> DayOf(ImmutableArray<OutlineModule> morning, ImmutableArray<OutlineModule> afternoon, bool isLast)
    {
        foreach (var block in HalfOf(morning)) yield return block;
        yield return (BlockKind.Lunch, null);
        foreach (var block in HalfOf(afternoon)) yield return block;
        yield return (BlockKind.Buffer, null);
        if (isLast) yield return (BlockKind.Closing, null);
    }

    // The break parts the half-day as evenly as whole modules allow; after a single module it comes at its end.
    private static IEnumerable<(BlockKind, OutlineModule?)> HalfOf(ImmutableArray<OutlineModule> half)
    {
        var after = BreakAfter(half);
        for (var i = 0; i < half.Length; i++)
        {
            yield return (BlockKind.Module, half[i]);
            if (i == after) yield return (BlockKind.Break, null);
        }
    }

    private static int BreakAfter(ImmutableArray<OutlineModule> half) =>
        Enumerable.Range(0, half.Length).MinBy(i => Math.Max(Minutes(half[..(i + 1)]), Minutes(half[(i + 1)..])));

    private static int Longest(ImmutableArray<OutlineModule> half)
    {
        var after = BreakAfter(half) + 1;
        return Math.Max(Minutes(half[..after]), Minutes(half[after..]));
    }

    private static int Minutes(ImmutableArray<OutlineModule> modules) => modules.Sum(m => m.Minutes);

    private static PlannedBlock Block(int seq, int day, TimeOnly start, BlockKind kind, OutlineModule? module) => kind switch
    {
        BlockKind.Break => new(seq, day, start, BreakMinutes, kind, new("休息", "Break"), null),
        BlockKind.Lunch => new(seq, day, start, LunchMinutes, kind, new("午餐", "Lunch"), null),
        BlockKind.Buffer => new(seq, day, start, BufferMinutes, kind, new("机动", "Buffer"), null),
        BlockKind.Closing => new(seq, day, start, CloseMinutes, kind, new("承诺与收尾", "Commitments and close"), null),
        _ => new(seq, day, start, module!.Minutes, kind, module.Title, module), // a module block is made from its module
    };

    // B1, B2 … for breaks, L1 … for lunches, and so on: codes that people call out in the room.
    private static ImmutableArray<PlannedBlock> Numbered(ImmutableArray<PlannedBlock> blocks)
    {
        var counts = new Dictionary<BlockKind, int>();
        return
        [
            .. blocks.Select(b =>
            {
                if (b.Module is not null) return b with { Code = b.Module.Code };
                counts[b.Kind] = counts.GetValueOrDefault(b.Kind) + 1;
                var letter = b.Kind switch { BlockKind.Break => "B", BlockKind.Lunch => "L", BlockKind.Buffer => "F", _ => "C" };
                return b with { Code = letter + Numerals.Text(counts[b.Kind]) };
            }),
        ];
    }
}
