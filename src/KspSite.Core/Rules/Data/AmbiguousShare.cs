using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-04: 35% or 0.35.</summary>
public static class AmbiguousShare
{
    private const string Id = "DT-04";

    public static readonly Rule Rule = new(Id, Severity.Warning)
    {
        Title = new("比例写明是百分数还是小数", "shares are plainly written, as a percentage or as a decimal"),
        Why = new("没有百分号的 35 只能猜成 35%，猜错了，后面的数全错。",
            "A bare 35 can only be guessed to mean 35%; a wrong guess spoils every figure after it."),
        Ask = new("这些数是百分数吗？请补上百分号。", "Are these figures percentages? If so, please add the sign."),
        AlsoPortfolio = true,
        OutsideAccounts = context => FoundByReader.OutsideAccounts(Id, context),
        ForAccount = (account, context) => [FoundByReader.On(account, Id, context,
            n => new($"有 {Numerals.Text(n)} 处比例没有百分号，暂按百分数理解。", $"{Counted.Of(n, "share has", "shares have")} no percent sign, so we had to guess."))],
    };
}
