using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>One more column of a row: what it is called and what it says, in the reader's words.</summary>
public sealed record Particular(string Label, string Text);

/// <summary>A line of a page that stands for one row of a plan.</summary>
public abstract record PlanLine
{
    /// <summary>The row's other columns; made when a page asks, since most have no room for them.</summary>
    public ImmutableArray<Particular> Particulars => More();

    public required Func<ImmutableArray<Particular>> More { private get; init; }
}

/// <summary>
/// What a plan's row holds beside the columns that its table on the page has room for, so that nothing that somebody filled in is read
/// and never seen. In the order of the dictionary; empty cells are left out.
/// </summary>
internal sealed class Particulars(SiteContext site)
{
    private const int Width = 60;

    private readonly ImmutableArray<Particular>.Builder _all = ImmutableArray.CreateBuilder<Particular>();

    public static ImmutableArray<Particular> Of(Account account, Plan? plan, SiteContext site) => new Particulars(site)
        .Add(Accounts.Industry, account.Industry)
        .Add(Accounts.Region, account.Region)
        .Add(Accounts.Tier, site.Label(Vocabularies.Tier, account.Tier))
        .Add(Accounts.Owner, account.Owner)
        .Add(Accounts.ExecSponsor, account.ExecutiveSponsor)
        .Add(Accounts.ParentAccountId, account.Parent is { } parent ? site.Portfolio.Find(parent)?.Account.Name ?? parent.Value : null)
        .Add(Accounts.PotentialExtra, account.PotentialExtra)
        .Add(Accounts.Ownership, site.Label(Vocabularies.Ownership, account.Ownership))
        .Add(Plans.Status, site.Label(Vocabularies.PlanStatus, plan?.Status))
        .Add(Plans.PeriodStart, plan?.PeriodStart)
        .Add(Plans.PeriodEnd, plan?.PeriodEnd)
        .Add(Plans.Cadence, site.Label(Vocabularies.Cadence, plan?.Cadence))
        .Add(Plans.NextReview, plan?.NextReview)
        .Add(Plans.LastUpdated, plan?.LastUpdated)
        .Add(Plans.UpdatedBy, plan?.UpdatedBy)
        .All();

    public static ImmutableArray<Particular> Of(Zone zone, SiteContext site) => new Particulars(site)
        .Add(Zones.Kind, site.Label(Vocabularies.ZoneKind, zone.Kind))
        .Add(Zones.PotentialTotal, zone.PotentialTotal)
        .Add(Zones.CurrentSales, zone.CurrentSales)
        .Add(Zones.Competitors, Lists.Join(zone.Competitors, site))
        .Share(Zones.CompetitorShare, zone.CompetitorShare)
        .Add(Zones.MotiveEvidence, zone.MotiveEvidence)
        .Add(Zones.StageSince, zone.StageSince)
        .All();

    public static ImmutableArray<Particular> Of(CustomerView view, SiteContext site) => new Particulars(site)
        .Add(CustomerViews.Impact, site.Label(Vocabularies.Impact, view.Impact))
        .Add(CustomerViews.Stakeholders, view.Stakeholders.Select(p => NameOf(p, site)))
        .Add(CustomerViews.SourceRef, view.SourceReference)
        .Add(CustomerViews.Reliability, site.Label(Vocabularies.Reliability, view.Reliability))
        .All();

    public static ImmutableArray<Particular> Of(Stakeholder person, AccountDossier account, SiteContext site)
    {
        var all = new Particulars(site)
            .Zone(Stakeholders.ZoneId, person.Zone)
            .Add(Stakeholders.PlayerRole, site.Label(Vocabularies.PlayerRole, person.PlayerRole))
            .Add(Stakeholders.ContactDepth, site.Label(Vocabularies.ContactDepth, person.ContactDepth))
            .Add(Stakeholders.DecisionOrientation, site.Label(Vocabularies.DecisionOrientation, person.DecisionOrientation))
            .Add(Stakeholders.PoliticalStatus, site.Label(Vocabularies.PoliticalStatus, person.PoliticalStatus))
            .Add(Stakeholders.Motive, site.Label(Vocabularies.Motive, person.Motive))
            .Add(Stakeholders.Evidence, person.Evidence);
        foreach (var link in account.Links.Where(l => l.From == person.Id)) all.Add(link);
        return all.All();
    }

    public static ImmutableArray<Particular> Of(Positioning positioning, SiteContext site) => new Particulars(site)
        .Add(Positionings.HorizonYears, positioning.HorizonYears is { } years ? site.Theme.Strings.Filled("plan.years", Formats.Number(years, 1)) : null)
        .Add(Positionings.ConfirmedBy, positioning.ConfirmedBy is { } person ? NameOf(person, site) : null)
        .Add(Positionings.Updated, positioning.Updated)
        .All();

    public static ImmutableArray<Particular> Of(Goal goal, SiteContext site) => new Particulars(site)
        .Zone(Goals.ZoneId, goal.Zone)
        .Add(Goals.Metric, goal.Metric)
        .Add(Goals.Start, goal.Start)
        // Of a qualitative goal it stands where the others have their pace.
        .Add(Goals.Status, goal.IsQualitative ? null : site.Label(Vocabularies.GoalStatus, goal.Status))
        .All();

