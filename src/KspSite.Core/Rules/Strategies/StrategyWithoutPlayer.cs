using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-04. Source: course outline. Asked of organisation penetration, whatever its status; leavers are PL-15's affair.</summary>
public static class StrategyWithoutPlayer
{
    public static readonly Rule Rule = new("SA-04", Severity.Warning)
    {
        Title = new("每条组织渗透子策略都写明针对谁", "every organisation-penetration strategy names a player"),
        Why = new("组织渗透就是一个人一个人地争取；没写名字的策略没有人可以去见。",
            "An organisation is won one person at a time; a strategy without a name has nobody to visit."),
        Ask = new("这条策略要让谁开绿灯？", "Whose light is this strategy to turn green?"),
        Tables = [Domain.Strategies.Table, Stakeholders.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Strategies,
        ForAccount = (account, _) => account.Strategies.Where(s => s.Pillar == Pillar.OrgPen).Select(s => Verdict.Require(
            !s.People.IsEmpty, account.Subject(), $"组织渗透子策略{Listing.Quote(s.SubStrategy)}没有写明针对谁。",
            $"The organisation-penetration strategy {Listing.Quote(s.SubStrategy)} names nobody.", s.Row.At(Domain.Strategies.PersonIds))),
    };
}
