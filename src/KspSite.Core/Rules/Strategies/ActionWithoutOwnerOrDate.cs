using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-06. Two owners are none; whoever helps belongs into the helpers.</summary>
public static class ActionWithoutOwnerOrDate
{
    public static readonly Rule Rule = new("SA-06", Severity.Error)
    {
        Title = new("每项未完成的行动只有一位负责人，并有截止日期", "every open action has exactly one owner and a due date"),
        Why = new("几个人负责等于没人负责；没有日期等于不急。", "What several people own nobody owns, and what has no date can wait."),
        Ask = new("最后只能问一个人的话，问谁？哪一天问？", "If only one person may be asked, who is it, and on which day?"),
        Tables = [PlanActions.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Actions,
        ForAccount = (account, _) => account.Actions.Where(a => a.IsOpen).SelectMany(a => (Verdict[])[HasOneOwner(a, account), HasDate(a, account)]),
    };

    private static Verdict HasOneOwner(PlanAction action, AccountDossier account)
    {
        var (subject, name, cell) = (account.Subject(), Listing.Quote(action.Text), action.Row.At(PlanActions.Owner));
        return PersonNames.In(action.Owner).Length switch
        {
            0 => Verdict.Fail(subject, $"行动{name}没有负责人。", $"Nobody is in charge of the action {name}.", cell),
            1 => Verdict.Pass(subject),
            _ => Verdict.Fail(subject, $"行动{name}的负责人不止一位：{action.Owner}。", $"The action {name} has more than one owner: {action.Owner}.", cell),
        };
    }

    private static Verdict HasDate(PlanAction action, AccountDossier account) => Verdict.Require(action.Due is not null, account.Subject(),
        $"行动{Listing.Quote(action.Text)}没有截止日期。", $"The action {Listing.Quote(action.Text)} has no due date.", action.Row.At(PlanActions.Due));
}