    public static ImmutableArray<Particular> Of(Strategy strategy, AccountDossier account, SiteContext site) => new Particulars(site)
        .Zone(Strategies.ZoneId, strategy.Zone)
        .Add(Strategies.GoalIds, Sentences(strategy.Goals.Select(id => Short(account.Goals.FirstOrDefault(g => g.Id == id)?.Statement) ?? id.Value), site))
        .Add(Strategies.ViewIds, Sentences(strategy.Views.Select(id => Short(account.Views.FirstOrDefault(v => v.Id == id)?.Text) ?? id.Value), site))
        .Add(Strategies.PersonIds, strategy.People.Select(id => NameOf(id, site)))
        .All();

    /// <summary>The date that was first agreed is named where it is another.</summary>
    public static ImmutableArray<Particular> Of(PlanAction action, SiteContext site) => new Particulars(site)
        .Add(PlanActions.Helpers, action.Helpers)
        .Add(PlanActions.ChannelId, action.Channel is { } channel ? site.Portfolio.Find(channel)?.Name ?? channel.Value : null)
        .Add(PlanActions.DueOriginal, action.DueOriginal == action.Due ? null : action.DueOriginal)
        .Share(PlanActions.Progress, action.IsDone ? null : action.Progress)
        .Add(PlanActions.FromReview, action.FromReview is { } review ? SubjectNames.NameOf(new(Core.SubjectType.Review, review.Value), site) ?? review.Value : null)
        .All();

    public static ImmutableArray<Particular> Of(Resource resource, AccountDossier account, SiteContext site) => new Particulars(site)
        .Named(Resources.StrategyId, resource.Strategy is { } strategy ? Short(account.Strategies.FirstOrDefault(s => s.Id == strategy)?.SubStrategy) ?? strategy.Value : null)
        .Add(Resources.Class, site.Label(Vocabularies.ResourceClass, resource.Class))
        .Add(Resources.PersonDays, resource.PersonDays)
        .Add(Resources.HorizonMonths, resource.HorizonMonths is { } months ? site.Theme.Strings.Filled("plan.months", Core.Numerals.Text(months)) : null)
        .Add(Resources.ScoreFit, resource.ScoreFit)
        .Add(Resources.ScoreUrgency, resource.ScoreUrgency)
        .Add(Resources.ScoreEffort, resource.ScoreEffort)
        .Add(Resources.RequestedOn, resource.RequestedOn)
        .Add(Resources.NeededBy, resource.NeededBy)
        .Add(Resources.DecidedBy, resource.DecidedBy)
        .Add(Resources.DecidedOn, resource.DecidedOn)
        .All();

    private static string Sentences(IEnumerable<string> texts, SiteContext site) => string.Join(site.Theme.Strings["punct.semicolon"], texts);

    private static string NameOf(Id<Stakeholder> person, SiteContext site) => site.Portfolio.Find(person)?.Name ?? person.Value;

    private static string? Short(string? text) => text is null ? null : Texts.Shorten(text, Width).Text;

    private Particulars Add(Column column, string? text)
    {
        if (!string.IsNullOrEmpty(text)) _all.Add(new(Texts.Capital(site.Words(column.Title)), text));
        return this;
    }

    private Particulars Named(Column column, string? name)
    {
        var title = new Core.Words(column.Title.Zh.Replace("编号", "", StringComparison.Ordinal), column.Title.En.Replace(" id", "", StringComparison.Ordinal));
        if (name is not null) _all.Add(new(Texts.Capital(site.Words(title)), name));
        return this;
    }

    private Particulars Add(Column column, IEnumerable<string> texts) => Add(column, Lists.Join(texts, site));

    private Particulars Add(Column column, DateOnly? date) => Add(column, date is null ? null : site.Formats.Date(date));

    private Particulars Add(Column column, decimal? number) => Add(column, number is null ? null : Formats.Number(number, 2));

    private Particulars Add(Column column, Money? money) => Add(column, money is { } amount ? site.Formats.Amount(amount.Amount, amount.Currency) : null);

    private Particulars Share(Column column, decimal? share) => Add(column, share is null ? null : Formats.Share(share));

    // The column is called by its ids; here stands the name.
    private Particulars Zone(Column column, Id<Zone>? zone) => Named(column, zone is { } id ? site.Portfolio.Find(id)?.Name ?? id.Value : null);

    // Influences 顾立言 (4, 同学): the kind is the label, since a person may have several.
    private void Add(StakeholderLink link)
    {
        var about = Lists.Join(new[] { link.Strength is { } strength ? Core.Numerals.Text(strength) : null, link.Note }.OfType<string>(), site);
        var name = NameOf(link.To, site);
        _all.Add(new(Texts.Capital(site.Label(Vocabularies.LinkKind, link.Kind)), about.Length == 0 ? name : site.Theme.Strings.Filled("plan.link", name, about)));
    }

    private ImmutableArray<Particular> All() => _all.DrainToImmutable();
}
