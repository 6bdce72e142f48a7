using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A subject in the reader's words: its name with its id, or the id alone where it has no name.</summary>
public static class SubjectNames
{
    private const int Width = 40;

    public static string Of(Subject subject, SiteContext site)
    {
        if (subject == Subject.Portfolio) return site.Theme.Strings["subject.portfolio"];
        return NameOf(subject, site) is { } name ? $"{name} ({subject.Id})" : subject.Id;
    }

    /// <summary>The name alone; null where there is none.</summary>
    public static string? NameOf(Subject subject, SiteContext site) =>
        subject.Type switch
        {
            SubjectType.Account => site.Portfolio.Find(new Id<Account>(subject.Id))?.Account.Name,
            SubjectType.Zone => site.Portfolio.Find(new Id<Zone>(subject.Id))?.Name,
            SubjectType.Person => site.Portfolio.Find(new Id<Stakeholder>(subject.Id))?.Name,
            SubjectType.Channel => site.Portfolio.Find(new Id<Channel>(subject.Id))?.Name,
            SubjectType.Workshop => site.Portfolio.Workshops.FirstOrDefault(w => w.Id.Value == subject.Id)?.Workshop.Title,
            SubjectType.Participant => site.Portfolio.Workshops.SelectMany(w => w.Participants).FirstOrDefault(p => Participant(p) == subject)?.Name,
            _ => site.Portfolio.OwnerOf(subject) is { } account ? OfAccount(subject, account, site) : null,
        };

    private static string? OfAccount(Subject subject, AccountDossier account, SiteContext site) => subject.Type switch
    {
        SubjectType.Goal => Short(account.Goals.FirstOrDefault(g => g.Id.Value == subject.Id)?.Statement),
        SubjectType.Resource => Short(account.Resources.FirstOrDefault(r => r.Id.Value == subject.Id)?.Project),
        SubjectType.Review => account.Reviews.FirstOrDefault(r => r.Id.Value == subject.Id)?.Review is { } review
            && (review.HeldDate ?? review.PlannedDate) is { } date ? site.Formats.Date(date) : null,
        _ => null,
    };

    private static string? Short(string? text) => text is null ? null : Texts.Shorten(text, Width).Text;

    private static Subject Participant(WorkshopParticipant participant) => Core.Rules.RecordSubjects.Subject(participant);
}
