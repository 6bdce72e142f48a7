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
        var whole = new ArrayBufferWriter<byte>();
        var byAccount = portfolio.Accounts.ToDictionary(a => a.Id.Value, _ => new ArrayBufferWriter<byte>(), StringComparer.Ordinal);
        var ofNobody = new ArrayBufferWriter<byte>();
        Append("", portfolio.Tables);
        foreach (var export in history.Snapshots) Append(Numerals.Text(export.Date), export.Portfolio.Tables);
        foreach (var rows in byAccount.Values) rows.Write(ofNobody.WrittenSpan);
        return new(Digest(whole), byAccount.ToFrozenDictionary(a => a.Key, a => Digest(a.Value), StringComparer.Ordinal));

        void Append(string date, TableRows tables)
        {
            var owners = new RowOwners(tables);
            var text = new ArrayBufferWriter<byte>();
            foreach (var table in AllTables.Tables)
            {
                Encoding.UTF8.GetBytes($"{date}\v{table.Name}\f", whole);
                foreach (var row in tables.Records(table).Select(r => r.Row))
                {
                    text.ResetWrittenCount();
                    Encoding.UTF8.GetBytes($"{date}\v{table.Name}\f", text);
                    foreach (var column in table.Columns)
                    {
                        Encoding.UTF8.GetBytes(row[column], text);
                        text.Write("\0"u8);
                    }
                    var owner = owners.SubjectOf(row);
                    SHA256.HashData(text.WrittenSpan, whole.GetSpan(SHA256.HashSizeInBytes));
                    var hash = whole.GetSpan(SHA256.HashSizeInBytes)[..SHA256.HashSizeInBytes];
                    if (owner.Type != SubjectType.Account) ofNobody.Write(hash);
                    else if (byAccount.TryGetValue(owner.Id, out var own)) own.Write(hash);
                    whole.Advance(SHA256.HashSizeInBytes);
                }
            }
        }
    }

    private static string Digest(ArrayBufferWriter<byte> rows) => Convert.ToHexStringLower(SHA256.HashData(rows.WrittenSpan))[..Digits];
}
