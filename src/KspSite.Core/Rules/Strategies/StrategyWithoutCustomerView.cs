using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-03. Source: course outline, supporting the customer's strategy. Asked of business development, whatever its status.</summary>
public static class StrategyWithoutCustomerView
{
    public static readonly Rule Rule = new("SA-03", Severity.Warning)
    {
        Title = new("每条业务发展子策略都回应客户的观点", "every business-development strategy answers a customer's view"),
        Why = new("业务发展是支持客户的策略；不从客户的趋势和挑战出发，就只是在推销。",
            "Business development supports the customer's strategy; what does not start from a trend or challenge is only selling."),
        Ask = new("客户的哪个趋势、哪个挑战让这条策略值得做？", "Which trend or challenge of the customer makes this strategy worth while?"),
        Tables = [Domain.Strategies.Table, CustomerViews.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Strategies,
        ForAccount = (account, _) => account.Strategies.Where(s => s.Pillar == Pillar.BizDev).Select(s => Verdict.Require(
            !s.Views.IsEmpty, account.Subject(), $"业务发展子策略{Listing.Quote(s.SubStrategy)}没有对应的客户观点。",
            $"The business-development strategy {Listing.Quote(s.SubStrategy)} answers no customer's view.", s.Row.At(Domain.Strategies.ViewIds))),
    };
}
