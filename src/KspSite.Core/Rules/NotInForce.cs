using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules;

/// <summary>Why a table that has rows of an account has none in force: what is missing is another date and not another row.</summary>
internal static class NotInForce
{
    /// <summary>The reason, with the cells behind it; null where the table holds nothing for the account.</summary>
    public static (Words Why, IEnumerable<SourceRef> Rows)? Of(AccountDossier account, Table table) =>
        table == Plans.Table && account is { Plan: null, Plans.IsEmpty: false } ? NoCurrentPlan(account)
        : table == ChannelCoverages.Table && account is { Coverage.IsEmpty: true, CoverageHistory.IsEmpty: false } ? OnlyLaterCoverage(account)
        : table == ReviewItems.Table && account.Reviews.SelectMany(r => r.Items).ToList() is { Count: > 0 } items && account.HeldReviews.All(r => r.Items.IsEmpty) ? OfReviewsNotHeld(items)
        : null;

    // X12: a plan that has begun is current, and one without a start only where it is the account's only one.
    private static (Words, IEnumerable<SourceRef>) NoCurrentPlan(AccountDossier account)
    {
        var (first, undated) = (account.ComingPlan, account.Plans.Count(p => p.PeriodStart is null));
        var cells = account.Plans.Select(p => p.Row.At(Plans.PeriodStart));
        if (first is null)
        {
            return (new($"没有现行计划：{Numerals.Text(undated)} 份计划都没有写开始日期，分不出哪一份在用。",
                $"No plan is current: none of the {Numerals.Text(undated)} plans has a start date, so nobody can tell which one applies."), cells);
        }
        var start = Numerals.Text(first.PeriodStart);
        return (undated == 0
            ? new($"没有现行计划：计划 {first.Id} 到 {start} 才开始。", $"No plan is current: plan {first.Id} does not begin until {start}.")
            : new($"没有现行计划：计划 {first.Id} 到 {start} 才开始，另有 {Numerals.Text(undated)} 份没有写开始日期。",
                $"No plan is current: plan {first.Id} does not begin until {start}, and {Counted.Of(undated, "other plan has", "other plans have")} no start date."), cells);
    }

    private static (Words, IEnumerable<SourceRef>) OnlyLaterCoverage(AccountDossier account)
    {
        var first = Numerals.Text(account.CoverageHistory.Min(r => r.AsOf));
        return (new($"“渠道覆盖”表里这家客户的各行还没有生效：最早的数据日期是 {first}。",
            $"The account's rows of the table “Channel coverage” are not in force yet: the earliest is dated {first}."),
            account.CoverageHistory.Select(r => r.Row.At(ChannelCoverages.AsOf)));
    }

    private static (Words, IEnumerable<SourceRef>) OfReviewsNotHeld(List<ReviewItem> items) =>
        (new("“检讨内容”表里这家客户的各行都属于还没有召开的检讨。", "The account's rows of the table “Review items” all belong to reviews that have not been held."),
            items.Select(i => i.Row.At(ReviewItems.ReviewId)));
}
