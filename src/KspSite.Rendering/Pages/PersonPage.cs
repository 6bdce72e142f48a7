using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules.Players;
using KspSite.Rendering.Pages.History;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Pages.ReviewPack;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>An action with the account it belongs to.</summary>
public sealed record OwnedAction(string Account, string AccountPath, ActionLine Action);

/// <summary>A promise of this person about an account.</summary>
public sealed record OwnedPromise(string Account, string AccountPath, PromiseLine Promise);

/// <summary>A review of one of the manager's accounts, planned or held.</summary>
public sealed record OwnedReview(string Account, string AccountPath, DateOnly? Planned, DateOnly? Held, Coded? Rag, bool IsMissed, FigureView Score);

/// <summary>Somebody at a customer whom this person looks after.</summary>
/// <param name="IsStale">Never met, or not for longer than PL-07 allows influential people.</param>
public sealed record OwnedRelation(string Name, string? Title, string Account, string AccountPath, Coded Light, int? Influence, int? Level, DateOnly? LastContact, bool IsStale);

/// <summary>What one of my accounts asks for next, and the sheets to print for its review.</summary>
/// <param name="Step">As on the reviews page.</param>
/// <param name="Review">The next review; one that has passed where none lies ahead.</param>
/// <param name="IsLate">It has passed, and no review was held on its day or since.</param>
/// <param name="PackPath">Null where there is nothing to print.</param>
public sealed record OwnedStep(NextStep Step, DateOnly? Review, bool IsLate, string? PackPath);

/// <summary>The own page of somebody who owns accounts or actions: my accounts, my next steps, my actions, my reviews, the people I look after.</summary>
public sealed record PersonModel
{
    public required string Name { get; init; }

    public required ImmutableArray<AccountLine> Accounts { get; init; }

    /// <summary>Actions that are open, or may be since they have no status, by due date, undated last.</summary>
    public required ImmutableArray<OwnedAction> Open { get; init; }

    /// <summary>Done in the last 90 days, latest first.</summary>
    public required ImmutableArray<OwnedAction> Done { get; init; }

    /// <summary>Promises that were not kept yet, by due date.</summary>
    public required ImmutableArray<OwnedPromise> Promises { get; init; }

    /// <summary>Reviews of the manager's accounts, latest first.</summary>
    public required ImmutableArray<OwnedReview> Reviews { get; init; }

    /// <summary>One per account of the manager, urgent ones first.</summary>
    public required ImmutableArray<OwnedStep> Next { get; init; }

    /// <summary>Longest without contact first; those never met on top.</summary>
    public required ImmutableArray<OwnedRelation> Relations { get; init; }

    /// <summary>Accounts of which this person is the executive sponsor.</summary>
    public required ImmutableArray<Crumb> Sponsored { get; init; }

    /// <summary>Reviews of the last year at which the person was required, and how many of them were attended.</summary>
    public required int Required { get; init; }

    public required int Attended { get; init; }

    public required int StaleDays { get; init; }

    public required FigureView Overdue { get; init; }

    public required FigureView OnTime { get; init; }

    public required FigureView DueSoon { get; init; }
}

public static class PersonPage
{
    private const int DoneDays = 90;

    private sealed record Sources(
        ILookup<string, AccountDossier> Accounts, ILookup<string, (AccountDossier Account, PlanAction Action)> Actions,
        ILookup<string, (AccountDossier Account, Stakeholder Person)> Relations, ILookup<string, AccountDossier> Sponsored, ILookup<string, ReviewParticipant> Places,
        ILookup<string, OwnedPromise> Promises);

    public static IEnumerable<Page> Build(SiteContext site)
    {
        var sources = new Lazy<Sources>(() => SourcesOf(site));
        return site.People.Select(name => new Page(SitePaths.Person(name), "person", name, () => Model(name, sources.Value, site))
        {
            Section = SitePaths.Accounts,
            Trail = [new(site.Theme.Strings["nav.accounts"], SitePaths.Accounts)],
            Styles = ["reviews.css"],
        });
    }

    internal static PersonModel Model(string name, SiteContext site) => Model(name, SourcesOf(site), site);

