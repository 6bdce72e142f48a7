using KspSite.Core.Input;
using KspSite.Settings;
using YamlDotNet.RepresentationModel;

namespace KspSite.Mapping;

/// <summary>One entry under <c>columns</c>: a header, a list of headers to join, or the long form.</summary>
internal static class MappingColumn
{
    internal static readonly ImmutableArray<string> Keys =
        ["from", "constant", "join", "split", "part", "values", "other", "make_id", .. ReadingSettings.Keys];

    /// <summary>Null where neither a header nor a constant is named; that is reported.</summary>
    public static CellRecipe? Of(YamlNode node, Column column, CellReading reading, YamlReader reader)
    {
        if (node is not YamlMappingNode)
        {
            var headers = reader.Names(node);
            if (headers.IsEmpty) reader.Bad(node, new("这里应当是表头的名称。", "Here should be the name of a header."));
            return headers.IsEmpty ? null : new CellRecipe(column) { From = headers, Where = reader.At(node) };
        }
        var entries = reader.Entries(node, Keys);
        var own = ReadingSettings.Of(entries, reading, reader);
        var recipe = new CellRecipe(column)
        {
            From = reader.Names(entries.GetValueOrDefault("from")),
            Constant = reader.Text(entries.GetValueOrDefault("constant")),
            // Written out, an empty separator is one as well.
            Join = entries.GetValueOrDefault("join") is YamlScalarNode { Style: not YamlDotNet.Core.ScalarStyle.Plain, Value: "" } ? "" : Raw(entries.GetValueOrDefault("join")) ?? " ",
            Split = Raw(entries.GetValueOrDefault("split")),
            Part = Part(entries.GetValueOrDefault("part"), reader),
            Values = entries.TryGetValue("values", out var values) ? Values(values, column, reader) : ImmutableDictionary<string, string>.Empty,
            OtherValues = entries.TryGetValue("other", out var other) ? Target(other, column, reader) : null,
            MakesId = MappingSource.Flag(entries.GetValueOrDefault("make_id"), reader),
            Reading = ReferenceEquals(own, reading) ? null : own,
            Where = reader.At(node),
        };
        if (recipe.From.IsEmpty && recipe.Constant is null)
        {
            reader.Bad(node, new("这一列要写 from（表头）或 constant（固定值）。", "A column needs from (a header) or constant (a fixed value)."));
            return null;
        }
        if (recipe.MakesId && column.Kind is not (ColumnKind.Id or ColumnKind.IdList)) reader.Bad(node, new("make_id 只用于编号列。", "make_id is for columns of ids only."));
        return recipe;
    }

    // Blanks count here: a separator may be one.
    private static string? Raw(YamlNode? node) => node is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;

    private static int Part(YamlNode? node, YamlReader reader)
    {
        if (node is null) return 1;
        if (reader.Number(node) is { } number && number != 0 && Math.Abs(number) <= 100 && number == decimal.Truncate(number)) return (int)number;
        reader.Bad(node, new("part 是第几段：1、2 …，从后数为 -1、-2 …。", "part is the number of the piece: 1, 2 …, or -1, -2 … from the end."));
        return 1;
    }

    private static ImmutableDictionary<string, string> Values(YamlNode node, Column column, YamlReader reader)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>();
        if (node is not YamlMappingNode mapping)
        {
            reader.Bad(node, new("这里应当是下一级的“原来的值: 代码”。", "Here should be indented lines of the form “value: code”."));
            return values.ToImmutable();
        }
        foreach (var (key, target) in mapping.Children)
        {
            if (key is YamlScalarNode { Value: { } word } && Target(target, column, reader) is { } code) values[Headers.Key(word)] = code;
        }
        return values.ToImmutable();
    }

    // An empty target is allowed: the word says nothing that the table asks for.
    private static string? Target(YamlNode node, Column column, YamlReader reader)
    {
        var text = reader.Text(node) ?? "";
        if (text.Length == 0 || column.Vocabulary is not { Configurable: false } vocabulary) return text;
        foreach (var part in column.PiecesOf(text).Where(p => vocabulary.IndexOf(p) is null)) reader.Unknown(node, part, [.. vocabulary.Terms.Select(t => t.Code)]);
        return text;
    }
}
