using System.Buffers;
using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.History;
using KspSite.Core.Input;

namespace KspSite.Rendering.Site;

/// <summary>
/// Short hashes over the content of the input, printed on each sheet so that a paper copy can be told from its successor. They
/// are taken over the cells, not the files: the same plans in another encoding are the same plans. Dated exports count, because
/// pages tell what changed since. All are twelve hexadecimal digits.
/// </summary>
public sealed class InputFingerprints
{
    private const int Digits = 12;

    // Of each account's rows, and of those that belong to none: all tables of today, then of each export in its order.
    private readonly FrozenDictionary<string, Lazy<byte[]>> _byAccount;
    private readonly ImmutableArray<string> _accounts;
    private readonly Lazy<byte[]> _ofNobody;

    // Accounts that only an earlier export has.
    private readonly Lazy<byte[]> _ofFormer;

    public InputFingerprints(Portfolio portfolio, PortfolioHistory history)
    {
        _accounts = [.. portfolio.Accounts.Select(a => a.Id.Value)];
        var rowsOf = _accounts.ToDictionary(a => a, _ => new List<TableRowsOf>(), StringComparer.Ordinal);
        var (ofNobody, ofFormer) = (new List<TableRowsOf>(), new List<TableRowsOf>());
        foreach (var (date, rows) in history.Snapshots.Select(s => (Numerals.Text(s.Date), s.Portfolio.Rows)).Prepend(("", portfolio.Rows)))
        {
            foreach (var table in AllTables.Tables)
            {
                var start = Encoding.UTF8.GetBytes($"{date}\v{table.Name}\f");
                foreach (var (owner, own) in rows.In(table))
                {
                    (owner == OwnedRows.Nobody ? ofNobody : rowsOf.GetValueOrDefault(owner, ofFormer)).Add(new(start, own));
                }
            }
        }
        (_ofNobody, _ofFormer) = (new(() => Hash(ofNobody)), new(() => Hash(ofFormer)));
        _byAccount = rowsOf.ToFrozenDictionary(a => a.Key, a => new Lazy<byte[]>(() => Hash(a.Value)), StringComparer.Ordinal);
    }

    /// <summary>Of everything.</summary>
    public string Whole => Digest([.. SideBySide.Select(_accounts, a => _byAccount[a].Value), _ofNobody.Value, _ofFormer.Value]);

    /// <summary>
    /// Of the account's own rows, and of those that belong to no account: a change elsewhere leaves it, and with it the pages
    /// of this account, as they are.
    /// </summary>
    public string Of(Id<Account> account) => Digest([_byAccount[account.Value].Value, _ofNobody.Value]);

    /// <summary>Rows of one table of one export, in input order.</summary>
    /// <param name="Start">Said of every row, so that rows of two tables differ though their cells are the same.</param>
    private readonly record struct TableRowsOf(byte[] Start, List<Row> Rows);

    private static byte[] Hash(List<TableRowsOf> tables)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var text = new ArrayBufferWriter<byte>();
        foreach (var (start, rows) in tables)
        {
            foreach (var row in rows)
            {
                text.ResetWrittenCount();
                text.Write(start);
                foreach (var column in row.Table.Columns)
                {
                    text.Append(row[column] ?? "");
                    text.Write("\0"u8);
                }
                hash.AppendData(text.WrittenSpan);
            }
        }
        return hash.GetHashAndReset();
    }

    private static string Digest(IEnumerable<byte[]> hashes) => Convert.ToHexStringLower(SHA256.HashData(hashes.SelectMany(h => h).ToArray()))[..Digits];
}
