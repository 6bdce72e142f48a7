using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>How the header of one file matches the columns of its table.</summary>
public sealed class TableSource
{
    private readonly CellMaker?[] _makers;
    private readonly MoneyUnit?[] _headerUnits;
    private readonly MoneyUnit?[] _units;

    private TableSource(RawFile file, HeaderMatch match)
    {
        (File, Table, DefaultUnit) = (file.File, file.Table, file.Mapping?.Reading.Unit ?? file.TitleUnit);
        (_makers, _headerUnits, UnknownColumns) = (match.Makers, match.HeaderUnits, match.Unknown.ToImmutable());
        _units = [.. file.Table.Columns.Select(c => match.RecipeUnits[c.Ordinal] ?? match.HeaderUnits[c.Ordinal])];
    }

    public string File { get; }

    public Table Table { get; }

    /// <summary>The money unit of amounts that name none themselves: what mapping.yaml says of the source, else a title row above the header; or null.</summary>
    public MoneyUnit? DefaultUnit { get; }

    /// <summary>Headers that feed no column, as they stand in the file.</summary>
    public ImmutableArray<string> UnknownColumns { get; }

    /// <summary>Number of the field that feeds the column, from 1; 0 when no field of the file does.</summary>
    public int FieldOf(Column column) => (_makers[column.Ordinal]?.FirstField ?? -1) + 1;

    public bool Has(Column column) => _makers[column.Ordinal] is not null;

    /// <summary>The money unit that mapping.yaml gives this very column or its header names, as in 年销售额（万元）; null without one.</summary>
    public MoneyUnit? UnitOf(Column column) => _units[column.Ordinal];

    /// <summary>The money units named by the headers of amounts, without repetition.</summary>
    public IEnumerable<MoneyUnit> HeaderUnits =>
        Table.Columns.Where(c => c.IsAmount && _headerUnits[c.Ordinal] is not null).Select(c => _headerUnits[c.Ordinal]!.Value).Distinct();

    /// <summary>The cells of a row by column ordinal: trimmed, null where empty.</summary>
    public string?[] Cells(RawRow raw)
    {
        var cells = new string?[_makers.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = _makers[i]?.Make(raw.Fields);
        return cells;
    }

    /// <summary>
    /// Matches a header: what mapping.yaml says first, then the built-in names for the columns that are left. Reports unknown
    /// (DT-07), repeated (IN-09), mapped but missing (IN-19) and missing required headers (IN-08).
    /// </summary>
    public static TableSource Match(RawFile file, ICollection<Finding> findings)
    {
        var match = HeaderMatch.Of(file, findings);
        foreach (var column in file.Table.Columns.Where(c => c.Need == Need.Required && match.Makers[c.Ordinal] is null))
        {
            findings.Add(Missing(file, column, match.Unknown));
        }
        return new TableSource(file, match);
    }

    /// <summary>Answers whether a text is a header of the table, with a unit in brackets or without: for finding the header row.</summary>
    public static Func<string, bool> HeaderTest(Table table)
    {
        var names = new HeaderNames(table);
        return text => !string.IsNullOrWhiteSpace(text) && names.Find(text) is not null;
    }

    /// <param name="unused">Headers of the file that feed no column: one of them may be the one that is missing, written differently.</param>
    private static Finding Missing(RawFile file, Column column, IEnumerable<string> unused)
    {
        var others = unused.ToList();
        var near = others.Find(header => NearMisses.Of(header, [.. column.Zh, .. column.En, column.Name]) is not null)
            // 编号 for 目标编号: within a table of goals nobody says whose.
            ?? others.Find(header => header.Length > 1 && column.Zh.Any(title => title.EndsWith(header, StringComparison.Ordinal)));
        return new()
        {
            Id = FaultKinds.MissingColumn.Id,
            Severity = FaultKinds.MissingColumn.Severity,
            Where = new SourceRef(file.File, file.HeaderLine),
            Message = new($"缺少必需的列“{column.Title.Zh}”。", $"The required column “{column.Title.En}” is missing."),
            Found = string.Join(" | ", file.Header),
            Expected = new(string.Join(" / ", column.Zh.Append(column.Name)), string.Join(" / ", column.En.Append(column.Name))),
            Remedy = near is null
                ? new($"请加上这一列：{column.Meaning.Zh}。", $"Add the column: {column.Meaning.En}.")
                : new($"是不是“{near}”这一列？如果是，请把表头改成“{column.Title.Zh}”；如果不是，请加上这一列：{column.Meaning.Zh}。",
                    $"Is it the column “{near}”? If so, rename that header “{column.Title.En}”; if not, add the column: {column.Meaning.En}."),
        };
    }
}
