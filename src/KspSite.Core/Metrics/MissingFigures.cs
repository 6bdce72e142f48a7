using KspSite.Core.Input;

namespace KspSite.Core.Metrics;

/// <summary>Reasons for a missing value that several metrics share.</summary>
internal static class MissingFigures
{
    public static Figure NoTable(Table table) =>
        Figure.None($"输入中没有“{table.Title.Zh}”表", $"the input has no table “{table.Title.En}”");

    /// <summary>The figure, or the reason when the build has not got the table it is made from.</summary>
    public static Figure Needs(this MetricContext context, Table table, Func<Figure> figure) =>
        context.Portfolio.Has(table) ? figure() : context.Portfolio.IsWithheld(table) ? Figure.None(Audiences.NotShown.Reason) : NoTable(table);
}
