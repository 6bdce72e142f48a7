using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-25 to M-27: how many channel conflicts there are and how long they last.</summary>
public static class ConflictMetrics
{
    private static readonly Threshold ResolutionWindow = new("M-26.window_days", 365, 1, 3650,
        new("解决日期在数据日期前这么多天内的冲突计入", "conflicts resolved within this many days up to the as-of date count"));

    private static readonly Threshold OpeningWindow = new("M-27.window_days", 365, 1, 3650,
        new("发生日期在数据日期前这么多天内的冲突计入", "conflicts opened within this many days up to the as-of date count"));

    public static readonly MetricDefinition OpenConflicts = new("M-25")
    {
        Title = new("未解决的渠道冲突", "open channel conflicts"),
        Formula = new("未解决数（open）：数据日期前已发生、未解决或已升级的冲突数；已拖天数（median_age）：距发生日期天数的中位数。渠道：甲方或乙方是它的冲突",
            "open: conflicts begun by the as-of date and open or escalated; median_age: median days since opened. Channel: conflicts it is a party to"),
        NullRule = new("没有渠道冲突表；已拖天数另在没有未解决的冲突时无值", "no table of conflicts; median_age also without an open conflict"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c => Scopes(c).Concat(c.OfNoAccount(() => PerChannel(c.Portfolio))).SelectMany(s => (MetricValue[])
        [
            OpenConflicts!.Value("open", s.Subject, c.Needs(ChannelConflicts.Table, () => FigureParts.Count(Open(s.Conflicts, c.AsOf)))),
            OpenConflicts.Value("median_age", s.Subject, c.Needs(ChannelConflicts.Table, () => MedianAge(s.Conflicts, c.AsOf)), MetricUnit.Days),
        ]),
    };

    public static readonly MetricDefinition ResolutionTime = new("M-26")
    {
        Title = new("冲突解决时间", "resolution time of conflicts"),
        Formula = new("解决用时（median）：期内解决的冲突，从发生到解决天数的中位数；及时解决（within_30）：其中 30 天内解决的占比",
            "median: median days from opened to resolved over conflicts resolved in the window; within_30: share of them resolved within 30 days"),
        NullRule = new("没有渠道冲突表，或期内没有解决的冲突", "no table of conflicts, or none resolved in the window"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Days,
        Thresholds = [ResolutionWindow],
        Compute = c => Scopes(c).SelectMany(s =>
        {
            var resolved = s.Conflicts.Where(x => IsWithin(x.Resolved, c.AsOf, c.Value(ResolutionWindow))).ToList();
            return new[]
            {
                ResolutionTime!.Value("median", s.Subject, c.Needs(ChannelConflicts.Table, () => MedianDays(resolved))),
                ResolutionTime.Value("within_30", s.Subject, c.Needs(ChannelConflicts.Table, () => Within30Days(resolved)), MetricUnit.Share),
            };
        }),
    };

    public static readonly MetricDefinition ConflictRate = new("M-27")
    {
        Title = new("冲突率", "conflict rate"),
        Formula = new("期内发生的冲突数 ÷ 活跃的“渠道 × 客户”对数；活跃 = 覆盖中有适用且角色不是“-”的行",
            "conflicts opened in the window ÷ active pairs of channel and account; active = an applicable coverage row with a role other than -"),
        NullRule = new("没有渠道冲突表或渠道覆盖表，或没有活跃的渠道", "no table of conflicts or of coverage, or no active channel"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Ratio,
        Thresholds = [OpeningWindow],
        Compute = c => Scopes(c).Select(s => ConflictRate!.Value(s.Subject,
            c.Needs(ChannelConflicts.Table, ChannelCoverages.Table, () => RateOf(s, c.AsOf, c.Value(OpeningWindow))))),
    };

    private static IEnumerable<Scope> Scopes(MetricContext context) => context.Portfolio.Accounts
        .Select(a => new Scope(a.Subject(), a.Conflicts, [a]))
        .Concat(context.OfPortfolio(() => new Scope(Subject.Portfolio, [.. context.Portfolio.Accounts.SelectMany(a => a.Conflicts)], context.Portfolio.Accounts)));

    private static IEnumerable<Scope> PerChannel(Portfolio portfolio)
    {
        var byChannel = portfolio.Accounts.SelectMany(a => a.Conflicts)
            .SelectMany(x => new[] { x.ChannelA, x.ChannelB }.Distinct().Select(channel => (channel, x)))
            .ToLookup(pair => pair.channel, pair => pair.x);
        return portfolio.Channels.Select(c => new Scope(c.Subject(), [.. byChannel[c.Id]], []));
    }

    private static List<ChannelConflict> Open(IEnumerable<ChannelConflict> conflicts, DateOnly asOf) => [.. conflicts.Where(x => x.IsOpen(asOf))];

    private static Figure MedianAge(IEnumerable<ChannelConflict> conflicts, DateOnly asOf)
    {
        var open = Open(conflicts, asOf);
        return Figure.Of(Statistics.Median(open.Select(x => (decimal)(asOf.DayNumber - x.Opened.DayNumber))), "没有未解决的冲突", "no open conflict")
            .With("未解决的冲突", "open conflicts", open.Count).From(open);
    }

    private static Figure MedianDays(List<ChannelConflict> resolved) =>
        Figure.Of(Statistics.Median(resolved.Select(x => (decimal)Days(x))), "期内没有解决的冲突", "no conflict was resolved in the window")
            .With("期内解决的冲突", "conflicts resolved", resolved.Count).From(resolved);

    private static Figure Within30Days(List<ChannelConflict> resolved) =>
        FigureParts.Ratio(new(resolved.Count(x => Days(x) <= 30), "30 天内解决的冲突", "resolved within 30 days"),
            new(resolved.Count, "期内解决的冲突", "conflicts resolved"), "期内没有解决的冲突", "no conflict was resolved in the window").From(resolved);

    private static Figure RateOf(Scope scope, DateOnly asOf, decimal window)
    {
        var opened = scope.Conflicts.Where(x => IsWithin(x.Opened, asOf, window)).ToList();
        var active = scope.Accounts.Select(a => a.Coverage.Where(r => r.Applicable && r.Role != CoverageRole.None).ToList()).ToList();
        var pairs = active.Sum(rows => rows.Select(r => r.Channel).Distinct().Count());
        return FigureParts.Ratio(new(opened.Count, "期内发生的冲突", "conflicts opened"), new(pairs, "活跃的渠道 × 客户", "active channel–account pairs"),
            "没有活跃的渠道", "no active channel").From([.. opened, .. active.SelectMany(rows => rows)]);
    }

    private static int Days(ChannelConflict conflict) => conflict.Resolved!.Value.DayNumber - conflict.Opened.DayNumber;

    /// <summary>In (asOf − days, asOf].</summary>
    private static bool IsWithin(DateOnly? date, DateOnly asOf, decimal days) =>
        date is { } day && day <= asOf && asOf.DayNumber - day.DayNumber < days;

    private sealed record Scope(Subject Subject, ImmutableArray<ChannelConflict> Conflicts, ImmutableArray<AccountDossier> Accounts);
}
