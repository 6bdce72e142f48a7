using KspSite.Core.Domain;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>An action with the account it belongs to.</summary>
public sealed record OwnedAction(string Account, string AccountPath, ActionLine Action);

/// <summary>A review of one of the manager's accounts, planned or held.</summary>
public sealed record OwnedReview(string Account, string AccountPath, DateOnly? Planned, DateOnly? Held, Coded? Rag, bool IsMissed, FigureView Score);

/// <summary>An account manager's own page: my accounts, my actions, my reviews.</summary>
public sealed record PersonModel
{
    public required string Name { get; init; }

    public required ImmutableArray<AccountLine> Accounts { get; init; }

    /// <summary>Open actions by due date, undated last.</summary>
    public required ImmutableArray<OwnedAction> Open { get; init; }

    /// <summary>Done in the last 90 days, latest first.</summary>
    public required ImmutableArray<OwnedAction> Done { get; init; }

    /// <summary>Reviews of the manager's accounts, latest first.</summary>
    public required ImmutableArray<OwnedReview> Reviews { get; init; }

    public required FigureView Overdue { get; init; }

    public required FigureView OnTime { get; init; }

    public required FigureView DueSoon { get; init; }
}

public static class PersonPage
{
    public static IEnumerable<Page> Build(SiteContext site)
    {
        var accountsOf = site.Portfolio.Accounts.ToLookup(a => a.Account.Owner ?? "");
        var actionsOf = site.Portfolio.Accounts.SelectMany(a => a.Actions.Select(x => (Account: a, Action: x))).ToLookup(x => x.Action.Owner ?? "");
        return site.People.Select(name => new Page(SitePaths.Person(name), "person", name, Model(name, accountsOf[name], actionsOf[name], site))
        {
            Section = SitePaths.Accounts,
            Trail = [new(site.Theme.Strings["nav.accounts"], SitePaths.Accounts)],
        });
    }

    private static PersonModel Model(string name, IEnumerable<AccountDossier> accounts, IEnumerable<(AccountDossier Account, PlanAction Action)> actions, SiteContext site)
    {
        var own = accounts.ToList();
        var all = actions.ToList();
        var subject = new Core.Subject(Core.SubjectType.Owner, name);
        return new PersonModel
        {
            Name = name,
            Accounts = [.. own.Select(a => AccountLine.Of(a, site))],
            Open = [.. all.Where(x => x.Action.IsOpen).OrderBy(x => x.Action.Due ?? DateOnly.MaxValue).Select(Owned)],
            Done = [.. all.Where(x => x.Action.DoneDate is { } done && site.AsOf.DayNumber - done.DayNumber <= 90).OrderByDescending(x => x.Action.DoneDate).Select(Owned)],
            Reviews =
            [
                .. own.SelectMany(a => a.Reviews.Select(r => Review(a, r, site)))
                    .OrderByDescending(r => r.Held ?? r.Planned ?? DateOnly.MinValue).ThenBy(r => r.Account, StringComparer.Ordinal),
            ],
            Overdue = site.Figure("M-42.overdue", subject),
            OnTime = site.Figure("M-41", subject),
            DueSoon = site.Figure("M-46.due_0_30", subject),
        };

        OwnedAction Owned((AccountDossier Account, PlanAction Action) x) =>
            new(x.Account.Account.DisplayName, SitePaths.Account(x.Account.Id), ActionLine.Of(x.Action, site, int.MaxValue));
    }

    private static OwnedReview Review(AccountDossier account, ReviewDossier review, SiteContext site) => new(
        account.Account.DisplayName, SitePaths.Account(account.Id), review.Review.PlannedDate, review.Review.HeldDate,
        ReviewBlock.RagOf(review.Review.OverallRag, site),
        review.Review.HeldDate is null && review.Review.PlannedDate < site.AsOf,
        site.Figure("M-55", Core.Rules.RecordSubjects.Subject(review)));
}
