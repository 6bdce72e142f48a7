using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A subject in the reader's words: its name with its id, or the id alone where it has no name.</summary>
public static class SubjectNames
{
    public static string Of(Subject subject, SiteContext site)
    {
        var name = subject.Type switch
        {
            SubjectType.Portfolio => site.Theme.Strings["subject.portfolio"],
            SubjectType.Account => site.Portfolio.Find(new Id<Account>(subject.Id))?.Account.Name,
            SubjectType.Zone => site.Portfolio.Find(new Id<Zone>(subject.Id))?.Name,
            SubjectType.Person => site.Portfolio.Find(new Id<Stakeholder>(subject.Id))?.Name,
            SubjectType.Channel => site.Portfolio.Find(new Id<Channel>(subject.Id))?.Name,
            _ => null,
        };
        return name is null ? subject.Id : subject.Type == SubjectType.Portfolio ? name : $"{name} ({subject.Id})";
    }
}
