using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.History.Sections;

/// <summary>Who the account is, who is in charge, how much it buys.</summary>
internal static class AccountChanges
{
    public static readonly ChangeSection Section = new("account", new("客户", "Account"))
    {
        Tables = [Accounts.Table],
        Compare = c => Of(c.Before.Account, c.After.Account, c.Later.Portfolio.Settings),
    };

    private static IEnumerable<Change> Of(Account before, Account after, SiteSettings settings)
    {
        var changes = new RowChanges(Section.Code, after.Id.Value, before, after);
        changes.IfMoved("tier", Accounts.Tier, Course.Neutral, Tier(before, settings), Tier(after, settings), new("客户等级", "Tier"));
        changes.IfMoved("owner", Accounts.Owner, before.Owner, after.Owner, new("大客户经理", "Account manager"));
        changes.IfMoved("sponsor", Accounts.ExecSponsor, before.ExecutiveSponsor, after.ExecutiveSponsor, new("高层赞助人", "Executive sponsor"));
        changes.IfMoved("current_sales", Accounts.CurrentSales, before.CurrentSales, after.CurrentSales, new("现有销售", "Current sales"), Rise(before.CurrentSales, after.CurrentSales));
        changes.IfMoved("potential", changes.Compares(Accounts.PotentialTotal) ? Accounts.PotentialTotal : Accounts.PotentialExtra, before.Potential, after.Potential, new("总潜力", "Potential"), Rise(before.Potential, after.Potential));
        changes.IfMoved("buyer_count", Accounts.BuyerCount, before.BuyerCount, after.BuyerCount, new("参与购买人数", "People in the purchase"));
        changes.IfMoved("ownership", Accounts.Ownership, Vocabularies.Ownership, before.Ownership, after.Ownership, new("归属", "Ownership"));
        return changes.All;
    }

    // Amounts in different currencies are neither more nor less.
    private static Course Rise(Money? before, Money? after) =>
        before?.Currency == after?.Currency ? Courses.OfRise(before?.Amount, after?.Amount) : Course.Neutral;

    private static (Words, string?) Tier(Account account, SiteSettings settings) =>
        (account.Tier is { } tier ? settings.Current(Vocabularies.Tier).LabelOf(tier) : Told.Of((string?)null), account.Tier);
}