    // Indexed once: a page per person over all rows would be the square of the portfolio.
    private static Sources SourcesOf(SiteContext site)
    {
        var accounts = site.Portfolio.Accounts;
        return new(
            accounts.SelectMany(a => NamesIn(a.Account.Owner).Select(n => (Name: n, Account: a))).ToLookup(x => x.Name, x => x.Account, StringComparer.Ordinal),
            accounts.SelectMany(a => a.Actions.SelectMany(x => NamesIn(x.Owner).Select(n => (Name: n, Row: (Account: a, Action: x))))).ToLookup(x => x.Name, x => x.Row, StringComparer.Ordinal),
            accounts.SelectMany(a => a.People.Where(p => !p.HasLeft(site.AsOf))
                .SelectMany(p => NamesIn(p.OurOwner).Select(n => (Name: n, Row: (Account: a, Person: p))))).ToLookup(x => x.Name, x => x.Row, StringComparer.Ordinal),
            accounts.SelectMany(a => NamesIn(a.Account.ExecutiveSponsor).Select(n => (Name: n, Account: a))).ToLookup(x => x.Name, x => x.Account, StringComparer.Ordinal),
            accounts.SelectMany(a => a.HeldReviews).Where(r => Periods.Holds(r.Review.HeldDate!.Value, 365, site.AsOf)) // held by definition
                .SelectMany(r => r.Participants).Where(p => p.IsRequired && p.Attended is not null).ToLookup(p => p.Name, StringComparer.Ordinal),
            accounts.SelectMany(a => PromiseLine.All(a, site).Where(p => p.IsOpen).SelectMany(p => NamesIn(p.Who)
                .Select(n => (Name: n, Promise: new OwnedPromise(a.Account.DisplayName, SitePaths.AccountHistory(a.Id) + "#promises", p))))).ToLookup(x => x.Name, x => x.Promise, StringComparer.Ordinal));
    }

    // What is in the hands of two people is on the page of each: a pair is nobody, and neither may miss it (KA-06 and SA-04 ask for one).
    private static IEnumerable<string> NamesIn(string? cell) => Core.Rules.PersonNames.In(cell).Distinct(StringComparer.Ordinal);

    private static OwnedStep Step(AccountDossier account, SiteContext site)
    {
        var review = ReviewPackPage.NextReview(account, site.AsOf) ?? account.Plan?.NextReview;
        return new(NextStep.Of(account, site), review, account.IsOverdue(review, site.AsOf), ReviewPackPage.PathOf(account, site.AsOf));
    }

    private static PersonModel Model(string name, Sources sources, SiteContext site)
    {
        var own = sources.Accounts[name].ToList();
        var all = sources.Actions[name].ToList();
        var places = sources.Places[name].ToList();
        var subject = new Core.Subject(Core.SubjectType.Owner, name);
        return new PersonModel
        {
            Name = name,
            Accounts = [.. own.Select(a => AccountLine.Of(a, site))],
            Next =
            [
                .. own.Select(a => Step(a, site))
                    .OrderBy(s => s.Step.IsUrgent ? 0 : 1).ThenBy(s => s.Review ?? DateOnly.MinValue).ThenBy(s => s.Step.Account, StringComparer.Ordinal),
            ],
            Relations =
            [
                .. sources.Relations[name].Select(x => Relation(x.Account, x.Person, site))
                    .OrderBy(r => r.LastContact ?? DateOnly.MinValue).ThenByDescending(r => r.Influence ?? 0).ThenBy(r => r.Name, StringComparer.Ordinal),
            ],
            Sponsored = [.. sources.Sponsored[name].Select(a => new Crumb(a.Account.DisplayName, SitePaths.Account(a.Id)))],
            Required = places.Count,
            Attended = places.Count(p => p.Attended == true),
            StaleDays = StaleDays(site),
            Open = [.. all.Where(x => x.Action.MayBeOpen).OrderBy(x => x.Action.Due ?? DateOnly.MaxValue).Select(Owned)],
            Done = [.. all.Where(x => x.Action.DoneDate is { } done && site.AsOf.DayNumber - done.DayNumber is >= 0 and <= DoneDays).OrderByDescending(x => x.Action.DoneDate).Select(Owned)],
            Promises = [.. sources.Promises[name].OrderBy(p => p.Promise.Due).ThenBy(p => p.Promise.Id, StringComparer.Ordinal)],
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

    private static OwnedRelation Relation(AccountDossier account, Stakeholder person, SiteContext site) => new(
        person.Name, person.Title, account.Account.DisplayName, SitePaths.AccountPlan(account.Id) + "#players",
        new(Vocabularies.Light.CodeOf(person.EffectiveLight), site.Label(Vocabularies.Light, person.EffectiveLight)),
        person.Influence, person.LevelNow, person.LastContact,
        person.LastContact is not { } met || site.AsOf.DayNumber - met.DayNumber > StaleDays(site));

    // As PL-07 takes it for influential people; here for everybody, since a page cannot know who matters next.
    private static int StaleDays(SiteContext site) => (int)site.Settings.Value(PlayerOutOfTouch.MaxDays);

    private static OwnedReview Review(AccountDossier account, ReviewDossier review, SiteContext site) => new(
        account.Account.DisplayName, SitePaths.AccountHistory(account.Id) + "#" + ReviewAnchors.Of(review), review.Review.PlannedDate, review.Review.HeldDate,
        ReviewBlock.RagOf(review.Review.OverallRag, site),
        review.Review.HeldDate is null && review.Review.PlannedDate < site.AsOf,
        site.Figure("M-55", Core.Rules.RecordSubjects.Subject(review)));
}
