namespace KspSite.Rendering.Charts;

/// <summary>Every chart that is drawn or set as a table, in the order of the catalogue. A test proves the list complete and the ids in order.</summary>
public static class AllCharts
{
    public static ImmutableArray<ChartDefinition> Definitions { get; } =
    [
        PortfolioTable.Definition,
        PortfolioMapChart.Definition,
        TierCheckChart.Definition,
        CoverageHeatTable.Definition,
        ChannelMixChart.Definition,
        ChannelMatrixTable.Definition,
        ConflictAgeChart.Definition,
        InfluenceMapChart.Definition,
        OrganisationTable.Definition,
        LadderChart.Definition,
        GoalPaceChart.Definition,
        ActionLinesChart.Definition,
        ActionAgeChart.Definition,
        ReviewTrendChart.Definition,
        ReviewSectionsChart.Definition,
        MoversChart.Definition,
        ResourceMapChart.Definition,
        WhitespaceTable.Definition,
        SalesChart.Definition,
        AgendaTimeChart.Definition,
        RoomRulesChart.Definition,
        CommitmentsChart.Definition,
    ];
}
