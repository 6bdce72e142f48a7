using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules.Strategies;

/// <summary>SA-02. Source: course outline, judging the present position. Every sub-strategy is asked, whatever its status.</summary>
public static class StrategyWithoutPosition
{
    public static readonly Rule Rule = new("SA-02", Severity.Warning)
    {
        Title = new("每条子策略写明目前位置、目标位置和对应目标", "every sub-strategy has a position now, a position wanted and a goal"),
        Why = new("不知道现在在哪、要到哪，就看不出策略有没有推进。", "Without knowing where we are and where we want to be nobody can tell whether the strategy moves."),
        Ask = new("我们现在站在哪里？做成之后站在哪里？为的是哪个目标？", "Where do we stand now, where will we stand afterwards, and for which goal?"),
        Tables = [Domain.Strategies.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.Strategies,
        ForAccount = Check,
    };

    private static IEnumerable<Verdict> Check(AccountDossier account, RuleContext context)
    {
        // In a build without goals there is nothing to link to.
        var asksForGoal = context.Portfolio.Has(Domain.Goals.Table);
        foreach (var strategy in account.Strategies)
        {
            var missing = Missing(strategy, asksForGoal).ToList();
            yield return Verdict.Require(missing.Count == 0, account.Subject(),
                $"子策略{Listing.Quote(strategy.SubStrategy)}缺少：{string.Join('、', missing.Select(c => c.Title.Zh))}。",
                $"The sub-strategy {Listing.Quote(strategy.SubStrategy)} lacks: {string.Join(", ", missing.Select(c => c.Title.En))}.",
                missing.Select(strategy.Row.At));
        }
    }

    private static IEnumerable<Column> Missing(Strategy strategy, bool asksForGoal)
    {
        if (strategy.PositionNow is null) yield return Domain.Strategies.PositionNow;
        if (strategy.PositionTarget is null) yield return Domain.Strategies.PositionTarget;
        if (asksForGoal && strategy.Goals.IsEmpty) yield return Domain.Strategies.GoalIds;
    }
}
