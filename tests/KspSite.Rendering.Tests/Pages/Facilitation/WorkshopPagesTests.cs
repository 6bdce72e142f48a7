using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages.Facilitation;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages.Facilitation;

// As of 2026-06-30.
public sealed class WorkshopPagesTests
{
    private static readonly (string, string) Workshop = ("workshops", "workshop_id|title|start_date|end_date|facilitator\nW1|六月班|2026-06-10|2026-06-11|骆；方");

    private static readonly (string, string) Agenda = ("workshop_agenda", """
        workshop_id|seq|module_code|title|kind|day|planned_start|planned_min|actual_min|cut_order|sections
        W1|1|M0|导入|module|1|08:30|30|33||
        W1|2|M1|需求|module|1|09:00|60|55||background
        W1|3|B1|休息|break|1|10:00|15|||
        W1|4|M2|渠道|module|2|09:00|90||2|criteria
        """);

    private static readonly (string, string) People = ("workshop_participants", """
        workshop_id|participant_id|name|account_id|prework_done|manager
        W1|L1|沈|A1|是|汪
        W1|L2|方|||
        """);

    [Fact]
    public void Without_workshops_the_index_says_what_to_export_and_how_to_begin()
    {
        var html = GivenSite.Page(SitePaths.Workshops);
        Assert.Contains("workshop_agenda", html, StringComparison.Ordinal);
        Assert.Contains("kspsite init --workshop", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_was_absent_throughout_is_not_told_to_have_taken_part()
    {
        var attendance = ("attendance", "workshop_id|participant_id|seq|status\nW1|L1|1|absent\nW1|L1|2|absent\nW1|L1|4|absent\nW1|L2|1|present");
        var html = GivenSite.Page("workshops/W1/summaries.html", Workshop, Agenda, People, attendance);
        Assert.Equal(["没有参加这次研讨（出席 0 分钟）。", "参加了研讨与练习。"], html.Split("<p class=\"took-part\">").Skip(1).Select(p => p.Split("</p>")[0]));
    }

    [Fact]
    public void A_module_left_out_is_not_told_to_have_been_held()
    {
        var agenda = (Agenda.Item1, Agenda.Item2.Replace("|09:00|90||2|criteria", "|09:00|90|0|2|criteria", StringComparison.Ordinal));
        Assert.Contains("<span class=\"soft\">跳过</span>", GivenSite.Page("workshops/W1/sections.html", Workshop, agenda, People), StringComparison.Ordinal);
    }

    [Fact]
    public void A_workshop_without_anything_else_still_has_all_its_pages_and_each_says_why_it_is_empty()
    {
        foreach (var page in (string[])["index", "run", "sections", "follow-up", "handouts", "attendance", "blank", "sheets", "summaries"])
        {
            Assert.Contains("六月班", GivenSite.Page($"workshops/W1/{page}.html", Workshop), StringComparison.Ordinal);
        }
        Assert.Contains("请填写“议程”表", GivenSite.Page("workshops/W1/index.html", Workshop), StringComparison.Ordinal);
        Assert.Contains("请填写“学员”表", GivenSite.Page("workshops/W1/handouts.html", Workshop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-09", "before")]
    [InlineData("2026-06-10", "during")]
    [InlineData("2026-06-11", "during")]
    [InlineData("2026-06-12", "after")]
    public void A_workshop_is_over_from_the_day_after_its_last(string asOf, string phase)
    {
        var site = GivenSite.Of(new SiteSettings { AsOf = Given.Day(asOf) }, Workshop);
        Assert.Equal(phase, WorkshopHead.Of(site.Portfolio.Workshops[0], "index", site).Phase.Code);
    }

    [Fact]
    public void The_agenda_adds_up_the_drift_and_leaves_out_what_is_not_recorded()
    {
        var site = GivenSite.Of(Workshop, Agenda);
        var view = AgendaView.Of(site.Portfolio.Workshops[0], site);
        Assert.Equal([1, 2], view.Days.Select(d => d.Number));
        Assert.Equal(Given.Day("2026-06-11"), view.Days[1].Date);
        // +3, then −5; the break and the second day are still ahead.
        Assert.Equal([3, -2, null, null], view.Days.SelectMany(d => d.Lines).Select(l => l.Drift));
        Assert.Equal([3, -5, null, null], view.Days.SelectMany(d => d.Lines).Select(l => l.Variance));
        Assert.Equal(180, view.ModuleMinutes);
        Assert.Equal("M2", Assert.Single(view.Cuts).Code);
    }

    [Fact]
    public void A_module_has_slack_when_it_may_be_cut_or_something_after_it_on_its_day_gives()
    {
        var site = GivenSite.Of(Workshop, ("workshop_agenda", """
            workshop_id|seq|title|kind|day|planned_min|cut_order
            W1|1|甲|module|1|60|
            W1|2|乙|module|1|60|1
            W1|3|丙|module|1|60|
            W1|4|茶歇|break|1|15|
            W1|5|丁|module|2|60|
            W1|6|机动|buffer|2|20|
            """));
        // 甲 has 乙 after it, 乙 may go itself, 丙 has only a break, and the second day's buffer does not help the first; 丁 has the buffer.
        Assert.Equal([1, 2, 3, 4, 5, 6], AgendaView.Lines(site.Portfolio.Workshops[0], site).Select(l => l.Seq));
        Assert.Equal([3], AgendaView.Lines(site.Portfolio.Workshops[0], site).Where(l => l.IsWithoutSlack).Select(l => l.Seq));
    }

    [Fact]
    public void A_block_without_an_end_no_longer_runs_once_a_later_one_has_begun()
    {
        var site = GivenSite.Of(new SiteSettings { AsOf = Given.Day("2026-06-10") }, Workshop,
            ("workshop_agenda", "workshop_id|seq|title|planned_min|actual_start\nW1|1|甲|30|08:30\nW1|2|乙|30|09:05\nW1|3|丙|30|"));
        Assert.Equal([2], AgendaView.Lines(site.Portfolio.Workshops[0], site).Where(l => l.IsRunning).Select(l => l.Seq));
    }

    [Fact]
    public void An_empty_sheet_can_be_printed_before_anybody_is_enrolled()
    {
        var html = GivenSite.Page("workshops/W1/blank.html", Workshop, Agenda);
        Assert.Equal(2, html.Split("<article class=\"a3 blank\"").Length);
        Assert.Contains("还没有学员", html, StringComparison.Ordinal);
        Assert.DoesNotContain("还没有学员", GivenSite.Page("workshops/W1/blank.html", Workshop, Agenda, People), StringComparison.Ordinal);
    }

    [Fact]
    public void The_signs_of_the_lights_are_explained_on_the_empty_sheet() =>
        Assert.Contains("● 绿灯 ▲ 黄灯 ■ 红灯 ○ 未知", GivenSite.Page("workshops/W1/blank.html", Workshop, Agenda, People), StringComparison.Ordinal);

    [Fact]
    public void What_to_bring_counts_days_people_accounts_and_teams()
    {
        var site = GivenSite.Of(Workshop, Agenda,
            ("workshop_participants", "workshop_id|participant_id|name|account_id|team\nW1|L1|沈|A1|一组\nW1|L2|方||二组\nW1|L3|罗|A1|一组"));
        var materials = Material.For(site.Portfolio.Workshops[0], site).ToDictionary(m => m.Name, m => m.Count);
        Assert.Equal((2, 3, 1, 3, 2), (materials["attendance"], materials["blank"], materials["sheets"], materials["handouts"], materials["boards"]));
        // Nobody is enrolled yet: nothing to print for them, one flip chart all the same.
        var empty = GivenSite.Of(Workshop, Agenda);
        Assert.Equal(["attendance", "run", "boards", "wall"], Material.For(empty.Portfolio.Workshops[0], empty).Select(m => m.Name));
    }

    [Fact]
    public void Attendance_shows_who_was_not_recorded_as_such_and_not_as_absent()
    {
        var site = GivenSite.Of(Workshop, Agenda, People, ("attendance", "workshop_id|participant_id|seq|status|minutes\nW1|L1|1|present|\nW1|L1|2|partial|40\nW1|L2|1|absent|"));
        var grid = AttendanceGrid.Of(site.Portfolio.Workshops[0], site);
        // The break is no column.
        Assert.Equal([1, 2, 4], grid.Columns.Select(c => c.Block.Seq));
        Assert.Equal(["present", "partial", null], grid.Rows[0].Cells.Select(c => c.Status?.Code));
        Assert.Equal(["absent", null, null], grid.Rows[1].Cells.Select(c => c.Status?.Code));
        Assert.Equal([(1, 2), (1, 1), (0, 0)], grid.Columns.Select(c => (c.Present, c.Recorded)));
        // Nobody is recorded for M2, 90 minutes that W-03 counts as planned.
        Assert.Equal(90, grid.NotRecorded);
    }

    [Fact]
    public void Challenges_that_no_module_answers_have_a_column_of_their_own()
    {
        var site = GivenSite.Of(Workshop, Agenda, People, ("challenges", """
            challenge_id|workshop_id|participant_id|text|theme|module_code|status
            C1|W1|L1|甲|时机|M1|answered
            C2|W1|L1|乙|时机|M1|open
            C3|W1|L2|丙||M9|open
            """));
        var grid = ChallengeGrid.Of(site.Portfolio.Workshops[0], site);
        Assert.True(grid.HasUnmapped);
        Assert.Equal([(0, 0), (1, 2), (0, 0), (0, 0)], grid.Rows[0].Cells.Select(c => (c.Answered, c.All)));
        Assert.Equal([(0, 0), (0, 0), (0, 0), (0, 1)], grid.Rows[1].Cells.Select(c => (c.Answered, c.All)));
    }

    [Fact]
    public void A_section_noted_as_further_than_its_data_is_a_difference_and_so_is_the_reverse()
    {
        var site = GivenSite.Of(Workshop, Agenda, People,
            ("plans", "plan_id|account_id|period_start|background|self_level\nP1|A1|2026-01-01|老客户|"),
            ("section_status", """
            account_id|participant_id|section|as_of|status|comment
            A1|L1|background|2026-06-10|empty|再写
            A1|L1|situation|2026-06-10|complete|
            A1|L1|process|2026-06-10|empty|
            A1|L1|situation|2026-07-01|empty|
            """));
        var matrix = SectionMatrix.Of(site.Portfolio.Workshops[0], site);
        // Background is filled and noted as empty; situation is empty and noted as complete (the note of July is still to come); process is empty and noted so.
        Assert.Equal([("under", "再写"), ("over", null)], matrix.Differences.Select(d => (d.Kind, d.Comment)));
        Assert.Equal(["full", "empty", "empty"], matrix.Rows[0].Cells.Take(3).Select(c => c.State));
        Assert.Equal("accounts/A1/index.html#block-background", matrix.Rows[0].Cells[0].Href);
        Assert.All(matrix.Rows[1].Cells, c => Assert.Equal(("none", null), (c.State, c.Href)));
    }

    [Fact]
    public void A_section_that_is_filled_but_not_noted_after_its_module_is_marked_since_the_rule_counts_it_as_open()
    {
        (string, string) plans = ("plans", "plan_id|account_id|period_start|background|situation\nP1|A1|2026-01-01|老客户|稳定");
        (string, string) notes = ("section_status", "account_id|participant_id|section|as_of|status\nA1|L1|criteria|2026-06-10|empty");
        var site = GivenSite.Of(Workshop, Agenda, People, plans, notes);
        // The background was due in M1; the situation in no module, and nobody had to note it.
        var difference = Assert.Single(SectionMatrix.Of(site.Portfolio.Workshops[0], site).Differences);
        Assert.Equal(("unnoted", null, "100%"), (difference.Kind, difference.Noted, difference.Data));
        var html = GivenSite.Page("workshops/W1/sections.html", Workshop, Agenda, People, plans, notes);
        Assert.Contains("<span class=\"differ\" aria-hidden=\"true\">◇</span>", html, StringComparison.Ordinal);
        Assert.Contains("WS-06 和“填完的学员”只看记录", html, StringComparison.Ordinal);
        Assert.Contains("按引导师的记录，M1", GivenSite.Page("workshops/W1/index.html", Workshop, Agenda, People, plans, notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_notes_the_rule_goes_by_the_data_and_nothing_differs()
    {
        (string, string) plans = ("plans", "plan_id|account_id|period_start|background\nP1|A1|2026-01-01|老客户");
        var site = GivenSite.Of(Workshop, Agenda, People, plans);
        Assert.Empty(SectionMatrix.Of(site.Portfolio.Workshops[0], site).Differences);
        Assert.DoesNotContain("只看记录", GivenSite.Page("workshops/W1/sections.html", Workshop, Agenda, People, plans), StringComparison.Ordinal);
    }

    [Fact]
    public void The_blocks_that_sections_lead_to_are_on_the_sheet()
    {
        var html = GivenSite.Page("accounts/A1/index.html", Workshop, People);
        var site = GivenSite.Of(Workshop, People);
        foreach (var section in Enum.GetValues<Core.Domain.PlanSection>().Where(s => s != Core.Domain.PlanSection.Pitch))
        {
            var anchor = SectionMatrix.BlockOf(section, site.Portfolio.Accounts[0]).Split('#')[1];
            Assert.Contains($"id=\"{anchor}\"", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void All_sheets_of_a_workshop_on_one_page_share_no_id()
    {
        var html = GivenSite.Page("workshops/W1/sheets.html", Workshop,
            ("accounts", "account_id|account_name|money_unit\nA1|甲|元\nA2|乙|元"),
            ("workshop_participants", "workshop_id|participant_id|name|account_id\nW1|L1|沈|A1\nW1|L2|方|A2"));
        var ids = html.Split(" id=\"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]).ToList();
        Assert.Contains("sheet-1", ids);
        Assert.Contains("sheet-2", ids);
        Assert.Equal(ids.Distinct(), ids);
    }

    [Fact]
    public void A_player_who_needs_a_talk_and_has_none_is_in_the_roster()
    {
        var site = GivenSite.Of(Workshop, People,
            ("stakeholders", """
            person_id|account_id|name|influence|light
            S1|A1|单|5|red
            S2|A1|叶|4|green
            S3|A1|邵|4|yellow
            """),
            ("pitches", "pitch_id|account_id|person_id|text|seconds|rehearsed_on\nT1|A1|S3|您好|95|2026-06-11"));
        var roster = PitchLine.Of(site.Portfolio.Workshops[0], site);
        Assert.Equal([("T1", "邵", true), (null, "单", false)], roster.Select(p => (p.Id, p.Player, p.IsLong)));
        Assert.All(roster, p => Assert.True(p.IsNeeded));
    }

    [Fact]
    public void Evaluation_is_for_the_facilitator_and_others_read_that_it_is()
    {
        var dashboard = GivenSite.Page("workshops/W1/index.html", Workshop, People);
        Assert.Contains("--audience facilitator", dashboard, StringComparison.Ordinal);
        Assert.DoesNotContain("evaluation.html", dashboard, StringComparison.Ordinal);

        var site = GivenSite.Of(new SiteSettings { AsOf = Given.AsOf, Audience = DefaultAudiences.Facilitator }, Workshop,
            ("workshop_participants", "workshop_id|participant_id|name|eval_score\nW1|L1|沈|5\nW1|L2|方|4\nW1|L3|陶|"));
        var model = (EvaluationModel)Assert.Single(EvaluationPage.Build(site)).Model;
        Assert.Equal((4.5m, 2), (model.Mean, model.Given));
        Assert.Equal([(5, 1), (4, 1), (3, 0), (2, 0), (1, 0)], model.Counts.Select(c => (c.Score, c.Count)));
    }
}
