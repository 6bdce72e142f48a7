using KspSite.Core;
using KspSite.Core.Rules;

namespace KspSite.Rendering.Pages.Quality;

/// <summary>A coloured piece of a bar that is 100 wide.</summary>
public sealed record BarPiece(string Kind, string X, string Width);

/// <summary>How often a rule came out how, over its main subjects: accounts, workshops or the portfolio.</summary>
public sealed record OutcomeCounts(int Failed, int NoData, int Passed, int NotApplicable)
{
    /// <summary>Subjects that the rule applies to.</summary>
    public int Applicable => Failed + NoData + Passed;

    /// <summary>Failed, no data and passed, left to right; empty where the rule applies to nobody.</summary>
    public ImmutableArray<BarPiece> Bar => [.. Pieces()];

    public static OutcomeCounts Of(Rule rule, IEnumerable<CheckResult> results)
    {
        var outcomes = results.Where(r => IsMain(r.Subject.Type, rule)).ToLookup(r => r.Outcome);
        return new(outcomes[Outcome.Fail].Count(), outcomes[Outcome.NoData].Count(), outcomes[Outcome.Pass].Count(), outcomes[Outcome.NotApplicable].Count());
    }

    private static bool IsMain(SubjectType type, Rule rule) =>
        type is SubjectType.Account or SubjectType.Workshop || (rule.ForPortfolio is not null && type == SubjectType.Portfolio);

    private IEnumerable<BarPiece> Pieces()
    {
        var x = 0m;
        foreach (var (kind, count) in ((string, int)[])[("fail", Failed), ("no-data", NoData), ("pass", Passed)])
        {
            if (count == 0) continue;
            var width = 100m * count / Applicable;
            yield return new BarPiece(kind, Numerals.Text(x, 2), Numerals.Text(width, 2));
            x += width;
        }
    }
}
