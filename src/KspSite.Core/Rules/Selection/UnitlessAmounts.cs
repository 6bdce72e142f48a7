using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Selection;

/// <summary>Amounts of an account that are given but cannot be used, since nobody says in which unit (X9): missing, with that reason.</summary>
internal static class UnitlessAmounts
{
    public static bool IsUnitless(this AccountDossier account, Column column, RuleContext context) =>
        account.Account.Row is var row && row[column] is { } text && CellText.TryAmount(text, out _, out var own) && (own ?? context.Portfolio.Tables.Context.UnitOf(row, column)) is null;

    /// <summary>Why the rule has no data: potential or current sales are missing, or their unit is.</summary>
    public static Verdict NoPotentialOrSales(AccountDossier account, RuleContext context, Words consequence)
    {
        Column[] amounts = [Accounts.PotentialTotal, Accounts.PotentialExtra, Accounts.CurrentSales];
        var (zh, en) = amounts.Any(c => account.IsUnitless(c, context))
            ? ("潜力或现有销售的金额单位不明", "The unit of potential or current sales is unknown") : ("缺少潜力或现有销售", "Potential or current sales are missing");
        return Verdict.NoData(account.Subject(), $"{zh}，{consequence.Zh}。", $"{en}; {consequence.En}.", account.Account.Row.Source);
    }
}
