using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>How we want to be seen in one zone. A zone without a statement is shown as a gap, not left out.</summary>
public sealed record PositioningLine(string Zone, Shortened Statement, Shortened Value, Shortened How, Shortened OurReturn, bool IsMissing) : PlanLine
{
    public static IEnumerable<PositioningLine> Of(AccountDossier account, SiteContext site, int width)
    {
        foreach (var zone in account.ZonesInScope)
        {
            var own = account.Positionings.Where(p => p.Zone == zone.Id).ToList();
            if (own.Count == 0) yield return Line(zone.Name, null, site, width);
            foreach (var positioning in own) yield return Line(zone.Name, positioning, site, width);
        }
    }

    private static PositioningLine Line(string zone, Positioning? p, SiteContext site, int width) => new(
        zone, Texts.Shorten(p?.Statement, width), Texts.Shorten(p?.Value, width / 2), Texts.Shorten(p?.How, width / 2), Texts.Shorten(p?.OurReturn, width / 2), p is null)
    {
        More = () => p is null ? [] : Sheet.Particulars.Of(p, site),
    };
}

/// <summary>A goal with its pace. Bar widths are percent of the bar, 0..100, where 100 is an attainment of 1.</summary>
public sealed record GoalLine : PlanLine
{
    public required string Id { get; init; }

    public required Shortened Statement { get; init; }

    public required string Type { get; init; }

    /// <summary>Whether there is a baseline or a target to tell.</summary>
    public required bool IsMeasured { get; init; }

    public required string Baseline { get; init; }

    /// <summary>
    /// The baseline where the attainment is measured from one: 5,390 of 6,200 is 53% from 4,480, and beside a bare 53% the reader takes it
    /// for a mistake. Null where nothing is measured, or from zero.
    /// </summary>
    public required string? MeasuredFrom { get; init; }

    public required string Actual { get; init; }

    public required string Target { get; init; }

    public required string Unit { get; init; }

    public required string? Owner { get; init; }

    public required DateOnly? Due { get; init; }

    public required FigureView Attainment { get; init; }

    public required FigureView Elapsed { get; init; }

    public required FigureView Pace { get; init; }

    public required Coded Light { get; init; }

    public required string? Status { get; init; }

    public required int? Reached { get; init; }

    public required int? Expected { get; init; }

    public required string Source { get; init; }

    public static GoalLine Of(Goal goal, SiteContext site, int width)
    {
        var subject = goal.Subject();
        var attainment = Clipped(site.Figure("M-30", subject));
        var elapsed = site.Figure("M-31", subject);
        var light = site.Metrics.Word("M-32.light", subject) ?? "grey";
        var amounts = GoalAmounts.Of(goal, site);
        return new GoalLine
        {
            Id = goal.Id.Value,
            Statement = Texts.Shorten(goal.Statement, width),
            Type = site.Label(Vocabularies.GoalType, goal.Type),
            IsMeasured = goal.Baseline is not null || goal.Target is not null,
            Baseline = amounts.Text(goal.Baseline),
            MeasuredFrom = attainment.Number is not null && goal.Baseline is { } baseline and not 0 ? amounts.Text(baseline) : null,
            Actual = amounts.Text(goal.Actual),
            Target = amounts.Text(goal.Target),
            Unit = amounts.Unit,
            Owner = goal.Owner,
            Due = goal.Due,
            Attainment = attainment,
            Elapsed = elapsed,
            Pace = site.Figure("M-32", subject),
            Light = new(light, site.Theme.Strings["pace." + light]),
            Status = site.Label(Vocabularies.GoalStatus, goal.Status),
            Reached = Percent(attainment.Number),
            Expected = Percent(elapsed.Number),
            Source = goal.Row.Source.Short,
            More = () => Sheet.Particulars.Of(goal, site),
        };
    }

    private static FigureView Clipped(FigureView attainment) =>
        attainment.Number is { } share ? attainment with { Text = Formats.Share(GoalMetrics.Shown(share)) } : attainment;

    /// <summary>How much of a bar a share fills: percent, 0..100; null where there is none.</summary>
    internal static int? Percent(decimal? share) => share is { } value ? (int)Math.Clamp(Math.Round(value * 100), 0, 100) : null;
}

/// <summary>An action: its owner and date, and whether it is late.</summary>
public sealed record ActionLine(string Id, Shortened Text, string? Owner, DateOnly? Due, DateOnly? DoneDate, Coded Status, int DaysOverdue, DateOnly? DueOriginal, string? Result, string Source) : PlanLine
{
    public bool IsOverdue => DaysOverdue > 0;

    /// <summary>What is late comes first, then what is due next; done and cancelled last.</summary>
    public static IEnumerable<ActionLine> ToDoFirst(IEnumerable<PlanAction> actions, SiteContext site, int width) =>
        actions.OrderBy(a => a.MayBeOpen ? 0 : 1).ThenBy(a => a.Due ?? DateOnly.MaxValue).Select(a => Of(a, site, width));

