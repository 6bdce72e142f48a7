using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.History.Sections;

/// <summary>Where we play: scope, the buying rhythm and ours, potential, competitors.</summary>
internal static class ZoneChanges
{
    public static readonly ChangeSection Section = new("zone", new("战区", "Zones"))
    {
        Tables = [Zones.Table],
        Compare = c => Pairing.Of(c.Before.Zones, c.After.Zones, z => z.Id.Value).SelectMany(p => Of(p, c.Later.Portfolio.Settings)),
    };

    private static IEnumerable<Change> Of(Pair<Zone> pair, SiteSettings settings)
    {
        var zone = pair.After ?? pair.Before!;
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, zone);
        if (pair.IsAdded) changes.Add("added", Course.Neutral, new($"新增战区“{zone.Name}”。", $"New zone “{zone.Name}”."), null, zone.Name);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"战区“{zone.Name}”不在新数据里。", $"The zone “{zone.Name}” is not in the new export."), zone.Name, null);
        else Compare(pair.Before!, pair.After!, changes, settings.Current(Vocabularies.BuyingStage));
        return changes.All;
    }

    private static void Compare(Zone before, Zone after, RowChanges changes, Vocabulary stages)
    {
        var name = after.Name;
        if (changes.Compares(Zones.InScope) && before.InScope != after.InScope)
            changes.Add("scope", Course.Neutral, after.InScope ? new($"战区“{name}”列入本期。", $"The zone “{name}” is in scope now.") : new($"战区“{name}”移出本期。", $"The zone “{name}” is out of scope now."), before.InScope ? "yes" : "no", after.InScope ? "yes" : "no");
        Stage("buy_stage", Zones.BuyStage, before.BuyStage, after.BuyStage, new($"“{name}”的购买阶段", $"Buying stage of “{name}”"), stages, changes);
        Stage("our_stage", Zones.OurStage, before.OurStage, after.OurStage, new($"“{name}”的我方步骤", $"Our stage in “{name}”"), stages, changes);
        changes.IfMoved("potential", Zones.PotentialTotal, before.PotentialTotal, after.PotentialTotal, new($"“{name}”的潜力", $"Potential of “{name}”"));
        changes.IfMoved("current_sales", Zones.CurrentSales, before.CurrentSales, after.CurrentSales, new($"“{name}”的销售额", $"Sales in “{name}”"));
        var share = Courses.OfRise(before.CompetitorShare, after.CompetitorShare).Reversed();
        if (changes.Compares(Zones.CompetitorShare) && before.CompetitorShare != after.CompetitorShare)
        {
            changes.Add("competitor_share", share, Told.Changed(new($"“{name}”的竞争者份额", $"Competitors' share in “{name}”"), Words.Same(Numerals.Percent(before.CompetitorShare)), Words.Same(Numerals.Percent(after.CompetitorShare))),
                Told.Exact(before.CompetitorShare), Told.Exact(after.CompetitorShare));
        }
    }

    // Further along the list is further along the purchase.
    private static void Stage(string kind, Column column, string? before, string? after, Words what, Vocabulary stages, RowChanges changes) => changes.IfMoved(
        kind, column, Courses.OfRise(IndexOf(before, stages), IndexOf(after, stages)), (Label(before, stages), before), (Label(after, stages), after), what);

    private static int? IndexOf(string? stage, Vocabulary stages) => stage is null ? null : stages.IndexOf(stage);

    private static Words Label(string? stage, Vocabulary stages) => stage is null ? Told.Of(stage) : stages.LabelOf(stage);
}
