using KspSite.Core;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A rule and the share of the room's plans that pass it, 0..1 (W-06).</summary>
public sealed record RoomRule(string Id, Words Title, decimal Passing);

/// <summary>G-24: what the plans in the room lack most.</summary>
public static class RoomRulesChart
{
    public static readonly ChartDefinition Definition = new("G-24", new("全场最常缺的内容", "What the room's plans lack most"), ["W-06"]);

    /// <summary>Rules that apply to somebody, worst first.</summary>
    public static ImmutableArray<RoomRule> From(Subject workshop, MetricTable metrics) =>
    [
        .. AllRules.Rules.Select(r => (Rule: r, Passing: metrics.Number("W-06." + r.Id, workshop))).Where(r => r.Passing is not null)
            .Select(r => new RoomRule(r.Rule.Id, r.Rule.Title, r.Passing!.Value)).OrderBy(r => r.Passing),
    ];

    public static Chart Draw(ImmutableArray<RoomRule> rules, ChartContext context)
    {
        var failed = rules.Where(r => r.Passing < 1).ToList();
        if (rules.IsEmpty) return Definition.Empty(context, new("还没有可检查的计划：学员表里没有带来的客户，或规则都不适用。", "There is no plan to check: participants brought no account, or no rule applies."));
        if (failed.Count == 0) return Definition.Empty(context, new("全场的计划通过了所有规则。", "The room's plans pass every rule."));
        var picture = new BarPicture
        {
            Rows = [.. failed.Select(r => new BarRow(r.Id + " " + context.Say(r.Title), [new((double)(1 - r.Passing), Ink.Series2, Numerals.Percent(1 - r.Passing), r.Id + " " + context.Say(r.Title))]))],
            Values = new(0, 1),
            More = n => context.Say($"另有 {Numerals.Text(n)} 条规则，见数据表", $"{Numerals.Text(n)} more in the table"),
        };
        var (count, share) = (Numerals.Text(failed.Count), Numerals.Percent(1 - failed[0].Passing));
        var summary = new Words(
            $"有 {count} 条规则没有全部通过；最差的是 {failed[0].Id}“{failed[0].Title.Zh}”，{share} 的计划没做到。",
            $"{count} rules are not met by all; worst is {failed[0].Id} “{failed[0].Title.En}”, which {share} of the plans miss.");
        return Definition.Draw(context, summary, new(
            [ChartTable.Text("规则", "rule"), ChartTable.Text("要求", "demand"), ChartTable.Number("未通过", "not passed")],
            [.. rules.Select(r => new ChartRow([ChartNumbers.Cell(r.Id), ChartNumbers.Cell(context.Say(r.Title)), ChartNumbers.Percent(1 - r.Passing)]))]), frame => BarDrawing.Draw(picture, frame));
    }
}
