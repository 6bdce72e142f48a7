using System.Text;
using System.Text.Json;
using AngleSharp.Html.Parser;

namespace KspSite.Tests.Input;

/// <summary>Strings that break other programs, from the cell to the text of the page. Each is the wording of an action of one account.</summary>
public class ToThePageTests
{
    private const string Header = "行动编号,客户编号,行动,负责人,截止日期,状态,结果\n";

    [Fact]
    public void Each_naughty_string_is_on_the_page_as_it_is_in_the_cell_or_a_finding_says_why_not()
    {
        var strings = Naughty();
        using var site = SmallSite.New().With("input/actions.csv", Header + string.Concat(strings.Select((s, i) => $"N{i},A1,{Quoted(s)},王磊,2026-07-01,in_progress,{Quoted(s)}\n")));
        var told = Findings(KspSiteRun.In(site, "check", "--lang", "en", "--format", "json").Out).Where(f => f.Id is "IN-10" or "IN-23").ToLookup(f => f.Row);

        Assert.Equal(0, KspSiteRun.In(site, "build", "--keep-going", "--lang", "en").ExitCode);

        var rows = Actions(site);
        var (shown, cleaned, refused) = (0, 0, 0);
        for (var i = 0; i < strings.Length; i++)
        {
            var (ids, visible) = (told[i].Select(f => f.Id).ToList(), Visible(strings[i]).Trim());
            if (ids.Contains("IN-10"))
            {
                Assert.True(visible.Length == 0 && !rows.ContainsKey($"N{i}"), $"string {i} was refused");
                refused++;
                continue;
            }
            var expected = ids.Contains("IN-23") ? visible : strings[i].Trim();
            Assert.Equal(expected, rows[$"N{i}"].Action);
            Assert.Equal(expected, rows[$"N{i}"].Result);
            _ = ids.Contains("IN-23") ? cleaned++ : shown++;
        }
        Assert.Equal((515, 506, 4, 5), (strings.Length, shown, cleaned, refused));
    }

    [Fact]
    public void No_naughty_string_becomes_an_element_of_a_page()
    {
        var strings = Naughty().Where(s => s.Contains('<', StringComparison.Ordinal)).ToArray();
        string[] words = ["正常", .. Enumerable.Repeat("正常", strings.Length - 1)];
        string[] Elements(string[] texts)
        {
            using var site = SmallSite.New().With("input/actions.csv", Header + string.Concat(texts.Select((s, i) => $"N{i},A1,{Quoted(s)},王磊,2026-07-01,in_progress,{Quoted(s)}\n")));
            Assert.Equal(0, KspSiteRun.In(site, "build", "--lang", "en").ExitCode);
            return [.. new HtmlParser().ParseDocument(site.Text("output/accounts/A1/plan.html")).All.Select(e => e.LocalName)];
        }

        Assert.Equal(Elements(words), Elements(strings));
    }

    [Theory]
    [InlineData("", 14)]
    [InlineData("_crlf", 6)]
    public void The_cells_of_the_outside_test_files_are_on_the_page(string lineEnds, int rows)
    {
        using var site = SmallSite.New();
        var mapping = new StringBuilder("sources:\n");
        var expected = new List<string>();
        foreach (var path in Directory.EnumerateFiles(Repository.Path("tests/data/csv-spectrum/csvs"), "*.csv").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(path);
            // Its degree signs were lost before it came to us, and it is refused: another test.
            if (name == "location_coordinates" || name.EndsWith("_crlf", StringComparison.Ordinal) != (lineEnds.Length > 0)) continue;
            var csv = File.ReadAllText(path);
            site.With($"input/{name}.csv", lineEnds.Length > 0 ? csv.ReplaceLineEndings("\r\n") : csv);
            using var json = JsonDocument.Parse(File.ReadAllBytes(Repository.Path($"tests/data/csv-spectrum/json/{name}.json")));
            var headers = json.RootElement[0].EnumerateObject().Select(p => p.Name).ToList();
            var from = $"[{string.Join(", ", headers.Select(h => $"\"{h}\""))}]";
            mapping.Append(System.Globalization.CultureInfo.InvariantCulture, $$"""
                  - file: {{name}}.csv
                    table: actions
                    columns:
                      action_id: {from: {{from}}, join: "-{{name}}-", make_id: true}
                      account_id: {constant: A1}
                      action: {from: {{from}}, join: " ¦ "}

                """);
            expected.AddRange(json.RootElement.EnumerateArray().Select(r => string.Join(" ¦ ", r.EnumerateObject().Select(p => p.Value.GetString()!).Where(v => v.Length > 0))));
        }
        site.With("input/mapping.yaml", mapping.ToString());

        var run = KspSiteRun.In(site, "build", "--lang", "en");

        Assert.True(run.ExitCode == 0, run.Error + run.Out);
        // In a sentence on a page a line break is a blank.
        Assert.Equal(expected.Select(e => e.ReplaceLineEndings(" ")).Order(StringComparer.Ordinal), Actions(site).Values.Select(a => a.Action.ReplaceLineEndings(" ")).Order(StringComparer.Ordinal));
        Assert.Equal(rows, expected.Count);
    }

    private static string[] Naughty() => JsonSerializer.Deserialize<string[]>(File.ReadAllBytes(Repository.Path("tests/data/naughty-strings/blns.json")))!;

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    // What a reader could see of it: written down here once more, so that the test does not ask the code what is right.
    private static string Visible(string text) =>
        string.Concat(text.Select(c => c is '\u0085' or '\u000B' or '\u000C' ? '\n' : c).Where(c => c is '\t' or '\n' or '\r' or (>= ' ' and < '\u007F') or (> '\u009F' and < '\uFFFE')));

    /// <summary>Ids of findings in the actions, and the number of the row from 0: all strings stand on one line.</summary>
    private static IEnumerable<(string Id, int Row)> Findings(string json)
    {
        using var report = JsonDocument.Parse(json);
        return [.. report.RootElement.GetProperty("findings").EnumerateArray()
            .Where(f => f.GetProperty("file").GetString() == "input/actions.csv").Select(f => (f.GetProperty("id").GetString()!, f.GetProperty("line").GetInt32() - 2))];
    }

    private static Dictionary<string, (string Action, string Result)> Actions(TemporaryFolder site) =>
        new HtmlParser().ParseDocument(site.Text("output/accounts/A1/plan.html")).QuerySelectorAll("tr[id^=action-]")
            .ToDictionary(r => r.Id!["action-".Length..], r => (r.QuerySelector("th")!.TextContent, r.Children[^1].TextContent));
}
