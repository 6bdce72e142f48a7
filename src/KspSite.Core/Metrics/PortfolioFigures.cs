using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>The portfolio's figure, made from those of its accounts. Accounts without a value are left out and counted.</summary>
internal static class PortfolioFigures
{
    /// <summary>One value per account in input order, then the portfolio's.</summary>
    public static IEnumerable<MetricValue> PerAccountAndPortfolio(this MetricContext context, MetricDefinition metric,
        Func<AccountDossier, Figure> figure, Func<IReadOnlyList<AccountFigure>, Figure> portfolio)
    {
        var figures = context.Portfolio.Accounts.Select(a => new AccountFigure(a, figure(a))).ToList();
        return figures.Select(f => metric.Value(f.Account.Subject(), f.Figure))
            .Concat(context.OfPortfolio(() => metric.Value(Subject.Portfolio, portfolio(figures))));
    }

    public static Figure Mean(IReadOnlyList<AccountFigure> figures)
    {
        var known = figures.Where(f => f.Figure.Number is not null).ToList();
        return Figure.Of(Statistics.Mean(known.Select(f => f.Figure.Number!.Value)), "没有一家客户有这个值", "no account has a value")
            .With("有值的客户数", "accounts with a value", known.Count).With("客户总数", "all accounts", figures.Count)
            .From(known.ConvertAll(f => f.Account.Account));
    }

    /// <summary>A sum of amounts; amounts of several currencies cannot be added.</summary>
    public static Figure SumOfMoney(IReadOnlyList<AccountFigure> figures)
    {
        var known = figures.Where(f => f.Figure.Number is not null).ToList();
        var accounts = known.ConvertAll(f => f.Account);
        if (known.Count == 0) return Figure.None("没有一家客户有这个值", "no account has a value");
        if (MixesCurrencies(accounts)) return MixedCurrencies(accounts);
        return Figure.Of(known.Sum(f => f.Figure.Number!.Value))
            .With("有值的客户数", "accounts with a value", known.Count).With("客户总数", "all accounts", figures.Count)
            .From(accounts.Select(a => a.Account));
    }

    public static bool MixesCurrencies(IEnumerable<AccountDossier> accounts) =>
        accounts.Select(a => a.Account.Currency ?? "CNY").Distinct(StringComparer.Ordinal).Skip(1).Any();

    public static Figure MixedCurrencies(IEnumerable<AccountDossier> accounts) =>
        Figure.None("金额的币种不止一种，不能相加", "amounts of several currencies cannot be added").From(accounts.Select(a => a.Account));
}

internal readonly record struct AccountFigure(AccountDossier Account, Figure Figure);
