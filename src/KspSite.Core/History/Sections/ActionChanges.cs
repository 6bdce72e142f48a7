using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Actions: done, put off, brought forward, fallen overdue, blocked, given up, handed over.</summary>
internal static class ActionChanges
{
    public static readonly ChangeSection Section = new("action", new("行动", "Actions"))
    {
        Tables = [PlanActions.Table],
        Compare = c => Pairing.Of(c.Before.Actions, c.After.Actions, a => a.Id.Value).SelectMany(p => Of(p, c)),
    };

    private static IEnumerable<Change> Of(Pair<PlanAction> pair, ComparedAccount account)
    {
        var action = pair.After ?? pair.Before!;
        var name = Listing.Quote(action.Text);
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, action);
        if (pair.IsAdded) Added(action, name, account, changes);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"行动{name}不在新数据里。", $"The action {name} is not in the new export."), action.Text, null);
        else Compare(pair.Before!, pair.After!, name, account, changes);
        return changes.All;
    }

    // What is new and already late or done is told at once.
    private static void Added(PlanAction action, string name, ComparedAccount account, RowChanges changes)
    {
        var (due, owner) = (Told.Of(action.Due), Told.Of(action.Owner));
        if (action.IsDone) changes.Add("added", Course.Better, new($"新行动{name}，已完成。", $"New action {name}, done already."), null, action.Text);
        else if (action.IsOverdue(account.Later.Date)) changes.Add("added", Course.Worse, new($"新行动{name}（{owner.Zh}），{due.Zh} 到期，已逾期。", $"New action {name} ({owner.En}), due {due.En} and overdue."), null, action.Text);
        else changes.Add("added", Course.Neutral, new($"新行动{name}（{owner.Zh}），{due.Zh} 到期。", $"New action {name} ({owner.En}), due {due.En}."), null, action.Text);
    }

    private static void Compare(PlanAction before, PlanAction after, string name, ComparedAccount account, RowChanges changes)
    {
        if (before.Status != after.Status) Status(before, after, name, changes);
        if (after.IsDone) return;
        if (before.Due != after.Due) Due(before, after, name, changes);
        if (!before.IsOverdue(account.Earlier.Date) && after.IsOverdue(account.Later.Date))
        {
            var late = account.Later.Date.DayNumber - after.Due!.Value.DayNumber;
            changes.Add("overdue", Course.Worse, new($"行动{name}（{Told.Of(after.Owner).Zh}）已逾期 {Told.Days(late).Zh}。", $"The action {name} ({Told.Of(after.Owner).En}) is overdue by {Told.Days(late).En}."), null, Told.Exact(after.Due));
        }
        changes.IfMoved("owner", PlanActions.Owner, before.Owner, after.Owner, new($"行动{name}的负责人", $"Owner of {name}"));
    }

    private static void Status(PlanAction before, PlanAction after, string name, RowChanges changes)
    {
        var (old, now) = (Told.Code(Vocabularies.ActionStatus, before.Status), Told.Code(Vocabularies.ActionStatus, after.Status));
        var (kind, course, text) = after.Status switch
        {
            ActionStatus.Done => ("done", Course.Better, Done(after, name)),
            ActionStatus.Cancelled => ("cancelled", Course.Neutral, new($"行动{name}已取消。", $"The action {name} was cancelled.")),
            ActionStatus.Blocked => ("blocked", Course.Worse, new($"行动{name}受阻（{Told.Of(after.Owner).Zh}）。", $"The action {name} is blocked ({Told.Of(after.Owner).En}).")),
            _ when before.IsDone => ("reopened", Course.Worse, new($"行动{name}原已完成，又重新打开。", $"The action {name} had been done and is open again.")),
            _ => ("status", Course.Neutral, Told.Changed(new($"行动{name}的状态", $"Status of {name}"), Told.Of(Vocabularies.ActionStatus, before.Status), Told.Of(Vocabularies.ActionStatus, after.Status))),
        };
        changes.Add(kind, course, text, old, now);
    }

    private static Words Done(PlanAction action, string name) => action.DoneDate is { } day
        ? new($"行动{name}已于 {Numerals.Text(day)} 完成。", $"The action {name} was done on {Numerals.Text(day)}.")
        : new($"行动{name}已完成，没有写完成日期。", $"The action {name} is done, without a date.");

    private static void Due(PlanAction before, PlanAction after, string name, RowChanges changes)
    {
        var (old, now) = (Told.Of(before.Due), Told.Of(after.Due));
        var owner = Told.Of(after.Owner);
        if (after.Due?.DayNumber - before.Due?.DayNumber is not { } days)
        {
            changes.IfMoved("due", PlanActions.Due, before.Due, after.Due, new($"行动{name}的截止日期", $"Due date of {name}"));
            return;
        }
        var length = Told.Days(Math.Abs(days));
        if (days > 0) changes.Add("slipped", Course.Worse, new($"行动{name}（{owner.Zh}）由 {old.Zh} 推到 {now.Zh}，晚 {length.Zh}。", $"The action {name} ({owner.En}) was put off from {old.En} to {now.En}, by {length.En}."), old.Zh, now.Zh);
        else changes.Add("advanced", Course.Better, new($"行动{name}（{owner.Zh}）由 {old.Zh} 提前到 {now.Zh}，早 {length.Zh}。", $"The action {name} ({owner.En}) was brought forward from {old.En} to {now.En}, by {length.En}."), old.Zh, now.Zh);
    }
}
