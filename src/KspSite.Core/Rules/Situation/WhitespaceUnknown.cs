using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Situation;

/// <summary>ST-09. Source: mapping who supplies what; each row of the table is a cell.</summary>
public static class WhitespaceUnknown
{
    private static readonly Threshold MaxShare = new("ST-09.max_unknown_share", 0.4m, 0, 1,
        new("供应方“未知”的格子最多占这个比例", "at most this share of the cells has an unknown supplier"));

    public static readonly Rule Rule = new("ST-09", Severity.Info)
    {
        Title = new("机会地图上大部分格子知道由谁供应", "for most of the whitespace map we know who supplies"),
        Why = new("不知道谁在供应，就不知道机会在哪里、对手是谁。", "Without knowing who supplies today, neither the opening nor the rival is known."),
        Ask = new("哪一格最值得先弄清楚？问谁最快？", "Which cell is worth clearing up first, and who would know?"),
        Tables = [Whitespaces.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.Whitespace,
        Thresholds = [MaxShare],
        ForAccount = (account, context) => [Judge(account, context.Value(MaxShare))],
    };

    private static Verdict Judge(AccountDossier account, decimal maxShare)
    {
        var unknown = account.Whitespace.Where(w => w.SuppliedBy == SuppliedBy.Unknown).ToList();
        var all = account.Whitespace.Length;
        return Verdict.Require(unknown.Count <= maxShare * all, account.Subject(),
            $"机会地图 {Numerals.Text(all)} 格，有 {Numerals.Text(unknown.Count)} 格不知道由谁供应。",
            $"In {Numerals.Text(unknown.Count)} of {Counted.Of(all, "cell", "cells")} of the whitespace map the supplier is unknown.", unknown.Sources());
    }
}
