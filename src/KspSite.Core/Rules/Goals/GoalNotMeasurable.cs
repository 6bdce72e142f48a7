using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-03. A qualitative goal has no numbers by nature; it is asked for its date only.</summary>
public static class GoalNotMeasurable
{
    private static readonly ImmutableArray<(Column Column, Func<Goal, bool> IsFilled)> Quantitative =
    [
        (Domain.Goals.Metric, g => g.Metric is not null),
        (Domain.Goals.Unit, g => g.Unit is not null),
        (Domain.Goals.Baseline, g => g.Baseline is not null),
        (Domain.Goals.Target, g => g.Target is not null),
        (Domain.Goals.Due, g => g.Due is not null),
        (Domain.Goals.Owner, g => g.Owner is not null),
    ];

    private static readonly ImmutableArray<(Column Column, Func<Goal, bool> IsFilled)> Qualitative =
        [.. Quantitative.Where(q => q.Column == Domain.Goals.Due)];

    public static readonly Rule Rule = new("GO-03", Severity.Warning)
    {
        Title = new("定量目标写明指标、单位、基线、目标值、期限和负责人",
            "a quantitative goal has a metric, a unit, a baseline, a target, a due date and an owner"),
        Why = new("量不出来的目标没法检讨：没有起点就没有进步，没有负责人就没有人急。",
            "A goal that cannot be measured cannot be reviewed: no baseline, no progress; no owner, no hurry."),
        Ask = new("现在是多少，要到多少，哪天之前，谁负责？", "How much is it now, how much shall it be, by when, and who answers for it?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Goals,
        ForAccount = (account, _) => account.Goals.Select(Check),
    };

    private static Verdict Check(Goal goal)
    {
        var missing = (goal.IsQualitative ? Qualitative : Quantitative)
            .Where(c => !c.IsFilled(goal) && !goal.Row.IsNotApplicable(c.Column)).Select(c => c.Column).ToList();
        return Verdict.Require(missing.Count == 0, goal.Subject(),
            $"目标{Listing.Quote(goal.Statement)}缺少：{string.Join('、', missing.Select(c => c.Title.Zh))}。",
            $"The goal {Listing.Quote(goal.Statement)} lacks: {string.Join(", ", missing.Select(c => c.Title.En))}.", missing.Select(goal.Row.At));
    }
}
