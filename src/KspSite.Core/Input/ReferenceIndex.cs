using System.Collections.Frozen;

namespace KspSite.Core.Input;

/// <summary>
/// The ids that each table holds, to check references against. Tables whose rows are unique only within a workshop are
/// indexed as <c>workshop/id</c>.
/// </summary>
public sealed class ReferenceIndex
{
    private readonly Dictionary<string, HashSet<string>> _ids = [];

    /// <param name="withFaulty">Rows that cannot be used are there all the same: who refers to them has made no mistake.</param>
    public ReferenceIndex(TableRows tables, bool withFaulty = false)
    {
        var faulty = (withFaulty ? tables.FaultyRows : []).ToLookup(r => r.Table);
        // Of the tables that something refers to: the ids of the others answer nobody.
        var targets = Domain.AllTables.Tables.Where(t => t.Key.Length > 0 && Targets.Contains(t.Name) && tables.Has(t)).ToList();
        foreach (var (table, ids) in targets.Zip(SideBySide.Select(targets, t => Ids(t, [.. faulty[t]], tables)))) _ids[table.Name] = ids;
    }

    /// <summary>Names of the tables that something refers to.</summary>
    internal static FrozenSet<string> Targets { get; } = Domain.AllTables.Tables.SelectMany(t => t.Columns).SelectMany(c => c.References).ToFrozenSet();

    private static HashSet<string> Ids(Table table, List<Row> faulty, TableRows tables)
    {
        var records = tables.ListOf(table);
        var ids = new HashSet<string>(records.Count + faulty.Count);
        foreach (var row in records.Select(r => r.Row).Concat(faulty)) AddTo(ids, row);
        return ids;
    }

    /// <summary>Adds what references to the row may say; its table has a key.</summary>
    internal static void AddTo(HashSet<string> ids, Row row)
    {
        ids.Add(row.Key);
        // The bare second half answers references that do not say which workshop they mean.
        if (row.Table.Key.Length == 2) ids.Add("/" + row.KeyPart(row.Table.Key[1]));
    }

    /// <summary>
    /// The columns of the table that refer to something; those that refer to an absent table are left out (X21), also where that is one of
    /// several: the id may be one of its own.
    /// </summary>
    public ImmutableArray<ReferenceColumn> ColumnsOf(Table table) =>
    [
        .. table.Columns.Where(c => !c.References.IsEmpty && c.References.All(_ids.ContainsKey))
            .Select(c => new ReferenceColumn(c, [.. c.References.Select(target => (target, _ids[target]))])),
    ];

    /// <summary>The ids that a reference to the table may name; empty where nothing refers to it or the build does not have it.</summary>
    internal IReadOnlyCollection<string> IdsOf(string table) => _ids.GetValueOrDefault(table) ?? [];

    internal static bool IsWithinWorkshop(string table) => table is "workshop_participants" or "workshop_agenda";

    internal static string KeyIn(string table, Row row, string id)
    {
        if (!IsWithinWorkshop(table)) return id;
        var workshop = row.Table.Find("workshop_id") is { } column ? row[column] : null;
        return (workshop is null ? "" : CellText.Plain(workshop)) + "/" + id;
    }
}
