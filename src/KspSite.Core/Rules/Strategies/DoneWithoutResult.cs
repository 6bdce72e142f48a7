using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-11. One of the two lacking is enough to fail.</summary>
public static class DoneWithoutResult
{
    public static readonly Rule Rule = new("SA-11", Severity.Warning)
    {
        Title = new("完成的行动写明完成日期和结果", "a done action has its date and its result"),
        Why = new("没有结果的“完成”只是打了个勾，团队学不到东西。", "Done without a result is a tick in a box; nobody learns from it."),
        Ask = new("哪天做完的？客户有什么反应？下一步是什么？", "When was it done, how did the customer react, and what follows?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Actions,
        ForAccount = (account, _) => account.Actions.Where(a => a.IsDone).Select(a => Check(a, account.Subject())),
    };

    private static Verdict Check(PlanAction action, Subject subject)
    {
        var missing = Missing(action).ToList();
        return Verdict.Require(missing.Count == 0, subject,
            $"行动{Listing.Quote(action.Text)}已完成，但没有填{string.Join('、', missing.Select(c => c.Title.Zh))}。",
            $"The action {Listing.Quote(action.Text)} is done, but lacks: {string.Join(", ", missing.Select(c => c.Title.En))}.",
            missing.Select(action.Row.At));
    }

    private static IEnumerable<Column> Missing(PlanAction action)
    {
        if (action.DoneDate is null) yield return PlanActions.DoneDate;
        if (action.Result is null) yield return PlanActions.Result;
    }
}
