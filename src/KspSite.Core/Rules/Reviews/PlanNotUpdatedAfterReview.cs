using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Reviews;

/// <summary>RV-07. Source: the A of plan-do-check-act. An update on the day of the review counts.</summary>
public static class PlanNotUpdatedAfterReview
{
    public static readonly Rule Rule = new("RV-07", Severity.Warning)
    {
        Title = new("上次检讨之后计划更新过", "the plan was updated after the last review"),
        Why = new("检讨了却不改计划，PDCA 就断在最后一步，下次拿的还是旧计划。",
            "A review that does not change the plan breaks the cycle at its last step; next time the old plan is on the table again."),
        Ask = new("上次检讨的决定写进计划了吗？哪几条？", "Are the last review's decisions in the plan? Which ones?"),
        Tables = [Domain.Reviews.Table, Plans.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Reviews.Select(r => r.Review),
        ForAccount = (account, context) => account.LastHeldReview?.Review.HeldDate is { } held ? [Check(account, held, context)] : [],
    };

    private static Verdict Check(AccountDossier account, DateOnly held, RuleContext context)
    {
        if (account.Plan is not { } plan) return Verdict.NoPlan(account, context);
        if (plan.LastUpdated is not { } updated) return Verdict.NoData(account.Subject(), "计划没有写更新日期。", "The plan has no date of update.", plan.Row.At(Plans.LastUpdated));
        return Verdict.Require(updated >= held, account.Subject(),
            $"上次检讨是 {Numerals.Text(held)}，计划最后更新是 {Numerals.Text(updated)}，检讨之后没有动过。",
            $"The last review was on {Numerals.Text(held)}, but the plan was last updated on {Numerals.Text(updated)}.", plan.Row.At(Plans.LastUpdated));
    }
}
