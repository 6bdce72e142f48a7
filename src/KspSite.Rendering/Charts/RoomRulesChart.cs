using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>A rule and how the room's plans fare with it (W-06).</summary>
/// <param name="Failing">Plans that do not pass, 0 to <paramref name="Plans"/>; no data is no pass.</param>
/// <param name="Plans">Plans that the rule applies to, at least one.</param>
public sealed record RoomRule(Rule Rule, int Failing, int Plans)
{
    public decimal Passing => (decimal)(Plans - Failing) / Plans;

    /// <summary>
    /// Rules that apply to somebody, those that most plans fail first: what one plan of one lacks is no matter for the room. Of equals the one
    /// with the smaller share that passes, then the more severe.
    /// </summary>
    public static ImmutableArray<RoomRule> WorstFirst(WorkshopDossier workshop, Portfolio portfolio, CheckResults checks)
    {
        var room = WorkshopMetrics.AccountsOf(workshop, portfolio);
        return
        [
            .. AllRules.Rules.Where(r => r.ForAccount is not null).Select(rule => (Rule: rule, Results: WorkshopPlanMetrics.Applicable(rule.Id, room, checks)))
                .Where(r => !r.Results.IsEmpty).Select(r => new RoomRule(r.Rule, r.Results.Count(x => x.Outcome != Outcome.Pass), r.Results.Length))
                .OrderByDescending(r => r.Failing).ThenBy(r => r.Passing).ThenByDescending(r => r.Rule.Severity),
        ];
    }
}

/// <summary>G-24: what the plans in the room lack most.</summary>
public static class RoomRulesChart
{
    public static readonly ChartDefinition Definition = new("G-24", new("全场最常缺的内容", "What the room's plans lack most"), ["W-06"]);

    /// <param name="rules">In the order of <see cref="RoomRule.WorstFirst"/>.</param>
    public static Chart Draw(ImmutableArray<RoomRule> rules, ChartContext context)
    {
        var failed = rules.Where(r => r.Failing > 0).ToList();
        if (rules.IsEmpty) return Definition.Empty(context, new("还没有可检查的计划：学员表里没有带来的客户，或规则都不适用。", "There is no plan to check: participants brought no account, or no rule applies."));
        if (failed.Count == 0) return Definition.Empty(context, new("全场的计划通过了所有规则。", "The room's plans pass every rule."));
        var picture = new BarPicture
        {
            Rows = [.. failed.Select(r => new BarRow(Named(r), [new(r.Failing, Ink.Series2, Of(r), Named(r))]))],
            Values = new(0, failed.Max(r => r.Plans)),
            More = n => context.Say($"另有 {Numerals.Text(n)} 条规则，见数据表", $"{Numerals.Text(n)} more in the table"),
        };
        var (count, worst) = (Numerals.Text(failed.Count), failed[0]);
        var summary = new Words(
            $"有 {count} 条规则没有全部通过；最多计划没做到的是 {worst.Rule.Id}“{worst.Rule.Title.Zh}”：{Numerals.Text(worst.Plans)} 份里有 {Numerals.Text(worst.Failing)} 份。",
            $"{count} rules are not met by all; most plans miss {worst.Rule.Id} “{worst.Rule.Title.En}”: {Numerals.Text(worst.Failing)} of {Numerals.Text(worst.Plans)}.");
        return Definition.Draw(context, summary, new(
            [ChartTable.Text("规则", "rule"), ChartTable.Text("要求", "demand"), ChartTable.Number("未通过的计划", "plans not passing"), ChartTable.Number("适用的计划", "plans it applies to"), ChartTable.Number("未通过", "not passed")],
            [.. rules.Select(r => new ChartRow([ChartNumbers.Cell(r.Rule.Id), ChartNumbers.Cell(context.Say(r.Rule.Title)), ChartNumbers.Cell(Numerals.Text(r.Failing)), ChartNumbers.Cell(Numerals.Text(r.Plans)), ChartNumbers.Percent(1 - r.Passing)]))]), frame => BarDrawing.Draw(picture, frame));

        string Named(RoomRule r) => r.Rule.Id + " " + context.Say(r.Rule.Title);

        static string Of(RoomRule r) => Numerals.Text(r.Failing) + "/" + Numerals.Text(r.Plans);
    }
}
