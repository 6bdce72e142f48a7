using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Rules;
using KspSite.Settings;

namespace KspSite.Tests.Settings;

public class SiteYamlTests
{
    [Fact]
    public void A_site_without_settings_has_the_defaults()
    {
        using var site = new TemporaryFolder();

        var yaml = SiteYaml.Read(site.Root);

        Assert.Empty(yaml.Findings);
        Assert.Equal((null, null, null, null), (yaml.Title, yaml.AsOf, yaml.Language, yaml.Record));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# nothing\n")]
    [InlineData("thresholds:\nvocabularies:\n")]
    public void Empty_settings_are_the_defaults(string text) => Assert.Empty(Findings(text));

    [Theory]
    [InlineData("title: a\nvocabularies: {\ne", 2)]
    [InlineData("vocabularies: [\ne", 1)]
    [InlineData(": {\ne", 1)]
    [InlineData("title: a\nlanguage: !!mou]t u", 2)]
    [InlineData(" : 啃}\n ", 3)]
    public void What_makes_the_reader_of_yaml_stumble_is_a_fault_where_it_was_noticed(string text, int line)
    {
        var fault = Assert.Single(Findings(text));

        Assert.Equal(("CF-03", line), (fault.Id, fault.Where.Line));
    }

    [Theory]
    [InlineData("as_of: 2026-11-20\ntitle： 华辰\nlanguage: zh-CN\nlanguages: [zh-CN]\n", 2, 6)]
    [InlineData("title：华辰\n", 1, 6)]
    [InlineData("vocabularies:\n  tier:\n    - {code: S}\n    - code： A\n      zh: 重点\n", 4, 11)]
    [InlineData("vocabularies: {tier： [{code: S}]}\n", 1, 20)]
    [InlineData("audiences:\n  customer:\n    zh: 客户\n    site_title： 合作\n    accounts: all\n", 4, 15)]
    public void A_full_width_colon_is_told_where_it_stands(string text, int line, int column)
    {
        var fault = Assert.Single(Findings(text));

        Assert.Equal(("CF-03", line, column), (fault.Id, fault.Where.Line, fault.Where.Column));
        Assert.Contains("“：”", fault.Text(Language.Zh), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: \"华辰”\nlanguage: zh-CN\n", 1, 11)]
    [InlineData("as_of: 2026-11-20\ntitle: “华辰: 策略”\n", 2, 8)]
    [InlineData("as_of: 2026-11-20\ntitle: {zh-CN: “华辰: 甲”, en: x}\n", 2, 16)]
    public void Chinese_quotes_that_break_the_text_are_told_where_they_stand(string text, int line, int column)
    {
        var fault = Assert.Single(Findings(text));

        Assert.Equal(("CF-03", line, column), (fault.Id, fault.Where.Line, fault.Where.Column));
        Assert.Contains("中文引号", fault.Text(Language.Zh), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: “华辰”大客户\nlanguage: [en\n", 3)]
    [InlineData("title: 说明：华辰\nlanguage: [en\n", 3)]
    [InlineData("vocabularies:\n  tier:\n    - {code: S, aliases: [重点, 说明：甲]}\n    - {code: A\n", 5)]
    public void Chinese_signs_within_a_text_are_not_blamed_for_another_fault(string text, int line)
    {
        var fault = Assert.Single(Findings(text));

        Assert.Equal(("CF-03", line), (fault.Id, fault.Where.Line));
        Assert.DoesNotContain("中文", fault.Text(Language.Zh), StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_width_colon_within_brackets_is_told_as_what_it_is()
    {
        var fault = Assert.Single(Findings("vocabularies: {tier： 重点}\n"));

        Assert.Equal(("CF-01", 1), (fault.Id, fault.Where.Line));
        Assert.Contains("“：”", fault.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void All_settings_are_read()
    {
        var findings = new List<Finding>();
        var threshold = AllRules.Rules.SelectMany(r => r.Thresholds).First();

        var yaml = SiteYaml.Parse(
            $"title: 战略\nas_of: 2026年11月20日\nlanguage: en\nthresholds:\n  {threshold.Id}: {Numerals.Text(threshold.Max)}\n"
            + "vocabularies:\n  buying_stage:\n    - {code: K, zh: 核心, aliases: [核心级, KA]}\n    - code: O\n", findings);

        Assert.Empty(findings);
        Assert.Equal(("战略", new DateOnly(2026, 11, 20), Language.En), (yaml.Title, yaml.AsOf, yaml.Language));
        Assert.Equal(threshold.Max, yaml.Thresholds[threshold.Id]);
        var stages = yaml.Vocabularies["buying_stage"];
        Assert.Equal([0, 0, 0, 1, null], ((string[])["K", "核心级", "ka", "O", "decide"]).Select(stages.IndexOf));
        // A label in one language serves for the other.
        Assert.Equal(new Words("核心", "核心"), stages.LabelOf("K"));
    }

    [Theory]
    [InlineData("tier: [{code: S}, {code: B}]", "A、N")]
    [InlineData("review_role: [{code: kam}, {code: boss, zh: 主管}]", "manager、exec_sponsor")]
    public void A_list_without_the_codes_that_rules_know_is_told_and_used(string list, string missing)
    {
        var findings = new List<Finding>();

        var yaml = SiteYaml.Parse($"vocabularies:\n  {list}\n", findings);

        var told = Assert.Single(findings);
        Assert.Equal(("CF-06", Severity.Warning, 2), (told.Id, told.Severity, told.Where.Line));
        Assert.Contains($"：{missing}。", told.Message.Zh, StringComparison.Ordinal);
        Assert.Equal(2, yaml.Vocabularies.Single().Value.Terms.Length);
    }

    [Fact]
    public void Languages_stand_in_the_order_of_the_file_and_the_first_is_that_of_messages()
    {
        var findings = new List<Finding>();

        var yaml = SiteYaml.Parse("title: {zh-CN: 战略, en: Strategy}\nlanguages: [en, zh-CN, en]\n", findings);

        Assert.Empty(findings);
        Assert.Equal([Language.En, Language.Zh], yaml.Languages);
        Assert.Equal(Language.En, yaml.Language);
        Assert.Equal(("战略", "Strategy"), (yaml.Titles[Language.Zh], yaml.Titles[Language.En]));
    }

    [Fact]
    public void A_language_that_there_is_not_is_an_error() => Assert.Equal("CF-02", Assert.Single(Findings("languages: [zh-CN, fr]\n")).Id);

    [Theory]
    [InlineData("titel: x\n", 1, 1, "title")]
    [InlineData("title: x\n\nas-of: 2026-01-01\n", 3, 1, "as_of")]
    [InlineData("vocabularies:\n  tiers: []\n", 2, 3, "tier")]
    [InlineData("vocabularies:\n  buying_stage:\n    - {code: S, name: x}\n", 3, 17, "code")]
    public void An_unknown_name_is_an_error_with_its_place_and_the_names_there_are(string text, int line, int column, string suggested)
    {
        var finding = Assert.Single(Findings(text));

        Assert.Equal(("CF-01", line, column), (finding.Id, finding.Where.Line, finding.Where.Column));
        Assert.Contains(suggested, finding.Expected!.Value.En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_threshold_suggests_the_one_that_was_meant()
    {
        var known = AllRules.Rules.SelectMany(r => r.Thresholds).First().Id;

        var finding = Assert.Single(Findings($"thresholds:\n  {known}s: 1\n"));

        Assert.Equal("CF-01", finding.Id);
        Assert.Contains($"“{known}”", finding.Remedy.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_threshold_out_of_range_names_the_range()
    {
        var threshold = AllRules.Rules.SelectMany(r => r.Thresholds).First();

        var finding = Assert.Single(Findings($"thresholds:\n  {threshold.Id}: {Numerals.Text(threshold.Max + 1)}\n"));

        Assert.Equal(("CF-02", 2), (finding.Id, finding.Where.Line));
        Assert.Contains(Numerals.Text(threshold.Max), finding.Expected!.Value.Zh, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("as_of: tomorrow\n", "CF-02", 1, 8)]
    [InlineData("language: de\n", "CF-02", 1, 11)]
    [InlineData("title: [a]\n", "CF-02", 1, 8)]
    [InlineData("vocabularies:\n  buying_stage: []\n", "CF-02", 2, 17)]
    [InlineData("vocabularies:\n  buying_stage: [{zh: 战略}, {code: A}]\n", "CF-02", 2, 18)]
    [InlineData("vocabularies:\n  buying_stage: [{code: A}, {code: a}]\n", "CF-02", 2, 29)]
    [InlineData("- a\n", "CF-03", 1, 1)]
    [InlineData("title: a\ntitle: b\n", "CF-03", 2, 1)]
    [InlineData("title: \"a\n", "CF-03", 1, 8)]
    [InlineData("title: &a x\n", "CF-03", 1, 8)]
    [InlineData("title: *a\n", "CF-03", 1, 8)]
    public void A_value_that_cannot_be_used_is_named_by_line_and_column(string text, string id, int line, int column)
    {
        var finding = Assert.Single(Findings(text));

        Assert.Equal((id, line, column), (finding.Id, finding.Where.Line, finding.Where.Column));
    }

    [Fact]
    public void A_vocabulary_that_rules_reason_about_cannot_be_replaced() =>
        Assert.Equal("CF-01", Assert.Single(Findings("vocabularies:\n  light: [{code: green}]\n")).Id);

    [Fact]
    public void Deep_nesting_is_refused_at_once() =>
        Assert.Equal("CF-03", Assert.Single(Findings("title: " + new string('[', 100_000))).Id);

    private static List<Finding> Findings(string text)
    {
        var findings = new List<Finding>();
        SiteYaml.Parse(text, findings);
        return findings;
    }
}
