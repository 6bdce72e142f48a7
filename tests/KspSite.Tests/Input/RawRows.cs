using KspSite.Core.Input;

namespace KspSite.Tests.Input;

internal static class RawRows
{
    /// <summary>Rows that can be looked at after the last has been read: the reader of a file uses one array for the fields of all.</summary>
    public static List<RawRow> Kept(this IEnumerable<RawRow> rows) => [.. rows.Select(r => r with { Fields = [.. r.Fields] })];
}
