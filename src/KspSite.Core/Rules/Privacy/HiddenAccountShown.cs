using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Privacy;

/// <summary>PV-02, for audiences that do not see every account. The finished output is searched under the same id.</summary>
public static class HiddenAccountShown
{
    public static readonly Rule Rule = new("PV-02", Severity.Error)
    {
        Title = new("仅团队可见的客户不出现在其他版本里，也不能从合计中推算出来",
            "an account visible to the team only is absent from other builds, also from totals that would reveal it"),
        Why = new("只有一家的合计，就是那一家的数字。", "A total over one account is that account's figure."),
        Ask = new("哪些客户只能团队看？合计里只剩一家的有没有遮住？", "Which accounts are for the team only, and are totals over a single one hidden?"),
        ForPortfolio = context => [Judge(context.Portfolio)],
    };

    private static Verdict Judge(Portfolio portfolio)
    {
        var audience = portfolio.Settings.Audience;
        if (!audience.HidesRows)
        {
            return Verdict.NotApplicable(Subject.Portfolio) with { Message = new("这一版的读者可以看到所有客户。", "Those who read this build may see every account.") };
        }
        var shown = portfolio.Accounts.Select(a => a.Account)
            .Where(a => !audience.MaySee(a.Visibility) || (!audience.Accounts.IsEmpty && !audience.Accounts.Contains(a.Id))).ToList();
        return shown.Count == 0
            ? CustomerSafeLeak.OutputHadNone()
            : Verdict.Fail(Subject.Portfolio, $"有 {Numerals.Text(shown.Count)} 家客户不该出现。", $"{Counted.Of(shown.Count, "account", "accounts")} should not be here.",
                shown.Select(a => a.Row.Source));
    }
}
