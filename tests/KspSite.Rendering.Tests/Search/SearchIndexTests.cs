using System.Text;
using System.Text.Json;
using KspSite.Core;
using KspSite.Rendering.Search;

namespace KspSite.Rendering.Tests.Search;

public class SearchIndexTests
{
    [Fact]
    public void Single_characters_spread_over_the_files_whatever_their_number() => Assert.All(Enumerable.Range(0, 400), n =>
    {
        var files = SearchIndex.BucketsFor(n * 40_000);
        Assert.True(files > n);
        Assert.Equal(files, Enumerable.Range(0, files).Select(c => SearchTokens.Bucket(((char)('一' + c)).ToString(), files)).Distinct().Count());
    });

    [Fact]
    public void A_pair_of_characters_leads_to_the_entries_that_hold_it()
    {
        var keys = Data(Files(Entry("拜访采购经理"), Entry("整理采购清单"), Entry("年度回顾")), "keys-0")[0];

        // Persons, zones and actions are the first three kinds of the index; entries 0 and 1 of the third.
        Assert.Equal(";;0,1", keys.GetProperty("采购").GetString());
        Assert.Equal(";;2", keys.GetProperty("回顾").GetString());
    }

    [Fact]
    public void One_character_alone_finds_every_entry_that_has_it_and_one_letter_every_word_that_begins_with_it()
    {
        var files = Files([.. Enumerable.Range(0, 20_000).Select(i => Entry($"约{(char)(0x4E00 + (i % 2000))} s{(char)('a' + (i % 26))}{Numerals.Text(i)}"))]);
        var buckets = Data(files, "start").GetProperty("buckets").GetInt32();
        Assert.True(buckets > 1);

        foreach (var key in (string[])["约", "s"])
        {
            var keys = Data(files, "keys-" + Numerals.Text(SearchTokens.Bucket(key, buckets)))[0];
            Assert.Equal(20_000, keys.GetProperty(key).GetString()!.Split(',').Length);
        }
    }

    [Fact]
    public void How_a_title_begins_is_kept_apart_so_that_it_comes_first() =>
        Assert.Equal(";;1", Data(Files(Entry("约采购"), Entry("采购清单")), "keys-0")[1].GetProperty("采购").GetString());

    [Fact]
    public void Entries_lie_in_blocks_so_that_few_are_loaded()
    {
        var files = Files([.. Enumerable.Range(0, 600).Select(i => Entry("行动" + Numerals.Text(i)))]);

        Assert.Equal((512, 88), (Data(files, "rows-2-0").GetArrayLength(), Data(files, "rows-2-1").GetArrayLength()));
        Assert.Equal("行动512", Data(files, "rows-2-1")[0][0].GetString());
    }

    [Fact]
    public void Keys_of_a_large_portfolio_are_spread_over_many_files()
    {
        var files = Files([.. Enumerable.Range(0, 20_000).Select(i => Entry($"{(char)(0x4E00 + (i % 2000))}{(char)(0x5E00 + (i % 1500))}事项"))]);

        Assert.True(files.Keys.Count(k => k.StartsWith("search/keys-", StringComparison.Ordinal)) > 1);
    }

    [Fact]
    public void Text_from_the_data_cannot_leave_its_string()
    {
        var script = Encoding.UTF8.GetString(Files(Entry("']);alert(1)//\u2028</script>"))["search/rows-2-0.js"].Span);

        Assert.DoesNotContain("'])", script, StringComparison.Ordinal);
        Assert.DoesNotContain("</script>", script, StringComparison.Ordinal);
        Assert.DoesNotContain("\u2028", script, StringComparison.Ordinal);
    }

    private static OwnedEntry Entry(string title) => new(SearchKind.Action, 0, title, "", "", "plan.html");

    private static Dictionary<string, ReadOnlyMemory<byte>> Files(params OwnedEntry[] entries) =>
        SearchIndex.Files(new SearchContent([new AccountEntry("甲", "A1", "", "accounts/A1/")], [], [.. entries])).ToDictionary(f => f.Path, f => f.Content);

    private static JsonElement Data(Dictionary<string, ReadOnlyMemory<byte>> files, string name)
    {
        var script = Encoding.UTF8.GetString(files[$"search/{name}.js"].Span);
        var start = $"kspsiteSearch('{name}',";
        Assert.StartsWith(start, script, StringComparison.Ordinal);
        return JsonDocument.Parse(script[start.Length..^");\n".Length]).RootElement;
    }
}
