namespace KspSite.Core.Metrics;

/// <summary>M-50 to M-59b: are the plans reviewed, how, and do they get better?</summary>
public static class ReviewMetrics
{
    public static ImmutableArray<MetricDefinition> All { get; } =
    [
        ReviewCadenceMetrics.Adherence, ReviewCadenceMetrics.DaysToNext,
        ReviewConductMetrics.SectionCoverage, ReviewConductMetrics.Attendance, ReviewConductMetrics.CommitmentClosure,
        ReviewIssueMetrics.RecurringIssues,
        ReviewScoreMetrics.Score, ReviewScoreMetrics.Change,
        ReviewTrendMetrics.Trend, ReviewStatusMetrics.Transitions, ReviewTrendMetrics.SustainedDecline,
        ReviewConductMetrics.PlanUpdateLag, ReviewIssueMetrics.DecisionLatency,
    ];
}
