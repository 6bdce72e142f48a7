using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>How the header of one file matches the columns of its table.</summary>
public sealed class TableSource
{
    private readonly int[] _fields;
    private readonly MoneyUnit?[] _units;

    private TableSource(string file, Table table, int[] fields, MoneyUnit?[] units, ImmutableArray<string> unknown) =>
        (File, Table, _fields, _units, UnknownColumns) = (file, table, fields, units, unknown);

    public string File { get; }

    public Table Table { get; }

    /// <summary>Headers that match no column, as they stand in the file.</summary>
    public ImmutableArray<string> UnknownColumns { get; }

    /// <summary>Number of the field that feeds the column, from 1; 0 when the file has no such column.</summary>
    public int FieldOf(Column column) => _fields[column.Ordinal] + 1;

    public bool Has(Column column) => _fields[column.Ordinal] >= 0;

    /// <summary>The money unit that the header itself names, as in 年销售额（万元）.</summary>
    public MoneyUnit? UnitOf(Column column) => _units[column.Ordinal];

    /// <summary>The money units named by the headers of amounts, without repetition.</summary>
    public IEnumerable<MoneyUnit> HeaderUnits =>
        Table.Columns.Where(c => c.IsAmount && _units[c.Ordinal] is not null).Select(c => _units[c.Ordinal]!.Value).Distinct();

    /// <summary>The cells of a row by column ordinal: trimmed, null where empty.</summary>
    public Row Read(RawRow raw)
    {
        var cells = new string?[_fields.Length];
        for (var i = 0; i < cells.Length; i++)
        {
            if (_fields[i] < 0 || _fields[i] >= raw.Fields.Length) continue;
            var text = raw.Fields[_fields[i]].Trim();
            if (text.Length > 0) cells[i] = text;
        }
        return new Row(this, raw.Line, cells);
    }

    /// <summary>Matches a header. Reports unknown (DT-07), repeated (IN-09) and missing required headers (IN-08).</summary>
    public static TableSource Match(RawFile file, ICollection<Finding> findings)
    {
        var table = file.Table;
        var byKey = KeysOf(table);
        var fields = Enumerable.Repeat(-1, table.Columns.Length).ToArray();
        var units = new MoneyUnit?[table.Columns.Length];
        var unknown = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < file.Header.Length; i++)
        {
            var header = file.Header[i];
            var where = new SourceRef(file.File, file.HeaderLine, i + 1);
            if (string.IsNullOrWhiteSpace(header)) continue;
            if (!TryFind(byKey, header, out var column, out var unit))
            {
                unknown.Add(header.Trim());
                findings.Add(Unknown(where, header.Trim(), table));
            }
            else if (fields[column.Ordinal] >= 0)
            {
                findings.Add(Repeated(where, header.Trim(), column, file.Header[fields[column.Ordinal]]));
            }
            else
            {
                fields[column.Ordinal] = i;
                units[column.Ordinal] = unit;
            }
        }
        foreach (var column in table.Columns.Where(c => c.Need == Need.Required && fields[c.Ordinal] < 0))
        {
            findings.Add(Missing(file, column));
        }
        return new TableSource(file.File, table, fields, units, unknown.ToImmutable());
    }

    /// <summary>Answers whether a text is a header of the table, with a unit in brackets or without: for finding the header row.</summary>
    public static Func<string, bool> HeaderTest(Table table)
    {
        var byKey = KeysOf(table);
        return text => !string.IsNullOrWhiteSpace(text) && TryFind(byKey, text, out _, out _);
    }

    private static bool TryFind(Dictionary<string, Column> byKey, string header, out Column column, out MoneyUnit? unit)
    {
        unit = null;
        if (byKey.TryGetValue(Headers.Key(header), out column!)) return true;
        var (name, bracket) = Headers.SplitUnit(header);
        if (bracket is null || !byKey.TryGetValue(Headers.Key(name), out column!)) return false;
        if (Vocabularies.MoneyUnit.IndexOf(bracket) is { } index) unit = Vocabularies.MoneyUnit.ValueAt(index);
        return true;
    }

    private static Dictionary<string, Column> KeysOf(Table table)
    {
        var keys = new Dictionary<string, Column>();
        foreach (var column in table.Columns) keys.TryAdd(Headers.Key(column.Name), column);
        foreach (var column in table.Columns)
        {
            foreach (var header in column.Zh.Concat(column.En)) keys.TryAdd(Headers.Key(header), column);
        }
        return keys;
    }

    private static Finding Unknown(SourceRef where, string header, Table table)
    {
        var near = NearMisses.Of(header, table.Columns.SelectMany(c => c.Zh.Concat(c.En).Append(c.Name)));
        return new Finding
        {
            Id = "DT-07",
            Severity = Severity.Info,
            Where = where,
            Message = new($"“{table.Title.Zh}”表没有这个列，内容不会被采用。", $"The table “{table.Title.En}” has no such column; its cells are not used."),
            Found = header,
            Remedy = near is null
                ? new("如果它应当被采用，请改成列名表中的名称（kspsite schema）。", "If it should be used, rename it as the column dictionary says (kspsite schema).")
                : new($"是不是“{near}”？如果是，请改成这个名称。", $"Did you mean “{near}”? If so, rename it."),
        };
    }

    private static Finding Repeated(SourceRef where, string header, Column column, string first) => new()
    {
        Id = FaultKinds.DuplicateHeader.Id,
        Severity = FaultKinds.DuplicateHeader.Severity,
        Where = where,
        Message = new($"两个表头都表示“{column.Title.Zh}”，无法判断用哪一个。", $"Two headers mean “{column.Title.En}”; it is not clear which one counts."),
        Found = $"{first} / {header}",
        Remedy = new("请删除或改名其中一列。", "Remove or rename one of the two."),
    };

    private static Finding Missing(RawFile file, Column column) => new()
    {
        Id = FaultKinds.MissingColumn.Id,
        Severity = FaultKinds.MissingColumn.Severity,
        Where = new SourceRef(file.File, file.HeaderLine),
        Message = new($"缺少必需的列“{column.Title.Zh}”。", $"The required column “{column.Title.En}” is missing."),
        Found = string.Join(" | ", file.Header),
        Expected = new(string.Join(" / ", column.Zh.Append(column.Name)), string.Join(" / ", column.En.Append(column.Name))),
        Remedy = new($"请加上这一列：{column.Meaning.Zh}。", $"Add the column: {column.Meaning.En}."),
    };
}
