using KspSite.Core.Tests;
using KspSite.Rendering.Pages.ReviewPack;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class ReviewPackPageTests
{
    private const string Plans = "plan_id|account_id|status|cadence|period_start|next_review\n";

    [Fact]
    public void Accounts_stand_in_the_pack_of_the_day_their_review_is_due_and_past_or_missing_days_in_one_of_their_own()
    {
        var links = ReviewPackPage.Links(GivenSite.Of(
            ("accounts", "account_id|account_name\nA1|甲\nA2|乙\nA3|丙\nA4|丁\nA5|戊"),
            ("plans", Plans + "P1|A1|active|quarterly|2026-01-01|2026-08-10\nP2|A2|active|quarterly|2026-01-01|2026-08-10\nP3|A3|active|quarterly|2026-01-01|2026-06-29\nP4|A4|active|quarterly|2026-01-01|"),
            ("reviews", "review_id|account_id|planned_date|held_date\nR2|A2|2026-07-20|\nR3|A3|2026-03-01|2026-03-01")));
        // 乙's own review is planned before the date in its plan; 戊 has neither plan nor review.
        Assert.Equal([(null, "丙、丁"), (Given.Day("2026-07-20"), "乙"), (Given.Day("2026-08-10"), "甲")], links.Select(l => (l.Date, l.Accounts)));
    }

    [Fact]
    public void A_review_due_today_is_not_overdue() =>
        Assert.Equal(Given.AsOf, Assert.Single(ReviewPackPage.Links(GivenSite.Of(("plans", Plans + "P1|A1|active|quarterly|2026-01-01|2026-06-30")))).Date);

    [Fact]
    public void The_sheet_brings_decisions_with_what_became_of_them_open_issues_moved_lights_and_questions()
    {
        var site = GivenSite.Of(
            ("plans", Plans + "P1|A1|active|quarterly|2026-01-01|2026-08-10"),
            ("reviews", "review_id|account_id|held_date\nR1|A1|2026-05-10"),
            ("review_items", """
                review_id|section|finding|decision|issue_key|issue_status|action_id
                R1|issues|报价慢|设专员|I1|open|X1
                R1|issues|图纸|已关闭|I2|resolved|X2
                R1|actions|逾期|两周内关||| 
                """),
            ("actions", "action_id|account_id|action|owner|due|done_date|status\nX1|A1|到岗|汪|2026-06-01||in_progress\nX2|A1|换图|汪|2026-06-01|2026-05-20|done\nX3|A1|远期|汪|2026-09-01||not_started"),
            ("stakeholders", "person_id|account_id|name|influence|support|level_now\nS1|A1|许|5|supporter|3\nS2|A1|费|5|neutral|1"),
            ("relation_snapshots", "person_id|as_of|support|level_now\nS1|2026-03-01|neutral|2\nS1|2026-06-01|supporter|3\nS2|2026-03-01|neutral|1"));
        var sheet = PackSheet.Of(site.Portfolio.Account(), Given.Day("2026-08-10"), site);
        Assert.Equal([("设专员", "late"), ("已关闭", "done"), ("两周内关", "none")], sheet.Decisions.Items.Select(d => (d.Decision, d.State)));
        Assert.Equal(["到岗", "远期"], sheet.Actions.Items.Select(a => a.Text.Text));
        Assert.Equal("I1", Assert.Single(sheet.Issues.Items).Key);
        // The snapshot of March is the last before the review of May: 许 was yellow and on rung 2.
        var move = Assert.Single(sheet.Moves.Items);
        Assert.Equal(("许", "yellow", "green", "up", 2, 3), (move.Name, move.Before.Code, move.After.Code, move.LevelMove, move.LevelBefore, move.LevelAfter));
        Assert.Contains(sheet.Questions.Items, q => q.Rule == "SA-07");
        Assert.Equal("error", sheet.Questions.Items[0].Severity.Code);
    }

    [Fact]
    public void An_account_without_any_review_has_a_sheet_that_says_so()
    {
        var html = GivenSite.Page(SitePaths.ReviewPack(Given.Day("2026-08-10")), ("plans", Plans + "P1|A1|draft|quarterly|2026-01-01|2026-08-10"));
        Assert.Contains("还没有召开过检讨", html, StringComparison.Ordinal);
        Assert.Contains("没有上次检讨时的关系快照", html, StringComparison.Ordinal);
    }
}
