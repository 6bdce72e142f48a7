using KspSite.Core.Domain;

namespace KspSite.Core.History.Sections;

/// <summary>Positioning statements, met by their zone.</summary>
internal static class PositioningChanges
{
    public static readonly ChangeSection Section = new("positioning", new("定位陈述", "Positioning"))
    {
        Tables = [Positionings.Table],
        Compare = c => Pairing.Of(c.Before.Positionings, c.After.Positionings, p => p.Zone.Value).SelectMany(p => Of(p, c)),
    };

    private static IEnumerable<Change> Of(Pair<Positioning> pair, ComparedAccount account)
    {
        var now = pair.After ?? pair.Before!;
        var zone = account.After.Zones.Concat(account.Before.Zones).FirstOrDefault(z => z.Id == now.Zone)?.Name ?? pair.Id;
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, now);
        if (pair.IsAdded) changes.Add("added", Course.Better, new($"“{zone}”有了定位陈述。", $"“{zone}” has a positioning statement now."), null, now.Statement);
        else if (pair.IsGone) changes.Add("gone", Course.Worse, new($"“{zone}”的定位陈述不在新数据里。", $"The positioning of “{zone}” is not in the new export."), now.Statement, null);
        else if (!string.Equals(pair.Before!.Statement, now.Statement, StringComparison.Ordinal))
            changes.Add("rewritten", Course.Neutral, new($"“{zone}”的定位陈述改过。", $"The positioning of “{zone}” was rewritten."), pair.Before.Statement, now.Statement);
        return changes.All;
    }
}
