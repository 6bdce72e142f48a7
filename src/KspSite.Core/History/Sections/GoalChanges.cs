using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Goals: where they stand, what was promised, and the light of their pace (M-32).</summary>
internal static class GoalChanges
{
    public static readonly ChangeSection Section = new("goal", new("目标", "Goals"))
    {
        Tables = [Goals.Table],
        Compare = c => Pairing.Of(c.Before.Goals, c.After.Goals, g => g.Id.Value).SelectMany(p => Of(p, c)),
    };

    private static IEnumerable<Change> Of(Pair<Goal> pair, ComparedAccount account)
    {
        var goal = pair.After ?? pair.Before!;
        var name = Listing.Quote(goal.Statement);
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, goal);
        if (pair.IsAdded) changes.Add("added", Course.Neutral, new($"新目标{name}。", $"New goal {name}."), null, goal.Statement);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"目标{name}不在新数据里。", $"The goal {name} is not in the new export."), goal.Statement, null);
        else Compare(pair.Before!, pair.After!, name, account, changes);
        return changes.All;
    }

    private static void Compare(Goal before, Goal after, string name, ComparedAccount account, RowChanges changes)
    {
        var unit = after.Unit is { } u ? " " + u : "";
        changes.IfMoved("actual", Goals.Actual, before.Actual, after.Actual, new($"目标{name}的实际值（目标 {Told.Of(after.Target).Zh}{unit}）", $"Actual of {name} (target {Told.Of(after.Target).En}{unit})"), Towards(before, after));
        changes.IfMoved("target", Goals.Target, before.Target, after.Target, new($"目标{name}的目标值", $"Target of {name}"));
        changes.IfMoved("due", Goals.Due, before.Due, after.Due, new($"目标{name}的期限", $"Due date of {name}"), Courses.OfRise(before.Due, after.Due).Reversed());
        changes.IfMoved("status", Goals.Status, Vocabularies.GoalStatus, before.Status, after.Status, new($"目标{name}的状态", $"Status of {name}"),
            after.Status switch { GoalStatus.Achieved => Course.Better, GoalStatus.Missed => Course.Worse, _ => Course.Neutral });
        changes.IfMoved("owner", Goals.Owner, before.Owner, after.Owner, new($"目标{name}的负责人", $"Owner of {name}"));
        Pace(before, after, name, account, changes);
    }

    // A target below the baseline is reached by falling.
    private static Course Towards(Goal before, Goal after)
    {
        var rise = Courses.OfRise(before.Actual, after.Actual);
        return after.Target < (after.Baseline ?? before.Actual) ? rise.Reversed() : rise;
    }

    private static void Pace(Goal before, Goal after, string name, ComparedAccount account, RowChanges changes)
    {
        var old = account.Earlier.Metrics.Word("M-32.light", before.Subject());
        var now = account.Later.Metrics.Word("M-32.light", after.Subject());
        if (old is null || now is null || old == now) return;
        changes.Add("light", Courses.OfRise(Warmth(old), Warmth(now)), Told.Changed(new($"目标{name}的进度灯", $"Pace of {name}"), Label(old), Label(now)), old, now);
    }

    private static int? Warmth(string light) => light switch { "green" => 3, "amber" => 2, "red" => 1, _ => null };

    private static Words Label(string light) => Vocabularies.Rag.LabelOf(light);
}
