using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;

namespace KspSite.Core.History;

/// <summary>A figure that is followed from export to export.</summary>
/// <param name="Name">Full name: <c>M-42.overdue</c>.</param>
/// <param name="Tables">Without one of these in an export the figure is not known there.</param>
/// <param name="HigherIsBetter">False where growth is bad news.</param>
public sealed record ComparedFigure(string Name, Words Title, ImmutableArray<Table> Tables, bool HigherIsBetter = true)
{
    public string Metric => Name.Split('.')[0];

    public bool IsKnownIn(Portfolio portfolio) => Tables.All(portfolio.Has);
}

/// <summary>What a dated export is measured by. Rules are not run over the past: an old export need not carry every table.</summary>
public static class ComparedFigures
{
    /// <summary>In the order in which pages show them.</summary>
    public static ImmutableArray<ComparedFigure> All { get; } =
    [
        new("M-01b", new("渗透率", "penetration"), [Accounts.Table]),
        new("M-10", new("绿灯覆盖率", "green-light coverage"), [Stakeholders.Table]),
        new("M-13.level", new("关系阶梯", "ladder level"), [Stakeholders.Table]),
        new("M-20", new("渠道覆盖率", "channel coverage"), [Zones.Table, ChannelCoverages.Table]),
        new("M-25.open", new("未解决的渠道冲突", "open conflicts"), [ChannelConflicts.Table], HigherIsBetter: false),
        new("M-40", new("行动完成率", "actions done"), [PlanActions.Table]),
        new("M-42.overdue", new("逾期行动", "overdue actions"), [PlanActions.Table], HigherIsBetter: false),
        new("M-50", new("检讨按期率", "cadence adherence"), [Domain.Reviews.Table]),
        new("M-55", new("检讨得分", "review score"), [Domain.Reviews.Table, ReviewItems.Table]),
    ];

    // M-32.light is no figure of an account, but goals are compared by it.
    internal static ImmutableArray<MetricDefinition> Metrics { get; } =
        [.. AllMetrics.Metrics.Where(m => m.Id == "M-32" || All.Any(f => f.Metric == m.Id))];
}
