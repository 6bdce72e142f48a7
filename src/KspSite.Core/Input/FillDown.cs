namespace KspSite.Core.Input;

/// <summary>Repeats the cell above in columns whose merged cells a spreadsheet exported as empty ones.</summary>
internal sealed class FillDown(SourceMapping? mapping)
{
    private readonly ImmutableArray<Column> _columns = mapping?.FillDown ?? [];
    private readonly Dictionary<Column, string> _above = [];

    /// <summary>A filled cell empties what is remembered of the columns named behind it: a new account has no zone yet.</summary>
    public void Apply(string?[] cells)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            if (cells[_columns[i].Ordinal] is { } text)
            {
                if (!_above.TryGetValue(_columns[i], out var before) || before != text)
                {
                    for (var later = i + 1; later < _columns.Length; later++) _above.Remove(_columns[later]);
                }
                _above[_columns[i]] = text;
            }
            else if (_above.TryGetValue(_columns[i], out var above)) cells[_columns[i].Ordinal] = above;
        }
    }
}
