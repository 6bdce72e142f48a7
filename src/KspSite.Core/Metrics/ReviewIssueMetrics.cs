using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-54 and M-59b: issues that come back, and how long it takes to be rid of one.</summary>
public static class ReviewIssueMetrics
{
    public static readonly MetricDefinition RecurringIssues = new("M-54")
    {
        Title = new("反复出现的问题", "recurring issues"),
        Formula = new("曾连续两次（及以上）检讨未解决的问题数；已拖检讨次数（age）= 首次出现之后又开了几次检讨",
            "issues ever unresolved in two or more consecutive reviews; the age of an issue is the number of reviews held since it was first seen"),
        NullRule = new("还没有召开过检讨；没有反复问题时没有最多已拖次数（max_age）", "no review has been held; without a recurring issue there is no greatest age"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = Recurring,
    };

    public static readonly MetricDefinition DecisionLatency = new("M-59b")
    {
        Title = new("问题解决天数", "days to resolve an issue"),
        Formula = new("问题首次出现到解决的天数，取中位数", "median of the days from the review that first saw an issue to the one that found it resolved"),
        NullRule = new("没有已解决的问题", "no issue has been resolved"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Days,
        Compute = c => c.PerAccount(DecisionLatency!, a => c.Needs(Reviews.Table, ReviewItems.Table, () => LatencyOf(a))),
    };

    public static Figure LatencyOf(AccountDossier account)
    {
        var resolved = IssueHistory.Of(account).Where(i => i.ResolvedIn is not null).ToList();
        return Figure.Of(Statistics.Median(resolved.Select(i => (decimal)(Day(i.ResolvedIn!.Value) - Day(i.FirstSeen)))), "没有已解决的问题", "no issue has been resolved")
            .With("已解决的问题", "issues resolved", resolved.Count).From(resolved.SelectMany(i => i.Items));

        int Day(int held) => account.HeldReviews[held].Review.HeldDate!.Value.DayNumber;
    }

    private static IEnumerable<MetricValue> Recurring(MetricContext context)
    {
        List<Figure> counts = [];
        foreach (var account in context.Portfolio.Accounts)
        {
            var subject = account.Subject();
            var recurring = IssueHistory.Of(account).Where(i => i.Recurs).ToList();
            counts.Add(OnHeld(account, () => Figure.Of(recurring.Count).From(recurring.SelectMany(i => i.Items))));
            yield return RecurringIssues.Value("count", subject, counts[^1]);
            yield return RecurringIssues.Value("max_age", subject, OnHeld(account, () =>
                Figure.Of(recurring.Max(i => (decimal?)Age(account, i)), "没有反复出现的问题", "no issue recurs").From(recurring.SelectMany(i => i.Items))));
            foreach (var issue in recurring) yield return RecurringIssues.Value("age." + issue.Key, subject, Figure.Of(Age(account, issue)).From(issue.Items));
        }
        foreach (var value in context.OfPortfolio(() => RecurringIssues.Value("count", Subject.Portfolio, context.Needs(Reviews.Table, ReviewItems.Table, () => SumOf(counts))))) yield return value;

        Figure OnHeld(AccountDossier account, Func<Figure> figure) => context.Needs(Reviews.Table, ReviewItems.Table, () =>
            account.HeldReviews.IsEmpty ? ReviewFigures.NoneHeld : figure());
    }

    private static int Age(AccountDossier account, IssueHistory issue) => account.HeldReviews.Length - 1 - issue.FirstSeen;

    private static Figure SumOf(List<Figure> counts)
    {
        var known = counts.FindAll(f => !f.IsMissing);
        if (known.Count == 0) return ReviewFigures.NoneHeld;
        return Figure.Of(known.Sum(f => f.Number!.Value)).With("开过检讨的客户", "accounts with a review held", known.Count)
            with { Places = known.SelectMany(f => f.Places) };
    }
}
