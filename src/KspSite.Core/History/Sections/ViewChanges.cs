using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;

namespace KspSite.Core.History.Sections;

/// <summary>The customer's views: new ones, and what the customer has confirmed since.</summary>
internal static class ViewChanges
{
    public static readonly ChangeSection Section = new("view", new("客户的观点", "Customer's views"))
    {
        Tables = [CustomerViews.Table],
        Compare = c => Pairing.Of(c.Before.Views, c.After.Views, v => v.Id.Value).SelectMany(Of),
    };

    private static IEnumerable<Change> Of(Pair<CustomerView> pair)
    {
        var view = pair.After ?? pair.Before!;
        var (kind, text) = (Vocabularies.ViewKind.LabelOf(view.Kind), Listing.Quote(view.Text));
        var changes = new RowChanges(Section.Code, pair.Id, pair.Before, view);
        if (pair.IsAdded) changes.Add("added", Course.Neutral, new($"新增{kind.Zh}：{text}。", $"New {kind.En}: {text}."), null, view.Text);
        else if (pair.IsGone) changes.Add("gone", Course.Neutral, new($"{kind.Zh}{text}不在新数据里。", $"The {kind.En} {text} is not in the new export."), view.Text, null);
        else changes.IfMoved("confirmed", CustomerViews.Confirmed, Vocabularies.Confirmation, pair.Before!.Confirmed, pair.After!.Confirmed, new($"{kind.Zh}{text}的客户确认", $"Confirmation of the {kind.En} {text}"),
            pair.After.Confirmed == Confirmation.Confirmed ? Course.Better : Course.Neutral);
        return changes.All;
    }
}
