using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>M-14 to M-16: how widely and how recently we are in touch with the players.</summary>
public static class ContactMetrics
{
    private static readonly Threshold RecentDays = new("M-16.days", 90, 0, 3650,
        new("最近接触不早于这么多天前即为新近", "a contact no older than this many days is recent"));

    public static readonly MetricDefinition SingleThread = new("M-14")
    {
        Title = new("单线占比", "single-thread share"),
        Formula = new("我方负责人中，名下策略人物最多的一位所占人数 ÷ 有我方负责人的策略人物数", "players looked after by the one of us who looks after most ÷ players with an owner"),
        NullRule = new("没有策略人物填了我方负责人", "no player has an owner on our side"),
        Basis = new("通行做法：单线依赖的风险", "usual practice: the risk of a single thread"),
        Unit = MetricUnit.Share,
        Compute = c => c.PerAccount(SingleThread!, a => c.Needs(Stakeholders.Table, () => SingleThreadOf(a))),
    };

    public static readonly MetricDefinition Departments = new("M-15")
    {
        Title = new("部门覆盖率", "department coverage"),
        Formula = new("至少有一位策略人物接触过（短暂及以上）的部门数 ÷ 策略人物所在的部门数", "departments with a player in brief contact or deeper ÷ departments of the players"),
        NullRule = new("没有策略人物填了部门", "no player has a department"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.PerAccount(Departments!, a => c.Needs(Stakeholders.Table, () => DepartmentsOf(a))),
    };

    public static readonly MetricDefinition Recency = new("M-16")
    {
        Title = new("接触新近度", "contact recency"),
        Formula = new("最近接触足够新的策略人物的影响力之和 ÷ 全部策略人物的影响力之和；没有接触日期者留在分母中",
            "Σ influence of players contacted recently enough ÷ Σ influence of all players; no date stays in the denominator"),
        NullRule = new("没有一位策略人物有接触日期，或都没有影响力", "no player has a date of contact, or none an influence"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Thresholds = [RecentDays],
        Compute = c => c.PerAccount(Recency!, a => c.Needs(Stakeholders.Table, () => RecencyOf(a, c.AsOf, c.Value(RecentDays)))),
    };

    public static Figure SingleThreadOf(AccountDossier account)
    {
        var owners = PlayerOwners.Of(account);
        if (owners is not { Busiest: { } busiest, Share: { } share, Owned: var owned }) return Figure.None("没有策略人物填了我方负责人", "no player has an owner on our side").From(account.Players);
        return Figure.Of(share)
            .With("对接最多的人", "owner of most", busiest.Key).With("他名下的人物", "players of that owner", busiest.Count())
            .With("有我方负责人的人物", "players with an owner", owned.Count)
            .From(owned);
    }

    public static Figure DepartmentsOf(AccountDossier account)
    {
        var listed = account.Players.Where(p => p.Department is not null).ToList();
        var all = listed.Select(p => p.Department).Distinct(StringComparer.Ordinal).Count();
        var reached = listed.Where(p => p.ContactDepth >= ContactDepth.Brief).Select(p => p.Department).Distinct(StringComparer.Ordinal).Count();
        return Figure.Of(Statistics.Ratio(reached, all), "没有策略人物填了部门", "no player has a department")
            .With("接触过的部门", "departments in contact", reached).With("部门数", "departments", all)
            .From(listed);
    }

    /// <summary>A date after <paramref name="asOf"/> counts as recent.</summary>
    public static Figure RecencyOf(AccountDossier account, DateOnly asOf, decimal days)
    {
        if (account.Players.All(p => p.LastContact is null))
            return Figure.None("没有一位策略人物有接触日期", "no player has a date of contact").From(account.Players);
        var players = account.Players.Where(p => p.Influence is not null).ToList();
        var recent = players.Where(p => p.LastContact is { } last && asOf.DayNumber - last.DayNumber <= days).Sum(p => p.Influence!.Value);
        var total = players.Sum(p => p.Influence!.Value);
        return Figure.Of(Statistics.Ratio(recent, total), "没有带影响力的策略人物", "no strategic players with an influence")
            .With("近期接触者的影响力之和", "Σ influence in recent contact", recent).With("影响力之和", "Σ influence", total)
            .From(players);
    }
}
