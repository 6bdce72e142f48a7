using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>A number with the name it has in the formula.</summary>
internal readonly record struct Amount(decimal Value, string Zh, string En);

/// <summary>The few shapes that most figures have.</summary>
internal static class FigureParts
{
    public static readonly Words OurBasis = new("本产品", "this product");

    /// <summary>The reason when a whole table is absent from the build.</summary>
    public static Figure Without(Table table) =>
        Figure.None($"没有提供“{table.Title.Zh}”表", $"the table “{table.Title.En}” was not provided");

    /// <summary>The figure, or the first of the tables that the build lacks.</summary>
    public static Figure With(this MetricContext context, ReadOnlySpan<Table> tables, Func<Figure> figure)
    {
        foreach (var table in tables)
        {
            if (!context.Portfolio.Has(table)) return Without(table);
        }
        return figure();
    }

    /// <summary>part ÷ whole, both shown; the reason where the whole is 0.</summary>
    public static Figure Ratio(Amount part, Amount whole, string emptyZh, string emptyEn) =>
        Figure.Of(Statistics.Ratio(part.Value, whole.Value), emptyZh, emptyEn).With(part).With(whole);

    /// <summary>A true count: 0 is a value.</summary>
    public static Figure Count<TRecord>(IReadOnlyCollection<TRecord> records)
        where TRecord : IRecord => Figure.Of(records.Count).From(records.Cast<IRecord>());

    public static Figure With(this Figure figure, Amount amount) => figure.With(amount.Zh, amount.En, amount.Value);

    public static Figure With(this Figure figure, string zh, string en, DateOnly? date) =>
        figure with { Parts = figure.Parts.Add(new Part(new(zh, en), Numerals.Text(date))) };

    public static Figure With(this Figure figure, string zh, string en, string text) =>
        figure with { Parts = figure.Parts.Add(new Part(new(zh, en), text)) };
}
