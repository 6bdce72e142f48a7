using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-12. A spread is worth a look, not wrong in itself: players may differ.</summary>
public static class PlayersDisagreeOnLevel
{
    private static readonly Threshold Spread = new("PL-12.spread", 2, 1, 4,
        new("最高和最低相差到这么多级时提示", "rungs between the highest and the lowest view that are worth a note"));

    public static readonly Rule Rule = new("PL-12", Severity.Info)
    {
        Title = new("各位策略人物眼中的我们相差不大", "the players see us on about the same rung"),
        Why = new("有人当我们是伙伴，有人只当我们是供货的，平均数会把这个差别盖住。",
            "One takes us for a partner, another for a mere supplier; the average hides the difference."),
        Ask = new("看我们最低的那位，是没体会到价值，还是价值根本没到他那里？",
            "The one who sees us lowest: did the value not convince, or did it never arrive?"),
        Tables = [Stakeholders.Table],
        WithoutRows = WithoutRows.NotApplicable,
        RowsOf = a => a.People,
        Thresholds = [Spread],
        ForAccount = (account, context) => account.Players.IsEmpty ? [] : [Check(account, context.Value(Spread))],
    };

    private static Verdict Check(AccountDossier account, decimal spread)
    {
        var rated = account.Players.Where(p => p.LevelNow is not null).ToList();
        if (rated.Count == 0)
        {
            return Verdict.NoData(account.Subject(), "没有一位策略人物填了对方认定阶梯。", "No strategic player has a level.",
                account.Players.Select(p => p.Row.At(Stakeholders.LevelNow)));
        }
        var highest = rated.MaxBy(p => p.LevelNow)!;
        var lowest = rated.MinBy(p => p.LevelNow)!;
        return Verdict.Require(highest.LevelNow - lowest.LevelNow < spread, account.Subject(),
            $"{highest.Name}认为我们在第 {Numerals.Text(highest.LevelNow)} 级，{lowest.Name}认为只在第 {Numerals.Text(lowest.LevelNow)} 级。",
            $"{highest.Name} sees us on rung {Numerals.Text(highest.LevelNow)}, {lowest.Name} only on rung {Numerals.Text(lowest.LevelNow)}.",
            lowest.Row.At(Stakeholders.LevelNow), highest.Row.At(Stakeholders.LevelNow));
    }
}
