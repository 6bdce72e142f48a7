using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Sheet;

/// <summary>A failed rule with the sentence for the reader and the question for the plan's owner.</summary>
public sealed record FailureLine(string RuleId, Coded Severity, string Title, string Message, string Ask, ImmutableArray<string> Rows, int MoreRows, bool IsNoData, string RulePath)
{
    private const int RowLimit = 8;

    public static FailureLine Of(CheckResult result, SiteContext site) => new(
        result.Rule.Id,
        Codes.Of(result.Severity, site),
        site.Words(result.Rule.Title),
        site.Words(result.Message ?? result.Rule.Title),
        site.Words(result.Rule.Ask),
        [.. result.Rows.Take(RowLimit).Select(r => r.Short)],
        Math.Max(0, result.Rows.Length - RowLimit),
        result.Outcome == Outcome.NoData,
        SitePaths.Rule(result.Rule.Id));
}

/// <summary>How good the plan is, and what to mend first.</summary>
public sealed record QualityBlock(FigureView Quality, FigureView Grade, FigureView Completeness, FigureView Health, FigureView HealthParts, FigureView Freshness, Limited<FailureLine> Worst)
{
    // The sheet's foot is shared by three messages, and a line more there would push the columns over the edge. The rule's id
    // beside a message leads to the whole sentence.
    private const int MessageWidth = 100;

    public static QualityBlock Of(AccountDossier account, SiteContext site, int limit) => new(
        site.Figure("M-04", account), site.Figure("M-04.grade", account), site.Figure("M-03", account),
        site.Figure("M-06", account), site.Figure("M-06.parts", account), site.Figure("M-05", account),
        Limited.First(limit, Failures(account, site).Select(f => f with { Message = Texts.Shorten(f.Message, MessageWidth).Text })));

    /// <summary>Failed rules of the account, worst first: severity, then failures before missing data, then the catalogue's order.</summary>
    public static IEnumerable<FailureLine> Failures(AccountDossier account, SiteContext site) => NotPassed(account, site)
        .OrderByDescending(r => r.Severity).ThenBy(r => r.Outcome == Outcome.Fail ? 0 : 1)
        .Select(r => FailureLine.Of(r, site));

    /// <summary>How many of <see cref="Failures"/> are errors and how many warnings.</summary>
    public static (int Errors, int Warnings) CountOf(AccountDossier account, SiteContext site)
    {
        var severities = NotPassed(account, site).Select(r => r.Severity).ToList();
        return (severities.Count(s => s == Severity.Error), severities.Count(s => s == Severity.Warning));
    }

    private static IEnumerable<CheckResult> NotPassed(AccountDossier account, SiteContext site) =>
        site.Checks.On(account.Subject()).Where(r => r.Outcome is Outcome.Fail or Outcome.NoData);
}
