using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>The records of every table that the input has, in input order, and which of their rows are faulty.</summary>
public sealed class TableRows
{
    private readonly Dictionary<string, List<IRecord>> _records = [];
    private readonly HashSet<Row> _faulty = [];
    private readonly HashSet<string> _hidingIds = [];
    private readonly HashSet<string> _withheldTables = [];
    private readonly HashSet<Column> _withheldColumns = new(ReferenceEqualityComparer.Instance);

    private TableRows(ReadingContext context) => Context = context;

    /// <summary>How the cells were read; reads a row again without reporting its faults a second time.</summary>
    internal ReadingContext Context { get; }

    /// <summary>Whether the input has the table at all, even without rows (X1, X21).</summary>
    public bool Has(Table table) => _records.ContainsKey(table.Name);

    public bool Has(string table) => _records.ContainsKey(table);

    /// <summary>Whether the input has the table but the audience may not see it; <see cref="Has(Table)"/> is then false.</summary>
    public bool IsWithheld(Table table) => _withheldTables.Contains(table.Name);

    /// <summary>Whether the audience may not see the column, or its whole table.</summary>
    public bool IsWithheld(Column column) => _withheldColumns.Contains(column) || _withheldTables.Contains(column.TableName);

    /// <summary>Records in input order; empty when the table is absent.</summary>
    public IEnumerable<IRecord> Records(Table table) => _records.TryGetValue(table.Name, out var list) ? list : [];

    public ImmutableArray<TRecord> All<TRecord>(Table<TRecord> table)
        where TRecord : class, IRecord => [.. Records(table).Cast<TRecord>()];

    /// <summary>Whether both hold the same list of records, or neither has the table.</summary>
    internal bool IsSame(Table table, TableRows other) =>
        ReferenceEquals(_records.GetValueOrDefault(table.Name), other._records.GetValueOrDefault(table.Name));

    internal List<IRecord> ListOf(Table table) => _records[table.Name];

    public void MarkFaulty(Row row) => _faulty.Add(row);

    /// <summary>Whether the table may have an id that was not read: nobody can say then that a reference to it is wrong.</summary>
    internal bool HidesIds(string table) => _hidingIds.Contains(table);

    /// <summary>In no order.</summary>
    internal IReadOnlyCollection<Row> FaultyRows => _faulty;

    /// <summary>How many records each file gave to its table; a file that gave none is not among the keys.</summary>
    public Dictionary<(string Table, string File), int> UsedRows()
    {
        var used = new Dictionary<(string Table, string File), int>();
        foreach (var (table, records) in _records)
        {
            // Rows of a file lie beside each other.
            for (int start = 0, end = 0; start < records.Count; start = end)
            {
                var file = records[start].Row.File;
                while (end < records.Count && records[end].Row.File == file) end++;
                used[(table, file)] = used.GetValueOrDefault((table, file)) + end - start;
            }
        }
        return used;
    }

    public static TableRows Build(IEnumerable<RowBatch> batches, ReadingContext context, ReadingMemory? memory = null)
    {
        var tables = new TableRows(context.Branch());
        foreach (var batch in batches)
        {
            if (!tables._records.TryGetValue(batch.File.Table.Name, out var list)) tables._records[batch.File.Table.Name] = list = new(batch.Rows.Length);
            tables._faulty.UnionWith(batch.Unusable);
            if (batch.HidesIds) tables._hidingIds.Add(batch.File.Table.Name);
            var known = memory?.PartsOf(batch);
            var made = memory is not null && known is null ? new List<RecordPart>() : null;
            foreach (var part in known ?? Parts(batch, context))
            {
                context.Take(part.Context);
                list.AddRange(part.Records);
                tables._faulty.UnionWith(part.Faulty);
                made?.Add(part);
            }
            if (made?.Sum(p => p.Context.Findings.Count) <= FindingsKept) memory!.Keep(batch, made);
        }
        return tables;
    }

    // In turns, so that a file whose every row is faulty does not hold all its faults at once.
    private static IEnumerable<RecordPart> Parts(RowBatch batch, ReadingContext context) => batch.Rows.Chunk(RecordPart.MostRows).Chunk(PartsOfTurn)
        .SelectMany(turn => SideBySide.Select(turn, rows => RecordPart.Of(rows, batch.File.Table, context.Branch())));

