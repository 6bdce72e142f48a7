using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Channels;

/// <summary>CH-05. Source: ownership of an account is set explicitly to direct, channel or shared. Active: any role, in an applicable row.</summary>
public static class OwnershipUnsettled
{
    private static readonly Threshold MinTypes = new("CH-05.min_types", 2, 2, 8,
        new("活跃的渠道类型达到这个数，就要写明客户归属", "from this many active channel types on, ownership must be stated"));

    public static readonly Rule Rule = new("CH-05", Severity.Warning)
    {
        Title = new("几类渠道同时在做时，写明客户归属", "ownership is stated where several types of channel are active"),
        Why = new("直销和经销都在做，归属不写清楚，成交之后再谈归谁就晚了。",
            "Where direct sales and partners both work an account, it is too late to settle who owns it after the deal."),
        Ask = new("这家客户归直销、归渠道，还是共有？大家都知道吗？", "Does this account belong to direct sales, to a channel or to both? Does everybody know?"),
        Tables = [ChannelCoverages.Table, Domain.Channels.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Coverage,
        Thresholds = [MinTypes],
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier account, RuleContext context)
    {
        var types = account.Coverage.Where(r => r.Applicable && r.Role != CoverageRole.None)
            .Select(r => context.Portfolio.Find(r.Channel)?.Type).OfType<ChannelType>().Distinct().ToList();
        if (types.Count < context.Value(MinTypes)) return [Verdict.NotApplicable(account.Subject())];
        var labels = types.Select(Input.Vocabularies.ChannelType.LabelOf).ToList();
        return
        [
            Verdict.Require(account.Account.Ownership is not null, account.Subject(),
                $"{string.Join('、', labels.Select(l => l.Zh))}都在做这家客户，但没有写明客户归属。",
                $"{string.Join(", ", labels.Select(l => l.En))} are all active here, but ownership is not stated.",
                account.Account.Row.At(Accounts.Ownership)),
        ];
    }
}
