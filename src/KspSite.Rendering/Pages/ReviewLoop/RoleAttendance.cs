using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.ReviewLoop;

/// <summary>How often people of one role came to the reviews of the last year at which they were required (M-52).</summary>
/// <param name="Rate">0..1; null where nobody's attendance was noted.</param>
/// <param name="Absent">Who stayed away, most often first, with how often; null where nobody did.</param>
public sealed record RoleAttendance(string Role, int Required, int Attended, decimal? Rate, string? Absent)
{
    private const int Named = 5;

    /// <summary>The role that came least first. Places whose attendance was not noted are left out.</summary>
    public static ImmutableArray<RoleAttendance> All(SiteContext site) =>
    [
        .. site.Portfolio.Accounts.SelectMany(a => a.HeldReviews).Where(r => Periods.Holds(r.Review.HeldDate!.Value, 365, site.AsOf)) // held by definition
            .SelectMany(r => r.Participants).Where(p => p.IsRequired && p.Attended is not null)
            .GroupBy(p => p.Role ?? "", StringComparer.Ordinal).Select(g => Of(g.Key, [.. g], site))
            .OrderBy(r => r.Rate).ThenByDescending(r => r.Required).ThenBy(r => r.Role, StringComparer.Ordinal),
    ];

    private static RoleAttendance Of(string role, List<ReviewParticipant> places, SiteContext site)
    {
        var absent = places.Where(p => p.Attended == false).GroupBy(p => p.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var names = absent.Take(Named).Select(g => g.Count() == 1 ? g.Key : $"{g.Key} ×{Core.Numerals.Text(g.Count())}");
        var more = absent.Count > Named ? $" +{Core.Numerals.Text(absent.Count - Named)}" : "";
        var attended = places.Count(p => p.Attended == true);
        return new(
            role.Length == 0 ? site.Theme.Strings["reviews.no_role"] : site.Label(Vocabularies.ReviewRole, role)!, // a role has a label
            places.Count, attended, Statistics.Ratio(attended, places.Count), absent.Count == 0 ? null : Lists.Join(names, site) + more);
    }
}