    private const int PartsOfTurn = 64;

    // Of one file: the usual empty cells are kept with its records; a file that is wrong from end to end is about to change.
    private const int FindingsKept = 10_000;

    /// <summary>The same tables with other records, less what an audience may not see at all. What was left out for its faults stays known.</summary>
    internal TableRows Narrowed(IReadOnlyDictionary<string, List<IRecord>> records, IEnumerable<Table> withheldTables, IEnumerable<Column> withheldColumns)
    {
        var tables = new TableRows(Context);
        foreach (var (name, list) in records) tables._records[name] = list;
        tables._faulty.UnionWith(_faulty);
        tables._hidingIds.UnionWith(_hidingIds);
        tables._withheldTables.UnionWith(withheldTables.Select(t => t.Name));
        tables._withheldColumns.UnionWith(withheldColumns);
        return tables;
    }

    /// <summary>
    /// Removes the rows marked as faulty, then whatever cannot stand without them: a row that needs a dropped one goes too, an
    /// optional reference is emptied, of a list only what is dropped. Each of these is reported (IN-14), until nothing refers to a dropped row.
    /// </summary>
    public void DropFaultyRows(ReadingContext context)
    {
        if (_faulty.Count == 0 && _hidingIds.Count == 0) return;
        Remove();
        while (DropDanglingReferences(context)) Remove();
    }

    private void Remove()
    {
        foreach (var list in _records.Values) list.RemoveAll(r => _faulty.Contains(r.Row));
    }

    private bool DropDanglingReferences(ReadingContext context)
    {
        var index = new ReferenceIndex(this);
        var changed = false;
        foreach (var (name, list) in _records)
        {
            var references = index.ColumnsOf(Domain.AllTables.Find(name)!);
            for (var i = 0; i < list.Count; i++)
            {
                var row = list[i].Row;
                var dangling = references.Select(r => (r.Column, Ids: r.Dangling(row).ToList())).Where(d => d.Ids.Count > 0).ToList();
                if (dangling.Count == 0) continue;
                changed = true;
                var left = row.With(c => dangling.Find(d => d.Column == c).Ids is { } ids ? Less(row, c, ids) : row[c]);
                // What the row cannot stand without, itself or among what can stand in for it; else all that it loses.
                var fatal = dangling.FindAll(d => d.Column.Need == Need.Required || Alternatives.MissingIn(left).Any(group => group.Contains(d.Column)));
                foreach (var (column, ids) in fatal.Count > 0 ? fatal : dangling) context.Report(row, Dropped(row, column, ids, isFatal: fatal.Count > 0, column.References.Any(HidesIds)));
                if (fatal.Count > 0) _faulty.Add(row);
                else list[i] = row.Table.BuildRecord(new RowReader(left, context.Branch()));
            }
        }
        return changed;
    }

    /// <summary>The cell without some of its ids; null where none is left.</summary>
    private static string? Less(Row row, Column column, List<string> ids) =>
        string.Join('；', column.PiecesOf(row[column]!).Except(ids)) is { Length: > 0 } left ? left : null;

    private static Finding Dropped(Row row, Column column, List<string> ids, bool isFatal, bool mayBeUnread) => new()
    {
        Id = FaultKinds.FaultyRowDropped.Id,
        Severity = FaultKinds.FaultyRowDropped.Severity,
        Where = row.At(column),
        Message = mayBeUnread
            ? new($"“{column.Title.Zh}”所指的表里有没能读出的行，无法确认这个编号，按没有这一行处理。",
                $"The table that “{column.Title.En}” refers to has rows that could not be read; this id may be one of them and is treated as absent.")
            : isFatal ? new($"“{column.Title.Zh}”所指的行有错，这一行也无法使用。", $"The row that “{column.Title.En}” refers to is faulty, so this row cannot be used either.")
            : new($"“{column.Title.Zh}”所指的行有错，这个引用按空值处理。", $"The row that “{column.Title.En}” refers to is faulty; the reference is treated as empty."),
        Found = string.Join("、", ids),
        Remedy = mayBeUnread
            ? new("请先改正那张表的错误。", "Correct the faults of that table first.") : new("请先改正被引用的那一行。", "Correct the row that is referred to first."),
    };
}