    public static ActionLine Of(PlanAction action, SiteContext site, int width) => new(
        action.Id.Value, Texts.Shorten(action.Text, width), action.Owner, action.Due, action.DoneDate,
        action.Status is { } status ? new(Vocabularies.ActionStatus.CodeOf(status), site.Label(Vocabularies.ActionStatus, status)) : new("none", Formats.Missing),
        action.IsOverdue(site.AsOf) ? site.AsOf.DayNumber - action.Due!.Value.DayNumber : 0,
        action.DueOriginal, action.Result, action.Row.Source.Short)
    {
        More = () => Sheet.Particulars.Of(action, site),
    };
}

/// <summary>A sub-strategy with the actions that the sheet has room for.</summary>
public sealed record StrategyLine : PlanLine
{
    public required string Id { get; init; }

    public required Shortened SubStrategy { get; init; }

    public required string? PositionNow { get; init; }

    public required string? PositionTarget { get; init; }

    public required string? Status { get; init; }

    public required bool IsActive { get; init; }

    public required Limited<ActionLine> Actions { get; init; }

    public required string Source { get; init; }

    public static StrategyLine Of(Strategy strategy, AccountDossier account, SiteContext site, int width, int actions) => new()
    {
        Id = strategy.Id.Value,
        SubStrategy = Texts.Shorten(strategy.SubStrategy, width),
        PositionNow = strategy.PositionNow,
        PositionTarget = strategy.PositionTarget,
        Status = site.Label(Vocabularies.StrategyStatus, strategy.Status ?? StrategyStatus.Active),
        IsActive = strategy.IsActive,
        Actions = Limited.First(actions, ActionLine.ToDoFirst(account.Actions.Where(a => a.Strategy == strategy.Id), site, width)),
        Source = strategy.Row.Source.Short,
        More = () => Sheet.Particulars.Of(strategy, account, site),
    };
}

/// <summary>One of the three strategies.</summary>
public sealed record PillarBlock(Coded Pillar, Limited<StrategyLine> Strategies)
{
    /// <summary>The actions that none of the account's strategies has, in input order.</summary>
    public static IEnumerable<PlanAction> LooseActionsOf(AccountDossier account)
    {
        var strategies = account.Strategies.Select(s => s.Id).ToHashSet();
        return account.Actions.Where(a => a.Strategy is not { } strategy || !strategies.Contains(strategy));
    }

    public static ImmutableArray<PillarBlock> Of(AccountDossier account, SiteContext site, int strategies, int actions, int width) =>
    [
        .. Enum.GetValues<Pillar>().Select(pillar => new PillarBlock(
            new(Vocabularies.Pillar.CodeOf(pillar), site.Label(Vocabularies.Pillar, pillar)),
            Limited.First(strategies, account.Strategies.Where(s => s.Pillar == pillar)
                .OrderBy(s => s.IsActive ? 0 : 1).Select(s => StrategyLine.Of(s, account, site, width, actions))))),
    ];
}

/// <summary>A resource with its expected return.</summary>
public sealed record ResourceLine : PlanLine
{
    public required string Id { get; init; }

    public required string Project { get; init; }

    public required string Kind { get; init; }

    public required string? Provider { get; init; }

    public required Money? Cost { get; init; }

    public required Money? Gain { get; init; }

    public required decimal? Probability { get; init; }

    public required FigureView Roi { get; init; }

    public required FigureView Payback { get; init; }

    public required FigureView Priority { get; init; }

    public required FigureView Rank { get; init; }

    public required Coded Status { get; init; }

    public required string Source { get; init; }

    public static ResourceLine Of(Resource resource, AccountDossier account, SiteContext site)
    {
        var subject = resource.Subject();
        return new ResourceLine
        {
            Id = resource.Id.Value,
            Project = resource.Project ?? site.Label(Vocabularies.ResourceKind, resource.Kind),
            Kind = site.Label(Vocabularies.ResourceKind, resource.Kind),
            Provider = resource.Provider,
            Cost = resource.Cost,
            Gain = resource.ExpectedGain,
            Probability = resource.Probability,
            Roi = site.Figure("M-61", subject),
            Payback = site.Figure("M-62", subject),
            Priority = site.Figure("M-63", subject),
            Rank = site.Figure("M-63.rank", subject),
            Status = resource.Status is { } status ? new(Vocabularies.ResourceStatus.CodeOf(status), site.Label(Vocabularies.ResourceStatus, status)) : new("none", Formats.Missing),
            Source = resource.Row.Source.Short,
            More = () => Sheet.Particulars.Of(resource, account, site),
        };
    }
}
