using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>The customer's background, our situation, and how the customer buys.</summary>
public sealed record BackgroundBlock(Shortened Background, Shortened Situation, Shortened Process, Shortened KamRole)
{
    public static BackgroundBlock Of(Plan? plan, int width) => new(
        Texts.Shorten(plan?.Background, width), Texts.Shorten(plan?.Situation, width),
        Texts.Shorten(plan?.SalesProcess, width), Texts.Shorten(plan?.KamRole, width * 2 / 3));
}

/// <summary>Volume, revenue and profit of two years side by side.</summary>
public sealed record SalesLine(string Title, string ThisYear, string LastYear, string Change);

/// <summary>The three key-account criteria and the sales of the last 24 months.</summary>
public sealed record SituationBlock
{
    public required Money? CurrentSales { get; init; }

    public required Money? Potential { get; init; }

    public required FigureView Gap { get; init; }

    public required FigureView Penetration { get; init; }

    public required int? BuyerCount { get; init; }

    public required int? ProcessSteps { get; init; }

    public required FigureView KeyAccountIndex { get; init; }

    public required FigureView Growth { get; init; }

    /// <summary>Empty where the last twelve months have no figures.</summary>
    public required ImmutableArray<SalesLine> Sales { get; init; }

    /// <summary>The twelve months that the sales lines cover; null where there are none.</summary>
    public required string? SalesPeriod { get; init; }

    /// <summary>Whether one of the sums is missing: a year that lacks months has none.</summary>
    public bool LacksMonths => Sales.Any(l => l.ThisYear == Formats.Missing || l.LastYear == Formats.Missing);

    public static SituationBlock Of(AccountDossier account, SiteContext site)
    {
        var years = SalesYears.Of(account.Sales, site.AsOf);
        return new SituationBlock
        {
            CurrentSales = account.Account.CurrentSales,
            Potential = account.Account.Potential,
            Gap = site.Figure("M-01", account),
            Penetration = site.Figure("M-01b", account),
            BuyerCount = account.Account.BuyerCount,
            ProcessSteps = account.Account.ProcessSteps,
            KeyAccountIndex = site.Figure("M-02", account),
            Growth = site.Figure("M-08", account),
            Sales = years is null ? [] : Lines(years, account.Account.Currency ?? "CNY", site),
            SalesPeriod = years is null ? null : $"{years.From}–{years.To}",
        };
    }

    private static ImmutableArray<SalesLine> Lines(SalesYears years, string currency, SiteContext site)
    {
        return
        [
            Line("a3.volume", years.Volume, value => Formats.Number(value, 0)),
            Line("a3.revenue", years.Revenue, value => site.Formats.Amount(value, currency)),
            Line("a3.profit", years.Profit, value => site.Formats.Amount(value, currency)),
        ];

        SalesLine Line(string key, (decimal? This, decimal? Last) pair, Func<decimal?, string> show) => new(
            site.Theme.Strings[key], show(pair.This), show(pair.Last),
            pair is { This: { } now, Last: { } before } && before != 0 ? Formats.Signed((now - before) / before * 100, 0) + "%" : Formats.Missing);
    }
}

/// <summary>Sums over the twelve months that end with the last finished period, and the twelve before. A sum is null unless every month has a value.</summary>
public sealed record SalesYears
{
    public required string From { get; init; }

    public required string To { get; init; }

    public required (decimal? This, decimal? Last) Volume { get; init; }

    public required (decimal? This, decimal? Last) Revenue { get; init; }

    public required (decimal? This, decimal? Last) Profit { get; init; }

    public static SalesYears? Of(ImmutableArray<SalesFigure> figures, DateOnly asOf)
    {
        var finished = figures.Where(f => f.Period.End <= asOf).ToList();
        var (volume, revenue, profit) = (Counted(f => f.Volume), Counted(f => f.Revenue?.Amount), Counted(f => f.Profit?.Amount));
        ImmutableArray<SalesFigure> counted = [.. volume, .. revenue, .. profit];
        if (counted.IsEmpty) return null;
        var end = counted.Max(f => f.Period.MonthAfter);
        return new SalesYears
        {
            From = Month(end - 12),
            To = Month(end - 1),
            Volume = Years(volume, f => f.Volume),
            Revenue = Years(revenue, f => f.Revenue?.Amount),
            Profit = Years(profit, f => f.Profit?.Amount),
        };

        ImmutableArray<SalesFigure> Counted(Func<SalesFigure, decimal?> value) => SalesPeriods.CountedOnce(finished.Where(f => value(f) is not null));

        (decimal? This, decimal? Last) Years(ImmutableArray<SalesFigure> rows, Func<SalesFigure, decimal?> value) => (Sum(rows, end, value), Sum(rows, end - 12, value));
    }

