using System.Globalization;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using YamlDotNet.RepresentationModel;

namespace KspSite.Settings;

/// <summary>Reads the values of one YAML text; whatever does not fit becomes a finding with line and column.</summary>
internal sealed class YamlReader(YamlText text, ICollection<Finding> findings)
{
    /// <summary>The entries of a mapping by key. Keys outside <paramref name="known"/> are reported (CF-01) and left out.</summary>
    public Dictionary<string, YamlNode> Entries(YamlNode node, params IReadOnlyList<string> known) => Entries(node, known, "", []);

    /// <summary>As above; a key of <paramref name="below"/> is told that it belongs below <paramref name="place"/>.</summary>
    public Dictionary<string, YamlNode> Entries(YamlNode node, IReadOnlyList<string> known, string place, IReadOnlyList<string> below)
    {
        var entries = new Dictionary<string, YamlNode>();
        if (node is not YamlMappingNode mapping)
        {
            if (!IsEmpty(node)) Bad(node, new("这里应当是下一级的“名称: 值”。", "Here should be indented lines of the form “name: value”."));
            return entries;
        }
        foreach (var (key, value) in mapping.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (known.Contains(name)) entries[name] = value;
            else if (below.Contains(name)) Misplaced(key, name, place);
            else Unknown(key, name, known);
        }
        return entries;
    }

    /// <summary>The entries of a mapping whose keys are free names, in the order of the text, each with the node of its key.</summary>
    public IEnumerable<(YamlNode Key, string Name, YamlNode Value)> Pairs(YamlNode node)
    {
        if (node is YamlMappingNode mapping) return mapping.Children.Select(c => (c.Key, (c.Key as YamlScalarNode)?.Value ?? "", c.Value));
        if (!IsEmpty(node)) Bad(node, new("这里应当是下一级的“名称: 值”。", "Here should be indented lines of the form “name: value”."));
        return [];
    }

    /// <summary>The value of one of the named choices; null, and reported, for anything else.</summary>
    public T? Choice<T>(YamlNode node, IReadOnlyList<(string Name, T Value)> choices)
        where T : struct
    {
        if (Text(node) is not { } text) return null;
        foreach (var (name, value) in choices)
        {
            if (name == text) return value;
        }
        var names = choices.Select(c => c.Name).ToList();
        Bad(node, new("没有这个选项。", "There is no such choice."), text, Listed(names));
        return null;
    }

    public IEnumerable<YamlNode> Items(YamlNode node)
    {
        if (node is YamlSequenceNode sequence) return sequence.Children;
        if (!IsEmpty(node)) Bad(node, new("这里应当是列表，每项以“- ”开头。", "Here should be a list, each item beginning with “- ”."));
        return [];
    }

    /// <summary>Null where there is no text; anything but a scalar is reported.</summary>
    public string? Text(YamlNode? node)
    {
        if (node is null or YamlScalarNode { Value: null or "" }) return null;
        if (node is YamlScalarNode scalar) return scalar.Value!.Trim();
        Bad(node, new("这里应当是一段文字。", "Here should be a plain text."));
        return null;
    }

    /// <summary>A single text or a list of texts.</summary>
    public ImmutableArray<string> Texts(YamlNode? node) => node switch
    {
        null => [],
        YamlSequenceNode sequence => [.. sequence.Children.Select(Text).OfType<string>()],
        _ => Text(node) is { } one ? [.. CellText.SplitCodes(one)] : [],
    };

    /// <summary>A single text or a list of texts, each whole: names may hold any sign.</summary>
    /// <param name="keepEmpty">Whether an empty text is a text: a value that a cell may have.</param>
    public ImmutableArray<string> Names(YamlNode? node, bool keepEmpty = false)
    {
        if (node is null) return [];
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (var item in node is YamlSequenceNode sequence ? sequence.Children : [node])
        {
            if (Text(item) is { } text) names.Add(text);
            else if (keepEmpty && IsEmpty(item)) names.Add("");
        }
        return names.ToImmutable();
    }

