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

    private readonly FrozenDictionary<string, string> _byAccount;

    private InputFingerprints(string whole, FrozenDictionary<string, string> byAccount) => (Whole, _byAccount) = (whole, byAccount);

    /// <summary>Of everything.</summary>
    public string Whole { get; }

    /// <summary>
    /// Of the account's own rows, and of those that belong to no account: a change elsewhere leaves it, and with it the pages
    /// of this account, as they are.
    /// </summary>
    public string Of(Id<Account> account) => _byAccount[account.Value];

    public static InputFingerprints Of(Portfolio portfolio, PortfolioHistory history)
    {
        var parts = new List<(string Date, Table Table, TableRows Tables, RowOwners Owners)>();
        foreach (var (date, tables) in history.Snapshots.Select(s => (Numerals.Text(s.Date), s.Portfolio.Tables)).Prepend(("", portfolio.Tables)))
        {
            var owners = new RowOwners(tables);
            parts.AddRange(AllTables.Tables.Select(table => (date, table, tables, owners)));
        }
        var whole = new ArrayBufferWriter<byte>();
        var byAccount = portfolio.Accounts.ToDictionary(a => a.Id.Value, _ => new ArrayBufferWriter<byte>(), StringComparer.Ordinal);
        var ofNobody = new ArrayBufferWriter<byte>();
        foreach (var rows in SideBySide.Select(parts, p => RowHashes.Of($"{p.Date}\v{p.Table.Name}\f", p.Tables.Records(p.Table), p.Owners)))
        {
            whole.Write(rows.Start);
            whole.Write(rows.Hashes.WrittenSpan);
            for (var i = 0; i < rows.Owners.Count; i++)
            {
                var hash = rows.Hashes.WrittenSpan.Slice(i * SHA256.HashSizeInBytes, SHA256.HashSizeInBytes);
                if (rows.Owners[i] is not { } owner) ofNobody.Write(hash);
                else if (byAccount.TryGetValue(owner, out var own)) own.Write(hash);
            }
        }
        // Their hash and not they: there are as many more of them as there are accounts.
        var shared = SHA256.HashData(ofNobody.WrittenSpan);
        foreach (var rows in byAccount.Values) rows.Write(shared);
        return new(Digest(whole), byAccount.ToFrozenDictionary(a => a.Key, a => Digest(a.Value), StringComparer.Ordinal));
    }

    /// <summary>The rows of a table, in input order: a hash of each, and the account that it belongs to, or null.</summary>
    private sealed record RowHashes(byte[] Start, ArrayBufferWriter<byte> Hashes, List<string?> Owners)
    {
        /// <param name="start">Said of every row, so that rows of two tables differ though their cells are the same.</param>
        public static RowHashes Of(string start, IEnumerable<IRecord> records, RowOwners owners)
        {
            var rows = new RowHashes(Encoding.UTF8.GetBytes(start), new(), []);
            var text = new ArrayBufferWriter<byte>();
            foreach (var row in records.Select(r => r.Row))
            {
                text.ResetWrittenCount();
                text.Write(rows.Start);
                foreach (var column in row.Table.Columns)
                {
                    text.Append(row[column] ?? "");
                    text.Write("\0"u8);
                }
                SHA256.HashData(text.WrittenSpan, rows.Hashes.GetSpan(SHA256.HashSizeInBytes));
                rows.Hashes.Advance(SHA256.HashSizeInBytes);
                rows.Owners.Add(owners.SubjectOf(row) is { Type: SubjectType.Account } account ? account.Id : null);
            }
            return rows;
        }
    }

    private static string Digest(ArrayBufferWriter<byte> rows) => Convert.ToHexStringLower(SHA256.HashData(rows.WrittenSpan))[..Digits];
}
