using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Reviews;

/// <summary>
/// RV-04. Source: course outline, who takes part; the roles are our reading. The last held review decides for the account, and
/// in addition the executive sponsor must have attended one within the year.
/// </summary>
public static class KeyPeopleAbsent
{
    private static readonly Threshold SponsorDays = new("RV-04.sponsor_days", 365, 30, 1095,
        new("高层赞助人最久几天要参加一次检讨", "days within which the executive sponsor must attend a review"));

    public static readonly Rule Rule = new("RV-04", Severity.Warning)
    {
        Title = new("大客户经理和销售主管都参加检讨，高层赞助人一年至少一次",
            "account manager and sales manager attend the review, the executive sponsor at least once a year"),
        Why = new("主管不在，决定做不了；高层一年都不来，资源就不会来。",
            "Without the manager nothing is decided; if the sponsor never comes, neither do resources."),
        Ask = new("下次检讨谁必须在场？他的时间约到了吗？", "Who must be in the room next time, and is the time in their diary?"),
        Tables = [Domain.Reviews.Table, ReviewParticipants.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Reviews.Select(r => r.Review),
        Thresholds = [SponsorDays],
        ForAccount = (account, context) => account.HeldReviews.IsEmpty ? account.LastHeldDecides(context, r => Check(r, context))
            : [.. account.LastHeldDecides(context, r => Check(r, context)), Sponsor(account, context)],
    };

    private static Verdict Check(ReviewDossier review, RuleContext context)
    {
        var name = ReviewNames.Of(review);
        if (review.Participants.IsEmpty)
        {
            var table = ReviewParticipants.Table.Title;
            return Verdict.Fail(review.Subject(), $"{name.Zh}没有参会记录，请在“{table.Zh}”表里补上。",
                $"{name.En} has no record of who attended; please add it to the table “{table.En}”.", review.Review.Row.Source);
        }
        var roles = ((string[])["kam", "manager"]).Select(role => (Role: role, Attended: Attended(review.Participants, role))).ToList();
        var absent = Labels(roles, attended: false, context);
        if (absent.Zh.Length > 0)
        {
            return Verdict.Fail(review.Subject(), $"{name.Zh}没有{absent.Zh}出席。", $"{name.En} was held without {absent.En}.",
                [review.Review.Row.Source, .. review.Participants.Where(p => p.Attended == false).Sources()]);
        }
        var unknown = Labels(roles, attended: null, context);
        return unknown.Zh.Length == 0 ? Verdict.Pass(review.Subject())
            : Verdict.NoData(review.Subject(), $"{name.Zh}没有记录{unknown.Zh}是否出席。", $"{name.En} does not say whether {unknown.En} attended.",
                review.Participants.Where(p => p.Attended is null).Select(p => p.Row.At(ReviewParticipants.Attended)));
    }

    private static Verdict Sponsor(AccountDossier account, RuleContext context)
    {
        var days = context.Value(SponsorDays);
        var recent = account.HeldReviews.Where(r => context.AsOf.DayNumber - r.Review.HeldDate!.Value.DayNumber < days).ToList();
        var participants = recent.SelectMany(r => r.Participants).ToImmutableArray();
        return Attended(participants, "exec_sponsor") switch
        {
            true => Verdict.Pass(account.Subject()),
            null => Verdict.NoData(account.Subject(), "没有记录高层赞助人是否出席检讨。", "It is not recorded whether the executive sponsor attended.",
                participants.Where(p => p.Role == "exec_sponsor").Select(p => p.Row.At(ReviewParticipants.Attended))),
            false => Absent(account, recent, Numerals.Text(days)),
        };
    }

    // That the sponsor stayed away can be said of reviews with a record only.
    private static Verdict Absent(AccountDossier account, List<ReviewDossier> reviews, string days)
    {
        var unrecorded = reviews.Count(r => r.Participants.IsEmpty);
        var (zh, en) = unrecorded == 0
            ? ($"高层赞助人 {days} 天内没有参加过检讨。", $"The executive sponsor has attended no review in the last {days} days.")
            : unrecorded == reviews.Count
            ? ($"{days} 天内的检讨都没有参会记录，不知道高层赞助人来过没有。",
                $"No review of the last {days} days has a record of who attended, so nobody knows whether the executive sponsor came.")
            : ($"高层赞助人 {days} 天内没有参加过检讨；其中 {Numerals.Text(unrecorded)} 次检讨没有参会记录。",
                $"The executive sponsor has attended no review in the last {days} days; {Counted.Of(unrecorded, "of them has", "of them have")} no record of who attended.");
        return Verdict.Fail(account.Subject(), zh, en, account.LastHeldReview!.Review.Row.Source);
    }

    /// <summary>Null where somebody of the role is listed and nobody says whether he came; nobody listed means nobody came.</summary>
    private static bool? Attended(ImmutableArray<ReviewParticipant> participants, string role)
    {
        var ofRole = participants.Where(p => p.Role == role).ToList();
        return ofRole.Exists(p => p.Attended == true) ? true : ofRole.Exists(p => p.Attended is null) ? null : false;
    }

    private static Words Labels(List<(string Role, bool? Attended)> roles, bool? attended, RuleContext context)
    {
        var labels = roles.Where(r => r.Attended == attended).Select(r => context.Portfolio.Settings.Current(Input.Vocabularies.ReviewRole).LabelOf(r.Role)).ToList();
        return new(string.Join('和', labels.Select(l => l.Zh)), string.Join(" and ", labels.Select(l => "the " + l.En)));
    }
}
