using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Settings;
using YamlDotNet.RepresentationModel;

namespace KspSite.Mapping;

/// <summary>One entry under <c>sources</c>.</summary>
internal static class MappingSource
{
    internal static readonly ImmutableArray<string> Keys =
    [
        "name", "file", "sheet", "table", "encoding", "delimiter", "header_row", "skip_rows", "stop_at", "columns", "ignore", "filter",
        "fill_down", "distinct", .. ReadingSettings.Keys,
    ];

    internal static readonly string[] FilterKeys = ["header", "only", "without"];

    /// <summary>Null where file or table are missing or unknown; that is reported.</summary>
    public static SourceMapping? Of(YamlNode node, string folder, CellReading defaults, YamlReader reader)
    {
        var entries = reader.Entries(node, Keys);
        var pattern = Needed("file", node, entries, reader);
        var table = Needed("table", node, entries, reader) is { } name ? TableNamed(name, entries["table"], reader) : null;
        if (pattern is null || table is null) return null;
        var reading = ReadingSettings.Of(entries, defaults, reader);
        return new SourceMapping
        {
            Name = reader.Text(entries.GetValueOrDefault("name")) ?? pattern,
            Where = reader.At(node),
            Table = table,
            Pattern = pattern,
            PatternAt = reader.At(entries["file"]),
            Folder = folder,
            Sheet = reader.Text(entries.GetValueOrDefault("sheet")),
            SheetAt = reader.At(entries.GetValueOrDefault("sheet", node)),
            Encoding = EncodingOf(entries.GetValueOrDefault("encoding"), reader),
            Delimiter = DelimiterOf(entries.GetValueOrDefault("delimiter"), reader),
            HeaderRow = Count(entries.GetValueOrDefault("header_row"), 1, reader),
            SkipRows = Count(entries.GetValueOrDefault("skip_rows"), 0, reader) ?? 0,
            StopAt = [.. reader.Names(entries.GetValueOrDefault("stop_at")).Select(Headers.Key).Where(k => k.Length > 0)],
            Columns = entries.TryGetValue("columns", out var columns) ? Recipes(columns, table, reading, reader) : [],
            Ignore = [.. reader.Names(entries.GetValueOrDefault("ignore")).Select(Headers.Key)],
            Filters = entries.TryGetValue("filter", out var filters) ? [.. reader.Items(filters).Select(f => FilterOf(f, reader)).OfType<RowFilter>()] : [],
            FillDown = [.. ColumnsNamed(entries.GetValueOrDefault("fill_down"), table, reader)],
            Distinct = Flag(entries.GetValueOrDefault("distinct"), reader),
            Reading = reading,
        };
    }

    private static string? Needed(string key, YamlNode node, Dictionary<string, YamlNode> entries, YamlReader reader)
    {
        if (reader.Text(entries.GetValueOrDefault(key)) is { } text) return text;
        reader.Lacks(node, key);
        return null;
    }

    private static Table? TableNamed(string name, YamlNode node, YamlReader reader)
    {
        if (TableNames.Of(name) is { } table) return table;
        reader.Unknown(node, name, [.. AllTables.Tables.Select(t => t.Name)]);
        return null;
    }

    private static ImmutableArray<CellRecipe> Recipes(YamlNode node, Table table, CellReading reading, YamlReader reader)
    {
        var recipes = ImmutableArray.CreateBuilder<CellRecipe>();
        foreach (var (name, value) in reader.Entries(node, [.. table.Columns.Select(c => c.Name)]))
        {
            if (MappingColumn.Of(value, table.Find(name)!, reading, reader) is { } recipe) recipes.Add(recipe);
        }
        return recipes.ToImmutable();
    }

    private static IEnumerable<Column> ColumnsNamed(YamlNode? node, Table table, YamlReader reader)
    {
        foreach (var name in reader.Names(node))
        {
            if (table.Find(name) is { } column) yield return column;
            else reader.Unknown(node!, name, [.. table.Columns.Select(c => c.Name)]);
        }
    }

    private static RowFilter? FilterOf(YamlNode node, YamlReader reader)
    {
        var entries = reader.Entries(node, FilterKeys);
        if (Needed("header", node, entries, reader) is not { } header) return null;
        var filter = new RowFilter(header, reader.At(node))
        {
            Only = [.. reader.Names(entries.GetValueOrDefault("only"), keepEmpty: true).Select(Headers.Key)],
            Without = [.. reader.Names(entries.GetValueOrDefault("without"), keepEmpty: true).Select(Headers.Key)],
        };
        if (filter.Only.Count + filter.Without.Count == 0) reader.Bad(node, new("筛选条件里要写 only 或 without。", "A filter needs only or without."));
        return filter;
    }

    private static string? EncodingOf(YamlNode? node, YamlReader reader)
    {
        if (reader.Text(node) is not { } name) return null;
        if (TextEncoding.Named(name) is not null) return name;
        reader.Bad(node!, new("没有这种编码。", "There is no such encoding."), name, YamlReader.Listed(TextEncoding.Names));
        return null;
    }

    private static char? DelimiterOf(YamlNode? node, YamlReader reader)
    {
        if (node is not YamlScalarNode { Value: { Length: > 0 } raw }) return null;
        if (raw.Trim().ToLowerInvariant() is "tab" or "\\t" || raw == "\t") return '\t';
        if (raw.Length == 1 && raw[0] is > ' ' and < '\x7F' and not '"') return raw[0];
        reader.Bad(node, new("分隔符应当是一个半角符号。", "The delimiter should be one ASCII sign."), raw, Core.Words.Same(", ; | tab"));
        return null;
    }

    private static int? Count(YamlNode? node, int least, YamlReader reader)
    {
        if (node is null || reader.Number(node) is not { } number) return null;
        if (number >= least && number <= 1000 && number == decimal.Truncate(number)) return (int)number;
        reader.Bad(node, new("这里应当是行数。", "Here should be a number of rows."), Numerals.Text(number), new($"{Numerals.Text(least)} 到 1000", $"{Numerals.Text(least)} to 1000"));
        return null;
    }

    public static bool Flag(YamlNode? node, YamlReader reader)
    {
        if (reader.Text(node) is not { } text) return false;
        if (CellText.TryBoolean(text, out var value)) return value;
        reader.Bad(node!, new("这里应当是 true 或 false。", "Here should be true or false."), text);
        return false;
    }
}
