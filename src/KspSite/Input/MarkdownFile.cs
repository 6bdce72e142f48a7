using System.Globalization;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;
using KspSite.Settings;

namespace KspSite.Input;

/// <summary>Takes the front matter off a Markdown file. Findings: SI-07 where it does not end or the text cannot be shown, CF-01 to CF-03 within it.</summary>
internal static class MarkdownFile
{
    private static readonly string[] Keys = ["title", "order", "audience"];

    public static MarkdownSource Parse(string path, string text, ICollection<Finding> findings)
    {
        var page = Split(path, text, findings);
        if (MarkdownText.TooDeepAt(page.Body) is not { } line) return page;
        findings.Add(TooDeep(new SourceRef(path, line + page.LineOffset)));
        return page with { Body = "" };
    }

    private static MarkdownSource Split(string path, string text, ICollection<Finding> findings)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != "---") return new MarkdownSource { Path = path, Body = string.Join('\n', lines) };
        var end = Array.FindIndex(lines, 1, l => l.TrimEnd() is "---" or "...");
        if (end < 0)
        {
            findings.Add(Unclosed(path));
            return new MarkdownSource { Path = path, Body = "" };
        }
        var page = new MarkdownSource { Path = path, Body = string.Join('\n', lines[(end + 1)..]), LineOffset = end + 1 };
        return YamlText.Parse(path, string.Join('\n', lines[1..end]), 1, findings) is { } yaml ? WithFrontMatter(page, yaml, findings) : page;
    }

    private static MarkdownSource WithFrontMatter(MarkdownSource page, YamlText yaml, ICollection<Finding> findings)
    {
        var reader = new YamlReader(yaml, findings);
        var entries = reader.Entries(yaml.Root, Keys);
        var audience = reader.Texts(entries.GetValueOrDefault("audience"));
        return page with
        {
            Title = reader.Text(entries.GetValueOrDefault("title")),
            Order = entries.TryGetValue("order", out var order) && reader.Text(order) is { } number ? Order(reader, order, number) : null,
            Audience = audience,
            AudienceAt = entries.TryGetValue("audience", out var named) ? yaml.At(named) : new SourceRef(page.Path),
        };
    }

    private static int? Order(YamlReader reader, YamlDotNet.RepresentationModel.YamlNode node, string number)
    {
        if (int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)) return value;
        reader.Bad(node, new("order 应当是整数。", "order should be a whole number."), number);
        return null;
    }

    private static Finding TooDeep(SourceRef where) => FaultKinds.PageText.Finding(
        where,
        new("引用、列表或括号一层套一层，套得太深，这一页无法显示。", "Quotes, lists or brackets lie in each other too deeply; the page cannot be shown."),
        new("请减少这一行的 > 或 [ 的层数；这些符号只是文字时，前面加 \\。", "Take away levels of > or [ in this line; where the sign is only text, put a \\ before it."),
        expected: new("不超过一百层", "fewer than a hundred levels"));

    private static Finding Unclosed(string path) => FaultKinds.PageText.Finding(
        new SourceRef(path, 1),
        new("页首的设置以 --- 开头，却没有以 --- 结束。", "The front matter begins with --- but does not end with ---."),
        new("请在设置的最后加一行 ---。", "Add a line --- below the settings."));
}
