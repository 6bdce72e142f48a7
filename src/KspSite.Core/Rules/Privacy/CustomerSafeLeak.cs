using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Privacy;

/// <summary>PV-01. About the output, which is searched when it is assembled; there is nothing to judge in the data.</summary>
public static class CustomerSafeLeak
{
    public static readonly Rule Rule = new("PV-01", Severity.Error)
    {
        Title = new("给客户看的版本不含人物姓名、态度、灯号、竞争对手、毛利、冲突和谈话内容",
            "a customer-safe build holds no stakeholder name, attitude, light, competitor, margin, conflict or pitch"),
        Why = new("客户看到我们怎样评价他的人，关系当天就结束。", "A customer who reads how we rate his people ends the relationship that day."),
        Ask = new("这一版给谁看？发出去之前打开看过吗？", "Who will see this build, and has anybody opened it before it went out?"),
        ForPortfolio = _ => [OutputIsSearched],
    };

    internal static Verdict OutputIsSearched => Verdict.NotApplicable(Subject.Portfolio) with
    {
        Message = new("这条规则看的是生成的网站，在生成时逐字检查，不看计划数据。",
            "This rule speaks of the site, which is searched when it is built, not of the plans."),
    };
}
