using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>M-07 and M-09: how sales are spread and stand against competitors.</summary>
public static class SalesMetrics
{
    public static readonly MetricDefinition Concentration = new("M-07")
    {
        Title = new("客户集中度", "concentration"),
        Formula = new("前三家占比（top3）：销售最高三家之和 ÷ 全部销售；集中指数（hhi）：各家销售占比的平方和", "top3: sales of the three largest ÷ all sales; hhi: Σ of the squared shares"),
        NullRule = new("没有客户有现有销售，或合计为 0，或币种不一；缺销售的客户不计", "no account has current sales, they sum to 0, or in several currencies; accounts without are left out"),
        Basis = new("通行做法：前三占比与赫芬达尔指数", "usual practice: top-three share and Herfindahl index"),
        Unit = MetricUnit.Share,
        Compute = c => c.OfNoAccount(() => new[]
        {
            Concentration!.Value("top3", Subject.Portfolio, OverSales(c.Portfolio, s => s.OrderDescending().Take(3).Sum())),
            Concentration.Value("hhi", Subject.Portfolio, OverSales(c.Portfolio, s => s.Sum(share => share * share)), MetricUnit.Ratio),
        }),
    };

    public static readonly MetricDefinition CompetitorExposure = new("M-09")
    {
        Title = new("竞争暴露度", "competitor exposure"),
        Formula = new("竞争者份额高于我方份额的战区潜力之和 ÷ 全部战区潜力之和；我方份额 = 战区销售 ÷ 战区潜力；份额未知的战区留在分母中",
            "Σ potential of zones where the competitors' share exceeds ours ÷ Σ potential of all zones; ours = zone sales ÷ zone potential; zones of unknown shares stay in the denominator"),
        NullRule = new("没有战区有潜力，或没有一个战区的双方份额齐全", "no zone has a potential, or none has both shares"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => c.PerAccount(CompetitorExposure!, a => c.Needs(Zones.Table, () => ExposureOf(a))),
    };

    public static Figure ExposureOf(AccountDossier account)
    {
        var zones = account.Zones.Where(z => z.PotentialTotal is not null).ToList();
        var total = zones.Sum(z => z.PotentialTotal!.Value.Amount);
        if (total == 0) return Figure.None("没有战区有潜力", "no zone has a potential").From(account.Zones);
        var known = zones.Where(z => OurShare(z) is not null && z.CompetitorShare is not null).ToList();
        // Otherwise the exposure would be 0 for lack of data, which reads as "no danger".
        if (known.Count == 0) return Figure.None("没有一个战区的双方份额齐全", "no zone has both our share and the competitors'").From(zones);
        var exposed = known.Where(z => z.CompetitorShare > OurShare(z)).Sum(z => z.PotentialTotal!.Value.Amount);
        return Figure.Of(exposed / total)
            .With("竞争者占优的战区潜力", "potential where competitors lead", exposed).With("战区潜力之和", "Σ zone potential", total)
            .With("份额未知的战区数", "zones of unknown shares", zones.Count - known.Count)
            .From(zones);
    }

    private static decimal? OurShare(Zone zone) => zone.CurrentSales is { } sales && zone.PotentialTotal is { } potential
        ? Statistics.Ratio(sales.Amount, potential.Amount) : null;

    private static Figure OverSales(Portfolio portfolio, Func<IEnumerable<decimal>, decimal> ofShares)
    {
        var accounts = portfolio.Accounts.Where(a => a.Account.CurrentSales is not null).ToList();
        if (PortfolioFigures.MixesCurrencies(accounts)) return PortfolioFigures.MixedCurrencies(accounts);
        var total = accounts.Sum(a => a.Account.CurrentSales!.Value.Amount);
        if (total == 0) return Figure.None("没有现有销售", "no current sales").From(accounts.Select(a => a.Account));
        return Figure.Of(ofShares(accounts.Select(a => a.Account.CurrentSales!.Value.Amount / total)))
            .With("现有销售之和", "Σ current sales", total).With("计入的客户数", "accounts counted", accounts.Count)
            .From(accounts.Select(a => a.Account));
    }
}
