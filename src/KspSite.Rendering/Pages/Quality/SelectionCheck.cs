using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>Why an account's tier is in doubt.</summary>
public sealed record SelectionReason(string RuleId, string Href, string Message);

/// <summary>An account's tier against what makes a key account. Verdict: false, hidden, unknown or fits.</summary>
public sealed record SelectionLine(AccountLine Account, Coded Verdict, FigureView Index, Money? Potential, int? Buyers, int? Steps, ImmutableArray<SelectionReason> Reasons);

/// <summary>How many accounts of a tier, and their mean index.</summary>
public sealed record TierGroup(Coded Tier, int Count, string MeanIndex, int False, int Hidden);

/// <summary>Are the right accounts key accounts? Doubtful ones first, then by index.</summary>
public sealed record SelectionCheck(ImmutableArray<SelectionLine> Doubtful, ImmutableArray<TierGroup> Tiers)
{
    private static readonly string[] FalseRules = ["KA-02", "KA-03"];
    private static readonly string[] HiddenRules = ["KA-04"];
    private static readonly string[] UnknownRules = ["KA-01"];

    public static SelectionCheck Of(SiteContext site)
    {
        var lines = site.Portfolio.Accounts.Select(a => Line(a, site)).ToList();
        var terms = site.Settings.Current(Core.Input.Vocabularies.Tier).Terms;
        return new(
            [.. lines.Where(l => l.Verdict.Code != "fits").OrderBy(l => Array.IndexOf(["false", "hidden", "unknown"], l.Verdict.Code)).ThenByDescending(l => l.Index.Number)],
            [.. terms.Select(t => Group(new(t.Code, site.Words(t.Label)), lines.Where(l => l.Account.Tier?.Code == t.Code))),
                .. lines.Exists(l => l.Account.Tier is null) ? [Group(new("", site.Theme.Strings["quality.no_tier"]), lines.Where(l => l.Account.Tier is null))] : ImmutableArray<TierGroup>.Empty]);
    }

    private static TierGroup Group(Coded tier, IEnumerable<SelectionLine> lines)
    {
        var all = lines.ToList();
        var mean = Core.Metrics.Statistics.Mean(all.Select(l => l.Index.Number).OfType<decimal>());
        return new(tier, all.Count, Formats.Number(mean, 0), all.Count(l => l.Verdict.Code == "false"), all.Count(l => l.Verdict.Code == "hidden"));
    }

    private static SelectionLine Line(AccountDossier account, SiteContext site)
    {
        var (verdict, rules) = Failing(FalseRules) is { IsEmpty: false } tooHigh ? ("false", tooHigh)
            : Failing(HiddenRules) is { IsEmpty: false } hidden ? ("hidden", hidden)
            : Failing(UnknownRules) is { IsEmpty: false } unknown ? ("unknown", unknown) : ("fits", []);
        return new(AccountLine.Of(account, site), new(verdict, site.Theme.Strings["quality.verdict_" + verdict]), site.Figure("M-02", account),
            account.Account.Potential, account.Account.BuyerCount, account.Account.ProcessSteps,
            [.. rules.Select(r => new SelectionReason(r.Rule.Id, SitePaths.Rule(r.Rule.Id), site.Words(r.Message ?? r.Rule.Title)))]);

        ImmutableArray<CheckResult> Failing(string[] ids) =>
            [.. ids.Select(id => site.Checks.Of(id, account.Subject())).OfType<CheckResult>().Where(r => r.Outcome is Outcome.Fail)];
    }
}
