namespace KspSite.Rendering.Charts;

/// <summary>Every chart that is drawn, in the order of the catalogue. A test proves the list complete and the ids in order.</summary>
public static class AllCharts
{
    public static ImmutableArray<ChartDefinition> Definitions { get; } =
    [
        PortfolioMapChart.Definition,
        TierCheckChart.Definition,
        ChannelMixChart.Definition,
        ConflictAgeChart.Definition,
        InfluenceMapChart.Definition,
        LadderChart.Definition,
        GoalPaceChart.Definition,
        ActionLinesChart.Definition,
        ActionAgeChart.Definition,
        ReviewTrendChart.Definition,
        ReviewSectionsChart.Definition,
        MoversChart.Definition,
        ResourceMapChart.Definition,
        SalesChart.Definition,
        AgendaTimeChart.Definition,
        RoomRulesChart.Definition,
        CommitmentsChart.Definition,
    ];
}
