using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Reviews;

/// <summary>RV-06. Held reviews that found the issue unresolved need not follow each other; an issue that the last of its reviews found resolved passes.</summary>
public static class IssueKeepsReturning
{
    private static readonly Threshold MinReviews = new("RV-06.min_reviews", 3, 2, 20,
        new("同一个问题在几次检讨里都没有解决，就算久拖", "reviews that find the same issue unresolved before it counts as stuck"));

    public static readonly Rule Rule = new("RV-06", Severity.Warning)
    {
        Title = new("同一个问题不会一次次检讨都没解决", "no issue stays unresolved review after review"),
        Why = new("谈了三次还在的问题，不是办法不对，就是没有人有权办。", "An issue that survives three reviews has the wrong remedy, or nobody with the power to solve it."),
        Ask = new("前几次为什么没办成？这次换谁来办、换什么办法？", "Why has it not worked so far? Who else, or what else, this time?"),
        Tables = [ReviewItems.Table, Domain.Reviews.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.HeldReviews.SelectMany(r => r.Items),
        Thresholds = [MinReviews],
        ForAccount = (account, context) => IssueHistory.Of(account).Select(issue => Check(issue, account.Subject(), context)),
    };

    private static Verdict Check(IssueHistory issue, Subject subject, RuleContext context)
    {
        var (unresolved, finding) = (issue.ReviewsUnresolved, issue.Finding);
        var name = finding is null ? issue.Key + " " : $"{issue.Key}{Listing.Quote(finding)}";
        return Verdict.Require(!issue.IsOpen || unresolved < context.Value(MinReviews), subject,
            $"问题 {name}在 {Numerals.Text(unresolved)} 次检讨里都没有解决。",
            $"The issue {(finding is null ? issue.Key : $"{issue.Key} {Listing.Quote(finding)}")} was unresolved in {Numerals.Text(unresolved)} reviews.",
            issue.Items.Where(i => i.IssueStatus != IssueStatus.Resolved).Sources());
    }
}
