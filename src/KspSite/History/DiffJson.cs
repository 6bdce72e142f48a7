using System.Text.Json;
using KspSite.Core.History;
using KspSite.Reporting;

namespace KspSite.History;

/// <summary>A comparison for programs: one JSON document, in both languages, the same whatever the order of the rows.</summary>
internal static class DiffJson
{
    public static void Write(Comparison comparison, int errors, TextWriter output) => JsonDocumentText.Write(output, json => Write(comparison, errors, json));

    private static void Write(Comparison comparison, int errors, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("command", "diff");
        Side("before", comparison.Before, json);
        Side("after", comparison.After, json);
        json.WriteNumber("errors", errors);
        json.WriteStartArray("not_compared");
        foreach (var table in comparison.NotCompared) json.WriteStringValue(table.Name);
        json.WriteEndArray();
        Figures(comparison.Figures, json);
        json.WriteStartArray("accounts");
        foreach (var account in comparison.Accounts) Account(account, json);
        json.WriteEndArray();
        json.WriteStartArray("unchanged");
        foreach (var account in comparison.Unchanged) json.WriteStringValue(account.Id.Value);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Side(string name, Snapshot side, Utf8JsonWriter json)
    {
        json.WriteStartObject(name);
        json.WriteString("place", side.Place);
        json.WriteString("date", Numerals.Text(side.Date));
        json.WriteEndObject();
    }

    private static void Figures(ImmutableArray<FigureChange> figures, Utf8JsonWriter json)
    {
        json.WriteStartArray("figures");
        foreach (var figure in figures)
        {
            json.WriteStartObject();
            json.WriteString("name", figure.Figure.Name);
            Number("before", figure.Before, json);
            Number("after", figure.After, json);
            json.WriteString("course", figure.Course.Code());
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void Account(AccountComparison account, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("account_id", account.Account.Id.Value);
        json.WriteString("account_name", account.Account.Name);
        json.WriteString("presence", account.Presence switch { Presence.Added => "added", Presence.Gone => "gone", _ => "both" });
        Figures(account.Figures, json);
        json.WriteStartArray("changes");
        foreach (var change in account.Changes) Change(change, json);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Change(Change change, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("section", change.Section);
        json.WriteString("kind", change.Kind);
        json.WriteString("id", change.Id);
        json.WriteString("course", change.Course.Code());
        json.WriteString("text_zh", change.Text.Zh);
        json.WriteString("text_en", change.Text.En);
        json.WriteString("before", change.Before);
        json.WriteString("after", change.After);
        json.WriteEndObject();
    }

    // A missing figure is null, never 0.
    private static void Number(string name, decimal? value, Utf8JsonWriter json)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }
}
