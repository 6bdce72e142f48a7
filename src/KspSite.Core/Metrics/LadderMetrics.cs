using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-13: the rung on which the customer sees us, against the rung we aim at and the one we claim.</summary>
public static class LadderMetrics
{
    public static readonly MetricDefinition Metric = new("M-13")
    {
        Title = new("客户眼中的关系阶梯", "ladder level seen by the customer"),
        Formula = new("客户认定阶梯（level）= Σ（影响力 × 对方认定阶梯）÷ Σ 影响力，只计两者已知的策略人物；差距（gap）= 目标阶梯 − 客户认定阶梯；高估（bias）= 自评阶梯 − 客户认定阶梯；分歧（spread）= 对方认定阶梯的最高 − 最低",
            "level = Σ (influence × level now) ÷ Σ influence over players with both; gap = target level − level; bias = self-assessed level − level; spread = highest − lowest level now"),
        NullRule = new("没有影响力与阶梯都已知的策略人物；差距、高估另需当前计划的目标、自评阶梯",
            "no player with both influence and level; gap and bias also need the target and self-assessed level of the current plan"),
        Basis = new("五级买卖关系阶梯为通行方法；加权为本产品的约定", "the five rungs are usual practice; the weighting is ours, a starting value"),
        Unit = MetricUnit.Level,
        Compute = c => c.Portfolio.Accounts.SelectMany(a => Figures(a).Select(f =>
            Metric!.Value(f.Name, a.Subject(), c.Needs(Stakeholders.Table, () => f.Figure)))),
    };

    private static IEnumerable<(string Name, Figure Figure)> Figures(AccountDossier account)
    {
        var level = LevelOf(account);
        return
        [
            ("level", level),
            ("gap", Above(level, account.Plan, account.Plan?.TargetLevel, new("目标阶梯", "target level"))),
            ("bias", Above(level, account.Plan, account.Plan?.SelfLevel, new("自评阶梯", "self-assessed level"))),
            ("spread", SpreadOf(account)),
        ];
    }

    /// <summary>The rung on which the customer sees us: 1..5, unrounded; no value where nobody has both influence and level.</summary>
    public static Figure LevelOf(AccountDossier account)
    {
        var rated = account.Players.Where(p => p.Influence is not null && p.LevelNow is not null).ToList();
        var (weighted, influence) = (rated.Sum(p => p.Influence!.Value * p.LevelNow!.Value), rated.Sum(p => p.Influence!.Value));
        return Figure.Of(Statistics.Ratio(weighted, influence), "没有影响力与阶梯都已知的策略人物", "no strategic player with both influence and ladder level")
            .With("Σ 影响力 × 阶梯", "Σ influence × level", weighted)
            .With("Σ 影响力", "Σ influence", influence)
            .From(rated);
    }

    private static Figure Above(Figure level, Plan? plan, int? rung, Words name)
    {
        if (level.Number is not { } seen) return level;
        return Figure.Of(rung - seen, $"当前计划没有{name.Zh}", $"the current plan has no {name.En}")
            .With(name.Zh, name.En, rung).With("客户眼中的阶梯", "level seen by the customer", seen) with { Places = plan is null ? level.Places : level.Places.Prepend(plan.Row.Source) };
    }

    private static Figure SpreadOf(AccountDossier account)
    {
        var rated = account.Players.Where(p => p.LevelNow is not null).ToList();
        var (highest, lowest) = (rated.Max(p => p.LevelNow), rated.Min(p => p.LevelNow));
        return Figure.Of(highest - lowest, "没有策略人物填了对方认定阶梯", "no strategic player has a ladder level")
            .With("最高", "highest", highest).With("最低", "lowest", lowest)
            .From(rated);
    }
}
