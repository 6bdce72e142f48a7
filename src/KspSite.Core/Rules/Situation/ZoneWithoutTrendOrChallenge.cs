using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-04. Source: course outline, the customer's view. A view without a zone serves every zone.</summary>
public static class ZoneWithoutTrendOrChallenge
{
    public static readonly Rule Rule = new("ST-04", Severity.Warning)
    {
        Title = new("本期每个战区都有客户看到的趋势和挑战", "every zone in scope has a trend and a challenge as the customer sees them"),
        Why = new("说不出客户面对的趋势和挑战，方案就只是在讲我们自己。",
            "Unless we can name what the customer faces, our proposal speaks only of ourselves."),
        Ask = new("这个战区的客户今年最头疼什么？是谁亲口说的？", "What troubles the customer in this zone most this year, and who said so?"),
        Tables = [CustomerViews.Table, Zones.Table],
        ForAccount = (account, context) => account.ZonesInScope.IsEmpty
            ? [account.Views.IsEmpty ? Verdict.NoRows(account, CustomerViews.Table, context) : Verdict.NotApplicable(account.Subject())]
            : account.ZonesInScope.SelectMany(zone => Judge(zone, account)),
    };

    private static IEnumerable<Verdict> Judge(Zone zone, AccountDossier account)
    {
        yield return Verdict.Require(Has(ViewKind.Trend), zone.Subject(), $"战区“{zone.Name}”没有客户看到的趋势。",
            $"The zone “{zone.Name}” has no trend.", zone.Row.Source);
        yield return Verdict.Require(Has(ViewKind.Challenge), zone.Subject(), $"战区“{zone.Name}”没有客户面对的挑战。",
            $"The zone “{zone.Name}” has no challenge.", zone.Row.Source);

        bool Has(ViewKind kind) => account.Views.Any(v => v.Kind == kind && v.Serves(zone.Id));
    }
}
