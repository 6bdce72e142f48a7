using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>How one account's reviews are held, and what comes of what they decide.</summary>
public sealed record ReviewConduct
{
    public required string Account { get; init; }

    public required string Path { get; init; }

    public required DateOnly? LastDate { get; init; }

    public required FigureView SectionCoverage { get; init; }

    public required FigureView Attendance { get; init; }

    /// <summary>Who was required at the last review and did not come, with the role; empty when all came, null where nobody's attendance was noted.</summary>
    public required string? Absent { get; init; }

    /// <summary>Actions that reviews gave rise to, cancelled ones left out.</summary>
    public required int Actions { get; init; }

    public required int Done { get; init; }

    public required int Overdue { get; init; }

    public required FigureView Closure { get; init; }

    public required FigureView UpdateLag { get; init; }

    public required FigureView Latency { get; init; }

    public required ReviewKeys Keys { get; init; }

    public static ReviewConduct Of(AccountDossier account, SiteContext site)
    {
        var actions = account.Actions.Where(a => a.FromReview is not null && a.Status != ActionStatus.Cancelled).ToList();
        return new()
        {
            Account = account.Account.DisplayName,
            Path = SitePaths.AccountHistory(account.Id),
            LastDate = account.LastHeldReview?.Review.HeldDate,
            SectionCoverage = site.Figure("M-51", account),
            Attendance = site.Figure("M-52", account),
            Absent = AbsentFrom(account.LastHeldReview, site),
            Actions = actions.Count,
            Done = actions.Count(a => a.IsDone),
            Overdue = actions.Count(a => a.IsOverdue(site.AsOf)),
            Closure = site.Figure("M-53", account),
            UpdateLag = site.Figure("M-59", account),
            Latency = site.Figure("M-59b", account),
            Keys = ReviewKeys.Of(account),
        };
    }

    private static string? AbsentFrom(ReviewDossier? review, SiteContext site) => review is not { Participants.IsEmpty: false } ? null
        : Lists.Join(review.Participants.Where(p => p.IsRequired && p.Attended == false).Select(p => NameOf(p, site)), site);

    private static string NameOf(ReviewParticipant participant, SiteContext site) =>
        site.Label(Vocabularies.ReviewRole, participant.Role) is { } role ? participant.Name + site.Theme.Strings["punct.open"] + role + site.Theme.Strings["punct.close"] : participant.Name;
}
