using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>An account as a row of a table: who, how well, how fresh, what is late.</summary>
public sealed record AccountLine
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required string Path { get; init; }

    public required Coded? Tier { get; init; }

    /// <summary>Its place in the vocabulary: what a column of tiers is sorted by; null where unknown.</summary>
    public required int? TierOrder { get; init; }

    public required string? Owner { get; init; }

    public required string? Region { get; init; }

    public required string? Industry { get; init; }

    public required Money? CurrentSales { get; init; }

    public required FigureView Gap { get; init; }

    public required FigureView Quality { get; init; }

    public required FigureView Grade { get; init; }

    public required FigureView Completeness { get; init; }

    public required FigureView GreenLights { get; init; }

    public required FigureView Health { get; init; }

    public required FigureView HealthParts { get; init; }

    /// <summary>Green, amber or red by the bands of M-06.</summary>
    public required FigureView HealthLight { get; init; }

    public required FigureView Freshness { get; init; }

    public required FigureView FreshnessLight { get; init; }

    public required FigureView Adherence { get; init; }

    public required FigureView OnTime { get; init; }

    public required FigureView Score { get; init; }

    public required FigureView Change { get; init; }

    /// <summary>Where the scores are heading, in a word (M-56).</summary>
    public required FigureView Direction { get; init; }

    /// <summary>The scores so far as a line the size of a word; empty with fewer than two, and where the table leaves it out.</summary>
    public string Sparkline { get; init; } = "";

    public required FigureView Overdue { get; init; }

    public required DateOnly? NextReview { get; init; }

    /// <summary>The next review's date has passed, and no review was held on it or since.</summary>
    public required bool IsReviewLate { get; init; }

    public required string Phase { get; init; }

    public static AccountLine Of(AccountDossier account, SiteContext site) => new()
    {
        Id = account.Id.Value,
        Name = account.Account.DisplayName,
        Path = SitePaths.Account(account.Id),
        Tier = site.TierOf(account.Account),
        TierOrder = account.Account.Tier is { } code ? site.Settings.Current(Vocabularies.Tier).IndexOf(code) : null,
        Owner = account.Account.Owner,
        Region = account.Account.Region,
        Industry = account.Account.Industry,
        CurrentSales = account.Account.CurrentSales,
        Gap = site.Figure("M-01", account),
        Quality = site.Figure("M-04", account),
        Grade = site.Figure("M-04.grade", account),
        Completeness = site.Figure("M-03", account),
        GreenLights = site.Figure("M-10", account),
        Health = site.Figure("M-06", account),
        HealthParts = site.Figure("M-06.parts", account),
        HealthLight = site.Figure("M-06.light", account),
        Freshness = site.Figure("M-05", account),
        FreshnessLight = site.Figure("M-05.light", account),
        Adherence = site.Figure("M-50", account),
        OnTime = site.Figure("M-41", account),
        Score = site.Figure("M-55", account),
        Change = site.Figure("M-55b", account),
        Direction = site.Figure("M-56.direction", account),
        Overdue = site.Figure("M-42.overdue", account),
        NextReview = account.Plan?.NextReview,
        IsReviewLate = account.OverdueReview(site.AsOf) is not null,
        Phase = PdcaPhase.Told(account, site).Label,
    };
}
