namespace KspSite.Core.Input;

/// <summary>One column whose cells refer to ids, and the ids they may refer to. For one thread.</summary>
public sealed class ReferenceColumn(Column column, ImmutableArray<(string Table, HashSet<string> Ids)> targets)
{
    // Where an id is one of the workshop that the row names, the same text is another id in another row.
    private readonly bool _isSameInEveryRow = !targets.Any(t => ReferenceIndex.IsWithinWorkshop(t.Table));

    private string? _resolved;

    public Column Column { get; } = column;

    /// <summary>The ids in the row's cell that none of the tables holds. In the order of the cell; mostly empty.</summary>
    public IEnumerable<string> Dangling(Row row)
    {
        if (row[Column] is not { } text) return [];
        // Neighbouring rows mostly refer to the same.
        if (text == _resolved) return [];
        if (Column.Kind == ColumnKind.IdList) return DanglingOf(row, Column.PiecesOf(text));
        if (!Exists(row, text)) return [text];
        if (_isSameInEveryRow) _resolved = text;
        return [];
    }

    private IEnumerable<string> DanglingOf(Row row, ImmutableArray<string> ids) => ids.Where(id => !Exists(row, id));

    private bool Exists(Row row, string id)
    {
        var key = Column.KeyOf(id);
        foreach (var (table, ids) in targets)
        {
            if (ids.Contains(ReferenceIndex.KeyIn(table, row, key))) return true;
        }
        return false;
    }
}
