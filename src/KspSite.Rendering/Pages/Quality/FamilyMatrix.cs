using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>A family of rules: the letters before the hyphen, and what they are about.</summary>
public sealed record FamilyHead(string Code, string Title)
{
    /// <summary>Every family in the order of the catalogue.</summary>
    public static IEnumerable<FamilyHead> Of(IEnumerable<Rule> rules, SiteContext site) =>
        rules.Select(r => r.Family).Distinct().Select(f => new FamilyHead(f, site.Theme.Strings["family." + f]));
}

/// <summary>
/// What one plan makes of one family. State: error, warning or info after the worst failure, else no_data, pass, or
/// not_applicable. The mark repeats the state as a sign.
/// </summary>
/// <param name="Href">The first failure, or rule without data, in the plan; null where there is none.</param>
public sealed record FamilyCell(string State, string Mark, string Title, string? Href);

/// <summary>A plan's row.</summary>
public sealed record FamilyRow(string Account, string Path, ImmutableArray<FamilyCell> Cells);

/// <summary>Plans against families of rules: where the weak spots of each plan lie.</summary>
public sealed record FamilyMatrix(ImmutableArray<FamilyHead> Families, Limited<FamilyRow> Rows)
{
    public static FamilyMatrix Of(IReadOnlyCollection<AccountDossier> accounts, SiteContext site)
    {
        var families = FamilyHead.Of(AllRules.Rules.Where(r => r.ForAccount is not null), site).ToImmutableArray();
        return new(families, Limited.First(site.MostRows, accounts, a => Row(a, families, site)));
    }

    private static FamilyRow Row(AccountDossier account, ImmutableArray<FamilyHead> families, SiteContext site)
    {
        var results = site.Checks.On(account.Subject()).ToLookup(r => r.Rule.Family);
        return new(account.Account.DisplayName, SitePaths.Account(account.Id), [.. families.Select(f => Cell([.. results[f.Code]], account, site))]);
    }

    private static FamilyCell Cell(ImmutableArray<CheckResult> results, AccountDossier account, SiteContext site)
    {
        var failed = results.Where(r => r.Outcome == Outcome.Fail).OrderByDescending(r => r.Severity).ToList();
        var noData = results.Where(r => r.Outcome == Outcome.NoData).ToList();
        var state = failed.Count > 0 ? failed[0].Severity.Name().En
            : noData.Count > 0 ? "no_data" : results.Any(r => r.Outcome == Outcome.Pass) ? "pass" : "not_applicable";
        var mark = state switch
        {
            "error" => "■ " + Numerals.Text(failed.Count),
            "warning" => "▲ " + Numerals.Text(failed.Count),
            "info" => "○ " + Numerals.Text(failed.Count),
            "no_data" => "? " + Numerals.Text(noData.Count),
            "pass" => "✓",
            _ => "·",
        };
        var rule = failed.Concat(noData).Select(r => r.Rule).FirstOrDefault();
        return new(state, mark, Title(failed, noData, state, site), rule is null ? null : SitePaths.AccountPlan(account.Id) + "#" + rule.Id);
    }

    private static string Title(List<CheckResult> failed, List<CheckResult> noData, string state, SiteContext site)
    {
        var strings = site.Theme.Strings;
        if (failed.Count + noData.Count == 0) return strings["outcome." + state];
        return string.Join(" · ", ((string[])[Said("fail", failed), Said("no_data", noData)]).Where(t => t.Length > 0));

        string Said(string outcome, List<CheckResult> rules) =>
            rules.Count == 0 ? "" : $"{strings["outcome." + outcome]} {string.Join(' ', rules.Select(r => r.Rule.Id))}";
    }
}
