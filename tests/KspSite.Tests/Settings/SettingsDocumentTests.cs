using System.Text.RegularExpressions;
using KspSite.Core.Audiences;
using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Mapping;
using KspSite.Settings;

namespace KspSite.Tests.Settings;

/// <summary>src/docs/settings.md, which people copy from, against what the program reads.</summary>
public sealed partial class SettingsDocumentTests
{
    private static readonly string Document = File.ReadAllText(Repository.Path("src/docs/settings.md")).ReplaceLineEndings("\n");

    [Fact]
    public void Every_key_that_is_read_is_told()
    {
        IEnumerable<string> keys =
        [
            .. SiteYaml.Keys, .. SiteVocabularies.TermKeys, .. SiteAudiences.Keys, .. PageFamilies.All.Select(f => f.Code()), .. MarkdownFile.Keys,
            .. MappingFile.Keys, .. MappingFile.TableKeys, .. MappingSource.Keys, .. MappingSource.FilterKeys, .. MappingColumn.Keys,
        ];
        var told = Quoted().Matches(Document).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);
        Assert.Equal([], keys.Distinct().Except(told));
    }

    [Fact]
    public void Every_example_is_read_without_a_word()
    {
        var read = new List<string>();
        foreach (var example in Examples().Matches(Document).Select(m => m.Groups["yaml"].Value))
        {
            var findings = new List<Finding>();
            read.Add(example.Split('\n')[0]);
            if (example.StartsWith("# site.yaml\n", StringComparison.Ordinal)) SiteYaml.Parse(example, findings);
            else if (example.StartsWith("# mapping.yaml\n", StringComparison.Ordinal)) MappingFile.Parse("input/mapping.yaml", example, findings);
            else MarkdownFile.Parse("input/page.md", $"---\n{example}---\n", findings);
            Assert.True(findings.Count == 0, example + string.Join('\n', findings));
        }
        Assert.Equal(["# site.yaml", "# site.yaml", "# site.yaml", "# 页面 page", "# mapping.yaml"], read);
    }

    [GeneratedRegex("`(?<key>[a-z_]+)`", RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Quoted();

    [GeneratedRegex("```yaml\n(?<yaml>.*?)```", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 60_000)]
    private static partial Regex Examples();
}
