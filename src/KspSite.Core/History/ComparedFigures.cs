using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;

namespace KspSite.Core.History;

/// <summary>A figure that is followed from export to export.</summary>
/// <param name="Name">Full name: <c>M-42.overdue</c>.</param>
/// <param name="Tables">Without one of these in an export the figure is not known there.</param>
/// <param name="HigherIsBetter">False where growth is bad news.</param>
public sealed record ComparedFigure(string Name, ImmutableArray<Table> Tables, bool HigherIsBetter = true)
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
        new("M-01b", [Accounts.Table]),
        new("M-10", [Stakeholders.Table]),
        new("M-13.level", [Stakeholders.Table]),
        new("M-20", [Zones.Table, ChannelCoverages.Table]),
        new("M-25.open", [ChannelConflicts.Table], HigherIsBetter: false),
        new("M-40", [PlanActions.Table]),
        new("M-42.overdue", [PlanActions.Table], HigherIsBetter: false),
        new("M-50", [Domain.Reviews.Table]),
        new("M-55", [Domain.Reviews.Table, ReviewItems.Table]),
    ];

    // M-32.light is no figure of an account, but goals are compared by it.
    internal static ImmutableArray<MetricDefinition> Metrics { get; } =
        [.. AllMetrics.Metrics.Where(m => m.Id == "M-32" || All.Any(f => f.Metric == m.Id))];
}
