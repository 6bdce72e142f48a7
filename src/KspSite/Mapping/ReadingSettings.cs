using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Settings;
using YamlDotNet.RepresentationModel;

namespace KspSite.Mapping;

/// <summary>The settings for values that can be read in two ways; the same for a file, a source and a column.</summary>
internal static class ReadingSettings
{
    public static readonly ImmutableArray<string> Keys = ["dates", "partial_dates", "shares", "unit"];

    /// <summary><paramref name="outer"/> with what the entries say otherwise; the same object where they say nothing.</summary>
    public static CellReading Of(Dictionary<string, YamlNode> entries, CellReading outer, YamlReader reader)
    {
        var reading = outer;
        foreach (var (node, word) in Words(entries, "dates", reader))
        {
            reading = word switch
            {
                "dmy" => reading with { Dates = DateOrder.DayFirst },
                "mdy" => reading with { Dates = DateOrder.MonthFirst },
                "ymd" => reading with { Dates = DateOrder.YearFirst },
                "excel" => reading with { SerialDates = true },
                _ => Wrong(reading, node, word, reader, "dmy", "mdy", "ymd", "excel"),
            };
        }
        foreach (var (node, word) in Words(entries, "partial_dates", reader))
        {
            reading = word switch
            {
                "first" => reading with { Partial = PartialDate.FirstDay },
                "last" => reading with { Partial = PartialDate.LastDay },
                _ => Wrong(reading, node, word, reader, "first", "last"),
            };
        }
        foreach (var (node, word) in Words(entries, "shares", reader))
        {
            reading = word switch
            {
                "percent" => reading with { PercentShares = true },
                "fraction" => reading with { PercentShares = false },
                _ => Wrong(reading, node, word, reader, "percent", "fraction"),
            };
        }
        foreach (var (node, word) in Words(entries, "unit", reader))
        {
            if (MoneyUnits.Parse(word) is { } unit) reading = reading with { Unit = unit };
            else reader.Bad(node, new("没有这个金额单位。", "There is no such money unit."), word, Vocabularies.MoneyUnit.Choices);
        }
        return reading;
    }

    private static IEnumerable<(YamlNode Node, string Word)> Words(Dictionary<string, YamlNode> entries, string key, YamlReader reader) =>
        entries.TryGetValue(key, out var node) ? reader.Names(node).Select(word => (node, word)) : [];

    private static CellReading Wrong(CellReading reading, YamlNode node, string word, YamlReader reader, params IReadOnlyList<string> choices)
    {
        reader.Bad(node, new("这里没有这种写法。", "There is no such way of reading."), word, YamlReader.Listed(choices));
        return reading;
    }
}
