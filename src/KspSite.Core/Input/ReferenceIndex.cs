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
        foreach (var (table, ids) in targets.Zip(SideBySide.Select(targets, t => Ids(t, tables.Records(t).Select(r => r.Row).Concat(faulty[t]))))) _ids[table.Name] = ids;
    }

    private static readonly FrozenSet<string> Targets = Domain.AllTables.Tables.SelectMany(t => t.Columns).SelectMany(c => c.References).ToFrozenSet();

    private static HashSet<string> Ids(Table table, IEnumerable<Row> rows)
    {
        var ids = new HashSet<string>();
        foreach (var row in rows)
        {
            ids.Add(row.Key);
            // The bare second half answers references that do not say which workshop they mean.
            if (table.Key.Length == 2) ids.Add("/" + CellText.Plain(row[table.Key[1]] ?? ""));
        }
        return ids;
    }

    /// <summary>The ids in a cell that exist in none of the tables the column refers to; references into absent tables are left out (X21).</summary>
    public IEnumerable<string> Dangling(Row row, Column column)
    {
        if (column.References.IsEmpty || row[column] is not { } text) return [];
        // Where one of several possible tables is absent, the id may be one of its own.
        foreach (var target in column.References)
        {
            if (!_ids.ContainsKey(target)) return [];
        }
        if (column.Kind == ColumnKind.IdList) return CellText.SplitCodes(text).Where(id => !Exists(row, column, id));
        return Exists(row, column, text) ? [] : [text];
    }

    private bool Exists(Row row, Column column, string id)
    {
        var plain = CellText.Plain(id);
        foreach (var target in column.References)
        {
            if (_ids[target].Contains(KeyIn(target, row, plain))) return true;
        }
        return false;
    }

    internal static string KeyIn(string table, Row row, string id)
    {
        if (table is not ("workshop_participants" or "workshop_agenda")) return id;
        var workshop = row.Table.Find("workshop_id") is { } column ? row[column] : null;
        return (workshop is null ? "" : CellText.Plain(workshop)) + "/" + id;
    }
}
