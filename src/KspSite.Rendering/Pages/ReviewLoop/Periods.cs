using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Rules;
using KspSite.Rendering.Pages.Coverage;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>The periods of the switch, shortest first: days up to and including the as-of date.</summary>
internal static class Periods
{
    public static ImmutableArray<(string Code, int Days)> All { get; } = [("quarter", 91), ("half", 182), ("year", 365)];

    /// <summary>Whether a day lies in the last so many days: (t − days, t].</summary>
    public static bool Holds(DateOnly day, int days, DateOnly asOf) => asOf.DayNumber - day.DayNumber is var age && age >= 0 && age < days;

    /// <summary>The codes of the periods that hold the day, separated by blanks; empty for days before the longest.</summary>
    public static string Of(DateOnly day, DateOnly asOf) => string.Join(' ', All.Where(p => Holds(day, p.Days, asOf)).Select(p => p.Code));

    /// <summary>The same for a month, which a period holds when it holds its last day; months ahead are in every period.</summary>
    public static string OfMonth(DateOnly first, DateOnly asOf) => first.AddMonths(1).AddDays(-1) is var last && last > asOf
        ? string.Join(' ', All.Select(p => p.Code)) : Of(last, asOf);
}

/// <summary>What a row of the reviews' page can be filtered by. Empty where not known.</summary>
/// <param name="Managers">Names separated by <c>|</c>: an account may have more than one.</param>
/// <param name="Period">Codes of periods separated by blanks; null for a row that no period leaves out.</param>
public sealed record ReviewKeys(string Region, string Industry, string Tier, string Managers, string? Period)
{
    public static ReviewKeys Of(AccountDossier account) => new(
        account.Account.Region ?? "", account.Account.Industry ?? "", account.Account.Tier ?? "", string.Join('|', PersonNames.In(account.Account.Owner)), null);

    /// <summary>Also by the period in which the day lies.</summary>
    public static ReviewKeys Of(AccountDossier account, DateOnly day, SiteContext site) => Of(account) with { Period = Periods.Of(day, site.AsOf) };
}

/// <summary>The filters above the page: only those with something to choose.</summary>
internal static class ReviewFilters
{
    public static ImmutableArray<FilterChoice> Of(SiteContext site)
    {
        var strings = site.Theme.Strings;
        var keys = site.Portfolio.Accounts.Select(ReviewKeys.Of).ToList();
        return
        [
            .. new FilterChoice[]
            {
                new("region", strings["col.region"], FilterChoice.Plain(keys.Select(k => k.Region))),
                new("manager", strings["col.owner"], FilterChoice.Plain(keys.SelectMany(k => k.Managers.Split('|')))) { Separator = "|" },
                new("tier", strings["col.tier"], FilterChoice.Terms(site.Settings.Current(Vocabularies.Tier), keys.Select(k => k.Tier), site)),
                new("industry", strings["col.industry"], FilterChoice.Plain(keys.Select(k => k.Industry))),
            }.Where(c => c.Options.Length > 1),
            new("period", strings["reviews.period"], [.. Periods.All.Select(p => new Coded(p.Code, strings["reviews.period_" + p.Code]))]) { Separator = " " },
        ];
    }
}
