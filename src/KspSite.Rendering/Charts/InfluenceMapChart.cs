using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A player: influence 1..5, support −2..+2 (null unknown), and where the last differing snapshot saw him; null if he has not moved.</summary>
public sealed record PlayerPosition(string Name, int? Influence, int? Support, Light Light, (int Influence, int? Support)? Past);

/// <summary>G-07: who has influence and who supports us, with the moves since the last snapshot.</summary>
public static class InfluenceMapChart
{
    public static readonly ChartDefinition Definition = new("G-07", new("影响力 × 支持度", "Influence × support"), ["M-11", "M-17"]);

    // A column each, from left to right.
    private static readonly ImmutableArray<Words> Supports =
    [
        .. new[] { Support.Unknown, Support.Enemy, Support.NonSupporter, Support.Neutral, Support.Supporter, Support.Mentor }.Select(s => Vocabularies.Support.LabelOf(s)),
    ];

    /// <summary>The strategic players, highest influence first. The past is the person's last row of an earlier date that says something else.</summary>
    public static ImmutableArray<PlayerPosition> From(AccountDossier account, DateOnly asOf) =>
    [
        .. account.Players.OrderByDescending(p => p.Influence).Select(p => new PlayerPosition(
            p.Name, p.Influence, p.SupportValue, p.EffectiveLight,
            account.Snapshots.Where(s => s.Person == p.Id && s.AsOf <= asOf && s.Influence is not null && s.Support is not null)
                .OrderByDescending(s => s.AsOf).Select(s => ((int Influence, int? Support)?)(s.Influence!.Value, s.Support.Value()))
                .FirstOrDefault(past => past != (p.Influence, p.SupportValue)))),
    ];

    public static Chart Draw(ImmutableArray<PlayerPosition> players, ChartContext context)
    {
        var placed = players.Where(p => p.Influence is not null).ToList();
        if (placed.Count == 0) return Definition.Empty(context, new("没有带影响力的策略人物。在“策略人物”表（stakeholders）的“是否策略人物”列填“是”，并填写影响力和态度。", "No strategic player has an influence. Mark players in stakeholders and fill influence and support."));
        // Without unknown attitudes their column would only take room from the others.
        var first = placed.Exists(p => p.Support is null || p.Past is { Support: null }) ? 0 : 1;
        var items = placed.Select(p => new MatrixItem(
            p.Name, Column(p.Support) - first, p.Influence!.Value - 1, StatusMark.Of(p.Light),
            p.Past is { } past ? (Column(past.Support) - first, past.Influence - 1) : null,
            p.Name + "  " + context.Say("影响力 ", "influence ") + Numerals.Text(p.Influence) + context.Say("，", ", ") + context.Say(Supports[Column(p.Support)]))).ToImmutableArray();
        return Definition.Draw(context, Summary(players), Table(players, context), frame => MatrixDrawing.Draw(
            items, [.. Supports.Skip(first).Select(w => Head(context.Say(w), frame))], ["1", "2", "3", "4", "5"],
            context.Say("影响力（5 = 决定） × 支持度；→ 自上次快照的变化", "influence (5 decides) × support; → moved since the last snapshot"), n => "+" + Numerals.Text(n), frame));
    }

    // A narrow column has room for one of two names: 铁杆 of 教练/铁杆.
    private static string Head(string label, Frame frame) => frame.Compact ? label[(label.IndexOf('/', StringComparison.Ordinal) + 1)..] : label;

    private static int Column(int? support) => support is { } value ? value + 3 : 0;

    private static ChartTable Table(ImmutableArray<PlayerPosition> players, ChartContext context) => new(
        [ChartTable.Text("人物", "person"), ChartTable.Number("影响力", "influence"), ChartTable.Text("支持度", "support"), ChartTable.Text("灯", "light"), ChartTable.Text("上次", "before")],
        [.. players.Select(p => new ChartRow(
            [
                ChartNumbers.Cell(p.Name), ChartNumbers.Cell((decimal?)p.Influence), ChartNumbers.Cell(context.Say(Supports[Column(p.Support)])),
                ChartNumbers.Cell(StatusMark.Of(p.Light).Sign + " " + context.Say(Vocabularies.Light.LabelOf(p.Light))),
                ChartNumbers.Cell(p.Past is { } past ? Numerals.Text(past.Influence) + " · " + context.Say(Supports[Column(past.Support)]) : ""),
            ]))]);

    private static Words Summary(ImmutableArray<PlayerPosition> players)
    {
        var strong = players.Where(p => p.Influence >= 4).ToList();
        var (all, heavy, green, red) = (Numerals.Text(players.Length), Numerals.Text(strong.Count), Numerals.Text(strong.Count(p => p.Light == Light.Green)), Numerals.Text(strong.Count(p => p.Light == Light.Red)));
        return new(
            $"{all} 位策略人物中 {heavy} 位影响力在 4 以上，其中 {green} 位绿灯、{red} 位红灯。",
            $"{heavy} of {Counted.Of(players.Length, "player", "players")} {(strong.Count == 1 ? "has" : "have")} an influence of 4 or more; of these {green} green, {red} red.");
    }
}
