using System.Text;
using KspSite.Core;
using KspSite.Rendering.Theming;

namespace KspSite.Rendering.Tests.Theming;

public sealed class ThemeTests
{
    private sealed record Model(string Name, string? Nothing, ImmutableArray<string> List);

    [Fact]
    public void Text_is_encoded_and_Chinese_stays_readable() =>
        Assert.Equal("户&lt;script&gt;&quot;", Rendered("{{ model.name }}", new Model("户<script>\"", null, [])));

    [Fact]
    public void A_null_member_is_empty_false_and_not_an_error() =>
        Assert.Equal("[]no", Rendered("[{{ model.nothing }}]{% if model.nothing %}yes{% else %}no{% endif %}", new Model("x", null, [])));

    [Theory]
    [InlineData(7, "[]")]
    [InlineData(8, "[ long]")]
    [InlineData(99, "[ long]")]
    [InlineData(100, "[ long huge] huge")]
    public void A_list_is_long_from_eight_rows_and_huge_from_a_hundred(int rows, string expected) =>
        Assert.Equal(expected, Rendered("[{{ model.list | long }}]{{ model.list | huge }}", new Model("x", null, [.. Enumerable.Repeat("row", rows)])));

    [Fact]
    public void A_list_that_is_missing_is_not_long() =>
        Assert.Equal("[]", Rendered("[{{ model.nothing | long }}]", new Model("x", null, [])));

    [Theory]
    [InlineData("\n{{ model.nmae }}", "theme/pages/p.liquid(2)")]
    [InlineData("{{ modle.name }}", "theme/pages/p.liquid(1)")]
    [InlineData("\n\n{{ model.name | upcsae }}", "theme/pages/p.liquid(3)")]
    [InlineData("{% for x in model.lst %}{% endfor %}", "theme/pages/p.liquid(1)")]
    public void A_misspelt_name_or_filter_fails_with_template_and_line(string template, string place)
    {
        var fault = Assert.Throws<TemplateFaultException>(() => Rendered(template, new Model("x", null, [])));
        Assert.Equal(place, fault.Finding.Where.ToString());
        Assert.Equal("TH-01", fault.Finding.Id);
    }

    [Fact]
    public void A_template_that_cannot_be_parsed_names_its_line()
    {
        var fault = Assert.Throws<TemplateFaultException>(() => Rendered("a\nb {{ model.name | }}", new Model("x", null, [])));
        Assert.Equal("theme/pages/p.liquid(2)", fault.Finding.Where.ToString());
    }

