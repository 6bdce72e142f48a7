using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Reviews;

/// <summary>RV-03. Source: course outline, the five contents of a review. The last held review decides for the account.</summary>
public static class SectionNotReviewed
{
    public static readonly Rule Rule = new("RV-03", Severity.Warning)
    {
        Title = new("检讨覆盖全部五项内容", "the review covers all five sections"),
        Why = new("只看进度的检讨变成报数；定位、问题、机会不看，策略就不会变。",
            "A review of progress alone becomes a report of numbers; without positioning, issues and opportunities the strategy never changes."),
        Ask = new("上次哪一项没有谈？下次先谈它。", "Which section was left out last time? Begin with it next time."),
        Tables = [Domain.Reviews.Table, ReviewItems.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Reviews.Select(r => r.Review),
        ForAccount = (account, context) => account.LastHeldDecides(context, Check),
    };

    private static Verdict Check(ReviewDossier review)
    {
        var name = ReviewNames.Of(review);
        if (review.Items.IsEmpty)
        {
            var table = ReviewItems.Table.Title;
            return Verdict.Fail(review.Subject(), $"{name.Zh}没有检讨内容的记录，请在“{table.Zh}”表里补上。",
                $"{name.En} has no record of what was discussed; please add it to the table “{table.En}”.", review.Review.Row.Source);
        }
        var missing = Enum.GetValues<ReviewSection>().Except(review.Items.Select(i => i.Section))
            .Select(Input.Vocabularies.ReviewSection.LabelOf).ToList();
        return Verdict.Require(missing.Count == 0, review.Subject(),
            $"{name.Zh}没有谈：{string.Join('、', missing.Select(l => l.Zh))}。",
            $"{name.En} left out: {string.Join(", ", missing.Select(l => l.En))}.", review.Review.Row.Source);
    }
}
