using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Coverage;
using KspSite.Rendering.Pages.ReviewPack;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>The loop that everybody skips: which plans are alive, which slide, which issues return, who acts next.</summary>
public sealed record ReviewsModel
{
    /// <summary>Without a reviews table nothing is known: the page then says what to export, and only plans have next steps.</summary>
    public required bool HasReviews { get; init; }

    public required ImmutableArray<Headline> Headlines { get; init; }

    /// <summary>Plans without a review for longer than their cadence; null where none can be judged.</summary>
    public required int? SlidingPlans { get; init; }

    /// <summary>Plans whose cadence can be judged.</summary>
    public required int JudgedPlans { get; init; }

    public required Limited<NextStep> NextSteps { get; init; }

    public required ImmutableArray<FilterChoice> Filters { get; init; }

    /// <summary>Quarter, half and year, in this order.</summary>
    public required ImmutableArray<PeriodLine> PeriodLines { get; init; }

    public required ImmutableArray<ReviewGroup> Groups { get; init; }

    public required ImmutableArray<PackLink> Packs { get; init; }

    /// <summary>G-14 as small multiples, one per account with a score.</summary>
    public required Limited<MiniTrend> Multiples { get; init; }

    /// <summary>Days that each of them spans, up to the as-of date.</summary>
    public required int MultiplesDays { get; init; }

    public required DateOnly AsOf { get; init; }

    /// <summary>Five, in the order of the outline.</summary>
    public required ImmutableArray<SectionScore> SectionMeans { get; init; }

    /// <summary>Actions that reviews of the last year gave rise to.</summary>
    public required Limited<ReviewActionLine> Actions { get; init; }

    public required ImmutableArray<RoleAttendance> Roles { get; init; }

    public required CadenceCalendar Calendar { get; init; }

    public required int ToleranceDays { get; init; }

    public required Chart Trend { get; init; }

    public required Chart Movers { get; init; }

    /// <summary>Labels of the five sections.</summary>
    public required ImmutableArray<string> Sections { get; init; }

    public required Limited<ReviewStanding> Standings { get; init; }

    public required ImmutableArray<TransitionRow> Transitions { get; init; }

    public required Limited<RecurringIssue> Recurring { get; init; }

    public required OpenDecisions Decisions { get; init; }

    public required Limited<OutdatedPlan> OutdatedPlans { get; init; }

    public required Limited<ReviewConduct> Conduct { get; init; }
}

public static class ReviewsPage
{
    // Beyond these the page would grow without end; the rest stands on the accounts' own pages and the page of actions.
    private const int MultiplesLimit = 120;
    private const int ActionsLimit = 60;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Reviews, "reviews", site.Theme.Strings["nav.reviews"], () => PageContent.Of(Model(site), m => [m.Trend, m.Movers]))
        {
            Section = SitePaths.Reviews,
            Styles = ["coverage.css", "reviews.css"],
            Scripts = ["filters.js", "review-charts.js"],
        };
    }

    internal static ReviewsModel Model(SiteContext site)
    {
        var accounts = site.Portfolio.Accounts;
        var judged = accounts.Select(a => Sliding.Of(a, site)).OfType<bool>().ToList();
        var ordered = InNeedFirst(site);
        var recurring = RecurringIssue.All(site);
        return new()
        {
            HasReviews = site.Portfolio.Has(Core.Domain.Reviews.Table),
            Headlines = [Of("reviews.adherence", "M-50"), Of("reviews.score", "M-55"), Of("reviews.recurring", "M-54.count") with { Note = OpenOf(recurring, site) }],
            SlidingPlans = judged.Count == 0 ? null : judged.Count(s => s),
            JudgedPlans = judged.Count,
            NextSteps = Limited.First(site.MostRows, NextStep.All(site)),
            Calendar = CadenceCalendar.Of(ordered, site),
            ToleranceDays = (int)site.Settings.Value(Core.Metrics.ReviewCadenceMetrics.Tolerance),
            Trend = PortfolioTrendChart.Draw(PortfolioTrendChart.From(site.Portfolio, site.Metrics), Context("trend")),
            Movers = MoversChart.Draw(MoversChart.From(site.Portfolio, site.Metrics), Context("movers")),
            Sections = [.. Vocabularies.ReviewSection.Terms.Select(t => site.Words(t.Label))],
            Standings = Limited.First(site.MostRows, ordered, a => ReviewStanding.Of(a, site)),
            SectionMeans = ReviewStanding.SectionMeans(accounts),
            Filters = ReviewFilters.Of(site),
            PeriodLines = PeriodLine.All(site),
            Groups = ReviewGroup.All(site),
            Packs = ReviewPackPage.Links(site),
            Multiples = MiniTrend.First(MultiplesLimit, site),
            MultiplesDays = site.AsOf.DayNumber - MiniTrend.From(site.AsOf).DayNumber,
            AsOf = site.AsOf,
            Actions = Limited.First(ActionsLimit, ReviewActionLine.All(site)),
            Roles = RoleAttendance.All(site),
            Transitions = TransitionCell.Grid(site),
            Recurring = Limited.First(site.MostRows, recurring),
            Decisions = OpenDecisions.Of(site),
            OutdatedPlans = Limited.First(site.MostRows, OutdatedPlan.All(site)),
            Conduct = Limited.First(site.MostRows, [.. ordered.Where(a => !a.HeldReviews.IsEmpty)], a => ReviewConduct.Of(a, site)),
        };

        Headline Of(string key, string name) => new(site.Theme.Strings[key], site.Figure(name, Subject.Portfolio), null);

        ChartContext Context(string key) => new(key, site.Language, site.AsOf);
    }

    // The figure counts those that ever came back (M-54); what is to be done is with those that nobody has solved yet.
    private static string? OpenOf(ImmutableArray<RecurringIssue> recurring, SiteContext site) =>
        recurring.IsEmpty ? null : site.Theme.Strings.Filled("reviews.recurring_open", Numerals.Text(recurring.Count(i => i.ResolvedOn is null)));

    // As the input has them, as long as all are listed; else those that slide, then those that decline, then the lowest scores.
    private static ImmutableArray<AccountDossier> InNeedFirst(SiteContext site) => site.Portfolio.Accounts.Length <= site.MostRows ? site.Portfolio.Accounts :
    [
        .. site.Portfolio.Accounts.OrderByDescending(a => Sliding.Of(a, site) == true).ThenByDescending(a => site.Metrics.Number("M-58", a.Subject()) == 1)
            .ThenBy(a => site.Metrics.Number("M-55", a.Subject()) ?? decimal.MaxValue),
    ];
}
