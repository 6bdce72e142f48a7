namespace KspSite.Core.Input;

/// <summary>
/// How much of the input may be kept in memory. Rows stream through the reader; what is kept of them is their used cells, and
/// these are counted, so that an export of a gigabyte ends in a message and not in a machine without memory.
/// </summary>
public sealed class ReadingBudget(long bytes)
{
    /// <summary>About two million rows of ordinary plans; a portfolio of 10,000 accounts needs a fifth of it.</summary>
    public const long Usual = 1L << 30;

    private long _left = bytes;

    /// <summary>Whether a row did not fit.</summary>
    public bool IsExceeded => Interlocked.Read(ref _left) < 0;

    /// <inheritdoc cref="Take(string?[])"/>
    internal bool Take(Row row) => Take(row.Cells);

    /// <summary>False when the row no longer fits. From any thread.</summary>
    public bool Take(string?[] cells)
    {
        // Objects of the runtime: 24 bytes and two for each character of a text, 8 for its reference, about 100 for the row.
        var size = 100L + (8L * cells.Length);
        foreach (var cell in cells) size += cell is null ? 0 : 24 + (2L * cell.Length);
        return Interlocked.Add(ref _left, -size) >= 0;
    }
}
