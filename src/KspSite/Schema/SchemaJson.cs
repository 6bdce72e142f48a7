using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using KspSite.Core.Input;

namespace KspSite.Schema;

/// <summary>The column dictionary for programs.</summary>
internal static class SchemaJson
{
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(ImmutableArray<Table> tables)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteStartArray("tables");
            foreach (var table in tables) Write(json, table);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    private static void Write(Utf8JsonWriter json, Table table)
    {
        json.WriteStartObject();
        json.WriteString("name", table.Name);
        Texts(json, "title", table.Title);
        Texts(json, "meaning", table.Meaning);
        List(json, "aliases", table.Aliases);
        List(json, "key", table.Key.Select(c => c.Name));
        json.WriteStartArray("columns");
        foreach (var column in table.Columns) Write(json, column);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Column column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        List(json, "headers_zh", column.Zh);
        List(json, "headers_en", column.En);
        json.WriteString("type", JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Kind.ToString()));
        json.WriteString("need", JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Need.ToString()));
        json.WriteString("sensitivity", JsonNamingPolicy.SnakeCaseLower.ConvertName(column.Sensitivity.ToString()));
        Texts(json, "meaning", column.Meaning);
        json.WriteString("vocabulary", column.Vocabulary?.Name);
        json.WriteStartArray("values");
        foreach (var term in (column.Vocabulary?.Terms ?? []).Concat(column.ExtraTerms.IsDefault ? [] : column.ExtraTerms))
        {
            json.WriteStartObject();
            json.WriteString("code", term.Code);
            json.WriteString("zh", term.Zh);
            json.WriteString("en", term.En);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        Limit(json, "min", column.Min);
        Limit(json, "max", column.Max);
        json.WriteString("default", column.Default);
        List(json, "references", column.References);
        json.WriteEndObject();
    }

    private static void Limit(Utf8JsonWriter json, string name, decimal? limit)
    {
        if (limit is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    private static void Texts(Utf8JsonWriter json, string name, Words words)
    {
        json.WriteString(name + "_zh", words.Zh);
        json.WriteString(name + "_en", words.En);
    }

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
