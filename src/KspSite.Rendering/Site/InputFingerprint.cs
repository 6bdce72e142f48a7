using System.Security.Cryptography;
using System.Text;
using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.History;

namespace KspSite.Rendering.Site;

/// <summary>
/// A short hash over the content of the input, printed on each sheet so that a paper copy can be told from its successor. It
/// is taken over the cells, not the files: the same plans in another encoding are the same plans. Dated exports count, because pages
/// tell what changed since.
/// </summary>
public static class InputFingerprint
{
    public static string Of(Portfolio portfolio, PortfolioHistory history)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, portfolio);
        foreach (var export in history.Snapshots)
        {
            Append(hash, Numerals.Text(export.Date), '\v');
            Append(hash, export.Portfolio);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void Append(IncrementalHash hash, Portfolio portfolio)
    {
        foreach (var table in AllTables.Tables)
        {
            Append(hash, table.Name, '\f');
            foreach (var record in portfolio.Tables.Records(table))
            {
                foreach (var column in table.Columns) Append(hash, record.Row[column] ?? "", '\0');
                Append(hash, "", '\n');
            }
        }
    }

    private static void Append(IncrementalHash hash, string text, char end) => hash.AppendData(Encoding.UTF8.GetBytes(text + end));
}
