using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>The column that a header means, and the unit that it names: money, or percent.</summary>
public sealed record NamedColumn(Column Column, MoneyUnit? Unit, bool IsPercent);

/// <summary>The names under which the columns of a table are recognised.</summary>
public sealed class HeaderNames
{
    // Longer before shorter where one ends in the other.
    private static readonly string[] UnitWords = ["百万元", "百万", "千元", "万元", "亿元", "元", "%"];

    private readonly Dictionary<string, Column> _byKey = [];

    public HeaderNames(Table table)
    {
        foreach (var column in table.Columns) _byKey.TryAdd(Headers.Key(column.Name), column);
        foreach (var column in table.Columns)
        {
            foreach (var header in column.Zh.Concat(column.En)) _byKey.TryAdd(Headers.Key(header), column);
        }
    }

    /// <summary>
    /// Null for a header that means no column. A unit may stand behind the name: in brackets (年销售额（万元）), or where it is a
    /// number's, without (年销售额/万元, 计划占比%).
    /// </summary>
    public NamedColumn? Find(string header)
    {
        var key = Headers.Key(header);
        if (_byKey.TryGetValue(key, out var column)) return new(column, null, IsPercent: false);
        var (name, bracket) = Headers.SplitUnit(header);
        if (bracket is not null && _byKey.TryGetValue(Headers.Key(name), out column)) return Named(column, bracket);
        foreach (var unit in UnitWords)
        {
            if (!key.EndsWith(unit, StringComparison.Ordinal)) continue;
            var rest = key[..^unit.Length].TrimEnd('/', ':', ',');
            if (_byKey.TryGetValue(rest, out column) && column.Kind is ColumnKind.Money or ColumnKind.Decimal or ColumnKind.Share) return Named(column, unit);
        }
        return null;
    }

    /// <summary>The unit that the header of a foreign system names in brackets, where it names one.</summary>
    public static MoneyUnit? UnitIn(string header) => Headers.SplitUnit(header).Unit is { } bracket ? MoneyUnits.Parse(bracket) : null;

    public static bool SaysPercent(string header) => Headers.SplitUnit(header).Unit is { } bracket && Headers.Key(bracket) == "%";

    private static NamedColumn Named(Column column, string unit) => new(column, MoneyUnits.Parse(unit), Headers.Key(unit) == "%");
}
