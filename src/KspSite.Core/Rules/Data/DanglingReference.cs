using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-01: every foreign key resolves.</summary>
public static class DanglingReference
{
    private const string Id = "DT-01";

    public static readonly Rule Rule = new(Id, Severity.Error)
    {
        Title = new("每处引用的编号都能找到对应的记录", "every reference leads to a row that exists"),
        Why = new("引用断了，两张表就对不上：这一行要么不见了，要么挂到别人名下。",
            "A broken reference tears two tables apart: the row vanishes, or turns up in the wrong place."),
        Ask = new("这些编号是写错了，还是被引用的那一行没有导出？", "Are these ids misspelt, or was the row they mean left out of the export?"),
        AlsoPortfolio = true,
        OutsideAccounts = context => FoundByReader.OutsideAccounts(Id, context),
        ForAccount = (account, context) => [FoundByReader.On(account, Id, context,
            n => new($"有 {Numerals.Text(n)} 处引用的编号不存在。", $"{Counted.Of(n, "reference leads", "references lead")} nowhere."))],
    };
}
