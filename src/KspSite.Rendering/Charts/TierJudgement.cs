using KspSite.Core;
using KspSite.Core.Rules;

namespace KspSite.Rendering.Charts;

/// <summary>What the rules say of a tier. Unknown: a criterion is missing, and what there is does not speak against the tier.</summary>
public enum TierVerdict
{
    Fits,
    Hidden,
    TooHigh,
    Unknown,
}

/// <summary>A verdict on an account's tier, and the failed checks that give it: none where the tier fits.</summary>
public sealed record TierJudgement(TierVerdict Verdict, ImmutableArray<CheckResult> Reasons)
{
    // A simple sale or a small account is tiered too high, one that meets the criteria too low; no tier can be both.
    private static readonly ImmutableArray<(TierVerdict Verdict, ImmutableArray<string> Rules)> Grounds =
        [(TierVerdict.TooHigh, ["KA-02", "KA-03"]), (TierVerdict.Hidden, ["KA-04"]), (TierVerdict.Unknown, ["KA-01"])];

    public static TierJudgement On(Subject account, CheckResults checks)
    {
        foreach (var (verdict, rules) in Grounds)
        {
            ImmutableArray<CheckResult> failed = [.. rules.Select(rule => checks.Of(rule, account)).OfType<CheckResult>().Where(r => r.Outcome == Outcome.Fail)];
            if (!failed.IsEmpty) return new(verdict, failed);
        }
        return new(TierVerdict.Fits, []);
    }
}
