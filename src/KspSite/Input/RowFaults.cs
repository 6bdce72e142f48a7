using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>What is met while the rows of a file are read: a list for each table in it, since tables are read side by side.</summary>
internal sealed class RowFaults
{
    private readonly List<List<Finding>> _lists = [];

    /// <summary>In the order of the tables; complete once their rows have been read.</summary>
    public IEnumerable<Finding> All => _lists.SelectMany(l => l);

    /// <param name="read">The rows of one table, with a place for its faults.</param>
    /// <returns>The rows, each time anew and with the faults of the last time only.</returns>
    public IEnumerable<RawRow> Of(Func<ICollection<Finding>, IEnumerable<RawRow>> read)
    {
        var own = new List<Finding>();
        _lists.Add(own);
        return Rows();

        IEnumerable<RawRow> Rows()
        {
            own.Clear();
            foreach (var row in read(own)) yield return row;
        }
    }
}
