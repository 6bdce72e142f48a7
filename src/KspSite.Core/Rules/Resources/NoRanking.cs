using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Metrics;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-05. Source: course outline, ranking by priority. A project is scored when its priority can be worked out.</summary>
public static class NoRanking
{
    private static readonly Threshold MinScored = new("RE-05.min_scored", 2, 2, 20,
        new("至少几个项目有评分才排得出先后", "projects that must be scored for a ranking to exist"));

    public static readonly Rule Rule = new("RE-05", Severity.Warning)
    {
        Title = new("至少两个资源项目有评分，排得出先后", "at least two projects are scored, so that they can be ranked"),
        Why = new("什么都要就等于什么都不急；排出先后，资源紧的时候才知道先保哪一个。",
            "To want everything is to hurry nothing; with a ranking you know what to keep when resources are short."),
        Ask = new("只批一个，你先要哪一个？为什么？", "If only one were granted, which would you take, and why?"),
        Tables = [Domain.Resources.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Resources,
        Thresholds = [MinScored],
        ForAccount = (account, context) => [Check(account, context)],
    };

    private static Verdict Check(AccountDossier account, RuleContext context)
    {
        var byRank = account.Resources.ToLookup(ResourcePriorityMetrics.CanBeRanked);
        var (scored, unscored) = (byRank[true].ToList(), byRank[false].ToList());
        return Verdict.Require(scored.Count >= context.Value(MinScored), account.Subject(),
            $"排先后要有至少 {Numerals.Text(context.Value(MinScored))} 个评了分的资源项目；{Numerals.Text(account.Resources.Length)} 个里有 {Numerals.Text(scored.Count)} 个（契合度、紧迫度、难度、回报四项中至少两项）。",
            $"A ranking takes at least {Numerals.Text(context.Value(MinScored))} projects with two of the four scores (fit, urgency, effort, return); here {Numerals.Text(scored.Count)} of {Numerals.Text(account.Resources.Length)} {(scored.Count == 1 ? "has" : "have")} them.",
            unscored.Count > 0 ? unscored.Sources() : scored.Sources());
    }
}
