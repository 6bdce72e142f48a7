using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules.Channels;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>An unresolved conflict and its age in days.</summary>
/// <param name="Overdue">Open beyond the limit of CH-06 without being escalated; never together with <paramref name="Escalated"/>.</param>
public sealed record OpenConflict(string Name, ConflictType Type, DateOnly Opened, int Days, bool Escalated, bool Overdue);

/// <summary>G-06: how long channel conflicts have been waiting.</summary>
public static class ConflictAgeChart
{
    public static readonly ChartDefinition Definition = new("G-06", new("未解决的渠道冲突及天数", "Open channel conflicts by age"), ["M-25"]);

    /// <summary>Oldest first.</summary>
    public static ImmutableArray<OpenConflict> From(Portfolio portfolio, IEnumerable<ChannelConflict> conflicts) =>
    [
        .. conflicts.Where(c => c.IsOpen(portfolio.AsOf))
            .Select(c => new OpenConflict(
                (portfolio.Find(c.Account)?.Account is { } account ? account.DisplayName + " · " : "") + NameOf(portfolio, c.ChannelA) + " × " + NameOf(portfolio, c.ChannelB),
                c.Type, c.Opened, portfolio.AsOf.DayNumber - c.Opened.DayNumber, c.Status == ConflictStatus.Escalated,
                ConflictLeftOpen.IsLeftOpen(c, portfolio.AsOf, portfolio.Settings)))
            .OrderByDescending(c => c.Days),
    ];

    public static Chart Draw(ImmutableArray<OpenConflict> conflicts, ChartContext context)
    {
        if (conflicts.IsEmpty) return Definition.Empty(context, new("没有未解决的渠道冲突。", "No channel conflict is open."));
        var picture = new BarPicture
        {
            Rows = [.. conflicts.Select(c => new BarRow(c.Name, [new(c.Days, InkOf(c), Label(c), c.Name)]))],
            Values = new(0, Math.Max(conflicts[0].Days, 1)),
            More = n => context.Say($"另有 {Numerals.Text(n)} 起，见数据表", $"{Numerals.Text(n)} more in the table"),
        };
        return Definition.Draw(context, Summary(conflicts), Table(conflicts, context), frame => BarDrawing.Draw(picture, frame));

        string Label(OpenConflict c) => Numerals.Text(c.Days) + context.Say(" 天", " d") + (c.Escalated ? context.Say("，已升级", ", escalated") : c.Overdue ? context.Say("，该升级", ", escalate") : "");
    }

    // Red is for what somebody must do now; an escalated conflict is in somebody's hands, a young one has its time.
    private static Ink InkOf(OpenConflict conflict) => conflict.Overdue ? Ink.Red : conflict.Escalated ? Ink.Series1 : Ink.Grey;

    private static string NameOf(Portfolio portfolio, Id<Channel> channel) => portfolio.Find(channel)?.Name ?? channel.Value;

    private static ChartTable Table(ImmutableArray<OpenConflict> conflicts, ChartContext context) => new(
        [ChartTable.Text("冲突", "conflict"), ChartTable.Text("类型", "type"), ChartTable.Text("发生日期", "opened"), ChartTable.Number("天数", "days"), ChartTable.Text("状态", "status")],
        [.. conflicts.Select(c => new ChartRow(
            [
                ChartNumbers.Cell(c.Name), ChartNumbers.Cell(context.Say(Vocabularies.ConflictType.LabelOf(c.Type))), ChartNumbers.Cell(c.Opened), ChartNumbers.Cell((decimal)c.Days),
                ChartNumbers.Cell(context.Say(Vocabularies.ConflictStatus.LabelOf(c.Escalated ? ConflictStatus.Escalated : ConflictStatus.Open))),
            ]))]);

    private static Words Summary(ImmutableArray<OpenConflict> conflicts)
    {
        var (count, oldest, median) = (Numerals.Text(conflicts.Length), Numerals.Text(conflicts[0].Days), Numerals.Text(Statistics.Median(conflicts.Select(c => (decimal)c.Days)), 1));
        var overdue = conflicts.Count(c => c.Overdue);
        return new(
            $"{count} 起冲突未解决，中位数 {median} 天，最久 {oldest} 天（{conflicts[0].Name}）" + (overdue > 0 ? $"；{Numerals.Text(overdue)} 起该升级（红色）。" : "。"),
            $"{count} open; median age {median} {(median == "1" ? "day" : "days")}, the oldest {Counted.Of(conflicts[0].Days, "day", "days")} ({conflicts[0].Name})" + (overdue > 0 ? $"; {Numerals.Text(overdue)} should be escalated (red)." : "."));
    }
}
