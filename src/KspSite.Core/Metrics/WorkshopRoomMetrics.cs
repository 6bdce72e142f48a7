using KspSite.Core.Domain;
using KspSite.Core.Rules;
using static KspSite.Core.Metrics.FigureParts;

namespace KspSite.Core.Metrics;

/// <summary>W-07 and W-08: what the room asked, and what is still open.</summary>
public static class WorkshopRoomMetrics
{
    public static readonly MetricDefinition ChallengeCoverage = new("W-07")
    {
        Title = new("学员挑战的回应率", "challenges answered"),
        Formula = new("已回应的挑战 ÷ 全部挑战；再按主题", "challenges answered ÷ all; and by theme"),
        NullRule = new("没有学员挑战", "no challenges"),
        Basis = MetricBasis.Outline,
        Unit = MetricUnit.Share,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => w.Challenges.Where(x => x.Theme is not null).GroupBy(x => x.Theme!, StringComparer.Ordinal)
            .Select(theme => ChallengeCoverage!.Value("theme." + theme.Key, w.Subject(), AnsweredOf([.. theme])))
            .Prepend(ChallengeCoverage!.Value("all", w.Subject(), c.Needs(Challenges.Table, () => AnsweredOf(w.Challenges))))),
    };

    public static readonly MetricDefinition ParkingLot = new("W-08")
    {
        Title = new("停车场", "parking lot"),
        Formula = new("未解决的议项数、已关闭的议项数；未解决议项自提出以来天数的中位数", "items open, items closed; median of the days since the open ones were raised"),
        NullRule = new("没有提供停车场表；没有带提出日期的未解决议项", "the table was not provided; no open item has a date"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Count,
        Compute = c => c.Portfolio.Workshops.SelectMany(w => (MetricValue[])
        [
            ParkingLot!.Value("open", w.Subject(), c.Needs(ParkingLotItems.Table, () => Count(With(w, ParkingStatus.Open)))),
            ParkingLot.Value("closed", w.Subject(), c.Needs(ParkingLotItems.Table, () => Count(With(w, ParkingStatus.Closed)))),
            ParkingLot.Value("median_age", w.Subject(), c.Needs(ParkingLotItems.Table, () => MedianAgeOf(w, c.AsOf)), MetricUnit.Days),
        ]),
    };

    public static Figure AnsweredOf(IReadOnlyCollection<Challenge> challenges) =>
        Ratio(new(challenges.Count(x => x.Status == ChallengeStatus.Answered), "已回应", "answered"), new(challenges.Count, "挑战", "challenges"),
            "没有学员挑战", "no challenges").From(challenges);

    public static Figure MedianAgeOf(WorkshopDossier workshop, DateOnly asOf)
    {
        List<ParkingLotItem> dated = [.. With(workshop, ParkingStatus.Open).Where(i => i.RaisedOn is not null)];
        return Figure.Of(Statistics.Median(dated.Select(i => (decimal)(asOf.DayNumber - i.RaisedOn!.Value.DayNumber))),
            "没有带提出日期的未解决议项", "no open item has a date").With("有日期的未解决议项", "open items with a date", dated.Count).From(dated);
    }

    private static List<ParkingLotItem> With(WorkshopDossier workshop, ParkingStatus status) => [.. workshop.ParkingLot.Where(i => i.Status == status)];
}