    [Theory]
    [InlineData("{{ 'a.b' | t }}")]
    [InlineData("{{- 'a.b' | t -}}")]
    [InlineData("{% assign x = 'a.b' | t %}{{ x }}")]
    [InlineData("{% render 'parts/q' %}")]
    public void An_interface_text_is_encoded_and_never_read_as_a_tag(string template)
    {
        foreach (var (text, html) in new[] { ("甲 & “乙” <b>", "甲 &amp; “乙” &lt;b&gt;"), ("{{ model.name }}", "{{ model.name }}"), ("{% if x %}", "{% if x %}"), ("{0}", "{0}") })
        {
            var strings = System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["a.b"] = text });
            Assert.Equal(html, Rendered(template, new Model("x", null, []), ("strings/zh-CN.json", strings), ("parts/q.liquid", "{{ 'a.b' | t }}")));
        }
    }

    [Fact]
    public void An_unknown_interface_text_names_the_file_of_texts()
    {
        var fault = Assert.Throws<TemplateFaultException>(() => Rendered("{{ 'no.such' | t }}", new Model("x", null, [])));
        Assert.Equal("TH-03", fault.Finding.Id);
        Assert.Equal("theme/strings/zh-CN.json", fault.Finding.Where.ToString());
    }

    [Fact]
    public void A_misspelt_name_inside_a_part_is_found_there()
    {
        var fault = Assert.Throws<TemplateFaultException>(() => Rendered("{% render 'parts/q', x: model %}", new Model("x", null, []), ("parts/q.liquid", "\n\n{{ x.nmae }}")));
        Assert.Equal("theme/parts/q.liquid(3)", fault.Finding.Where.ToString());
    }

    [Fact]
    public void A_template_cannot_read_outside_the_theme() =>
        Assert.Throws<TemplateFaultException>(() => Rendered("{% include '../../../etc/passwd' %}", new Model("x", null, [])));

    [Theory]
    [InlineData("{% for i in (1..1000000000) %}x{% endfor %}", "theme/pages/p.liquid")]
    [InlineData("{% assign n = 1000000000 %}{% assign r = (1..n) %}{{ r | size }}", "theme/pages/p.liquid")]
    [InlineData("{% for i in (1..100000) %}{% for j in (1..100000) %}{% endfor %}{% endfor %}", "theme/pages/p.liquid")]
    [InlineData("{% for i in (1..100000) %}{{ model.name }}{% endfor %}", "theme/pages/p.liquid")]
    [InlineData("{% render 'parts/endless' %}", "theme/pages/p.liquid")]
    [InlineData("{% render 'parts/itself' %}", "theme/parts/itself.liquid(2)")]
    [InlineData("{% include 'parts/one' %}", "theme/parts/one.liquid(1)")]
    public void A_template_without_end_ends_with_its_name_and_what_to_do(string template, string place)
    {
        (string, string)[] circles = template.Contains("itself", StringComparison.Ordinal) ? [("parts/itself.liquid", "x\n{% render 'parts/itself' %}")]
            : [("parts/one.liquid", "{% include 'parts/other' %}"), ("parts/other.liquid", "{% if true %}{% include 'parts/one.liquid' %}{% endif %}")];
        (string, string)[] parts = place.Contains("parts", StringComparison.Ordinal) ? circles : [("parts/endless.liquid", "{% for i in (1..1000000000) %}x{% endfor %}")];

        var fault = Assert.Throws<TemplateFaultException>(() => Rendered(template, new Model(new('长', 2_000), null, []), parts));

        Assert.Equal(("TH-01", place), (fault.Finding.Id, fault.Finding.Where.ToString()));
        Assert.Contains("模板循环不止", fault.Finding.Message.Zh, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_of_usual_length_is_looped_over_as_ever() =>
        Assert.Equal("123 12", Rendered("{% for i in (1..3) %}{{ i }}{% endfor %} {% render 'parts/q', n: 2 %}", new Model("x", null, []), ("parts/q.liquid", "{% for i in (1..n) %}{{ i }}{% endfor %}")));

    [Fact]
    public void A_buffer_is_used_again_and_nothing_of_the_page_before_stays_in_it()
    {
        var theme = Parsed("{{ model.name }}");

        var pages = ((string[])[new('长', 200_000), "短", "&"]).Select(name => Encoding.UTF8.GetString(theme.RenderUtf8("pages/p", Variables(new Model(name, null, [])))));

        Assert.Equal([new string('长', 200_000), "短", "&amp;"], pages);
    }

    private static string Rendered(string template, Model model, params (string Path, string Text)[] more) => Parsed(template, more).Render("pages/p", Variables(model));

    private static TemplateVariables Variables(Model model) => new(model, model, model, "p.html", "");

    private static Theme Parsed(string template, params (string Path, string Text)[] more)
    {
        var files = new Dictionary<string, ReadOnlyMemory<byte>>
        {
            ["strings/zh-CN.json"] = Bytes("{}"),
            ["layouts/page.liquid"] = Bytes("{{ content }}"),
            ["pages/p.liquid"] = Bytes(template),
        };
        foreach (var (path, text) in more) files[path] = Bytes(text);
        return Theme.Parse(files, Language.Zh);
    }

    private static ReadOnlyMemory<byte> Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
