using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Goals;

/// <summary>GO-08. Source: plans should be short; the number is our starting value.</summary>
public static class TooManyGoals
{
    private static readonly Threshold MaxGoals = new("GO-08.max_goals", 7, 1, 50,
        new("目标最多这么多个", "goals, at most"));

    public static readonly Rule Rule = new("GO-08", Severity.Info)
    {
        Title = new("目标不太多", "there are not too many goals"),
        Why = new("目标一多，哪个都不是重点。", "With many goals none of them comes first."),
        Ask = new("如果只能留三个目标，你留哪三个？", "If you could keep only three goals, which would they be?"),
        Tables = [Domain.Goals.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Goals,
        Thresholds = [MaxGoals],
        ForAccount = (account, context) => [Verdict.Require(account.Goals.Length <= context.Value(MaxGoals), account.Subject(),
            $"有 {Numerals.Text(account.Goals.Length)} 个目标，建议不超过 {Numerals.Text(context.Value(MaxGoals))} 个。",
            $"There are {Numerals.Text(account.Goals.Length)} goals; {Numerals.Text(context.Value(MaxGoals))} at most are advisable.",
            account.Goals.Sources())],
    };
}
