using System.Security.Cryptography;
using System.Text;
using KspSite.Core.Domain;

namespace KspSite.Rendering.Site;

/// <summary>
/// A short hash over the content of the input, printed on each sheet so that a paper copy can be told from its successor. It
/// is taken over the cells, not the files: the same plans in another encoding are the same plans.
/// </summary>
public static class InputFingerprint
{
    public static string Of(Portfolio portfolio)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var table in AllTables.Tables)
        {
            Append(hash, table.Name, '\f');
            foreach (var record in portfolio.Tables.Records(table))
            {
                foreach (var column in table.Columns) Append(hash, record.Row[column] ?? "", '\0');
                Append(hash, "", '\n');
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private static void Append(IncrementalHash hash, string text, char end) => hash.AppendData(Encoding.UTF8.GetBytes(text + end));
}
