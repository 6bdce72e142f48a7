using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>A mark as the table shows it; the symbol reads without colour.</summary>
public sealed record CalendarMark(string State, string Symbol, CadenceMark Mark, string Href)
{
    public static CalendarMark Of(CadenceMark mark, AccountDossier account)
    {
        var history = SitePaths.AccountHistory(account.Id);
        var href = mark.Review is { } review ? history + "#" + ReviewAnchors.Of(review) : history;
        return mark.State switch
        {
            CadenceState.Held => new("held", "●", mark, href),
            CadenceState.Late => new("late", "◐", mark, href),
            CadenceState.Missed => new("missed", "✕", mark, href),
            _ => new("planned", "○", mark, href),
        };
    }
}

/// <summary>A month of one account; usually one mark, often none.</summary>
public sealed record CalendarCell(ImmutableArray<CalendarMark> Marks, bool IsAhead, string Period);

public sealed record CalendarRow(string Account, string Path, FigureView Adherence, bool IsSliding, ImmutableArray<CalendarCell> Cells, ReviewKeys Keys);

/// <summary>A month as a column, <c>2026-11</c>, and the periods that hold it.</summary>
public sealed record CalendarMonth(string Label, bool IsCurrent, string Period);

/// <summary>G-16: account × month, fifteen months back (the as-of month included) and three ahead, oldest first.</summary>
public sealed record CadenceCalendar(ImmutableArray<CalendarMonth> Months, Limited<CalendarRow> Rows)
{
    private const int Back = 15;
    private const int Ahead = 3;

    /// <summary>One row per account that has a plan or a review.</summary>
    public static CadenceCalendar Of(IEnumerable<AccountDossier> accounts, SiteContext site)
    {
        var current = new DateOnly(site.AsOf.Year, site.AsOf.Month, 1);
        var months = Enumerable.Range(1 - Back, Back + Ahead).Select(current.AddMonths).ToImmutableArray();
        return new(
            [.. months.Select(m => new CalendarMonth(Charts.ChartNumbers.Month(m), m == current, Periods.OfMonth(m, site.AsOf)))],
            Limited.First(site.MostRows, [.. accounts.Where(a => a.Plan is not null || !a.Reviews.IsEmpty)], a => Row(a, months, current, site)));
    }

    private static CalendarRow Row(AccountDossier account, ImmutableArray<DateOnly> months, DateOnly current, SiteContext site)
    {
        var marks = CadenceMark.Of(account, site).ToLookup(m => new DateOnly(m.Day.Year, m.Day.Month, 1));
        return new(
            account.Account.DisplayName, SitePaths.AccountHistory(account.Id), site.Figure("M-50", account), Sliding.Of(account, site) == true,
            [.. months.Select(m => new CalendarCell([.. marks[m].Select(x => CalendarMark.Of(x, account))], m > current, Periods.OfMonth(m, site.AsOf)))], ReviewKeys.Of(account));
    }
}

/// <summary>The place of a review on its account's history page.</summary>
internal static class ReviewAnchors
{
    public static string Of(ReviewDossier review) => "review-" + Links.Slug(review.Id.Value);
}

/// <summary>Is a plan without a review for longer than its cadence allows, or never reviewed at all (RV-02)?</summary>
internal static class Sliding
{
    /// <summary>Null where there is no plan, or the rule cannot judge it.</summary>
    public static bool? Of(AccountDossier account, SiteContext site) => account.Plan is null ? null
        : site.Checks.Of("RV-02", account.Subject())?.Outcome switch { Outcome.Fail => true, Outcome.Pass => false, _ => null };
}
