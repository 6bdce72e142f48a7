using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-01. Source: course outline, resource support. Strategies given up are asked as well.</summary>
public static class ResourceStrategyWithoutResource
{
    public static readonly Rule Rule = new("RE-01", Severity.Warning)
    {
        Title = new("每条资源支持策略至少有一项写明提供部门和投入成本的资源", "every resource-support strategy has a resource with a provider and a cost"),
        Why = new("只写“需要支持”，没有人知道该出什么；写明谁出、多少钱，才谈得成。",
            "“We need support” moves nobody; a request with a provider and a price can be agreed."),
        Ask = new("要哪个部门出什么，大概多少钱？你跟他们谈过吗？", "Which department is to give what, at what cost? Have you talked to them?"),
        Tables = [Domain.Strategies.Table, Domain.Resources.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Strategies,
        ForAccount = (account, _) => account.Strategies.Where(s => s.Pillar == Pillar.Resource).Select(s => Check(s, account)),
    };

    private static Verdict Check(Strategy strategy, AccountDossier account)
    {
        var resources = account.Resources.Where(r => r.Strategy == strategy.Id).ToList();
        var quote = Listing.Quote(strategy.SubStrategy);
        var (zh, en) = resources.Count == 0 ? ("没有对应的资源", "has no resource") : ("的资源没有写全提供部门和投入成本", "has no resource with both a provider and a cost");
        return Verdict.Require(resources.Exists(r => r.Provider is not null && r.Cost is not null), account.Subject(),
            $"资源支持策略{quote}{zh}。", $"The resource-support strategy {quote} {en}.", [strategy.Row.Source, .. resources.Sources()]);
    }
}
