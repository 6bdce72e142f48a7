using KspSite.Core.Diagnostics;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>What is met while rows are read: a list for each file, since files are read side by side.</summary>
internal sealed class RowFaults
{
    private readonly List<List<Finding>> _lists = [];

    /// <summary>In the order of the files; complete once their rows have been read.</summary>
    public IEnumerable<Finding> All => _lists.SelectMany(l => l);

    /// <param name="read">The rows of one file, with a place for its faults.</param>
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
