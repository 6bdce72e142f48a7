using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-06. Source: stop investments are part of the method. One anywhere is enough.</summary>
public static class NoStopInvestment
{
    public static readonly Rule Rule = new("RE-06", Severity.Info)
    {
        Title = new("全部客户里至少停掉一项投入", "at least one investment in the portfolio is stopped"),
        Why = new("只加不减，资源总是不够；停掉一项没有回报的投入，才有得投。",
            "Adding without ever stopping leaves resources short everywhere; what is stopped pays for what matters."),
        Ask = new("哪一项投入今天重新来过，你不会再投？", "Which investment would you not make again if you had to decide today?"),
        Tables = [Domain.Resources.Table],
        ForPortfolio = context =>
        [
            Verdict.Require(context.Portfolio.Accounts.Any(a => a.Resources.Any(r => r.Class == ResourceClass.Stop)), Subject.Portfolio,
                "所有客户的资源里，没有一项是“停止投入”。", "Among the resources of all accounts there is no stop investment."),
        ],
    };
}
