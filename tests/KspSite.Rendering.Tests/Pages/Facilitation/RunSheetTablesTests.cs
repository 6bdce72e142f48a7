using System.Text;
using System.Text.Json;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Input;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Facilitation;

namespace KspSite.Rendering.Tests.Pages.Facilitation;

public sealed class RunSheetTablesTests
{
    private static readonly (string, string) Workshops = ("workshops", "workshop_id|title|start_date|end_date\nW1|甲班|2026-06-10|2026-06-11\nW2|乙班|2026-07-10|2026-07-11");

    [Fact]
    public void A_file_is_there_whole_with_the_rows_of_other_workshops_and_the_cells_as_they_were_written()
    {
        var file = Tables(("parking_lot", "议项编号|课程编号|议题|状态|内部列\nP1|W1|谁批“折扣”|未解决|x\nP2|W2|样机|open|y")).GetProperty("parking_lot")[0];
        Assert.Equal("input/parking_lot.csv", file.GetProperty("file").GetString());
        Assert.Equal(["内部列"], Texts(file.GetProperty("lost")));
        var columns = Texts(file.GetProperty("columns"));
        var rows = file.GetProperty("rows").EnumerateArray().Select(Texts).ToList();
        Assert.Equal([("P1", "W1", "谁批“折扣”", "未解决"), ("P2", "W2", "样机", "open")],
            rows.Select(r => (r[columns.IndexOf("item_id")], r[columns.IndexOf("workshop_id")], r[columns.IndexOf("text")], r[columns.IndexOf("status")])));
        // The sheet notes the owner, whether or not the file had the column.
        Assert.Equal("", rows[0][columns.IndexOf("owner")]);
    }

    [Fact]
    public void A_table_without_rows_yields_an_empty_file_of_the_import_format()
    {
        var file = Assert.Single(Tables().GetProperty("attendance").EnumerateArray());
        Assert.Equal("input/attendance.csv", file.GetProperty("file").GetString());
        Assert.Equal(["课程编号", "学员编号", "序号", "出勤", "出席分钟"], Texts(file.GetProperty("headers")));
        Assert.Empty(file.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public void A_file_that_has_only_its_header_is_named_with_its_folder_and_keeps_its_columns()
    {
        var file = Assert.Single(Tables(("attendance", "课程编号|学员编号|序号|出勤|备注")).GetProperty("attendance").EnumerateArray());
        Assert.Equal("input/attendance.csv", file.GetProperty("file").GetString());
        Assert.Equal(["备注"], Texts(file.GetProperty("lost")));
        Assert.Empty(file.GetProperty("rows").EnumerateArray());
    }

    [Fact]
    public void Notes_are_kept_apart_by_site_and_stay_found_while_participants_are_added()
    {
        const string people = "workshop_id|participant_id|name\nW1|L01|沈知远";
        var store = Store("甲站", people);
        Assert.Equal(store, Store("甲站", people + "\nW1|L02|罗可欣"));
        Assert.NotEqual(store, Store("乙站", people));
        // Two sites that kept the title they were made with.
        Assert.NotEqual(store, Store("甲站", "workshop_id|participant_id|name\nW1|L01|方亦凡"));
    }

    private static string Store(string title, string people)
    {
        var settings = new SiteSettings { AsOf = Given.AsOf, Title = title };
        return RunSheetPage.StoreOf(GivenSite.Of(settings, Workshops, ("workshop_participants", people)).Portfolio.Workshops[0], settings);
    }

    [Fact]
    public void Who_does_not_see_every_cell_gets_no_run_sheet_because_its_files_would_lose_what_was_dropped()
    {
        var blind = DefaultAudiences.Team with { Clearance = Sensitivity.Sensitive };
        var site = GivenSite.Of(new SiteSettings { AsOf = Given.AsOf, Audience = blind }, Workshops);
        Assert.Empty(RunSheetTables.Files(site));
        Assert.Empty(RunSheetPage.Build(site));
        Assert.DoesNotContain(WorkshopHead.Of(site.Portfolio.Workshops[0], "index", site).Tabs, t => t.Path.EndsWith("run.html", StringComparison.Ordinal));
    }

    private static JsonElement Tables(params (string, string)[] tables)
    {
        var text = Encoding.UTF8.GetString(Assert.Single(RunSheetTables.Files(GivenSite.Of([Workshops, .. tables]))).Content.Span);
        const string start = "window.kspRunTables=";
        Assert.StartsWith(start, text, StringComparison.Ordinal);
        return JsonDocument.Parse(text[start.Length..].TrimEnd(';', '\n')).RootElement;
    }

    private static List<string> Texts(JsonElement array) => [.. array.EnumerateArray().Select(e => e.GetString()!)]; // all are written as strings
}
