using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-05: start ≤ due, opened ≤ resolved, done_date ≤ as-of.</summary>
public static class DatesOutOfOrder
{
    private const string Id = "DT-05";

    public static readonly Rule Rule = new(Id, Severity.Error)
    {
        Title = new("日期前后顺序合理，没有日期未到就记为完成的", "dates run forwards and nothing is done in the future"),
        Why = new("开始晚于截止、还没到的日子已经完成，进度和逾期就都算不对。",
            "Where a start follows its due date, or work is done on a day yet to come, progress and delay cannot be computed."),
        Ask = new("是日期填错了，还是年份忘了改？", "Was a date mistyped, or the year not changed?"),
        AlsoPortfolio = true,
        OutsideAccounts = context => FoundByReader.OutsideAccounts(Id, context),
        ForAccount = (account, context) => [FoundByReader.On(account, Id, context,
            n => new($"有 {Numerals.Text(n)} 处日期前后颠倒，或晚于数据日期。", $"{Counted.Of(n, "date runs", "dates run")} backwards or into the future."))],
    };
}
