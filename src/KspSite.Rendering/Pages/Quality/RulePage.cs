using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>One rule: what it demands, why, what to ask, and everybody who falls short.</summary>
public sealed record RuleModel
{
    public required RuleTally Rule { get; init; }

    public required ImmutableArray<ThresholdLine> Thresholds { get; init; }

    /// <summary>Tables the rule needs; absent ones make it not applicable to anybody.</summary>
    public required ImmutableArray<NeededTable> Tables { get; init; }

    /// <summary>Whose outcome is not a pass: failures first, then missing data.</summary>
    public required Limited<ShortfallGroup> Shortfalls { get; init; }

    /// <summary>The family's place on the method page.</summary>
    public required string MethodPath { get; init; }

    public required string FamilyTitle { get; init; }

    /// <summary>Whether it asks of workshops, and so of facilitators, instead of accounts.</summary>
    public required bool IsOfWorkshops { get; init; }
}

/// <summary>A table that the rule reads.</summary>
/// <param name="IsAbsent">The input lacks it.</param>
/// <param name="IsWithheld">The input has it, but this audience does not get it.</param>
public sealed record NeededTable(string Name, string Title, bool IsAbsent, bool IsWithheld);

public static class RulePage
{
    // Beyond these the downloads carry the rest.
    private const int GroupLimit = 300;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        var results = new Lazy<ILookup<string, CheckResult>>(() => site.Checks.All.ToLookup(r => r.Rule.Id));
        var rules = AllRules.Rules;
        for (var i = 0; i < rules.Length; i++)
        {
            var rule = rules[i];
            yield return new Page(SitePaths.Rule(rule.Id), "rule", rule.Id + " " + site.Words(rule.Title), () => Model(rule, [.. results.Value[rule.Id]], site))
            {
                Section = SitePaths.Quality,
                Trail = [new(site.Theme.Strings["nav.quality"], SitePaths.Quality)],
                Styles = ["quality.css"],
                Previous = i > 0 ? Neighbour(rules[i - 1]) : null,
                Next = i + 1 < rules.Length ? Neighbour(rules[i + 1]) : null,
            };
        }
    }

    private static Crumb Neighbour(Rule rule) => new(rule.Id, SitePaths.Rule(rule.Id));

    private static RuleModel Model(Rule rule, ImmutableArray<CheckResult> results, SiteContext site) => new()
    {
        Rule = RuleTally.Of(rule, results, site),
        Thresholds = [.. rule.Thresholds.Select(t => ThresholdLine.Of(t, site))],
        Tables = [.. rule.Tables.Select(t => new NeededTable(t.Name, site.Words(t.Title), site.Portfolio.IsAbsent(t), site.Portfolio.IsWithheld(t)))],
        Shortfalls = Limited.First(GroupLimit, ShortfallGroup.Of(results, site)),
        MethodPath = SitePaths.Method + "#" + rule.Id,
        FamilyTitle = site.Theme.Strings["family." + rule.Family],
        IsOfWorkshops = rule.Family == "WS",
    };
}
