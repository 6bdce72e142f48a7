using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-06: a cell filled for the sake of filling it. What counts: <see cref="HollowCells"/>, <see cref="Placeholders"/>.</summary>
public static class HollowText
{
    public static readonly Rule Rule = new("DT-06", Severity.Warning)
    {
        Title = new("文字栏写的是内容，不是占位或照抄", "text cells hold content, not placeholders or copies"),
        Why = new("“待定”和一字不差的套话让计划看起来填满了，其实没有人想过。",
            "Placeholders and texts copied word for word make a plan look full where nobody has thought."),
        Ask = new("这一格你真正知道什么？还不知道，就写清谁去问、什么时候问到。",
            "What do you really know here? If nothing yet, who will find out, and by when?"),
        Thresholds = [HollowCells.MinCharacters, HollowCells.MinCopies],
        AlsoPortfolio = true,
        OutsideAccounts = context => context.HollowCellsOf(Subject.Portfolio).Select(c => c.Place),
        ForAccount = (account, context) => [Judge(account.Subject(), [.. context.HollowCellsOf(account.Subject())])],
    };

    private static Verdict Judge(Subject subject, IReadOnlyList<HollowCell> cells)
    {
        if (cells.Count == 0) return Verdict.Pass(subject);
        var (zh, en) = Listing.Of([.. cells.Select(Described).Distinct()]);
        return Verdict.Fail(subject, $"有 {Numerals.Text(cells.Count)} 处文字等于没写：{zh}。",
            $"{Counted.Of(cells.Count, "text says", "texts say")} nothing: {en}.", cells.Select(c => c.Place));
    }

    private static Words Described(HollowCell cell)
    {
        var (zh, en) = cell.Column.Title;
        return cell.Accounts is { } accounts
            ? new($"“{zh}”与其他 {Numerals.Text(accounts - 1)} 家客户一字不差", $"“{en}” stands word for word in {Numerals.Text(accounts)} plans")
            : new($"“{zh}”只写了{Listing.Quote(cell.Row[cell.Column]!)}", $"“{en}” says only {Listing.Quote(cell.Row[cell.Column]!)}");
    }
}
