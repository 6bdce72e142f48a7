using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Privacy;

/// <summary>
/// PV-01, for audiences that see open columns only. It does not trust the columns' sensitivity, which site.yaml may lower: its
/// own list must be empty in what the audience has. The finished output is searched for the same columns under the same id.
/// </summary>
public static class CustomerSafeLeak
{
    /// <summary>What no customer may read, whatever a site declares.</summary>
    public static ImmutableArray<Column> Columns { get; } =
    [
        Domain.Stakeholders.Name, Domain.Stakeholders.Support, Domain.Stakeholders.Light, RelationSnapshots.Support, RelationSnapshots.Light,
        Domain.Zones.Competitors, Domain.Zones.CompetitorShare, Whitespaces.With, Whitespaces.Competitor, SalesFigures.Profit,
        .. ChannelConflicts.Table.Columns.Where(c => c.References is not ["accounts"]),
        .. Domain.Pitches.Table.Columns.Where(c => c.References is not ["accounts"]),
    ];

    public static readonly Rule Rule = new("PV-01", Severity.Error)
    {
        Title = new("给客户看的版本不含人物姓名、态度、灯号、竞争对手、毛利、冲突和谈话内容",
            "a customer-safe build holds no stakeholder name, attitude, light, competitor, margin, conflict or pitch"),
        Why = new("客户看到我们怎样评价他的人，关系当天就结束。", "A customer who reads how we rate its people ends the relationship that day."),
        Ask = new("这一版给谁看？发出去之前打开看过吗？", "Who will see this build, and has anybody opened it before it went out?"),
        ForPortfolio = context => [Judge(context.Portfolio)],
    };

    private static Verdict Judge(Portfolio portfolio)
    {
        if (portfolio.Settings.Audience.Clearance != Sensitivity.Open)
        {
            return Verdict.NotApplicable(Subject.Portfolio) with { Message = new("这一版不是给客户看的。", "This build is not for customers.") };
        }
        var cells = Columns.GroupBy(c => c.TableName)
            .SelectMany(g => portfolio.Tables.Records(AllTables.Find(g.Key)!).SelectMany(r => g.Where(c => r.Row[c] is not null).Select(c => r.Row.At(c)))).ToImmutableArray();
        return cells.IsEmpty
            ? OutputHadNone()
            : Verdict.Fail(Subject.Portfolio, $"有 {Numerals.Text(cells.Length)} 个单元格不能给客户看。", $"{Counted.Of(cells.Length, "cell", "cells")} may not be seen by any customer.", cells);
    }

    /// <summary>A site that can be read has passed the search of its output: it would not have been put in place otherwise.</summary>
    internal static Verdict OutputHadNone() => Verdict.Pass(Subject.Portfolio) with
    {
        Message = new("数据里没有；网站生成后又逐字搜索过，也没有。", "The data of this build has none, and neither had its output, which was searched."),
    };
}
