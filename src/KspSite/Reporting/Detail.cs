using System.Text.Json;

namespace KspSite.Reporting;

/// <summary>Something a command has to tell programs beside its findings: one text, or a list of them.</summary>
internal sealed record Detail(string Name, ImmutableArray<string> Values, bool IsList)
{
    public static Detail One(string name, string value) => new(name, [value], IsList: false);

    public static Detail List(string name, IEnumerable<string> values) => new(name, [.. values], IsList: true);

    public void Write(Utf8JsonWriter json)
    {
        if (!IsList)
        {
            json.WriteString(Name, Values[0]);
            return;
        }
        json.WriteStartArray(Name);
        foreach (var value in Values) json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