    private static decimal? Sum(ImmutableArray<SalesFigure> figures, int end, Func<SalesFigure, decimal?> value)
    {
        var inside = figures.Where(f => f.Period.MonthIndex >= end - 12 && f.Period.MonthAfter <= end).ToList();
        var months = inside.SelectMany(f => f.Period.Months).Distinct().Count();
        return months == 12 ? inside.Sum(f => value(f)!.Value) : null;
    }

    private static string Month(int index) => new Period(index / 12, (index % 12) + 1, Grain.Month).ToString();
}

/// <summary>One zone's motive and the steps of its buying rhythm: the customer's step and ours.</summary>
public sealed record RhythmLine(string Id, string Zone, string Motives, string? BuyStage, string? OurStage, ImmutableArray<RhythmStep> Steps, bool IsAhead) : PlanLine;

/// <summary>A step of the rhythm and who stands on it.</summary>
public sealed record RhythmStep(string Label, bool IsCustomer, bool IsOurs);

public static class RhythmBlock
{
    public static ImmutableArray<RhythmLine> Of(AccountDossier account, SiteContext site)
    {
        var stages = site.Settings.Current(Vocabularies.BuyingStage);
        return [.. account.ZonesInScope.Select(zone => new RhythmLine(
            zone.Id.Value,
            zone.Name,
            Lists.Join(zone.Motives.Select(m => site.Label(Vocabularies.Motive, m)), site),
            site.Label(Vocabularies.BuyingStage, zone.BuyStage),
            site.Label(Vocabularies.BuyingStage, zone.OurStage),
            [.. stages.Terms.Select(t => new RhythmStep(site.Words(t.Label), t.Code == zone.BuyStage, t.Code == zone.OurStage))],
            zone.BuyStage is { } buy && zone.OurStage is { } ours && stages.IndexOf(ours) >= stages.IndexOf(buy) + 2)
        {
            More = () => Particulars.Of(zone, site),
        })];
    }
}

/// <summary>One view of the customer.</summary>
public sealed record ViewLine(Coded Kind, Shortened Text, Coded Confirmed, string? Zone, string? Source, DateOnly? SourceDate, string Place) : PlanLine
{
    public static ViewLine Of(CustomerView view, SiteContext site, int width) => new(
        new(Vocabularies.ViewKind.CodeOf(view.Kind), site.Label(Vocabularies.ViewKind, view.Kind)),
        Texts.Shorten(view.Text, width),
        new(Vocabularies.Confirmation.CodeOf(view.Confirmed ?? Confirmation.Unconfirmed), site.Label(Vocabularies.Confirmation, view.Confirmed ?? Confirmation.Unconfirmed)),
        view.Zone is { } zone ? site.Portfolio.Find(zone)?.Name : null,
        site.Label(Vocabularies.InformationSource, view.SourceType),
        view.SourceDate,
        view.Row.Source.Short)
    {
        More = () => Sheet.Particulars.Of(view, site),
    };
}

/// <summary>A rung of the ladder: who of the players sees us there, and whether it is our own estimate or the target.</summary>
public sealed record Rung(int Level, string Label, string Players, bool IsSelf, bool IsTarget, bool IsSeen);

public sealed record LadderBlock(ImmutableArray<Rung> Rungs, FigureView Level, int? Self, int? Target, DateOnly? TargetDate, FigureView Bias)
{
    /// <summary>Rungs from the highest to the lowest, always five.</summary>
    public static LadderBlock Of(AccountDossier account, SiteContext site)
    {
        var level = site.Figure("M-13.level", account);
        var nearest = level.Number is { } number ? (int)Math.Round(number, MidpointRounding.AwayFromZero) : 0;
        return new(
            [
                .. Enumerable.Range(1, 5).Reverse().Select(i => new Rung(
                    i,
                    site.Theme.Strings["ladder." + i.ToString(System.Globalization.CultureInfo.InvariantCulture)],
                    Lists.Join(account.Players.Where(p => p.LevelNow == i).Select(p => p.Name), site),
                    account.Plan?.SelfLevel == i, account.Plan?.TargetLevel == i, nearest == i)),
            ],
            level, account.Plan?.SelfLevel, account.Plan?.TargetLevel, account.Plan?.TargetLevelDate, site.Figure("M-13.bias", account));
    }
}
