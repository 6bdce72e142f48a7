using KspSite.Core.Domain;

namespace KspSite.Core.Metrics;

/// <summary>M-01 and M-01b: how large an account is and how much of it we have.</summary>
public static class PotentialMetrics
{
    public static readonly MetricDefinition PotentialGap = new("M-01")
    {
        Title = new("潜力缺口", "potential gap"),
        Formula = new("总潜力 − 现有销售；只给了增量潜力时即增量潜力。全部客户：有值客户之和",
            "total potential − current sales; where only the extra potential is given, that. Portfolio: sum over the accounts with a value"),
        NullRule = new("没有潜力，或有总潜力而没有现有销售；全部客户另在币种不一时无值",
            "no potential, or a total without current sales; for the portfolio also amounts of several currencies"),
        Basis = MetricBasis.Outline,
        Unit = MetricUnit.Money,
        Compute = c => c.PerAccountAndPortfolio(PotentialGap!, GapOf, PortfolioFigures.SumOfMoney),
    };

    public static readonly MetricDefinition Penetration = new("M-01b")
    {
        Title = new("渗透率", "penetration"),
        Formula = new("现有销售 ÷ 总潜力（总潜力未给时 = 增量潜力 + 现有销售）。全部客户：两者齐全的客户，销售之和 ÷ 潜力之和",
            "current sales ÷ total potential (where not given: extra + current). Portfolio: Σ ÷ Σ over the accounts that have both"),
        NullRule = new("缺现有销售或潜力，或潜力为 0；全部客户另在币种不一时无值",
            "current sales or potential missing, or a potential of 0; for the portfolio also amounts of several currencies"),
        Basis = new("通行做法：钱包份额", "usual practice: share of wallet"),
        Unit = MetricUnit.Share,
        Compute = c => c.PerAccountAndPortfolio(Penetration!, PenetrationOf, PenetrationOfAll),
    };

    public static Figure GapOf(AccountDossier dossier)
    {
        var account = dossier.Account;
        var figure = (account.PotentialTotal, account.PotentialExtra, account.CurrentSales) switch
        {
            ({ } total, _, { } current) => Figure.Of(total.Amount - current.Amount)
                .With("总潜力", "total potential", total.Amount).With("现有销售", "current sales", current.Amount),
            ({ }, _, null) => Figure.None("有总潜力，但没有现有销售", "a total potential, but no current sales"),
            (null, { } extra, _) => Figure.Of(extra.Amount).With("增量潜力", "extra potential", extra.Amount),
            _ => Figure.None("没有潜力数据", "no potential given"),
        };
        return figure.From(account);
    }

    public static Figure PenetrationOf(AccountDossier dossier)
    {
        var account = dossier.Account;
        if (account.CurrentSales is not { } current) return Figure.None("没有现有销售", "no current sales given").From(account);
        if (account.Potential is not { } potential) return Figure.None("没有潜力数据", "no potential given").From(account);
        return Figure.Of(Statistics.Ratio(current.Amount, potential.Amount), "总潜力为 0", "the total potential is 0")
            .With("现有销售", "current sales", current.Amount).With("总潜力", "total potential", potential.Amount)
            .From(account);
    }

    private static Figure PenetrationOfAll(IReadOnlyList<AccountFigure> figures)
    {
        var both = figures.Select(f => f.Account).Where(a => a.Account is { CurrentSales: not null, Potential: not null }).ToList();
        if (both.Count == 0) return Figure.None("没有一家客户的销售与潜力齐全", "no account has both sales and potential");
        if (PortfolioFigures.MixesCurrencies(both)) return PortfolioFigures.MixedCurrencies(both);
        var sales = both.Sum(a => a.Account.CurrentSales!.Value.Amount);
        var potential = both.Sum(a => a.Account.Potential!.Value.Amount);
        return Figure.Of(Statistics.Ratio(sales, potential), "总潜力之和为 0", "the potentials sum to 0")
            .With("现有销售之和", "Σ current sales", sales).With("总潜力之和", "Σ total potential", potential)
            .With("计入的客户数", "accounts counted", both.Count)
            .From(both.Select(a => a.Account));
    }
}
