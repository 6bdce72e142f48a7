using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Sub-strategies: new, dropped, done, and moved in position.</summary>
internal static class StrategyChanges
{
    public static readonly ChangeSection Section = new("strategy", new("策略", "Strategies"))
    {
        Tables = [Strategies.Table],
        Compare = c => Pairing.Of(c.Before.Strategies, c.After.Strategies, s => s.Id.Value).SelectMany(Of),
    };

    private static IEnumerable<Change> Of(Pair<Strategy> pair)
    {
        var strategy = pair.After ?? pair.Before!;
        var (pillar, name) = (Vocabularies.Pillar.LabelOf(strategy.Pillar), Listing.Quote(strategy.SubStrategy));
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, strategy);
        if (pair.IsAdded) changes.Add("added", Course.Neutral, new($"新增{pillar.Zh}策略{name}。", $"New strategy ({pillar.En}): {name}."), null, strategy.SubStrategy);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"策略{name}不在新数据里。", $"The strategy {name} is not in the new export."), strategy.SubStrategy, null);
        else
        {
            changes.IfMoved("status", Strategies.Status, Vocabularies.StrategyStatus, pair.Before!.Status, pair.After!.Status, new($"策略{name}的状态", $"Status of {name}"),
                pair.After.Status == StrategyStatus.Done ? Course.Better : Course.Neutral);
            changes.IfMoved("position", Strategies.PositionNow, pair.Before.PositionNow, pair.After.PositionNow, new($"策略{name}的目前位置", $"Position of {name}"));
        }
        return changes.All;
    }
}
