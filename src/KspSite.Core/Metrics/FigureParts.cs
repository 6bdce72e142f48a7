using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>A number with the name it has in the formula.</summary>
internal readonly record struct Amount(decimal Value, string Zh, string En);

/// <summary>The few shapes that most figures have.</summary>
internal static class FigureParts
{
    /// <summary>The figure, or the reason when the build lacks the first or the second table.</summary>
    public static Figure Needs(this MetricContext context, Table first, Table second, Func<Figure> figure) =>
        context.Needs(first, () => context.Needs(second, figure));

    /// <summary>part ÷ whole, both shown; the reason where the whole is 0.</summary>
    public static Figure Ratio(Amount part, Amount whole, string emptyZh, string emptyEn) =>
        Figure.Of(Statistics.Ratio(part.Value, whole.Value), emptyZh, emptyEn).With(part).With(whole);

    /// <summary>A true count: 0 is a value.</summary>
    public static Figure Count<TRecord>(IReadOnlyCollection<TRecord> records)
        where TRecord : IRecord => Figure.Of(records.Count).From(records.Cast<IRecord>());

    public static Figure With(this Figure figure, Amount amount) => figure.With(amount.Zh, amount.En, amount.Value);
}
