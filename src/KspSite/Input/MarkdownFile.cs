using System.Globalization;
using KspSite.Core.Diagnostics;
using KspSite.Rendering.Pages;
using KspSite.Settings;

namespace KspSite.Input;

/// <summary>Takes the front matter off a Markdown file. Findings: SI-07 where it does not end or the text cannot be shown, CF-01 to CF-03 within it.</summary>
internal static class MarkdownFile
{
    internal static readonly string[] Keys = ["title", "order", "audience"];

    public static MarkdownSource Parse(string path, string text, ICollection<Finding> findings)
    {
        var page = Split(path, text, findings);
        if (MarkdownText.TooDeepAt(page.Body) is { } line)
        {
            findings.Add(TooDeep(new SourceRef(path, line + page.LineOffset)));
            return page with { Body = "" };
        }
        foreach (var part in MarkdownText.LeftOutOf(page.Body)) findings.Add(LeftOut(part, new SourceRef(path, part.Line + page.LineOffset)));
        return page;
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
        expected: new("不超过一百层", "at most a hundred levels"));

    // The page stands without it: no reason to stop a build.
    private static Finding LeftOut(LeftOut part, SourceRef where) => (part.IsPicture
        ? FaultKinds.PageText.Finding(
            where,
            new("文字页面不显示图片，这里只有它的说明文字。", "Text pages show no pictures; only the picture's own words stand here."),
            new("请用文字写出要点，或改成指向图片的链接（去掉前面的 !）。", "Say what it shows in words, or make it a link to the picture: take the ! away."),
            found: part.Address)
        : FaultKinds.PageText.Finding(
            where,
            new("这种地址不能放在页面上，链接点不动。", "A page cannot have an address of this kind; the link leads nowhere."),
            new("请改成网址；共享盘上的文件，请在文字里写出它的位置。", "Use a web address; of a file on a share, write in words where it lies."),
            found: part.Address,
            expected: new("https、http、mailto 地址，另一个 .md，或站内页面的地址", "an https, http or mailto address, another .md, or the address of a page of the site")))
        with { Severity = Severity.Warning };

    private static Finding Unclosed(string path) => FaultKinds.PageText.Finding(
        new SourceRef(path, 1),
        new("页首的设置以 --- 开头，却没有以 --- 结束。", "The front matter begins with --- but does not end with ---."),
        new("请在设置的最后加一行 ---。", "Add a line --- below the settings."));
}
