using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Resources;

/// <summary>RE-05. Source: course outline, ranking by priority. A project is scored when all three scores are given.</summary>
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
        var (scored, unscored) = (account.Resources.Where(IsScored).ToList(), account.Resources.Where(r => !IsScored(r)).ToList());
        return Verdict.Require(scored.Count >= context.Value(MinScored), account.Subject(),
            $"{Numerals.Text(account.Resources.Length)} 个资源项目中只有 {Numerals.Text(scored.Count)} 个评了契合度、紧迫度和难度，排不出先后。",
            $"Only {Numerals.Text(scored.Count)} of {Numerals.Text(account.Resources.Length)} projects are scored for fit, urgency and effort, so there is no ranking.",
            unscored.Count > 0 ? unscored.Sources() : scored.Sources());
    }

    private static bool IsScored(Resource r) => r.ScoreFit is not null && r.ScoreUrgency is not null && r.ScoreEffort is not null;
}
