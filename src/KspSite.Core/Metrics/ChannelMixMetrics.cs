using KspSite.Core.Domain;
using KspSite.Core.Rules;

namespace KspSite.Core.Metrics;

/// <summary>M-22 to M-24: through which channels we sell, against what was planned. For accounts and the portfolio, M-22 also per channel.</summary>
public static class ChannelMixMetrics
{
    private static readonly Words NoMixRule = new("没有渠道覆盖的行，或既没有销售额也没有占比；全部客户只看销售额，币种不一时无值",
        "no coverage rows, or neither sales nor shares; the portfolio looks at sales only and has no value in several currencies");

    public static readonly MetricDefinition Mix = new("M-22")
    {
        Title = new("渠道占比", "channel mix"),
        Formula = new("渠道的实际销售额 ÷ 各渠道之和；没有销售额时用实际占比，折算为合计 100%。计划占比（planned）同理。全部客户与渠道只用销售额",
            "actual sales of the channel ÷ those of all channels; without sales the actual shares, scaled to 100%. Planned likewise. Portfolio and channels: sales only"),
        NullRule = new(NoMixRule.Zh + "；该渠道没有值", NoMixRule.En + "; the channel has no value"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => [.. c.Portfolio.Accounts.SelectMany(a => OfAccount(a, c)), .. c.OfNoAccount(() => OfPortfolio(c))],
    };

    public static readonly MetricDefinition Drift = new("M-23")
    {
        Title = new("渠道占比偏离", "mix drift"),
        Formula = new("½ × Σ |实际占比 − 计划占比|；只有一边的渠道，另一边按 0 计", "½ × Σ |actual share − planned share|; a channel with only one of the two counts 0 on the other side"),
        NullRule = new("没有实际或计划的渠道占比", "no actual or no planned mix"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => Scopes(c).Select(s => Drift!.Value(s.Subject, c.Needs(ChannelCoverages.Table, () => DriftOf(s)))),
    };

    public static readonly MetricDefinition IndirectShare = new("M-24")
    {
        Title = new("间接渠道占比", "indirect share"),
        Formula = new("直销以外各渠道的实际占比之和", "Σ actual share of all channels but direct sales"),
        NullRule = new("没有实际的渠道占比，或有渠道类型不明", "no actual mix, or a channel of unknown type"),
        Basis = MetricBasis.Ours,
        Unit = MetricUnit.Share,
        Compute = c => Scopes(c).Select(s => IndirectShare!.Value(s.Subject, c.Needs(ChannelCoverages.Table, () => IndirectOf(s, c.Portfolio)))),
    };

    private static IEnumerable<Scope> Scopes(MetricContext context) => context.Portfolio.Accounts.Select(OfAccount).Append(OfPortfolio(context.Portfolio));

    private static Scope OfAccount(AccountDossier account) => new(account.Subject(),
        ChannelMix.Actual(account.Coverage), ChannelMix.Planned(account.Coverage),
        Figure.None("没有实际销售额或占比", "neither actual sales nor shares").From(account.Coverage),
        Figure.None("没有计划销售额或占比", "neither planned sales nor shares").From(account.Coverage));

    private static Scope OfPortfolio(Portfolio portfolio)
    {
        var rows = portfolio.Accounts.SelectMany(a => a.Coverage).ToList();
        var (actual, planned) = (rows.Where(r => r.ActualSales is not null).ToList(), rows.Where(r => r.PlannedSales is not null).ToList());
        var mixedActual = actual.Select(r => r.ActualSales!.Value.Currency).Distinct(StringComparer.Ordinal).Skip(1).Any();
        var mixedPlanned = planned.Select(r => r.PlannedSales!.Value.Currency).Distinct(StringComparer.Ordinal).Skip(1).Any();
        return new Scope(Subject.Portfolio,
            mixedActual ? null : ChannelMix.ActualBySales(actual), mixedPlanned ? null : ChannelMix.PlannedBySales(planned),
            mixedActual ? PortfolioFigures.MixedCurrencies(portfolio.Accounts) : Figure.None("没有实际销售额", "no actual sales"),
            mixedPlanned ? PortfolioFigures.MixedCurrencies(portfolio.Accounts) : Figure.None("没有计划销售额", "no planned sales"));
    }

    private static IEnumerable<MetricValue> OfAccount(AccountDossier account, MetricContext context)
    {
        var channels = account.Coverage.Select(r => r.Channel).Distinct().ToList();
        return channels.Count == 0 ? NoChannels(account.Subject(), context) : Shares(OfAccount(account), channels);
    }

    private static IEnumerable<MetricValue> OfPortfolio(MetricContext context)
    {
        // Without a table of channels the coverage rows still name them.
        var channels = context.Portfolio.Channels.Select(c => c.Id)
            .Concat(context.Portfolio.Accounts.SelectMany(a => a.Coverage).Select(r => r.Channel)).Distinct().ToList();
        if (channels.Count == 0 || !context.Portfolio.Has(ChannelCoverages.Table)) return NoChannels(Subject.Portfolio, context);
        var scope = OfPortfolio(context.Portfolio);
        return
        [
            .. Shares(scope, channels),
            .. channels.SelectMany(c => (MetricValue[])
            [
                Mix.Value("actual", new Subject(SubjectType.Channel, c.Value), Share(scope.Actual, c, scope.NoActual)),
                Mix.Value("planned", new Subject(SubjectType.Channel, c.Value), Share(scope.Planned, c, scope.NoPlanned)),
            ]),
        ];
    }

    private static IEnumerable<MetricValue> Shares(Scope scope, IReadOnlyList<Id<Channel>> channels) => channels.SelectMany(c => (MetricValue[])
    [
        Mix.Value("actual." + c.Value, scope.Subject, Share(scope.Actual, c, scope.NoActual)),
        Mix.Value("planned." + c.Value, scope.Subject, Share(scope.Planned, c, scope.NoPlanned)),
    ]);

    private static Figure Share(ChannelMix? mix, Id<Channel> channel, Figure missing)
    {
        if (mix is null) return missing;
        var part = mix.Parts.FirstOrDefault(p => p.Channel == channel);
        if (part is null) return Figure.None("该渠道没有值", "no value for this channel").With("各渠道之和", "Σ of all channels", mix.Total);
        return Figure.Of(part.Amount / mix.Total).With("该渠道", "this channel", part.Amount).With("各渠道之和", "Σ of all channels", mix.Total)
            .From(part.Rows);
    }

    // No channel to name: one row each says that the mix as a whole is missing.
    private static IEnumerable<MetricValue> NoChannels(Subject subject, MetricContext context)
    {
        var reason = context.Needs(ChannelCoverages.Table, () => Figure.None("没有已生效的渠道覆盖行", "no channel coverage rows in force"));
        return [Mix.Value("actual", subject, reason), Mix.Value("planned", subject, reason)];
    }

    private static Figure DriftOf(Scope scope)
    {
        if (scope.Actual is not { } actual) return scope.NoActual;
        if (scope.Planned is not { } planned) return scope.NoPlanned;
        var figure = Figure.Of(actual.DistanceTo(planned));
        foreach (var channel in actual.Parts.Concat(planned.Parts).Select(p => p.Channel).Distinct())
        {
            figure = figure.With($"{channel.Value} 实际", $"{channel.Value} actual", actual.ShareOf(channel))
                .With($"{channel.Value} 计划", $"{channel.Value} planned", planned.ShareOf(channel));
        }
        return figure.From(actual.Parts.Concat(planned.Parts).SelectMany(p => p.Rows));
    }

    private static Figure IndirectOf(Scope scope, Portfolio portfolio)
    {
        if (scope.Actual is not { } mix) return scope.NoActual;
        var rows = mix.Parts.SelectMany(p => p.Rows);
        if (mix.Parts.Any(p => portfolio.Find(p.Channel) is null))
            return Figure.None("有渠道类型不明", "the type of a channel is unknown").From(rows);
        var indirect = mix.Parts.Where(p => portfolio.Find(p.Channel)!.Type != ChannelType.Direct).Sum(p => p.Amount);
        return Figure.Of(indirect / mix.Total).With("直销以外", "all but direct", indirect).With("各渠道之和", "Σ of all channels", mix.Total)
            .From(rows);
    }

    /// <summary>The two mixes of a subject, and what to say where one is missing.</summary>
    private sealed record Scope(Subject Subject, ChannelMix? Actual, ChannelMix? Planned, Figure NoActual, Figure NoPlanned);
}
