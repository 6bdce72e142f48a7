using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.Changes;
using KspSite.Rendering.Pages.ReviewLoop;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewPack;

/// <summary>A decision of the last review and what became of it: <c>none</c> (no action carries it), <c>open</c>, <c>late</c>, <c>done</c>.</summary>
public sealed record PackDecision(string Section, string Decision, string State, ActionLine? Action);

/// <summary>An issue without an answer yet.</summary>
public sealed record PackIssue(string Key, string? Text, DateOnly FirstSeen, int ReviewsOpen, string? LastDecision);

/// <summary>Somebody whose light or rung has moved since the last review. Moves: <c>up</c>, <c>down</c> or <c>same</c>.</summary>
public sealed record PackMove(string Name, string? Title, Coded Before, Coded After, string LightMove, int? LevelBefore, int? LevelAfter, string LevelMove);

/// <summary>A rule that the plan fails, as the question to put to its owner.</summary>
public sealed record PackQuestion(string Rule, string Path, Coded Severity, string? Message, string Ask);

/// <summary>Everything that the review of one account needs on one or two sheets of A4. What has no room is counted and linked.</summary>
public sealed record PackSheet
{
    public required AccountHead Head { get; init; }

    public required string Anchor { get; init; }

    /// <summary>When the review is due; null where no date is agreed.</summary>
    public required DateOnly? Date { get; init; }

    public required ReviewBlock Review { get; init; }

    public required FigureView Direction { get; init; }

    public required bool IsDeclining { get; init; }

    public required NextStep Next { get; init; }

    public required Limited<PackDecision> Decisions { get; init; }

    /// <summary>Open actions, overdue first, then by due date.</summary>
    public required Limited<ActionLine> Actions { get; init; }

    public required Limited<PackIssue> Issues { get; init; }

    public required Limited<PackMove> Moves { get; init; }

    /// <summary>False where nothing says how people stood at the last review.</summary>
    public required bool KnowsMoves { get; init; }

    public required Limited<GoalLine> Goals { get; init; }

    public required AccountSince Since { get; init; }

    public required Limited<PackQuestion> Questions { get; init; }

    /// <summary>Labels of the five sections, for the record of this review.</summary>
    public required ImmutableArray<string> Sections { get; init; }

    public required string HistoryPath { get; init; }

    public required string PlanPath { get; init; }

    // What two sheets hold at a legible size; the browser test prints the fullest sample pack.
    public static PackSheet Of(AccountDossier account, DateOnly? date, SiteContext site) => new()
    {
        Head = AccountHead.Of(account, site),
        Anchor = "pack-" + Links.Slug(account.Id.Value),
        Date = date,
        Review = ReviewBlock.Of(account, site, 200),
        Direction = site.Figure("M-56.direction", account),
        IsDeclining = site.Metrics.Number("M-58", account.Subject()) == 1,
        Next = NextStep.Of(account, site),
        Decisions = Limited.First(8, DecisionsOf(account, site)),
        Actions = Limited.First(10, account.Actions.Where(a => a.MayBeOpen).OrderBy(a => a.Due ?? DateOnly.MaxValue).ThenBy(a => a.Id.Value, StringComparer.Ordinal).Select(a => ActionLine.Of(a, site, 80))),
        Issues = Limited.First(6, IssuesOf(account)),
        Moves = Limited.First(8, MovesOf(account, site)),
        KnowsMoves = Before(account).Count > 0,
        Goals = Limited.First(7, account.Goals.Select(g => GoalLine.Of(g, site, 60))),
        Since = AccountSince.Of(account, site),
        Questions = Limited.First(8, QuestionsOf(account, site)),
        Sections = [.. Vocabularies.ReviewSection.Terms.Select(t => site.Words(t.Label))],
        HistoryPath = SitePaths.AccountHistory(account.Id),
        PlanPath = SitePaths.AccountPlan(account.Id),
    };

    private static IEnumerable<PackDecision> DecisionsOf(AccountDossier account, SiteContext site)
    {
        var actions = account.Actions.ToDictionary(a => a.Id);
        foreach (var item in account.LastHeldReview?.Items.Where(i => i.Decision is not null) ?? [])
        {
            var action = item.Action is { } id ? actions.GetValueOrDefault(id) : null;
            yield return new(
                site.Label(Vocabularies.ReviewSection, item.Section), item.Decision!, // of those with a decision
                action is null ? "none" : action.IsDone ? "done" : action.IsOverdue(site.AsOf) ? "late" : "open",
                action is null ? null : ActionLine.Of(action, site, 60));
        }
    }

    private static IEnumerable<PackIssue> IssuesOf(AccountDossier account) => IssueHistory.Of(account).Where(i => i.IsOpen)
        .Select(i => new PackIssue(i.Key, i.Finding, RecurringIssue.HeldOn(account, i.FirstSeen), i.ReviewsUnresolved, i.Items.Select(x => x.Decision).LastOrDefault(d => d is not null)))
        .OrderByDescending(i => i.ReviewsOpen).ThenBy(i => i.FirstSeen).ThenBy(i => i.Key, StringComparer.Ordinal);

    // How people stood at the last review: their last snapshot up to its day.
    private static Dictionary<Id<Stakeholder>, RelationSnapshot> Before(AccountDossier account)
    {
        var held = account.LastHeldReview?.Review.HeldDate;
        return account.Snapshots.Where(s => s.AsOf <= held).GroupBy(s => s.Person).ToDictionary(g => g.Key, g => g.MaxBy(s => s.AsOf)!); // a group has a row
    }

    private static IEnumerable<PackMove> MovesOf(AccountDossier account, SiteContext site)
    {
        var before = Before(account);
        foreach (var person in account.People.Where(p => !p.HasLeft(site.AsOf) && before.ContainsKey(p.Id)))
        {
            var then = before[person.Id];
            var (light, level) = (Move(Warmth(then.EffectiveLight), Warmth(person.EffectiveLight)), Move(then.LevelNow, person.LevelNow));
            if (then.EffectiveLight != person.EffectiveLight || level != "same")
                yield return new(person.Name, person.Title, Lamp(then.EffectiveLight, site), Lamp(person.EffectiveLight, site), light, then.LevelNow, person.LevelNow, level);
        }
    }

    private static IEnumerable<PackQuestion> QuestionsOf(AccountDossier account, SiteContext site) => site.Checks.On(account.Subject()).Where(r => r.Outcome == Outcome.Fail)
        .OrderByDescending(r => r.Severity).ThenBy(r => r.Rule.Id, StringComparer.Ordinal)
        .Select(r => new PackQuestion(r.Rule.Id, SitePaths.Rule(r.Rule.Id), Codes.Of(r.Severity, site), r.Message is { } message ? site.Words(message) : null, site.Words(r.Rule.Ask)));

    private static Coded Lamp(Light light, SiteContext site) => new(Vocabularies.Light.CodeOf(light), site.Label(Vocabularies.Light, light));

    private static string Move(int? before, int? after) => after > before ? "up" : after < before ? "down" : "same";

    // An unknown light is neither warmer nor colder than another.
    private static int? Warmth(Light light) => light switch { Light.Green => 3, Light.Yellow => 2, Light.Red => 1, _ => null };
}
