using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>
/// Takes rows and cells out of the tables so that nothing is left that refers to what is gone:
/// a row goes with the row it belongs to (a required reference, or any reference from another table to a hidden row); any other
/// reference is emptied; a row that only dropped rows brought to an account, such as a channel of a hidden one, goes as well.
/// </summary>
internal sealed class Narrowing(TableRows tables, Clearance clearance, HiddenRows hidden)
{
    private readonly Dictionary<string, List<IRecord>> _kept = [];
    private readonly Dictionary<Row, Dictionary<Column, string?>> _changes = [];

    /// <summary>Ids of rows that are gone because they are hidden, not because their table is; by table.</summary>
    private readonly Dictionary<string, HashSet<string>> _hiddenIds = [];

    private readonly ImmutableArray<Table> _present = [.. AllTables.Tables.Where(tables.Has)];

    public TableRows Apply()
    {
        // Where no row goes, a table without changed cells stays the very same list: nothing is made anew for those who see all of it.
        foreach (var table in _present.Except(clearance.Tables)) _kept[table.Name] = tables.ListOf(table);
        if (!hidden.IsEmpty || !clearance.Tables.IsEmpty)
        {
            foreach (var table in _present.Where(t => _kept.ContainsKey(t.Name)))
            {
                _kept[table.Name] = [.. tables.Records(table).Where(r => !hidden.Contains(r.Row))];
                foreach (var record in tables.Records(table).Where(r => hidden.Contains(r.Row))) NoteHidden(record.Row);
            }
            FollowReferences();
            if (!hidden.IsEmpty && DropRowsNobodySpeaksOf()) FollowReferences();
        }
        EmptyWithheldCells();
        Rebuild();
        return tables.Narrowed(_kept, clearance.Tables, clearance.Columns);
    }

    private void FollowReferences()
    {
        while (true)
        {
            var ids = _present.ToDictionary(t => t.Name, t => _kept.TryGetValue(t.Name, out var list) ? IdsOf(t, list) : [], StringComparer.Ordinal);
            var dropped = 0;
            foreach (var (name, list) in _kept)
            {
                var columns = AllTables.Find(name)!.Columns.Where(c => !c.References.IsEmpty).ToList();
                if (columns.Count > 0) dropped += list.RemoveAll(r => !Stands(r.Row, columns, ids));
            }
            if (dropped == 0) return;
        }
    }

    /// <summary>Whether the row stays; references that are lost without taking it along are noted for emptying.</summary>
    private bool Stands(Row row, List<Column> columns, Dictionary<string, HashSet<string>> ids)
    {
        foreach (var column in columns)
        {
            if (row[column] is not { } text) continue;
            var all = column.PiecesOf(text);
            var lost = all.Where(id => IsLost(row, column, id, ids)).ToList();
            if (lost.Count == 0) continue;
            if (column.Need == Need.Required || (column.Kind == ColumnKind.Id && lost.Exists(id => BelongsToHidden(row, column, id))))
            {
                NoteHidden(row);
                return false;
            }
            var left = all.Where(id => !lost.Contains(id)).ToList();
            Change(row, column, left.Count == 0 ? null : string.Join('；', left));
        }
        return true;
    }

    // A reference into a table that the input never had was never checked and is nobody's secret (X21).
    private static bool IsLost(Row row, Column column, string id, Dictionary<string, HashSet<string>> ids)
    {
        var key = column.KeyOf(id);
        var targets = column.References.Where(ids.ContainsKey).ToList();
        return targets.Count > 0 && !targets.Exists(t => ids[t].Contains(ReferenceIndex.KeyIn(t, row, key)));
    }

    // A row of the same table, such as the group above an account, is a neighbour and not an owner.
    private bool BelongsToHidden(Row row, Column column, string id)
    {
        var key = column.KeyOf(id);
        return column.References.Any(t => t != row.Table.Name && _hiddenIds.TryGetValue(t, out var gone) && gone.Contains(ReferenceIndex.KeyIn(t, row, key)));
    }

    /// <summary>
    /// Rows of tables that refer to nothing themselves, such as channels and workshops: gone where only rows that are gone
    /// brought them to an account. What merely describes them, such as an agenda, goes along.
    /// </summary>
    private bool DropRowsNobodySpeaksOf()
    {
        var speakers = _present.Where(t => t.Columns.Any(c => c.References.Contains(Accounts.Table.Name))).ToList();
        var dropped = 0;
        foreach (var table in _present.Where(t => _kept.ContainsKey(t.Name) && t.Key.Length == 1 && t.Columns.All(c => c.References.IsEmpty)))
        {
            var before = Referred(table, speakers.SelectMany(tables.Records));
            var after = Referred(table, speakers.Where(t => _kept.ContainsKey(t.Name)).SelectMany(t => _kept[t.Name]));
            dropped += _kept[table.Name].RemoveAll(r =>
            {
                var key = r.Row.Key;
                var isGone = !after.Contains(key) && (hidden.OnlyNamedAccounts || before.Contains(key));
                if (isGone) NoteHidden(r.Row);
                return isGone;
            });
        }
        return dropped > 0;
    }

    private static HashSet<string> Referred(Table target, IEnumerable<IRecord> records)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in records.Select(r => r.Row))
        {
            foreach (var column in row.Table.Columns)
            {
                if (!column.References.Contains(target.Name) || row[column] is not { } text) continue;
                ids.UnionWith(column.PiecesOf(text).Select(column.KeyOf));
            }
        }
        return ids;
    }

    private void EmptyWithheldCells()
    {
        foreach (var group in clearance.Columns.GroupBy(c => c.TableName))
        {
            if (!_kept.TryGetValue(group.Key, out var list)) continue;
            foreach (var row in list.Select(r => r.Row))
            {
                foreach (var column in group)
                {
                    if (row[column] is not null) Change(row, column, null);
                }
            }
        }
    }

    private void Rebuild()
    {
        if (_changes.Count == 0) return;
        foreach (var name in _changes.Keys.Select(r => r.Table.Name).ToHashSet(StringComparer.Ordinal))
        {
            if (!_kept.TryGetValue(name, out var original)) continue;
            List<IRecord> list = _kept[name] = [.. original];
            for (var i = 0; i < list.Count; i++)
            {
                var row = list[i].Row;
                if (!_changes.TryGetValue(row, out var cells)) continue;
                var reader = new RowReader(row.With(c => cells.TryGetValue(c, out var cell) ? cell : row[c]), tables.Context);
                list[i] = row.Table.BuildRecord(reader);
                if (!reader.Usable) throw new InvalidOperationException($"a row of {row.Table.Name} cannot stand without its withheld cells");
            }
        }
    }

    private void Change(Row row, Column column, string? cell)
    {
        if (!_changes.TryGetValue(row, out var cells)) _changes[row] = cells = new(ReferenceEqualityComparer.Instance);
        cells[column] = cell;
    }

    private void NoteHidden(Row row)
    {
        if (row.Table.Key.IsEmpty) return;
        if (!_hiddenIds.TryGetValue(row.Table.Name, out var ids)) _hiddenIds[row.Table.Name] = ids = new(StringComparer.Ordinal);
        ids.Add(row.Key);
    }

    private static HashSet<string> IdsOf(Table table, List<IRecord> records)
    {
        var ids = new HashSet<string>(records.Count, StringComparer.Ordinal);
        if (table.Key.IsEmpty) return ids;
        foreach (var record in records) ReferenceIndex.AddTo(ids, record.Row);
        return ids;
    }
}
