using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.History.Sections;

/// <summary>The current plan: its state, its dates, its rungs of the ladder, and whether its texts were rewritten.</summary>
internal static class PlanChanges
{
    public static readonly ChangeSection Section = new("plan", new("计划", "Plan"))
    {
        Tables = [Plans.Table],
        Compare = c => Of(c.Before.Plan, c.After.Plan),
    };

    private static IEnumerable<Change> Of(Plan? before, Plan? after)
    {
        if (before is null && after is null) return [];
        var (old, now) = (before ?? after!, after ?? before!);
        var changes = new RowChanges(Section.Code, now.Id.Value, before, now);
        if (before is null) changes.Add("added", Course.Better, new($"有了现行计划 {now.Id}。", $"There is a current plan now: {now.Id}."), null, now.Id.Value);
        else if (after is null) changes.Add("gone", Course.Worse, new($"不再有现行计划（原为 {old.Id}）。", $"There is no current plan any more (it was {old.Id})."), old.Id.Value, null);
        else if (old.Id != now.Id) changes.Add("replaced", Course.Neutral, new($"现行计划由 {old.Id} 换为 {now.Id}。", $"The current plan is {now.Id}; it was {old.Id}."), old.Id.Value, now.Id.Value);
        else Compare(old, now, changes);
        return changes.All;
    }

    private static void Compare(Plan before, Plan after, RowChanges changes)
    {
        changes.IfMoved("status", Plans.Status, Vocabularies.PlanStatus, before.Status, after.Status, new("计划状态", "Plan status"));
        changes.IfMoved("version", Plans.Version, before.Version, after.Version, new("版本", "Version"));
        changes.IfMoved("last_updated", Plans.LastUpdated, before.LastUpdated, after.LastUpdated, new("计划更新日期", "Plan last updated"), Courses.OfRise(before.LastUpdated, after.LastUpdated));
        changes.IfMoved("next_review", Plans.NextReview, before.NextReview, after.NextReview, new("下次检讨日期", "Next review"));
        changes.IfMoved("cadence", Plans.Cadence, Vocabularies.Cadence, before.Cadence, after.Cadence, new("检讨周期", "Review cadence"));
        changes.IfMoved("self_level", Plans.SelfLevel, before.SelfLevel, after.SelfLevel, new("自评关系阶梯", "Self-rated level"));
        changes.IfMoved("target_level", Plans.TargetLevel, before.TargetLevel, after.TargetLevel, new("目标关系阶梯", "Target level"));
        Rewritten("background", Plans.Background, before.Background, after.Background, new("客户背景", "background"), changes);
        Rewritten("situation", Plans.Situation, before.Situation, after.Situation, new("销售现状", "current situation"), changes);
        Rewritten("sales_process", Plans.SalesProcess, before.SalesProcess, after.SalesProcess, new("销售流程", "sales process"), changes);
    }

    // Long texts are not quoted: that they were rewritten is the news.
    private static void Rewritten(string kind, Column column, string? before, string? after, Words what, RowChanges changes)
    {
        if (changes.Compares(column) && !string.Equals(before, after, StringComparison.Ordinal))
            changes.Add(kind, Course.Neutral, new($"“{what.Zh}”的文字改过。", $"The text “{what.En}” was rewritten."), before, after);
    }
}
