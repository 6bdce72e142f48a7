using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using KspSite.Core;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Search;

/// <summary>
/// The search as data files that a page loads when it needs them, as scripts, since nothing else can be loaded from disk:
/// <c>search/start.js</c> with the first key (accounts, managers, pages), <c>search/keys-*.js</c> for the characters typed,
/// <c>search/rows-*.js</c> for the entries shown. Ten thousand accounts make many files, and a search still loads few.
/// </summary>
public static partial class SearchIndex
{
    public const string Folder = "search/";

    /// <summary>Entries in a file of rows.</summary>
    private const int Block = 512;

    /// <summary>Entries named by one file of keys, about: 2.5 bytes each.</summary>
    private const int BucketSize = 40_000;

    private static readonly SearchJson Json = new(new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    private static readonly SearchKind[] Indexed = [.. Enum.GetValues<SearchKind>().Where(k => k > SearchKind.Page)];

    public static IEnumerable<SiteFile> Files(SearchContent content)
    {
        var kinds = Indexed.Select(kind => content.Owned.Where(e => e.Kind == kind).ToList()).ToList();
        var (keys, beginnings) = Keys(kinds);
        var buckets = BucketsFor(keys.Values.Sum(p => p.Count));
        yield return Start(content, kinds, buckets);
        for (var bucket = 0; bucket < buckets; bucket++)
        {
            yield return File($"keys-{Numerals.Text(bucket)}", [InBucket(keys, bucket, buckets), InBucket(beginnings, bucket, buckets)], Json.DictionaryStringStringArray);
        }
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            foreach (var (number, rows) in kinds[kind].Chunk(Block).Index())
            {
                yield return File($"rows-{Numerals.Text(kind)}-{Numerals.Text(number)}", [.. rows.Select(e => new[] { e.Title, e.Detail, e.Place })], Json.StringArrayArray);
            }
        }
    }

    /// <summary>Files for that many entries under keys; no multiple of 31, by which <see cref="SearchTokens.Bucket"/> would put all single characters into few of them.</summary>
    internal static int BucketsFor(int entries)
    {
        var files = 1 + (entries / BucketSize);
        return files % 31 == 0 ? files + 1 : files;
    }

    private static SiteFile Start(SearchContent content, List<List<OwnedEntry>> kinds, int buckets) => File("start", new StartData(
        buckets,
        Block,
        SearchTokens.LongestWord,
        [.. content.Accounts.Select(a => new[] { a.Name, a.Also, a.Detail, a.Folder })],
        [.. content.Pages.Where(p => p.Kind == SearchKind.Owner).Select(p => new[] { p.Title, p.Detail, p.Href })],
        [.. content.Pages.Where(p => p.Kind == SearchKind.Page).Select(p => new[] { p.Title, p.Detail, p.Href })],
        [.. kinds.Select(entries => Counts(entries, content.Accounts.Length))]), Json.StartData);

    private static int[] Counts(List<OwnedEntry> entries, int accounts)
    {
        var counts = new int[accounts];
        foreach (var entry in entries) counts[entry.Account]++;
        return counts;
    }

    private static (Dictionary<string, Postings> Keys, Dictionary<string, Postings> Beginnings) Keys(List<List<OwnedEntry>> kinds)
    {
        var keys = new Dictionary<string, Postings>(StringComparer.Ordinal);
        var beginnings = new Dictionary<string, Postings>(StringComparer.Ordinal);
        var byText = keys.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var kind = 0; kind < kinds.Count; kind++)
        {
            for (var number = 0; number < kinds[kind].Count; number++)
            {
                var entry = kinds[kind][number];
                var folded = SearchTokens.Fold(entry.Also.Length > 0 ? entry.Title + " " + entry.Also : entry.Title);
                foreach (var range in SearchTokens.Keys(folded))
                {
                    var key = folded.AsSpan(range);
                    if (!byText.TryGetValue(key, out var postings)) byText[key] = postings = new Postings();
                    postings.Add(kind, number);
                }
                if (SearchTokens.Beginning(folded) is not { Length: > 0 } beginning) continue;
                if (!beginnings.TryGetValue(beginning, out var first)) beginnings[beginning] = first = new Postings();
                first.Add(kind, number);
            }
        }
        return (keys, beginnings);
    }

    private static Dictionary<string, string> InBucket(Dictionary<string, Postings> keys, int bucket, int buckets) => keys
        .Where(k => SearchTokens.Bucket(k.Key, buckets) == bucket).OrderBy(k => k.Key, StringComparer.Ordinal)
        .ToDictionary(k => k.Key, k => k.Value.ToString());

    private static SiteFile File<T>(string name, T data, JsonTypeInfo<T> type) => new(
        $"{Folder}{name}.js", Encoding.UTF8.GetBytes($"kspsiteSearch('{name}',{JsonSerializer.Serialize(data, type)});\n"));

    /// <summary>What a page needs before anything is typed.</summary>
    /// <param name="Buckets">Number of files of keys.</param>
    /// <param name="Word">Characters of the longest key.</param>
    /// <param name="Counts">For each kind, how many entries each account has: from these the page knows whose an entry is.</param>
    private sealed record StartData(
        int Buckets, int Block, int Word, string[][] Accounts, string[][] Managers, string[][] Pages, int[][] Counts);

    [JsonSerializable(typeof(StartData))]
    [JsonSerializable(typeof(string[][]))]
    [JsonSerializable(typeof(Dictionary<string, string>[]))]
    private sealed partial class SearchJson : JsonSerializerContext;
}
