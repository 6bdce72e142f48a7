using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Settings;
using YamlDotNet.RepresentationModel;

namespace KspSite.Mapping;

/// <summary>
/// One <c>mapping.yaml</c>, checked: which foreign files feed which tables, and how. It speaks of the files in its own folder and
/// below. Findings: CF-01 unknown keys, CF-02 values that cannot be used, CF-03 no YAML.
/// </summary>
internal static class MappingFile
{
    public const string Name = "mapping.yaml";

    internal static readonly string[] Keys = ["sources", "tables", "defaults"];
    internal static readonly string[] TableKeys = ["order", "columns"];

    /// <param name="path">Relative to the site, with forward slashes.</param>
    public static MappingSet Parse(string path, string text, ICollection<Finding> findings)
    {
        var folder = path[..^Name.Length];
        if (YamlText.Parse(path, text, 0, findings) is not { } yaml) return MappingSet.Empty with { Unread = [folder] };
        var reader = new YamlReader(yaml, findings);
        var entries = reader.Entries(yaml.Root, Keys, "defaults", ReadingSettings.Keys);
        var defaults = entries.TryGetValue("defaults", out var node)
            ? ReadingSettings.Of(reader.Entries(node, ReadingSettings.Keys), CellReading.Default, reader) : CellReading.Default;
        var sources = entries.TryGetValue("sources", out var list)
            ? reader.Items(list).Select(item => MappingSource.Of(item, folder, defaults, reader)).OfType<SourceMapping>().ToImmutableArray() : [];
        var tables = entries.TryGetValue("tables", out var named) ? Precedences(named, sources, reader) : [];
        return new MappingSet(
            [.. sources.Select(s => s with { Precedence = Array.Find(tables, p => p.Table == s.Table && p.Sources.Contains(s.Name)) })],
            [new MappingDefaults(folder, defaults)]);
    }

    private static SourcePrecedence[] Precedences(YamlNode node, ImmutableArray<SourceMapping> sources, YamlReader reader)
    {
        var found = new List<SourcePrecedence>();
        foreach (var (name, value) in reader.Entries(node, [.. AllTables.Tables.Select(t => t.Name)]))
        {
            var table = AllTables.Find(name)!;
            var names = sources.Where(s => s.Table == table).Select(s => s.Name).ToList();
            var entries = reader.Entries(value, TableKeys);
            if (table.Key.IsEmpty) reader.Bad(value, new("这张表的行没有编号，不能合并。", "The rows of this table have no id and cannot be joined."));
            var order = Names(entries.GetValueOrDefault("order"), names, reader);
            var columns = ImmutableDictionary.CreateBuilder<string, ImmutableArray<string>>();
            if (entries.TryGetValue("columns", out var perColumn))
            {
                foreach (var (column, sourcesOfColumn) in reader.Entries(perColumn, [.. table.Columns.Select(c => c.Name)]))
                    columns[column] = Names(sourcesOfColumn, names, reader);
            }
            // A source that only a column names takes part as well.
            found.Add(new SourcePrecedence(table, [.. order.Concat(columns.Values.SelectMany(v => v)).Distinct()], columns.ToImmutable()));
        }
        return [.. found];
    }

    private static ImmutableArray<string> Names(YamlNode? node, List<string> known, YamlReader reader)
    {
        var names = reader.Names(node);
        foreach (var unknown in names.Where(n => !known.Contains(n))) reader.Unknown(node!, unknown, known);
        return [.. names.Where(known.Contains)];
    }
}
