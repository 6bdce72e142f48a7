using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules.Channels;

namespace KspSite.Core.History.Sections;

/// <summary>Channel conflicts: broken out, escalated, settled.</summary>
internal static class ConflictChanges
{
    public static readonly ChangeSection Section = new("conflict", new("渠道冲突", "Channel conflicts"))
    {
        Tables = [ChannelConflicts.Table],
        Compare = c => Pairing.Of(c.Before.Conflicts, c.After.Conflicts, x => x.Id.Value).SelectMany(p => Of(p, c.Later.Portfolio)),
    };

    private static IEnumerable<Change> Of(Pair<ChannelConflict> pair, Portfolio portfolio)
    {
        var conflict = pair.After ?? pair.Before!;
        var (a, b) = (ChannelNames.Of(conflict.ChannelA, portfolio), ChannelNames.Of(conflict.ChannelB, portfolio));
        var name = new Words($"{a}与{b}的冲突（{Numerals.Text(conflict.Opened)}）", $"Conflict between {a} and {b} ({Numerals.Text(conflict.Opened)})");
        var (old, now) = (Told.Code(Vocabularies.ConflictStatus, pair.Before?.Status), Told.Code(Vocabularies.ConflictStatus, pair.After?.Status));
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, conflict);
        if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"{name.Zh}不在新数据里。", $"{name.En} is not in the new export."), old, null);
        else if (old == now) return [];
        else if (conflict.Status == ConflictStatus.Resolved) changes.Add("resolved", Course.Better, new($"{name.Zh}已解决。", $"{name.En} was resolved."), old, now);
        else if (pair.IsAdded) changes.Add("opened", Course.Worse, new($"新发生：{name.Zh}。", $"New: {name.En}."), null, now);
        else changes.IfMoved("status", ChannelConflicts.Status, Vocabularies.ConflictStatus, pair.Before!.Status, conflict.Status, new($"{name.Zh}的状态", $"Status of the {name.En}"), conflict.Status == ConflictStatus.Escalated ? Course.Neutral : Course.Worse);
        return changes.All;
    }
}
