using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>Resources: asked for, decided, delivered, dearer or cheaper.</summary>
internal static class ResourceChanges
{
    public static readonly ChangeSection Section = new("resource", new("资源", "Resources"))
    {
        Tables = [Resources.Table],
        Compare = c => Pairing.Of(c.Before.Resources, c.After.Resources, r => r.Id.Value).SelectMany(Of),
    };

    private static IEnumerable<Change> Of(Pair<Resource> pair)
    {
        var resource = pair.After ?? pair.Before!;
        var name = Listing.Quote(resource.Project ?? pair.Id);
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, resource);
        if (pair.IsAdded) changes.Add("added", Course.Neutral, new($"新的资源申请{name}。", $"New request for {name}."), null, resource.Project);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"资源{name}不在新数据里。", $"The resource {name} is not in the new export."), resource.Project, null);
        else
        {
            changes.IfMoved("status", Resources.Status, Vocabularies.ResourceStatus, pair.Before!.Status, pair.After!.Status, new($"资源{name}的状态", $"Status of {name}"),
                pair.After.Status switch { ResourceStatus.Approved or ResourceStatus.Delivered => Course.Better, ResourceStatus.Rejected => Course.Worse, _ => Course.Neutral });
            changes.IfMoved("cost", Resources.Cost, pair.Before.Cost, pair.After.Cost, new($"资源{name}的投入成本", $"Cost of {name}"));
            changes.IfMoved("expected_gain", Resources.ExpectedGain, pair.Before.ExpectedGain, pair.After.ExpectedGain, new($"资源{name}的预期收益", $"Expected gain of {name}"));
        }
        return changes.All;
    }
}
