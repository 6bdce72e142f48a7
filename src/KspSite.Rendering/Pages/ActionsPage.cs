using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Pages.Sheet;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>An action of the portfolio. Slip is due minus original due date in days, negative when brought forward.</summary>
public sealed record PortfolioAction(ActionLine Action, string Account, string Path, string? Pillar, int? SlipDays);

/// <summary>What one person has on their list.</summary>
public sealed record OwnerLine
{
    public required string Name { get; init; }

    public required string Path { get; init; }

    public required int Open { get; init; }

    public required FigureView Overdue { get; init; }

    public required FigureView Completion { get; init; }

    public required FigureView OnTime { get; init; }

    public required FigureView Slip { get; init; }

    public required FigureView Next30 { get; init; }

    public required FigureView Next60 { get; init; }

    public required FigureView Next90 { get; init; }
}

/// <summary>A band of days and how many open actions fall into it.</summary>
public sealed record DueBand(string Label, FigureView Count);

/// <summary>What the plans ask people to do: by due date, by age, by owner.</summary>
public sealed record ActionsModel
{
    public required bool HasActions { get; init; }

    public required int OpenCount { get; init; }

    public required ImmutableArray<Headline> Headlines { get; init; }

    /// <summary>Overdue by age, then coming due.</summary>
    public required ImmutableArray<DueBand> Bands { get; init; }

    public required Chart Ages { get; init; }

    public required Chart Weekly { get; init; }

    /// <summary>Most overdue first.</summary>
    public required ImmutableArray<OwnerLine> Owners { get; init; }

    /// <summary>By due date, undated last.</summary>
    public required Limited<PortfolioAction> Open { get; init; }

    /// <summary>Without a status, so that nobody knows whether they are done: in no count. By due date, undated last.</summary>
    public required Limited<PortfolioAction> WithoutStatus { get; init; }

    /// <summary>Done in the last 90 days, latest first.</summary>
    public required Limited<PortfolioAction> Done { get; init; }
}

public static class ActionsPage
{
    private const int DoneDays = 90;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Actions, "actions", site.Theme.Strings["nav.actions"], () => PageContent.Of(Model(site), m => [m.Ages, m.Weekly]))
        {
            Section = SitePaths.Actions,
            Styles = ["reviews.css"],
        };
    }

    internal static ActionsModel Model(SiteContext site)
    {
        var all = site.Portfolio.Accounts.SelectMany(a => a.Actions.Select(x => (Account: a, Action: x))).ToList();
        var open = all.FindAll(x => x.Action.IsOpen);
        return new()
        {
            HasActions = site.Portfolio.Has(PlanActions.Table),
            OpenCount = open.Count,
            Headlines =
            [
                Of("actions.overdue", "M-42.overdue"), Of("actions.due_soon", "M-46.due_0_30"), Of("actions.on_time", "M-41"),
                Of("actions.completion", "M-40"), Of("actions.slip", "M-43"),
            ],
            Bands =
            [
                Band("actions.late_over_90", "M-42.overdue_over_90"), Band("actions.late_31_90", "M-42.overdue_31_90"),
                Band("actions.late_8_30", "M-42.overdue_8_30"), Band("actions.late_1_7", "M-42.overdue_1_7"),
                Band("actions.in_0_30", "M-46.due_0_30"), Band("actions.in_31_60", "M-46.due_31_60"), Band("actions.in_61_90", "M-46.due_61_90"),
            ],
            Ages = ActionAgeChart.Draw(ActionAgeChart.From(Subject.Portfolio, site.Metrics), new("ages", site.Language, site.AsOf)),
            Weekly = ActionAgeChart.DrawWeekly(ActionAgeChart.Weeks(all.Select(x => x.Action), site.AsOf), new("weekly", site.Language, site.AsOf)),
            Owners = Owners(open.SelectMany(x => PersonNames.In(x.Action.Owner)).CountBy(n => n).ToDictionary(), all.SelectMany(x => PersonNames.In(x.Action.Owner)), site),
            Open = Limited.First(site.MostRows, [.. open.OrderBy(x => x.Action.Due ?? DateOnly.MaxValue)], x => Line(x.Account, x.Action, site)),
            WithoutStatus = Limited.First(site.MostRows, [.. all.Where(x => x.Action.Status is null).OrderBy(x => x.Action.Due ?? DateOnly.MaxValue)], x => Line(x.Account, x.Action, site)),
            Done = Limited.First(site.MostRows, [.. all.Where(x => IsDoneLately(x.Action, site.AsOf)).OrderByDescending(x => x.Action.DoneDate)], x => Line(x.Account, x.Action, site)),
        };

        Headline Of(string key, string name) => new(site.Theme.Strings[key], site.Figure(name, Subject.Portfolio), null);

        DueBand Band(string key, string name) => new(site.Theme.Strings[key], site.Figure(name, Subject.Portfolio));
    }

    private static bool IsDoneLately(PlanAction action, DateOnly asOf) =>
        action is { IsDone: true, DoneDate: { } done } && asOf.DayNumber - done.DayNumber is >= 0 and <= DoneDays;

    private static ImmutableArray<OwnerLine> Owners(Dictionary<string, int> open, IEnumerable<string> owners, SiteContext site) =>
    [
        .. owners.Distinct().Select(name => Owner(name, open.GetValueOrDefault(name), site))
            .OrderByDescending(o => o.Overdue.Number).ThenByDescending(o => o.Open).ThenBy(o => o.Name, StringComparer.Ordinal),
    ];

    private static OwnerLine Owner(string name, int open, SiteContext site)
    {
        var subject = new Subject(SubjectType.Owner, name);
        return new()
        {
            Name = name,
            Path = SitePaths.Person(name),
            Open = open,
            Overdue = site.Figure("M-42.overdue", subject),
            Completion = site.Figure("M-40", subject),
            OnTime = site.Figure("M-41", subject),
            Slip = site.Figure("M-43", subject),
            Next30 = site.Figure("M-46.due_0_30", subject),
            Next60 = site.Figure("M-46.due_31_60", subject),
            Next90 = site.Figure("M-46.due_61_90", subject),
        };
    }

    private static PortfolioAction Line(AccountDossier account, PlanAction action, SiteContext site) => new(
        ActionLine.Of(action, site, int.MaxValue), account.Account.DisplayName, SitePaths.AccountPlan(account.Id) + "#actions",
        site.Label(Vocabularies.Pillar, account.Strategies.Where(s => s.Id == action.Strategy).Select(s => (Pillar?)s.Pillar).FirstOrDefault()),
        action.Due?.DayNumber - action.DueOriginal?.DayNumber);
}
