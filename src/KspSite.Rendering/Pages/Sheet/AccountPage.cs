using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Changes;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>The A3: the whole plan of one account on one sheet. What a block has no room for is counted and linked.</summary>
public sealed record AccountSheet
{
    public required AccountHead Head { get; init; }

    public required BackgroundBlock Background { get; init; }

    public required SituationBlock Situation { get; init; }

    public required Limited<RhythmLine> Rhythm { get; init; }

    public required Limited<ViewLine> Views { get; init; }

    public required LadderBlock Ladder { get; init; }

    public required OrganisationBlock Organisation { get; init; }

    public required FigureView GreenLights { get; init; }

    public required FigureView MapStatus { get; init; }

    public required Limited<PositioningLine> Positioning { get; init; }

    public required Limited<GoalLine> Goals { get; init; }

    public required ImmutableArray<PillarBlock> Pillars { get; init; }

    /// <summary>Actions that belong to no strategy: shown where there are no strategies, only counted where the room is theirs.</summary>
    public required Limited<ActionLine> LooseActions { get; init; }

    public required CoverageBlock Coverage { get; init; }

    /// <summary>G-05; its small drawing stands on the sheet, its table on the plan page.</summary>
    public required Chart Mix { get; init; }

    public required FigureView Indirect { get; init; }

    public required FigureView OpenConflicts { get; init; }

    public required Limited<ResourceLine> Resources { get; init; }

    public required ReviewBlock Review { get; init; }

    public required QualityBlock Quality { get; init; }

    /// <summary>Under the sheet, on screen only: the paper is full.</summary>
    public required AccountSince Since { get; init; }

    public required string PlanPath { get; init; }

    public required string FiguresPath { get; init; }

    public required string HistoryPath { get; init; }

    /// <summary>Of the account's data.</summary>
    public required string InputHash { get; init; }

    /// <param name="mixKey">Key of the chart; a page that holds several sheets gives each its own.</param>
    // The limits are what one A3 holds at a legible size; the browser test prints the fullest sample account to one page.
    public static AccountSheet Of(AccountDossier account, SiteContext site, string mixKey = "mix-chart")
    {
        var positioning = Limited.First(4, PositioningLine.Of(account, site, 150));
        var goals = Limited.First(6, account.Goals.Select(g => GoalLine.Of(g, site, 64)));
        var budget = SheetBudget.Of(account, positioning, goals);
        return new AccountSheet
        {
            Head = AccountHead.Of(account, site),
            Background = BackgroundBlock.Of(account.Plan, 240),
            Situation = SituationBlock.Of(account, site),
            Rhythm = Limited.First(4, RhythmBlock.Of(account, site)),
            Views = Limited.First(6, account.Views.Select(v => ViewLine.Of(v, site, 84))),
            Ladder = LadderBlock.Of(account, site),
            Organisation = OrganisationBlock.Of(account, site, 18),
            GreenLights = site.Figure("M-10", account),
            MapStatus = site.Figure("M-12", account),
            Positioning = positioning,
            Goals = goals,
            Pillars = PillarBlock.Of(account, site, budget.Strategies, budget.Actions, width: 72),
            LooseActions = Limited.First(account.Strategies.IsEmpty ? 6 : 0, ActionLine.ToDoFirst(PillarBlock.LooseActionsOf(account), site, 72)),
            Coverage = CoverageBlock.Of(account, site, 4),
            Mix = site.ChannelMix(account.Subject(), account.Coverage, mixKey),
            Indirect = site.Figure("M-24", account),
            OpenConflicts = site.Figure("M-25.open", account),
            Resources = Limited.First(4, account.Resources.Select(r => ResourceLine.Of(r, account, site))),
            Review = ReviewBlock.Of(account, site, 120),
            Quality = QualityBlock.Of(account, site, 3),
            Since = AccountSince.Of(account, site),
            PlanPath = SitePaths.AccountPlan(account.Id),
            FiguresPath = SitePaths.AccountFigures(account.Id),
            HistoryPath = SitePaths.AccountHistory(account.Id),
            InputHash = site.Fingerprints.Of(account.Id),
        };
    }
}

/// <summary>Who and what the sheet is about.</summary>
public sealed record AccountHead
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required Coded? Tier { get; init; }

    public required string? Owner { get; init; }

    public required string? ExecutiveSponsor { get; init; }

    public required string? Region { get; init; }

    public required string? Industry { get; init; }

    public required bool HasPlan { get; init; }

    /// <summary>Where no plan is current: when the first of those that are there begins; null where there is none.</summary>
    public required DateOnly? PlanBegins { get; init; }

    public required string? Version { get; init; }

    public required string? Status { get; init; }

    public required DateOnly? PeriodStart { get; init; }

    public required DateOnly? PeriodEnd { get; init; }

    public required DateOnly? LastUpdated { get; init; }

    public static AccountHead Of(AccountDossier account, SiteContext site) => new()
    {
        Id = account.Id.Value,
        Name = account.Account.Name,
        Tier = site.TierOf(account.Account),
        Owner = account.Account.Owner,
        ExecutiveSponsor = account.Account.ExecutiveSponsor,
        Region = account.Account.Region,
        Industry = account.Account.Industry,
        HasPlan = account.Plan is not null,
        PlanBegins = account.ComingPlan?.PeriodStart,
        Version = account.Plan?.Version,
        Status = site.Label(Vocabularies.PlanStatus, account.Plan?.Status),
        PeriodStart = account.Plan?.PeriodStart,
        PeriodEnd = account.Plan?.PeriodEnd,
        LastUpdated = account.Plan?.LastUpdated,
    };
}

public static class AccountPage
{
    public static IEnumerable<Page> Build(SiteContext site) => AccountPages.Of(site, SitePaths.Account, (account, path) =>
        new(path, "account", account.Account.Name, () => new PageContent(AccountSheet.Of(account, site), []))
        {
            Styles = ["a3.css"],
            Kind = "sheet",
            IsOnePiece = true,
        });
}
