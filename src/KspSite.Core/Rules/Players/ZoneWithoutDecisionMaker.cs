using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Rules.Players;

/// <summary>PL-02. Source: the economic buying role; a person without a zone counts in every zone.</summary>
public static class ZoneWithoutDecisionMaker
{
    public static readonly Rule Rule = new("PL-02", Severity.Warning)
    {
        Title = new("本期每个战区都找到了拍板的人（决策/批准者）", "every zone in scope has a known economic buyer"),
        Why = new("不知道谁批准，就只能和不能拍板的人谈到底。", "Without knowing who approves, we go on talking to people who cannot say yes."),
        Ask = new("这个战区的钱最后由谁批？你是怎么知道的？", "Who approves the money in this zone in the end? How do you know?"),
        Tables = [Stakeholders.Table, Zones.Table],
        WithoutRows = WithoutRows.Fails,
        RowsOf = a => a.People,
        ForAccount = (account, _) => account.ZonesInScope.Select(zone => Verdict.Require(
            account.Players.Any(p => p.BuyingRole == BuyingRole.Economic && (p.Zone is null || p.Zone == zone.Id)), zone.Subject(),
            $"战区“{zone.Name}”还没有找到决策/批准者。", $"The zone “{zone.Name}” has no known economic buyer.", zone.Row.Source)),
    };
}
