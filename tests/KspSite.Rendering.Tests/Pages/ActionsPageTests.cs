using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Tests.Pages;

// As of 2026-06-30.
public sealed class ActionsPageTests
{
    private static readonly (string, string) Actions = ("actions", """
        action_id|account_id|strategy_id|action|owner|due_original|due|done_date|status|result
        X1|A1|S1|拜访厂长|沈|2026-07-01|2026-07-20||in_progress|
        X2|A1||交样机|方|2026-06-10|2026-06-10||blocked|
        X3|A1||没有期限|沈||||not_started|
        X4|A1||做完了|方|2026-06-01|2026-06-01|2026-05-30|done|通过
        X5|A1||早就做完|方|2026-03-01|2026-03-01|2026-03-01|done|通过
        X6|A1||取消的|方|2026-06-01|2026-06-01||cancelled|
        """);

    private static readonly (string, string) Strategies = ("strategies", "strategy_id|account_id|pillar|sub_strategy\nS1|A1|org_pen|见决策人");

    [Fact]
    public void Open_actions_stand_by_due_date_with_undated_ones_last()
    {
        var open = ActionsPage.Model(GivenSite.Of(Actions, Strategies)).Open.Items;
        Assert.Equal(["X2", "X1", "X3"], open.Select(x => x.Action.Id));
        Assert.Equal((20, 19, "组织渗透"), (open[0].Action.DaysOverdue, open[1].SlipDays, open[1].Pillar));
        Assert.Null(open[2].SlipDays);
    }

    [Fact]
    public void What_has_no_status_is_neither_open_nor_lost()
    {
        var model = ActionsPage.Model(GivenSite.Of(("actions", "action_id|account_id|action|owner|due|status\nX1|A1|拜访|沈|2026-06-01|\nX2|A1|报价|沈|2026-05-01|不明\nX3|A1|交样机|沈|2026-06-10|blocked")));
        Assert.Equal(["X2", "X1"], model.WithoutStatus.Items.Select(x => x.Action.Id));
        Assert.Equal(1, model.OpenCount);
        var html = GivenSite.Page(SitePaths.Actions, ("actions", "action_id|account_id|action|owner|due|status\nX1|A1|拜访|沈|2026-06-01|"));
        Assert.Contains("另有 1 项没有写状态", html, StringComparison.Ordinal);
        Assert.Contains("行动都没有写状态", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Done_lately_is_the_last_ninety_days() =>
        Assert.Equal(["X4"], ActionsPage.Model(GivenSite.Of(Actions, Strategies)).Done.Items.Select(x => x.Action.Id));

    [Fact]
    public void Owners_with_the_most_overdue_come_first()
    {
        var owners = ActionsPage.Model(GivenSite.Of(Actions, Strategies)).Owners;
        Assert.Equal([("方", 1m, 1), ("沈", 0m, 2)], owners.Select(o => (o.Name, o.Overdue.Number!.Value, o.Open)));
        // Done 2 of 3 that are not cancelled.
        Assert.Equal(2m / 3, owners[0].Completion.Number);
    }

    [Fact]
    public void The_page_links_each_owner_and_says_how_late()
    {
        var html = GivenSite.Page(SitePaths.Actions, Actions, Strategies);
        Assert.Contains("20 天", html, StringComparison.Ordinal);
        Assert.Contains("people/", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_an_actions_table_the_page_says_what_to_export() =>
        Assert.Contains("请导出 actions 表", GivenSite.Page(SitePaths.Actions), StringComparison.Ordinal);
}
