using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-03: one known unit per account.</summary>
public static class UnclearMoneyUnit
{
    private const string Id = "DT-03";

    public static readonly Rule Rule = new(Id, Severity.Error)
    {
        Title = new("每家客户的金额只用一个写明的单位", "the account's amounts share one stated money unit"),
        Why = new("“元”和“万元”混在一起，相差一万倍；没有单位的金额不能用。",
            "元 and 万元 mixed up are out by a factor of ten thousand; an amount without a unit cannot be used."),
        Ask = new("这家客户的金额到底是元还是万元？", "Are this account's amounts in 元 or in 万元?"),
        AlsoPortfolio = true,
        OutsideAccounts = context => FoundByReader.OutsideAccounts(Id, context),
        ForAccount = (account, context) => [FoundByReader.On(account, Id, context,
            n => new($"金额单位有 {Numerals.Text(n)} 处缺失或不一致。", $"The money unit is missing or contradictory in {Counted.Of(n, "place", "places")}."))],
    };
}
