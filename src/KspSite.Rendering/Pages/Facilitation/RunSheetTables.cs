using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages.Facilitation;

/// <summary>
/// The rows of the tables that a run sheet writes, file by file as they were read, as a script: a page opened from disk may
/// load a script, but not read a file. A run sheet changes its own rows and writes the whole file again, so that it replaces
/// the old one and no row is there twice.
/// </summary>
public static class RunSheetTables
{
    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>The tables, each with the columns that a run sheet fills even where the file does not have them.</summary>
    internal static ImmutableArray<(Table Table, ImmutableArray<Column> Filled)> Written { get; } =
    [
        (AgendaBlocks.Table, [AgendaBlocks.ActualStart, AgendaBlocks.ActualEnd, AgendaBlocks.ActualMin, AgendaBlocks.Note]),
        (Attendances.Table, [Attendances.WorkshopId, Attendances.ParticipantId, Attendances.Seq, Attendances.Status, Attendances.Minutes]),
        (Challenges.Table, [Challenges.ChallengeId, Challenges.WorkshopId, Challenges.ParticipantId, Challenges.Text, Challenges.Theme, Challenges.ModuleCode, Challenges.Status, Challenges.Answer]),
        (ParkingLotItems.Table, [ParkingLotItems.ItemId, ParkingLotItems.WorkshopId, ParkingLotItems.Text, ParkingLotItems.RaisedBy, ParkingLotItems.Seq, ParkingLotItems.Owner, ParkingLotItems.RaisedOn, ParkingLotItems.Due, ParkingLotItems.Status, ParkingLotItems.Answer]),
        (Pitches.Table, [Pitches.Seconds, Pitches.RehearsedOn]),
        (Commitments.Table, [Commitments.CommitmentId, Commitments.WorkshopId, Commitments.ParticipantId, Commitments.Owner, Commitments.AccountId, Commitments.Text, Commitments.Due, Commitments.Witness]),
    ];

    /// <summary>None where there is no run sheet to read it.</summary>
    public static IEnumerable<SiteFile> Files(SiteContext site)
    {
        if (site.Portfolio.Workshops.IsEmpty || !site.Audience.Has(PageFamily.Workshops) || !RunSheetPage.IsWhole(site)) yield break;
        using var content = new MemoryStream();
        content.Write("window.kspRunTables="u8);
        using (var json = new Utf8JsonWriter(content, Json))
        {
            json.WriteStartObject();
            foreach (var (table, filled) in Written) Write(table, filled, site, json);
            json.WriteEndObject();
        }
        content.Write(";\n"u8);
        yield return new SiteFile(SitePaths.RunSheetTables, content.ToArray());
    }

    private static void Write(Table table, ImmutableArray<Column> filled, SiteContext site, Utf8JsonWriter json)
    {
        json.WriteStartArray(table.Name);
        var files = site.Portfolio.Tables.Records(table).GroupBy(r => r.Row.File, StringComparer.Ordinal).ToList();
        foreach (var file in files)
        {
            WriteFile(file.First().Row.Origin, file.Select(r => r.Row));
        }
        // Files that have only their header so far, behind those with rows.
        var empty = site.Loaded.Files.Select(f => f.File).Where(f => f.Table == table && files.All(x => x.Key != f.File)).ToList();
        foreach (var file in empty) WriteFile(TableSource.Match(file, []), []);
        // No file at all: the run sheet begins it, beside the one that lists the workshops.
        if (files.Count + empty.Count == 0) RunSheetTables.WriteFile(FolderOfWorkshops(site) + table.Name + ".csv", [.. table.Columns.Where(c => c.Name != "as_of")], [], [], site, json);
        json.WriteEndArray();

        void WriteFile(TableSource source, IEnumerable<Row> rows) =>
            RunSheetTables.WriteFile(source.File, [.. table.Columns.Where(c => source.Has(c) || filled.Contains(c))], source.UnknownColumns, rows, site, json);
    }

    // There is a run sheet only where there are workshops.
    private static string FolderOfWorkshops(SiteContext site)
    {
        var file = site.Portfolio.Tables.Records(Workshops.Table).First().Row.File;
        return file[..(file.LastIndexOf('/') + 1)];
    }

    private static void WriteFile(string file, ImmutableArray<Column> columns, ImmutableArray<string> lost, IEnumerable<Row> rows, SiteContext site, Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        WriteTexts("columns", columns.Select(c => c.Name), json);
        WriteTexts("headers", columns.Select(c => site.Words(c.Title)), json);
        WriteTexts("lost", lost, json);
        json.WriteStartArray("rows");
        foreach (var row in rows)
        {
            json.WriteStartArray();
            foreach (var column in columns) json.WriteStringValue(row[column] ?? "");
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTexts(string name, IEnumerable<string> texts, Utf8JsonWriter json)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
