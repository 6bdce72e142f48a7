using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using KspSite.Core;
using KspSite.Rendering.Theming;
using KspSite.Tests;

namespace KspSite.Rendering.Tests.Theming;

public partial class InterfaceStringsTests
{
    [Theory]
    [InlineData("1", "1 action is late")]
    [InlineData("0", "0 actions are late")]
    [InlineData("12", "12 actions are late")]
    public void A_word_suits_its_number(string number, string expected) =>
        Assert.Equal(expected, Parse("""{"a": "{0} {0|action is|actions are} late"}""").Filled("a", number));

    [Fact]
    public void Braces_that_are_no_place_stay_as_they_are() =>
        Assert.Equal("{x} {2} b", Parse("""{"a": "{x} {2} {0}"}""").Filled("a", "b"));

    [Fact]
    public void An_argument_with_braces_is_not_filled_again() => Assert.Equal("{1} x", Parse("""{"a": "{0} {1}"}""").Filled("a", "{1}", "x"));

    [Fact]
    public void No_string_is_missing_in_either_language() => Assert.Equal(Strings("zh-CN").Keys.Order(StringComparer.Ordinal), Strings("en").Keys.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("zh-CN")]
    [InlineData("en")]
    public void Strings_are_in_order_of_their_keys_and_none_is_empty(string language)
    {
        var strings = Strings(language);

        Assert.Equal(strings.Keys.Order(StringComparer.Ordinal), strings.Keys);
        Assert.DoesNotContain(strings, s => s.Value.Length == 0);
    }

    [Fact]
    public void English_strings_hold_no_chinese_but_for_terms_that_are_quoted()
    {
        var chinese = Strings("en").Where(s => Han().IsMatch(Quoted().Replace(s.Value, ""))).Select(s => s.Key);

        Assert.Empty(chinese);
    }

    [Fact]
    public void Both_languages_fill_the_same_places()
    {
        var (zh, en) = (Strings("zh-CN"), Strings("en"));
        // A number that English needs once more for its plural is the same place.
        var different = zh.Keys.Where(k => !Places(zh[k]).SetEquals(Places(en[k])));

        Assert.Empty(different);
    }

    [Fact]
    public void Templates_styles_and_scripts_hold_no_words_of_one_language()
    {
        var files = Directory.EnumerateFiles(Repository.Path("theme"), "*", SearchOption.AllDirectories)
            .Where(f => Path.GetExtension(f) is ".liquid" or ".css" or ".js");
        var faults = files.SelectMany(f => File.ReadLines(f).Select((line, i) => (Place: Path.GetFileName(f) + "(" + Numerals.Text(i + 1) + ")", Line: Comment().Replace(line, ""))))
            .Where(x => Han().IsMatch(x.Line)).Select(x => $"{x.Place}: {Han().Match(x.Line).Value}");

        Assert.Empty(faults);
    }

    private static InterfaceStrings Parse(string json) => InterfaceStrings.Parse("test", Encoding.UTF8.GetBytes(json));

    private static Dictionary<string, string> Strings(string language) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(Repository.Path($"theme/strings/{language}.json")))!;

    private static HashSet<char> Places(string text) => [.. Place().Matches(text).Select(m => m.Groups["n"].Value[0])];

    [GeneratedRegex(@"\{(?<n>\d)[|}]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Place();

    // Han, and the punctuation of Chinese.
    [GeneratedRegex(@"[\u3001-\u303F\u4E00-\u9FFF\uFF01-\uFF5E]+", RegexOptions.None, 1000)]
    private static partial Regex Han();

    [GeneratedRegex(@"“[^”]*”|\([^)]*\)", RegexOptions.None, 1000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"/\*.*?\*/|(?<!:)//.*|\{%-? comment .*", RegexOptions.None, 1000)]
    private static partial Regex Comment();
}