    /// <summary>The place of a node.</summary>
    public SourceRef At(YamlNode node) => text.At(node);

    public decimal? Number(YamlNode node)
    {
        if (Text(node) is not { } number) return null;
        if (decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)) return value;
        Bad(node, new("这里应当是数字。", "Here should be a number."), number);
        return null;
    }

    public DateOnly? Date(YamlNode? node)
    {
        if (node is null || Text(node) is not { } date) return null;
        if (CellText.TryDate(date, out var value)) return value;
        Bad(node, new("这里应当是日期。", "Here should be a date."), date, Words.Same("2026-11-20"));
        return null;
    }

    public void Bad(YamlNode node, Words message, string? found = null, Words? expected = null) =>
        findings.Add(FaultKinds.BadSetting.Finding(text.At(node), message, new("请改正这个值。", "Correct this value."), found, expected));

    public void Lacks(YamlNode node, string key) => findings.Add(FaultKinds.BadSetting.Finding(
        text.At(node), new($"这一项缺少 {key}。", $"The entry lacks {key}."), new($"请加上一行“{key}: …”。", $"Add a line “{key}: …”.")));

    /// <summary>CF-06: rules and metrics know these codes, and a list is without them.</summary>
    public void LacksCodes(YamlNode list, Words title, IReadOnlyList<string> codes) => findings.Add(FaultKinds.MissingCode.Finding(
        text.At(list),
        new($"“{title.Zh}”的列表里没有规则和指标要用的编码：{Listed(codes).Zh}。用到这些编码的规则和指标因此不起作用，或者总是不通过。",
            $"The list “{title.En}” lacks codes that rules and metrics know: {Listed(codes).En}. Rules and metrics that ask for them say nothing, or always fail."),
        new($"请保留这些 code，只改名称和别名，例如 {{code: {codes[0]}, zh: 您的叫法, aliases: [别名]}}。",
            $"Keep these codes and change only their names, as in {{code: {codes[0]}, en: your word, aliases: [another]}}.")));

    public void Unknown(YamlNode key, string name, IReadOnlyList<string> known) =>
        findings.Add(UnknownName(text.At(key), name, known));

    private void Misplaced(YamlNode key, string name, string place) => findings.Add(FaultKinds.UnknownSetting.Finding(
        text.At(key),
        new($"这个设置项不在它的位置上，要写在 {place} 下面。", $"This setting stands in the wrong place; it belongs below {place}."),
        new($"请写成“{place}: {{{name}: …}}”。", $"Write “{place}: {{{name}: …}}”."),
        found: name));

    private static Finding UnknownName(SourceRef where, string name, IReadOnlyList<string> known) => FaultKinds.UnknownSetting.Finding(
        where,
        new("没有这个设置项。", "There is no such setting."),
        name.IndexOf('：', StringComparison.Ordinal) is > 0 and var colon && known.Contains(name[..colon].Trim())
            ? new($"“{name[..colon].Trim()}”后面是全角冒号“：”，请换成英文冒号“:”，后面加一个空格。", $"The colon behind “{name[..colon].Trim()}” is a full-width “：”; write a plain one “:” with a space behind it.")
            : NearMisses.Of(name, known) is { } near
            ? new($"是不是“{near}”？如果是，请改成这个名称。", $"Did you mean “{near}”? If so, rename it.")
            : new("请改成上面的名称之一，或删除这一项。", "Use one of these names, or delete the entry."),
        found: name,
        expected: Shown(known));

    private static Words Shown(IReadOnlyList<string> known)
    {
        var shown = known.Take(12).ToList();
        var more = Numerals.Text(known.Count - shown.Count);
        return known.Count == shown.Count
            ? Listed(shown) : new(Listed(shown).Zh + $"…（另有 {more} 个）", Listed(shown).En + $" … (+{more} more)");
    }

    /// <summary>Names to choose from, all of them.</summary>
    public static Words Listed(IEnumerable<string> names) => new(string.Join("、", names), string.Join(", ", names));

    private static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Value: null or "" };
}
