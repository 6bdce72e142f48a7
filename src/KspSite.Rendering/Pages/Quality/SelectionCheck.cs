using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>Why an account's tier is in doubt.</summary>
public sealed record SelectionReason(string RuleId, string Href, string Message);

/// <summary>An account's tier against what makes a key account. Verdict: false, hidden, unknown or fits.</summary>
public sealed record SelectionLine(AccountLine Account, Coded Verdict, FigureView Index, Money? Potential, int? Buyers, int? Steps, ImmutableArray<SelectionReason> Reasons);

/// <summary>How many accounts of a tier, and their mean index.</summary>
public sealed record TierGroup(Coded Tier, int Count, string MeanIndex, int False, int Hidden);

/// <summary>Are the right accounts key accounts? Doubtful ones first, then by index.</summary>
public sealed record SelectionCheck(Limited<SelectionLine> Doubtful, ImmutableArray<TierGroup> Tiers)
{
    public static SelectionCheck Of(SiteContext site)
    {
        var judged = site.Portfolio.Accounts.Select(a => Judged.Of(a, site)).ToList();
        var terms = site.Settings.Current(Core.Input.Vocabularies.Tier).Terms;
        return new(
            Limited.First(
                site.MostRows, [.. judged.Where(j => j.Verdict != "fits").OrderBy(j => Array.IndexOf(["false", "hidden", "unknown"], j.Verdict)).ThenByDescending(j => j.Index)], j => Line(j, site)),
            [.. terms.Select(t => Group(new(t.Code, site.Words(t.Label)), judged.FindAll(j => j.Account.Account.Tier == t.Code))),
                .. judged.Exists(j => j.Account.Account.Tier is null) ? [Group(new("", site.Theme.Strings["quality.no_tier"]), judged.FindAll(j => j.Account.Account.Tier is null))] : ImmutableArray<TierGroup>.Empty]);
    }

    private static TierGroup Group(Coded tier, List<Judged> judged)
    {
        var mean = Core.Metrics.Statistics.Mean(judged.Select(j => j.Index).OfType<decimal>());
        return new(tier, judged.Count, Formats.Number(mean, 0), judged.Count(j => j.Verdict == "false"), judged.Count(j => j.Verdict == "hidden"));
    }

    private static SelectionLine Line(Judged judged, SiteContext site)
    {
        var account = judged.Account;
        return new(AccountLine.Of(account, site), new(judged.Verdict, site.Theme.Strings["quality.verdict_" + judged.Verdict]), site.Figure("M-02", account),
            account.Account.Potential, account.Account.BuyerCount, account.Account.ProcessSteps,
            [.. judged.Rules.Select(r => new SelectionReason(r.Rule.Id, SitePaths.Rule(r.Rule.Id), site.Words(r.Message ?? r.Rule.Title)))]);
    }

    private sealed record Judged(AccountDossier Account, string Verdict, ImmutableArray<CheckResult> Rules, decimal? Index)
    {
        public static Judged Of(AccountDossier account, SiteContext site)
        {
            var (verdict, reasons) = TierJudgement.On(account.Subject(), site.Checks);
            return new(account, CodeOf(verdict), reasons, site.Metrics.Number("M-02", account.Subject()));
        }

        private static string CodeOf(TierVerdict verdict) => verdict switch
        {
            TierVerdict.TooHigh => "false",
            TierVerdict.Hidden => "hidden",
            TierVerdict.Unknown => "unknown",
            _ => "fits",
        };
    }
}
