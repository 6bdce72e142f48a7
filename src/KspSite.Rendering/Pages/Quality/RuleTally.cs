using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>A rule and how often it came out how.</summary>
public sealed record RuleTally(string Id, string Path, Coded Severity, string Title, string Why, string Ask, OutcomeCounts Counts)
{
    /// <summary>In the order of the catalogue.</summary>
    public static ImmutableArray<RuleTally> All(SiteContext site)
    {
        var results = site.Checks.All.ToLookup(r => r.Rule.Id);
        return [.. AllRules.Rules.Select(r => Of(r, results[r.Id], site))];
    }

    public static RuleTally Of(Rule rule, IEnumerable<CheckResult> results, SiteContext site) => new(
        rule.Id, SitePaths.Rule(rule.Id), Codes.Of(rule.Severity, site), site.Words(rule.Title), site.Words(rule.Why), site.Words(rule.Ask), OutcomeCounts.Of(rule, results));
}
