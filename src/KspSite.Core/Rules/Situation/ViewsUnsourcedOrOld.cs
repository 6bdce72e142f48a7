using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-05. Source: facts instead of gut feeling, "who told you"; the numbers are ours.</summary>
public static class ViewsUnsourcedOrOld
{
    private static readonly Threshold MinShare = new("ST-05.min_share", 0.5m, 0, 1,
        new("有来源且够新的观点至少占这个比例", "at least this share of the views has a source and is recent"));

    private static readonly Threshold MaxAge = new("ST-05.max_age_days", 180, 1, 3650,
        new("信息超过这么多天就算旧", "information older than this many days is old"));

    public static readonly Rule Rule = new("ST-05", Severity.Warning)
    {
        Title = new("多数客户观点有来源，而且是近期的", "most of the customer's views have a source and are recent"),
        Why = new("没有出处的判断是感觉，过期的判断是回忆，都不能当依据。",
            "A judgement without a source is a feeling and an old one a memory; neither is a basis to plan on."),
        Ask = new("这条是谁告诉你的？什么时候？现在还成立吗？", "Who told you this, and when? Does it still hold?"),
        Tables = [CustomerViews.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Views,
        Thresholds = [MinShare, MaxAge],
        ForAccount = (account, context) => [Judge(account, context)],
    };

    private static Verdict Judge(AccountDossier account, RuleContext context)
    {
        var weak = account.Views.Where(v => !IsFact(v, context)).ToList();
        var (all, facts) = (account.Views.Length, account.Views.Length - weak.Count);
        return Verdict.Require(facts >= context.Value(MinShare) * all, account.Subject(),
            $"{Numerals.Text(all)} 条客户观点里，只有 {Numerals.Text(facts)} 条有来源且在 {Days(context)} 天以内。",
            $"Of {Counted.Of(all, "view", "views")} only {Numerals.Text(facts)} {(facts == 1 ? "has" : "have")} a source of the last {Days(context)} days.", weak.Sources());
    }

    private static bool IsFact(CustomerView view, RuleContext context) =>
        view is { SourceType: not null, SourceDate: { } date } && context.AsOf.DayNumber - date.DayNumber <= context.Value(MaxAge);

    private static string Days(RuleContext context) => Numerals.Text(context.Value(MaxAge));
}
