using System.Globalization;
using KspSite.Browser.Tests.Browsing;
using Microsoft.Playwright;

namespace KspSite.Browser.Tests;

/// <summary>
/// A day played through on the run sheet of the sample's second workshop: noted, killed with its browser,
/// noted on, downloaded, read back by <c>build</c>, looked at in the site that comes out.
/// </summary>
public sealed class RunSheetTests(SampleSite site) : IDisposable
{
    private const string RunSheet = "workshops/WS-2611/run.html";
    private const string Today = "2026-11-20";
    private const string Challenge = "客户问“为什么是你”，我答不上来, 只会讲参数";
    private const string Parked = "谁来更新参数目录？\"每季度\"够不够";
    private const string Promise = "十二月十日前拿到单总的书面确认";

    private readonly string _folder = Directory.CreateTempSubdirectory("kspsite-run-").FullName;

    private string Profile => Path.Combine(_folder, "profile");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_day_on_the_run_sheet_comes_back_through_the_files_that_it_downloads()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.NoteTheDayAsync();

        var files = await room.DownloadChangedAsync(_folder);

        Assert.Equal(["attendance.csv", "challenges.csv", "commitments.csv", "parking_lot.csv", "pitches.csv", "workshop_agenda.csv"], files.Keys.Order(StringComparer.Ordinal));
        OtherWorkshopsAreUntouched(files);
        SiteHolds(files);
        Faults.None(room.Faults);
    }

    [Fact]
    public async Task What_was_noted_survives_the_killing_of_the_browser()
    {
        var address = new Uri(site.DiskRoot, RunSheet);
        await using (var room = await Room.OfProfileAsync(Profile, address))
        {
            await room.NoteTheDayAsync();
            // No time to write anything more, as when the power goes.
            await room.KillAsync();
        }

        await using var again = await Room.OfProfileAsync(Profile, address);

        Assert.Contains("M5C", await again.TextAsync("[data-out=title]"), StringComparison.Ordinal);
        Assert.Contains(Challenge, await again.TextAsync("[data-list=challenges]"), StringComparison.Ordinal);
        SiteHolds(await again.DownloadChangedAsync(_folder));
    }

    [Fact]
    public async Task On_another_day_the_sheet_stands_where_the_day_stood_and_notes_only_what_somebody_asks_for_twice()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet), "2026-11-10", "15:00");
        // M5B began ten minutes late; how long ago the night knows nothing of.
        Assert.Equal("0 分钟", await room.TextAsync("[data-out=elapsed]"));
        Assert.Equal("晚 10 分钟", await room.TextAsync("[data-out=lateness]"));
        Assert.Contains("今天不是第 2 天", await room.TextAsync("[data-out=state]"), StringComparison.Ordinal);
        var title = await room.TextAsync("[data-out=title]");

        await room.Page.Keyboard.PressAsync("n");
        Assert.Equal(title, await room.TextAsync("[data-out=title]"));
        Assert.Contains("再按一次", await room.TextAsync("[data-out=state]"), StringComparison.Ordinal);

        await room.Page.Keyboard.PressAsync("n");
        Assert.NotEqual(title, await room.TextAsync("[data-out=title]"));
        Assert.Contains("演练", await room.TextAsync("[data-out=state]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_clock_says_how_late_the_room_is_when_it_ends_and_what_to_leave_out()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        // M5B began at 10:55 instead of 10:45 and takes 120 minutes; 20 minutes of buffer are ahead.
        await room.AtAsync("12:59");
        Assert.Equal("124 分钟", await room.TextAsync("[data-out=elapsed]"));
        Assert.Equal("晚 14 分钟", await room.TextAsync("[data-out=lateness]"));
        Assert.Equal("15:40", await room.TextAsync("[data-out=end-today]"));
        Assert.Equal("还有 20 分钟机动，不用砍。", await room.TextAsync("[data-out=cut]"));

        // 10 late at the start and 35 over: 45, of which the buffer takes 20.
        await room.AtAsync("13:30");
        Assert.Equal("晚 45 分钟", await room.TextAsync("[data-out=lateness]"));
        Assert.Equal("16:05", await room.TextAsync("[data-out=end-today]"));
        Assert.Equal("要追回 25 分钟：M5C 资源支持策略 (30)", await room.TextAsync("[data-out=cut]"));
    }

    [Fact]
    public async Task When_the_last_block_has_ended_the_day_ended_then_and_not_as_planned()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        // The ends of M5B, lunch, buffer, M5C, M6 and of the close, which was planned for 15:40.
        foreach (var time in (string[])["12:55", "13:40", "14:05", "14:20", "15:30", "16:40"])
        {
            await room.AtAsync(time);
            await room.Page.Keyboard.PressAsync("n");
        }
        Assert.Equal("16:40", await room.TextAsync("[data-out=end-today]"));
        Assert.Equal("16:40", await room.TextAsync("[data-out=end-course]"));
        Assert.Equal("晚 60 分钟", await room.TextAsync("[data-out=lateness]"));
        Assert.Equal("", await room.TextAsync("[data-out=cut]"));
    }

    [Fact]
    public async Task The_timer_notes_the_seconds_of_a_talk_and_the_day_of_its_rehearsal()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("11:00");
        await room.Page.ClickAsync("[data-list=pitches] [data-id=T-MED-1] button");
        await room.Page.Clock.RunForAsync(72_400);
        Assert.Equal("72", await room.TextAsync("[data-out=timer]"));

        await room.Page.ClickAsync("[data-do=timer-run]");

        var (_, text) = Assert.Single(await room.DownloadChangedAsync(_folder));
        var row = text.Split("\r\n").Single(l => l.StartsWith("T-MED-1,", StringComparison.Ordinal));
        Assert.Contains(",72,2026-11-20,", row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_notes_can_be_exported_cleared_and_read_again()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:55");
        await room.ParkAsync();
        var backup = await room.DownloadAsync("[data-do=export]", _folder);

        await room.Page.ClickAsync("[data-do=clear]");
        Assert.Contains(Parked, await room.TextAsync("[data-list=parking]"), StringComparison.Ordinal);
        await room.Page.ClickAsync("[data-do=clear]");
        Assert.DoesNotContain(Parked, await room.TextAsync("[data-list=parking]"), StringComparison.Ordinal);
        Assert.Equal("还没有本机记录。", await room.TextAsync("[data-out=saved]"));
        await room.Page.ReloadAsync();
        Assert.DoesNotContain(Parked, await room.TextAsync("[data-list=parking]"), StringComparison.Ordinal);

        await room.Page.SetInputFilesAsync("[data-do=import]", backup);
        await Assertions.Expect(room.Page.Locator("[data-list=parking]")).ToContainTextAsync(Parked);
    }

    [Fact]
    public async Task Undo_takes_back_the_last_step_and_only_that()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:55");
        await room.Page.Keyboard.PressAsync("n");
        await room.AtAsync("13:40");
        await room.Page.Keyboard.PressAsync("n");
        Assert.Contains("F1", await room.TextAsync("[data-out=title]"), StringComparison.Ordinal);

        await room.Page.Keyboard.PressAsync("u");

        Assert.Contains("L2", await room.TextAsync("[data-out=title]"), StringComparison.Ordinal);
        Assert.Equal("12:55", await room.Page.InputValueAsync("[data-block='12'] [data-cell=start] input"));
    }

    [Fact]
    public async Task A_block_that_nobody_ended_last_evening_ends_as_it_was_planned_when_the_next_day_begins()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet), Today, "08:40");
        // Nothing of the second day is noted yet, and M4 of the first, which began at 16:20 and takes 60 minutes, was left running.
        foreach (var cell in (string[])["'9'] [data-cell=start]", "'9'] [data-cell=end]", "'10'] [data-cell=start]", "'10'] [data-cell=end]", "'11'] [data-cell=start]", "'8'] [data-cell=end]"])
            await room.Page.FillAsync($"[data-block={cell} input", "");
        await room.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("第 1 天的“M4 策略分析”还没有记结束。按 N 或 E 记为按计划结束（17:20）；时间不对，请在下表改。", await room.TextAsync("[data-out=state]"));

        await room.Page.Keyboard.PressAsync("n");

        Assert.Equal("17:20", await room.Page.InputValueAsync("[data-block='8'] [data-cell=end] input"));
        Assert.Equal("08:40", await room.Page.InputValueAsync("[data-block='9'] [data-cell=start] input"));
        Assert.Contains("M5A", await room.TextAsync("[data-out=title]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_start_that_lies_ahead_has_not_lasted_since_yesterday()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet), Today, "09:40");
        Assert.Equal("0 分钟", await room.TextAsync("[data-out=elapsed]"));
        Assert.Equal("晚 10 分钟", await room.TextAsync("[data-out=lateness]"));
    }

    [Fact]
    public async Task A_block_left_out_took_no_time_and_is_written_so()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:50");
        var before = await room.TextAsync("[data-out=drift]");

        await room.Page.Keyboard.PressAsync("s");
        Assert.Contains("M5B", await room.TextAsync("[data-out=title]"), StringComparison.Ordinal);
        Assert.Contains("F1", await room.TextAsync("[data-out=next]"), StringComparison.Ordinal);
        Assert.Equal(("跳过", "−45"), (await room.TextAsync("[data-block='12'] [data-cell=minutes]"), await room.TextAsync("[data-block='12'] [data-cell=variance]")));
        Assert.Equal(("+25 分钟", "−20 分钟"), (before, await room.TextAsync("[data-out=drift]")));
        await room.AtAsync("12:56");
        await room.Page.Keyboard.PressAsync("n");
        Assert.Contains("F1", await room.TextAsync("[data-out=title]"), StringComparison.Ordinal);

        await room.Page.FillAsync("[data-block='12'] .block-note", "改成工作餐");
        await room.Page.Keyboard.PressAsync("Escape");

        var (_, text) = Assert.Single(await room.DownloadChangedAsync(_folder));
        Assert.Contains("WS-2611,12,L2,午餐,lunch,2,12:45,45,,,0,,,,改成工作餐\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_on_a_block_of_which_only_the_minutes_are_known_leaves_them()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.WebRoot, RunSheet));
        await room.Page.RouteAsync("**/run.html", async route =>
        {
            var page = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = page, Body = (await page.TextAsync()).Replace("data-actual-start=\"08:31\" data-actual-end=\"10:40\"", "data-actual-start=\"\" data-actual-end=\"\"", StringComparison.Ordinal) });
        });
        await room.Page.ReloadAsync();
        await room.Page.FillAsync("[data-block='9'] .block-note", "讨论很热");
        await room.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("129", await room.TextAsync("[data-block='9'] [data-cell=minutes]"));
        Assert.Equal("+25 分钟", await room.TextAsync("[data-out=drift]"));
    }

    [Fact]
    public async Task An_end_before_its_start_is_no_length_and_says_so()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.Page.FillAsync("[data-block='11'] [data-cell=end] input", "10:12");
        await room.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("结束早于开始", await room.TextAsync("[data-block='11'] [data-cell=minutes]"));
        Assert.Equal("+25 分钟", await room.TextAsync("[data-out=drift]"));
    }

    [Fact]
    public async Task An_input_that_was_corrected_after_the_note_is_asked_about_and_one_that_holds_the_note_is_no_change()
    {
        var corrected = "";
        await using var room = await Room.OpenAsync(site, new Uri(site.WebRoot, RunSheet));
        await room.Page.RouteAsync("**/run.html", async route =>
        {
            var page = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = page, Body = (await page.TextAsync()).Replace("data-actual-start=\"10:55\" data-actual-end=\"\" data-actual=\"\"", corrected, StringComparison.Ordinal) });
        });
        await room.AtAsync("12:55");
        await room.Page.Keyboard.PressAsync("e");
        Assert.StartsWith("1 ", await room.TextAsync("[data-file=workshop_agenda] output"), StringComparison.Ordinal);

        corrected = "data-actual-start=\"10:55\" data-actual-end=\"12:55\" data-actual=\"120\"";
        await room.Page.ReloadAsync();
        Assert.StartsWith("0 ", await room.TextAsync("[data-file=workshop_agenda] output"), StringComparison.Ordinal);
        Assert.False(await room.Page.IsVisibleAsync("[data-out=conflicts]"));

        corrected = "data-actual-start=\"10:55\" data-actual-end=\"12:40\" data-actual=\"105\"";
        await room.Page.ReloadAsync();
        Assert.Contains("M5B", await room.TextAsync("[data-out=conflict-text]"), StringComparison.Ordinal);
        Assert.Equal("12:55", await room.Page.InputValueAsync("[data-block='11'] [data-cell=end] input"));
        await room.Page.ClickAsync("[data-do=take-input]");
        Assert.Equal("12:40", await room.Page.InputValueAsync("[data-block='11'] [data-cell=end] input"));
        Assert.False(await room.Page.IsVisibleAsync("[data-out=conflicts]"));
    }

    [Fact]
    public async Task A_note_that_was_written_back_stands_there_once_and_what_was_changed_in_it_meanwhile_is_a_change_to_its_row()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.NoteTheDayAsync();
        var files = await room.DownloadChangedAsync(_folder);
        // Answered in the page that was still open while the files were put in place.
        await room.Page.SelectOptionAsync("[data-list=parking] [data-new] select", "answered");

        await room.Page.GotoAsync(RunSheetOf(SampleSite.BuildWith(Path.Combine(_folder, "evening"), files)));

        foreach (var (list, text) in ((string, string)[])[("challenges", Challenge), ("parking", Parked), ("commitments", Promise)])
            Assert.Equal(1, await room.Page.Locator($"[data-list={list}] li").Filter(new() { HasText = text }).CountAsync());
        Assert.Equal("answered", await room.Page.InputValueAsync("[data-id=WS-2611-P01] select"));
        Assert.False(await room.Page.IsVisibleAsync("[data-out=conflicts]"));
        // The next morning.
        await room.Page.FillAsync("[data-id=WS-2611-P01] .answer", "运营部每季度更新");
        await room.Page.FillAsync("[data-id=WS-2611-C01] .answer", "先问他的指标");
        await room.Page.Keyboard.PressAsync("Escape");
        Assert.False(await room.Page.IsVisibleAsync("[data-out=conflicts]"));
        Assert.StartsWith("1 处改动", await room.TextAsync("[data-file=parking_lot] output"), StringComparison.Ordinal);

        var more = await room.DownloadChangedAsync(_folder);

        Assert.Equal(["challenges.csv", "parking_lot.csv"], more.Keys.Order(StringComparer.Ordinal));
        Assert.EndsWith(",已答复,运营部每季度更新", Row(Lines(more["parking_lot.csv"]), "WS-2611-P01,"), StringComparison.Ordinal);
        Assert.EndsWith(",未回应,先问他的指标", Row(Lines(more["challenges.csv"]), "WS-2611-C01,"), StringComparison.Ordinal);
        foreach (var (name, text) in more) files[name] = text;
        await room.Page.GotoAsync(RunSheetOf(SampleSite.BuildWith(Path.Combine(_folder, "next"), files)));
        Assert.Empty(await room.DownloadChangedAsync(_folder));
        Assert.Contains("都已写回数据", await room.TextAsync("[data-out=saved]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_whose_row_was_corrected_in_the_input_is_asked_about_and_one_whose_row_is_gone_again_is_still_there()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:55");
        await room.ParkAsync();
        var text = (await room.DownloadChangedAsync(_folder))["parking_lot.csv"];
        var row = Row(Lines(text), "WS-2611-P01,");
        Assert.EndsWith(",未解决,", row, StringComparison.Ordinal);
        var corrected = text.Replace(row, row.Replace(",未解决,", ",已答复,写进目录首页", StringComparison.Ordinal), StringComparison.Ordinal);

        await room.Page.GotoAsync(RunSheetOf(SampleSite.BuildWith(Path.Combine(_folder, "corrected"), new Dictionary<string, string> { ["parking_lot.csv"] = corrected })));
        Assert.Contains("WS-2611-P01", await room.TextAsync("[data-out=conflict-text]"), StringComparison.Ordinal);
        await room.Page.ClickAsync("[data-do=take-input]");
        Assert.Equal("写进目录首页", await room.Page.InputValueAsync("[data-id=WS-2611-P01] .answer"));
        Assert.Equal(0, await room.Page.Locator("[data-list=parking] [data-new]").CountAsync());

        await room.Page.GotoAsync(new Uri(site.DiskRoot, RunSheet).AbsoluteUri);
        Assert.Contains(Parked, await room.TextAsync("[data-list=parking] [data-new]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_note_of_another_laptop_that_has_the_same_id_loses_nothing()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:55");
        await room.ParkAsync();
        const string theirs = "WS-2611-P01,WS-2611,样机谁来付,,,,2026-11-20,,未解决,\n";
        var input = new Dictionary<string, string> { ["parking_lot.csv"] = await File.ReadAllTextAsync(SampleSite.InputFile("parking_lot.csv"), TestContext.Current.CancellationToken) + theirs };

        await room.Page.GotoAsync(RunSheetOf(SampleSite.BuildWith(Path.Combine(_folder, "theirs"), input)));

        Assert.Contains(Parked, await room.TextAsync("[data-list=parking] [data-new]"), StringComparison.Ordinal);
        var lines = Lines((await room.DownloadChangedAsync(_folder))["parking_lot.csv"]);
        Assert.Contains("样机谁来付", Row(lines, "WS-2611-P01,"), StringComparison.Ordinal);
        Assert.Contains("谁来更新参数目录", Row(lines, "WS-2611-P02,"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_facilitator_wrote_back_and_went_on_with_is_no_correction_by_somebody_else()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:55");
        await room.Page.Keyboard.PressAsync("n");
        await room.Page.ClickAsync("[data-attendance='L01/11'] button");
        var files = await room.DownloadChangedAsync(_folder);
        await room.AtAsync("13:38");
        await room.Page.Keyboard.PressAsync("n"); // lunch, whose start is in the files, ends

        await room.Page.GotoAsync(RunSheetOf(SampleSite.BuildWith(Path.Combine(_folder, "noon"), files)));
        await room.Page.ClickAsync("[data-attendance='L01/11'] button");

        Assert.False(await room.Page.IsVisibleAsync("[data-out=conflicts]"));
        Assert.Equal(["attendance.csv", "workshop_agenda.csv"], (await room.DownloadChangedAsync(_folder)).Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Another_site_whose_workshop_has_the_same_id_shows_none_of_these_notes_but_says_that_there_are_some()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet));
        await room.AtAsync("12:55");
        await room.ParkAsync();
        var others = new Dictionary<string, string> { ["site.yaml"] = (await File.ReadAllTextAsync(SampleSite.InputFile("site.yaml"), TestContext.Current.CancellationToken)).Replace("恪衡工业", "另一家", StringComparison.Ordinal) };

        await room.Page.GotoAsync(RunSheetOf(SampleSite.BuildWith(Path.Combine(_folder, "another"), others)));

        Assert.DoesNotContain(Parked, await room.TextAsync("[data-list=parking]"), StringComparison.Ordinal);
        var offer = await room.TextAsync("[data-out=others]");
        Assert.Contains("恪衡工业", offer, StringComparison.Ordinal);
        Assert.DoesNotContain(Parked, offer, StringComparison.Ordinal);
        // It is the same workshop after all: the site has got another title.
        await room.Page.ClickAsync("[data-out=others] button");
        Assert.Contains(Parked, await room.TextAsync("[data-list=parking] [data-new]"), StringComparison.Ordinal);
        Assert.False(await room.Page.IsVisibleAsync("[data-out=others]"));
        await room.Page.ReloadAsync();
        Assert.Contains(Parked, await room.TextAsync("[data-list=parking] [data-new]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_evening_of_the_first_day_the_sheet_says_that_it_has_ended_and_nothing_of_when_today_ends()
    {
        await using var room = await Room.OpenAsync(site, new Uri(site.DiskRoot, RunSheet), "2026-11-19", "18:00");
        foreach (var cell in (string[])["'9'] [data-cell=start]", "'9'] [data-cell=end]", "'10'] [data-cell=start]", "'10'] [data-cell=end]", "'11'] [data-cell=start]"])
            await room.Page.FillAsync($"[data-block={cell} input", "");
        await room.Page.Keyboard.PressAsync("Escape");

        Assert.Equal("第 1 天已结束。第 2 天（2026-11-20）从这里开始：", await room.TextAsync("[data-out=state]"));
        Assert.Contains("M5A", await room.TextAsync("[data-out=title]"), StringComparison.Ordinal);
        Assert.Equal(("—", "—"), (await room.TextAsync("[data-out=end-today]"), await room.TextAsync("[data-out=lateness]")));
        Assert.Equal("15:40", await room.TextAsync("[data-out=end-course]"));
    }

    private static string RunSheetOf(string built) => new Uri(new Uri(built + "/"), RunSheet).AbsoluteUri;

    private static void OtherWorkshopsAreUntouched(Dictionary<string, string> files)
    {
        foreach (var name in (string[])["attendance.csv", "workshop_agenda.csv", "challenges.csv"])
        {
            var before = Lines(File.ReadAllText(SampleSite.InputFile(name)));
            var after = Lines(files[name]);
            Assert.Equal(before[0], after[0]);
            Assert.Equal(before.Where(l => l.Contains("WS-2606", StringComparison.Ordinal)), after.Where(l => l.Contains("WS-2606", StringComparison.Ordinal)));
        }
    }

    // Builds a site from the sample with the downloads in place of its files, and looks for the day in what comes out.
    private void SiteHolds(Dictionary<string, string> files)
    {
        var built = SampleSite.BuildWith(Path.Combine(_folder, "after"), files);
        var dashboard = Read(built, "workshops/WS-2611/index.html");
        Assert.Contains("为什么是你", dashboard, StringComparison.Ordinal);
        Assert.Contains("谁来更新参数目录", dashboard, StringComparison.Ordinal);
        Assert.Contains(Promise, Read(built, "workshops/WS-2611/follow-up.html"), StringComparison.Ordinal);
        var metrics = Lines(Read(built, "data/metrics.csv"));
        // M5B took 120 of 120, lunch 43 of 45, the buffer 25 of 20: 25 so far, and 3 more.
        Assert.Contains("W-02.drift,workshop,WS-2611,28,minutes,", metrics);
        Assert.Contains("W-01.minutes.11,workshop,WS-2611,0,minutes,", metrics);
        Assert.Contains("W-08.open,workshop,WS-2611,3,count,", metrics);
        Assert.Contains("2026-11-20", Row(Lines(files["pitches.csv"]), "T-MED-1,"), StringComparison.Ordinal);
        Assert.Equal(["WS-2611,L01,11,出席,", "WS-2611,L02,11,部分,50"], Lines(files["attendance.csv"]).Where(l => l.StartsWith("WS-2611,L01,11,", StringComparison.Ordinal) || l.StartsWith("WS-2611,L02,11,", StringComparison.Ordinal)));
    }

    private static string Row(string[] lines, string start) => lines.Single(l => l.StartsWith(start, StringComparison.Ordinal));

    private static string[] Lines(string text) => text.TrimStart('\ufeff').ReplaceLineEndings("\n").Split('\n');

    private static string Read(string folder, string path) => File.ReadAllText(Path.Combine(folder, path));

    /// <summary>The laptop in the room, showing the run sheet on the workshop's second day.</summary>
    private sealed class Room : IAsyncDisposable
    {
        private readonly IPlaywright? _playwright;
        private readonly IBrowserContext _context;
        private readonly PageWatch _watch;
        private readonly string _profile;
        private bool _isKilled;

        private Room(IPlaywright? playwright, IBrowserContext context, IPage page, PageWatch watch, string profile) =>
            (_playwright, _context, Page, _watch, _profile) = (playwright, context, page, watch, profile);

        public IPage Page { get; }

        public IReadOnlyCollection<string> Faults => _watch.Faults;

        /// <summary>In the browser that all tests share, with a store of its own that ends with it.</summary>
        public static async Task<Room> OpenAsync(SampleSite site, Uri address, string day = Today, string time = "10:50") =>
            await LookAsync(null, await site.OpenAsync(new() { Locale = "zh-CN", TimezoneId = "Asia/Shanghai" }), "", address, day, time);

        /// <summary>In a browser of its own, whose profile outlives it.</summary>
        public static async Task<Room> OfProfileAsync(string profile, Uri address)
        {
            if (!InstalledBrowser.IsThere && InstalledBrowser.IsRequired) Assert.Fail(InstalledBrowser.Missing);
            if (!InstalledBrowser.IsThere) Assert.Skip(InstalledBrowser.Missing);
            var playwright = await Playwright.CreateAsync();
            var context = await playwright.Chromium.LaunchPersistentContextAsync(profile, new()
            {
                ExecutablePath = InstalledBrowser.Path,
                Args = InstalledBrowser.Arguments,
                AcceptDownloads = true,
                Locale = "zh-CN",
                TimezoneId = "Asia/Shanghai",
            });
            return await LookAsync(playwright, context, profile, address, Today, "10:50");
        }

        private static async Task<Room> LookAsync(IPlaywright? playwright, IBrowserContext context, string profile, Uri address, string day, string time)
        {
            var page = context.Pages.Count > 0 ? context.Pages[0] : await context.NewPageAsync();
            var watch = await PageWatch.StartAsync(page, new Uri(address, "../.."));
            await page.Clock.InstallAsync(new() { TimeDate = At(time, day) });
            await page.GotoAsync(address.AbsoluteUri);
            await Assertions.Expect(page.Locator("[data-out=clock]")).ToHaveTextAsync(time);
            return new(playwright, context, page, watch, profile);
        }

        public async Task AtAsync(string time)
        {
            await Page.Clock.PauseAtAsync(At(time));
            await Page.Clock.RunForAsync(1000);
        }

        /// <summary>The second day from the end of M5B to the beginning of M5C, by keyboard where a key does it.</summary>
        public async Task NoteTheDayAsync()
        {
            await AtAsync("12:55");
            await Page.ClickAsync("[data-attendance='L01/11'] button");
            await Page.ClickAsync("[data-attendance='L02/11'] button");
            await Page.ClickAsync("[data-attendance='L02/11'] button");
            await Page.FillAsync("[data-attendance='L02/11'] input", "50");
            await Page.Keyboard.PressAsync("Escape");
            await Page.Keyboard.PressAsync("n"); // 12:55, M5B ends, lunch
            await AtAsync("13:38");
            await Page.Keyboard.PressAsync("n"); // the buffer
            await AtAsync("14:03");
            await Page.Keyboard.PressAsync("n"); // M5C
            await Page.Keyboard.PressAsync("c");
            await Page.Keyboard.TypeAsync(Challenge);
            await Page.Keyboard.PressAsync("Enter");
            await ParkAsync();
            await Page.ClickAsync("[data-list=pitches] [data-id=T-MED-1] button");
            await Page.Clock.RunForAsync(80_000);
            await Page.ClickAsync("[data-do=timer-run]");
            await Page.Keyboard.PressAsync("m");
            await Page.Keyboard.TypeAsync(Promise);
            await Page.Keyboard.PressAsync("Enter");
            await Page.Keyboard.PressAsync("Escape");
        }

        public async Task ParkAsync()
        {
            await Page.FocusAsync("[data-add=parking] [name=text]");
            await Page.Keyboard.TypeAsync(Parked);
            await Page.Keyboard.PressAsync("Enter");
            await Page.Keyboard.PressAsync("Escape");
        }

        public async Task<string> TextAsync(string selector) => (await Page.InnerTextAsync(selector)).Trim();

        /// <summary>Name and text of every file that the sheet gives.</summary>
        public async Task<Dictionary<string, string>> DownloadChangedAsync(string folder)
        {
            var downloads = new List<IDownload>();
            Page.Download += (_, download) => downloads.Add(download);
            await Page.ClickAsync("[data-do=download]");
            await Page.Clock.RunForAsync(5000);
            var files = new Dictionary<string, string>();
            var expected = await Page.EvaluateAsync<int>("() => [...document.querySelectorAll('[data-file] output')].filter(o => !o.textContent.startsWith('0 ')).length");
            for (var i = 0; i < 100 && downloads.Count < expected; i++) await Task.Delay(50);
            foreach (var download in downloads)
            {
                var path = Path.Combine(folder, "download-" + download.SuggestedFilename);
                await download.SaveAsAsync(path);
                files[download.SuggestedFilename] = await File.ReadAllTextAsync(path);
            }
            return files;
        }

        public async Task<string> DownloadAsync(string button, string folder)
        {
            var download = await Page.RunAndWaitForDownloadAsync(() => Page.ClickAsync(button));
            var path = Path.Combine(folder, download.SuggestedFilename);
            await download.SaveAsAsync(path);
            return path;
        }

        /// <summary>Ends every process of this browser at once, as a power cut does: those started with our own profile folder.</summary>
        public async Task KillAsync()
        {
            var gone = new TaskCompletionSource();
            _context.Close += (_, _) => gone.TrySetResult();
            foreach (var process in System.Diagnostics.Process.GetProcesses())
            {
                using (process)
                {
                    if (CommandLineOf(process.Id).Contains("--user-data-dir=" + _profile, StringComparison.Ordinal)) process.Kill(entireProcessTree: true);
                }
            }
            await gone.Task.WaitAsync(TimeSpan.FromSeconds(20));
            _isKilled = true;
            // A lock of the dead browser; the next one would ask about it.
            foreach (var name in (string[])["SingletonLock", "SingletonCookie", "SingletonSocket"]) File.Delete(Path.Combine(_profile, name));
        }

        public async ValueTask DisposeAsync()
        {
            if (!_isKilled) await _context.CloseAsync();
            _playwright?.Dispose();
        }

        private static DateTime At(string time, string day = Today) =>
            DateTimeOffset.ParseExact($"{day} {time} +08:00", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture).UtcDateTime;

        private static string CommandLineOf(int process)
        {
            try
            {
                return File.ReadAllText($"/proc/{process.ToString(CultureInfo.InvariantCulture)}/cmdline");
            }
            catch (IOException)
            {
                return ""; // ended meanwhile
            }
            catch (UnauthorizedAccessException)
            {
                return ""; // somebody else's
            }
        }
    }
}
