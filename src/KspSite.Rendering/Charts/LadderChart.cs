using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;

namespace KspSite.Rendering.Charts;

/// <summary>Players with the rung they see us on; L as M-13; self-assessment and target as the plan has them. Rungs 1..5, null where missing.</summary>
public sealed record LadderData(ImmutableArray<(string Name, int? Level)> Players, decimal? Seen, int? Self, int? Target);

/// <summary>G-09: on which rung the customer sees us, on which we see ourselves, and where we want to be.</summary>
public static class LadderChart
{
    public static readonly ChartDefinition Definition = new("G-09", new("关系阶梯", "Relationship ladder"), ["M-13"]);

    private static readonly ImmutableArray<Words> Rungs =
    [
        new("合格商品供应", "meets specification"), new("好产品/服务", "good products"), new("好的服务与支持", "good support"),
        new("对业务有贡献", "helps business"), new("对组织有贡献", "helps organisation"),
    ];

    public static LadderData From(AccountDossier account, MetricTable metrics) => new(
        [.. account.Players.Select(p => (p.Name, p.LevelNow))], metrics.Number("M-13.level", account.Subject()), account.Plan?.SelfLevel, account.Plan?.TargetLevel);

    public static Chart Draw(LadderData data, ChartContext context)
    {
        if (data is { Self: null, Target: null } && data.Players.All(p => p.Level is null)) return Definition.Empty(context, new("关系阶梯没有数据：在“策略人物”表填写对方认定阶梯，在“计划”表填写自评和目标阶梯。", "The ladder is empty: fill level_now in stakeholders, self_level and target_level in plans."));
        var rungs = Rungs.Select((name, i) => new Rung(
            Numerals.Text(i + 1) + " " + context.Say(name),
            [.. data.Players.Where(p => p.Level == i + 1).Select(p => p.Name)],
            [.. Flags(i + 1)])).ToImmutableArray();
        return Definition.Draw(context, Summary(data), Table(data, context), frame => LadderDrawing.Draw(rungs, n => "+" + Numerals.Text(n), frame));

        IEnumerable<RungFlag> Flags(int level)
        {
            if (data.Target == level) yield return new(context.Say("目标", "target"), IsTarget: true);
            if (data.Self == level) yield return new(context.Say("自评", "own view"), IsTarget: false);
        }
    }

    private static ChartTable Table(LadderData data, ChartContext context) => new(
        [ChartTable.Text("谁", "who"), ChartTable.Number("阶梯（1–5）", "rung (1–5)"), ChartTable.Text("阶梯名称", "name of the rung")],
        [
            .. data.Players.Select(p => Row(p.Name, p.Level, context)),
            new([ChartNumbers.Cell(context.Say("客户认定（按影响力加权）", "as the customer sees us (weighted by influence)")), ChartNumbers.Cell(data.Seen), ChartNumbers.Cell("")]),
            Row(context.Say("我方自评", "our own view"), data.Self, context),
            Row(context.Say("目标", "target"), data.Target, context),
        ]);

    private static ChartRow Row(string who, int? level, ChartContext context) => new(
        [ChartNumbers.Cell(who), ChartNumbers.Cell((decimal?)level), ChartNumbers.Cell(level is >= 1 and <= 5 ? context.Say(Rungs[level.Value - 1]) : "")]);

    private static Words Summary(LadderData data)
    {
        var (seen, self, target) = (Numerals.Grouped(data.Seen, 1), Numerals.Text(data.Self), Numerals.Text(data.Target));
        return new($"客户把我方放在第 {seen} 级，自评第 {self} 级，目标第 {target} 级。", $"The customer sees us on rung {seen}; we see ourselves on {self} and want to reach {target}.");
    }
}
