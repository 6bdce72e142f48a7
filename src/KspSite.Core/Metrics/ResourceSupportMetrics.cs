using KspSite.Core.Domain;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>M-65: is the support that was granted really given, and how long does a decision take?</summary>
public static class ResourceSupportMetrics
{
    public static readonly MetricDefinition Support = new("M-65")
    {
        Title = new("支持兑现", "fulfilment of support"),
        Formula = new("兑现率 = 已到位 ÷（已批准 + 已到位 + 部分批准）；审批天数 = （批准日期 − 申请日期）的中位数",
            "fulfilment = delivered ÷ (approved + delivered + partial); lead time = median of (decided − requested) in days"),
        NullRule = new("没有批准过的资源；没有同时写明申请和批准日期的资源", "nothing was granted; no resource has both dates"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Accounts.Select(a => (Subject: Rules.RecordSubjects.Subject(a), a.Resources))
            .Concat(c.OfPortfolio(() => (Subject: Subject.Portfolio, Resources: c.Portfolio.Accounts.SelectMany(a => a.Resources).ToImmutableArray())))
            .SelectMany(g => (MetricValue[])
            [
                Support!.Value("fulfilment", g.Subject, c.Needs(Resources.Table, () => FulfilmentOf(g.Resources))),
                Support.Value("lead_time", g.Subject, c.Needs(Resources.Table, () => LeadTimeOf(g.Resources)), MetricUnit.Days),
            ]),
    };

    public static Figure FulfilmentOf(ImmutableArray<Resource> resources)
    {
        List<Resource> granted = [.. resources.Where(r => r.Status is ResourceStatus.Approved or ResourceStatus.Delivered or ResourceStatus.Partial)];
        return Ratio(new(granted.Count(r => r.Status == ResourceStatus.Delivered), "已到位", "delivered"),
            new(granted.Count, "已批准、部分批准或到位", "approved, partial or delivered"), "没有批准过的资源", "nothing was granted").From(granted);
    }

    public static Figure LeadTimeOf(ImmutableArray<Resource> resources)
    {
        List<Resource> decided = [.. resources.Where(r => r.RequestedOn is not null && r.DecidedOn is not null)];
        var days = decided.Select(r => (decimal)(r.DecidedOn!.Value.DayNumber - r.RequestedOn!.Value.DayNumber));
        return Figure.Of(Statistics.Median(days), "没有同时写明申请和批准日期的资源", "no resource has both dates")
            .With("有两个日期的资源", "resources with both dates", decided.Count).From(decided);
    }
}
