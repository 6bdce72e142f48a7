using System.Text;

namespace KspSite.Core.Input;

/// <summary>
/// Ids that differ from a given one only by what a keyboard or a spreadsheet does to them: case, full-width signs, spaces, hyphens and
/// leading zeros. Letters and digits have to be the same: of running numbers, one is always a slip away from the next.
/// </summary>
public sealed class LookalikeIds(ReferenceIndex index)
{
    // Long lists do not help to choose.
    private const int Most = 3;

    private readonly Dictionary<string, ILookup<string, string>> _ids = [];

    /// <summary>Those that the row could have meant, in ordinal order: none, mostly one, at most three.</summary>
    public ImmutableArray<string> Of(Row row, Column column, string id) =>
    [
        .. column.References.SelectMany(table => In(table)[Key(ReferenceIndex.KeyIn(table, row, column.KeyOf(id)))])
            .Select(known => known[(known.LastIndexOf('/') + 1)..]).Distinct().Order(StringComparer.Ordinal).Take(Most),
    ];

    /// <summary>How ids are compared here: KH001, kh1, ＫＨ－００１ and KH 001 are one.</summary>
    public static string Key(string id)
    {
        var plain = Width.Narrow(id);
        var kept = new StringBuilder(plain.Length);
        var inNumber = false;
        for (var i = 0; i < plain.Length; i++)
        {
            // The last nought of a number stays: 0 is one too.
            if (plain[i] == '0' && !inNumber && i + 1 < plain.Length && char.IsAsciiDigit(plain[i + 1])) continue;
            inNumber = char.IsAsciiDigit(plain[i]);
            kept.Append(plain[i]);
        }
        return Headers.Key(kept.ToString());
    }

    // Made when the first dangling reference asks: a sound portfolio never does.
    private ILookup<string, string> In(string table)
    {
        if (!_ids.TryGetValue(table, out var ids)) _ids[table] = ids = index.IdsOf(table).ToLookup(Key);
        return ids;
    }
}
