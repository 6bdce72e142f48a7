using KspSite.Core;
using KspSite.Core.Tests;
using KspSite.Rendering.Pages;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class PersonPageTests
{
    [Fact]
    public void An_account_of_two_managers_is_on_the_page_of_each()
    {
        var site = GivenSite.Of(("accounts", "account_id|account_name|owner\nA1|甲|沈；罗\nA2|乙|沈"));
        Assert.Equal(["甲", "乙"], PersonPage.Model("沈", site).Accounts.Select(a => a.Name));
        Assert.Equal(["甲"], PersonPage.Model("罗", site).Accounts.Select(a => a.Name));
    }

    [Fact]
    public void What_two_people_own_counts_for_both_and_the_pair_is_nobody()
    {
        var site = GivenSite.Of(
            ("accounts", "account_id|account_name|owner\nA1|甲|沈；罗\nA2|乙|苗"),
            ("actions", "action_id|account_id|action|owner|due|status\nX1|A1|拜访|沈、方|2026-06-01|in_progress"));
        Assert.Equal(["方", "沈", "罗", "苗"], site.People.Order(StringComparer.Ordinal).Where(n => n.Length > 0));
        Assert.True(site.HasPage("沈；罗"));
        Assert.False(site.HasPage("沈；某部门"));
        Assert.Equal([1m, 1m], new[] { "沈", "方" }.Select(n => PersonPage.Model(n, site).Overdue.Number));
        Assert.Equal(["X1"], PersonPage.Model("方", site).Open.Select(x => x.Action.Id));
        // Who owns an account and no action is not late with any: that is a count, not unknown.
        Assert.Equal(0, PersonPage.Model("苗", site).Overdue.Number);
    }

    [Fact]
    public void People_looked_after_stand_with_the_longest_without_contact_first()
    {
        var site = GivenSite.Of(("stakeholders", "person_id|account_id|name|our_owner|last_contact|left_on\nS1|A1|近|沈|2026-06-01|\nS2|A1|远|沈|2026-03-31|\nS3|A1|未见|沈||\nS4|A1|已走|沈||2026-05-01\nS5|A1|别人的|罗||"));
        // 31 March is 91 days ago.
        Assert.Equal([("未见", true), ("远", true), ("近", false)], PersonPage.Model("沈", site).Relations.Select(r => (r.Name, r.IsStale)));
    }

    [Fact]
    public void How_long_is_too_long_without_contact_is_what_the_site_says_of_PL_07()
    {
        var site = GivenSite.Of(
            new SiteSettings { AsOf = Given.AsOf, Thresholds = ImmutableDictionary<string, decimal>.Empty.Add("PL-07.max_days", 28) },
            ("stakeholders", "person_id|account_id|name|our_owner|last_contact\nS1|A1|近|沈|2026-06-02\nS2|A1|远|沈|2026-06-01"));
        // 1 June is 29 days ago.
        var model = PersonPage.Model("沈", site);
        Assert.Equal((28, "远"), (model.StaleDays, Assert.Single(model.Relations, r => r.IsStale).Name));
    }

    [Fact]
    public void A_next_review_that_has_passed_is_shown_and_marked()
    {
        var site = GivenSite.Of(
            ("accounts", "account_id|account_name|owner\nA1|甲|沈\nA2|乙|沈"),
            ("plans", "plan_id|account_id|status|cadence|period_start|next_review\nP1|A1|active|annual|2026-01-01|2026-06-10\nP2|A2|active|annual|2026-01-01|2026-06-30"));
        Assert.Equal(
            [("甲", "2026-06-10", true), ("乙", "2026-06-30", false)],
            PersonPage.Model("沈", site).Next.Select(n => (n.Step.Account, Core.Numerals.Text(n.Review), n.IsLate)).OrderBy(n => n.Item2));
    }

    [Theory]
    [InlineData("2026-06-09", true)]
    [InlineData("2026-06-10", false)]
    [InlineData("2026-06-20", false)]
    public void A_date_that_the_plan_still_names_is_not_marked_where_the_review_was_held_on_it_or_since(string held, bool isLate)
    {
        var site = GivenSite.Of(
            ("accounts", "account_id|account_name|owner\nA1|甲|沈"),
            ("plans", "plan_id|account_id|status|cadence|period_start|next_review\nP1|A1|active|annual|2026-01-01|2026-06-10"),
            ("reviews", $"review_id|account_id|held_date\nR1|A1|{held}"));
        var model = PersonPage.Model("沈", site);
        Assert.Equal((isLate, isLate), (Assert.Single(model.Next).IsLate, Assert.Single(model.Accounts).IsReviewLate));
    }

    [Fact]
    public void Next_steps_put_what_is_urgent_first_and_lead_to_the_sheets_of_the_review()
    {
        var site = GivenSite.Of(
            ("accounts", "account_id|account_name|owner\nA1|甲|沈\nA2|乙|沈"),
            ("plans", "plan_id|account_id|status|cadence|period_start|last_updated|next_review\nP1|A1|active|annual|2026-01-01|2026-06-01|2026-08-10\nP2|A2|draft|annual|2026-01-01|2026-06-01|2026-09-10"));
        Assert.Equal([("乙", "reviews/pack-2026-09-10.html"), ("甲", "reviews/pack-2026-08-10.html")], PersonPage.Model("沈", site).Next.Select(n => (n.Step.Account, n.PackPath)));
    }
}
