using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace KspSite.Settings;

/// <summary>
/// A YAML mapping with the places of its nodes. Anchors, aliases and deep nesting are refused: settings need none, and they
/// can blow up a small file.
/// </summary>
/// <param name="LineOffset">Lines of the file above the YAML text.</param>
internal sealed partial record YamlText(string File, int LineOffset, YamlMappingNode Root)
{
    private const int Depth = 8;

    /// <summary>Null after a finding CF-03. An empty text is an empty mapping.</summary>
    public static YamlText? Parse(string file, string text, int lineOffset, ICollection<Finding> findings)
    {
        try
        {
            if (Refused(text) is var (mark, message))
            {
                findings.Add(Fault(file, lineOffset, mark, message));
                return null;
            }
            var stream = Guarded(new Parser(new StringReader(text)), Load);
            if (stream.Documents.Count == 0) return new YamlText(file, lineOffset, new YamlMappingNode());
            var root = stream.Documents[0].RootNode;
            if (root is YamlMappingNode mapping) return new YamlText(file, lineOffset, mapping);
            if (root is YamlScalarNode { Value: null or "" }) return new YamlText(file, lineOffset, new YamlMappingNode());
            findings.Add(FullWidthColon(file, lineOffset, text) ?? Fault(file, lineOffset, root.Start, new("这里应当是“名称: 值”的形式。", "Here should be lines of the form “name: value”.")));
        }
        catch (YamlException e)
        {
            // The parser stumbles lines behind a sign that it takes for a letter, or at the beginning of the block that holds it.
            findings.Add(FullWidthColon(file, lineOffset, text) ?? ChineseQuote(file, lineOffset, text, e) ?? Fault(file, lineOffset, e.Start, Unparsed(text, e)));
        }
        return null;
    }

    private static Finding? FullWidthColon(string file, int offset, string text) => ColonBehindKey.Match(text) is { Success: true } match
        ? FaultKinds.BadYaml.Finding(
            PlaceIn(file, offset, text, match.Groups["colon"].Index),
            new("名称后面是全角冒号“：”，YAML 只认英文冒号。", "The colon behind the name is a full-width “：”; YAML knows the plain one only."),
            new("请换成英文冒号“:”，后面加一个空格。", "Write a plain colon “:” with a space behind it."))
        : null;

    private static Finding? ChineseQuote(string file, int offset, string text, YamlException e)
    {
        var start = LineStart(text, (int)e.Start.Line);
        var line = LineAt(text, (int)e.Start.Line) ?? "";
        // An ASCII quote that another kind was to close, or a text that begins with one.
        var at = line.Count(c => c == '"') % 2 == 1 ? line.AsSpan().IndexOfAny('“', '”') : QuoteBeforeText.Match(line) is { Success: true } match ? match.Groups["quote"].Index : -1;
        return at < 0 ? null : FaultKinds.BadYaml.Finding(
            PlaceIn(file, offset, text, start + at),
            new("这里是中文引号，YAML 只认英文引号，所以无法解析。", "This is a Chinese quote; YAML knows plain ones only, so the text cannot be parsed."),
            new("请把前后两个都换成英文引号 \"。", "Write plain quotes \" on both sides."));
    }

    // Names of our own anywhere a key may stand; other names, such as words of a list of values, only at the beginning of a line.
    [GeneratedRegex("(?:^[ ]*(?:-[ ]+)*|[{,][ ]*)[A-Za-z_]+[ ]*(?<colon>：)|^[ ]*[^\\s:：#\"'{}\\[\\],-][^\\s:：#\"'{}\\[\\],]*[ ]*(?<colon>：)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.Multiline, 60_000)]
    private static partial Regex ColonBehindKey { get; }

    [GeneratedRegex("(?:[:-][ ]+|[\\[{,][ ]*)(?<quote>[“”])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex QuoteBeforeText { get; }

    private static string? LineAt(string text, int number) => text.Split('\n').ElementAtOrDefault(number - 1);

    private static int LineStart(string text, int number) => text.Split('\n').Take(number - 1).Sum(l => l.Length + 1);

    private static SourceRef PlaceIn(string file, int offset, string text, int at) =>
        new(file, offset + text.AsSpan(0, at).Count('\n') + 1, at - text.AsSpan(0, at).LastIndexOf('\n'));

    private static Words Unparsed(string text, YamlException e)
    {
        // The one fault that cannot be seen: to the eye it is an indentation like any other.
        if (LineAt(text, (int)e.Start.Line)?.TrimStart(' ') is ['\t', ..])
            return new("这一行用制表符（Tab）缩进，YAML 只认空格。", "The line is indented by a tab; YAML wants spaces.");
        var reason = e.Message.ReplaceLineEndings(" ").TrimEnd('.');
        return new($"YAML 无法解析（技术信息：{reason}）。", $"The YAML cannot be parsed ({reason}).");
    }

    private static YamlStream Load(Parser parser)
    {
        var stream = new YamlStream();
        stream.Load(parser);
        return stream;
    }

    public SourceRef At(YamlNode node) => Place(File, LineOffset, node.Start);

    private static (Mark, Words)? Refused(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (Guarded(parser, p => p.MoveNext()))
        {
            var current = parser.Current!;
            if (current is AnchorAlias || current is NodeEvent { Anchor.IsEmpty: false })
            {
                return (current.Start, new("不支持锚点和别名（& 和 *）。", "Anchors and aliases (& and *) are not supported."));
            }
            depth += current.NestingIncrease;
            // The stream and the document count as two levels.
            if (depth > Depth + 2) return (current.Start, new("层次太深。", "The nesting is too deep."));
        }
        return null;
    }

    // YamlDotNet 16 stumbles over some broken texts (a bracket that the text ends in, a tag that is no address, a key of nothing)
    // and then throws what it keeps for faults of its callers.
    private static T Guarded<T>(Parser parser, Func<Parser, T> step)
    {
        try
        {
            return step(parser);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new SemanticErrorException(parser.Current?.Start ?? Mark.Empty, parser.Current?.End ?? Mark.Empty, e.Message);
        }
    }

    private static Finding Fault(string file, int offset, Mark mark, Words message) => FaultKinds.BadYaml.Finding(
        Place(file, offset, mark),
        message,
        new("请检查缩进、冒号后的空格和引号；含 : 或 # 的文字要加引号。", "Look at the indentation, the space after each colon and the quotes; text with : or # needs quotes."));

    private static SourceRef Place(string file, int offset, Mark mark) => new(file, offset + (int)mark.Line, (int)mark.Column);
}
