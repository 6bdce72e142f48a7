using System.Text.RegularExpressions;
using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Input;

/// <summary>Which table a file feeds, by its name: the table's name, title or alias, also with a date or number behind it.</summary>
internal static partial class TableNames
{
    private static readonly Lazy<Dictionary<string, Table>> ByKey = new(KeysOf);

    public static Table? Of(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        return Find(stem) ?? (Suffix.Match(stem) is { Success: true } match ? Find(match.Groups["name"].Value) : null);
    }

    /// <summary>The table name that a misspelt file name was probably meant to be.</summary>
    public static string? NearMiss(string fileName)
    {
        var stem = Path.GetFileNameWithoutExtension(fileName);
        var bare = Suffix.Match(stem) is { Success: true } match ? match.Groups["name"].Value : stem;
        return NearMisses.Of(bare, AllTables.Tables.SelectMany(Words));
    }

    private static Table? Find(string name) => ByKey.Value.GetValueOrDefault(Headers.Key(name));

    private static IEnumerable<string> Words(Table table) => [table.Name, table.Title.Zh, table.Title.En, .. table.Aliases];

    private static Dictionary<string, Table> KeysOf()
    {
        var keys = new Dictionary<string, Table>();
        foreach (var table in AllTables.Tables) keys.TryAdd(Headers.Key(table.Name), table);
        foreach (var table in AllTables.Tables)
        {
            foreach (var word in Words(table)) keys.TryAdd(Headers.Key(word), table);
        }
        return keys;
    }

    // accounts-2026-10, sales_figures_2025Q4, 客户2026年10月, accounts (1)
    [GeneratedRegex(@"^(?<name>.+?)[\s_.\-]*[(（\[]?[0-9][0-9年月日第季度QqHhWw\-_.]*[)）\]]?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Suffix { get; }
}
