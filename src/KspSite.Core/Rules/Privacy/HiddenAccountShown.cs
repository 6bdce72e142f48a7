using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Privacy;

/// <summary>PV-02. About the output, as PV-01.</summary>
public static class HiddenAccountShown
{
    public static readonly Rule Rule = new("PV-02", Severity.Error)
    {
        Title = new("仅团队可见的客户不出现在其他版本里，也不能从合计中推算出来",
            "an account visible to the team only is absent from other builds, also from totals that would reveal it"),
        Why = new("只有一家的合计，就是那一家的数字。", "A total over one account is that account's figure."),
        Ask = new("哪些客户只能团队看？合计里只剩一家的有没有遮住？", "Which accounts are for the team only, and are totals over a single one hidden?"),
        ForPortfolio = _ => [CustomerSafeLeak.OutputIsSearched],
    };
}
