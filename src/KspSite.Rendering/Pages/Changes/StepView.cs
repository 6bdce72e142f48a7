using KspSite.Core.History;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Changes;

/// <summary>What changed from one export to the next.</summary>
public sealed record StepView
{
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    public required int Better { get; init; }

    public required int Worse { get; init; }

    public required int Other { get; init; }

    /// <summary>Accounts that changed, worst first.</summary>
    public required ImmutableArray<AccountStep> Accounts { get; init; }

    public required int Unchanged { get; init; }

    public required ImmutableArray<FigureMove> Figures { get; init; }

    /// <summary>Tables that only one of the exports has, in one sentence; null where there is none.</summary>
    public required string? NotCompared { get; init; }

    public static StepView Of(Comparison step, SiteContext site) => new()
    {
        From = step.Before.Date,
        To = step.After.Date,
        Better = step.Changes.Count(c => c.Course == Course.Better),
        Worse = step.Changes.Count(c => c.Course == Course.Worse),
        Other = step.Changes.Count(c => c.Course == Course.Neutral),
        Accounts = [.. step.Accounts.Select(a => AccountStep.Of(a, site))],
        Unchanged = step.Unchanged.Length,
        Figures = FigureMove.Of(step.Figures, site),
        NotCompared = step.NotCompared.IsEmpty ? null : Lists.Join(step.NotCompared.Select(t => site.Words(t.Title)), site),
    };
}

/// <summary>One account since the latest dated export.</summary>
/// <param name="Since">Null without history.</param>
/// <param name="Step">Null where nothing changed, or where there is no history.</param>
/// <param name="Figures">Empty without history.</param>
public sealed record AccountSince(DateOnly? Since, AccountStep? Step, FigureCourse Figures)
{
    /// <summary>How the page says what to keep: the date to name the folder by.</summary>
    public required DateOnly AsOf { get; init; }

    public required string ChangesPath { get; init; }

    public static AccountSince Of(Core.Domain.AccountDossier account, SiteContext site)
    {
        var step = site.ChangesOf(account.Id);
        return new(site.Past.Latest?.Before.Date, step is null ? null : AccountStep.Of(step, site), FigureCourse.Of(account, site))
        {
            AsOf = site.AsOf,
            ChangesPath = SitePaths.Changes,
        };
    }
}
