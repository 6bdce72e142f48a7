using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Init;

/// <summary>A cell of the example: the column, and its text in both languages (for a code, the code).</summary>
internal readonly record struct ExampleCell(Column Column, Words Text)
{
    public static implicit operator ExampleCell((Column Column, string Text) cell) => new(cell.Column, Words.Same(cell.Text));

    public static implicit operator ExampleCell((Column Column, string Zh, string En) cell) => new(cell.Column, new Words(cell.Zh, cell.En));
}

/// <summary>
/// One invented account with a complete small plan, dated around the day on which it is made, so that a new site has
/// something to show and its rows can be written over.
/// </summary>
internal sealed class ExampleAccount(DateOnly today)
{
    /// <summary>Rows by table name; other tables have none.</summary>
    public ILookup<string, ExampleCell[]> Rows => All().ToLookup(r => r.Table.Name, r => r.Cells);

    private IEnumerable<(Table Table, ExampleCell[] Cells)> All() =>
        [.. Account(), .. People(), .. Goal(), .. Coverage(), .. Reviews()];

    private IEnumerable<(Table, ExampleCell[])> Account() =>
    [
        (Accounts.Table, [
            (Accounts.AccountId, "C001"), (Accounts.AccountName, "示例机械有限公司", "Example Machinery Ltd"), (Accounts.Industry, "机械", "Machinery"),
            (Accounts.Region, "华东", "East"), (Accounts.Tier, "A"), (Accounts.Owner, "王磊", "Wang Lei"), (Accounts.CurrentSales, "600"),
            (Accounts.PotentialTotal, "2000"), (Accounts.BuyerCount, "6"), (Accounts.ProcessSteps, "7"), (Accounts.MoneyUnit, "万元")]),
        (Plans.Table, [
            (Plans.PlanId, "P001"), (Plans.AccountId, "C001"), (Plans.Status, "active"), (Plans.PeriodStart, Day(-180)), (Plans.PeriodEnd, Day(185)),
            (Plans.Background, "华东最大的工程机械厂，两年内要建第二条产线。", "The largest maker of construction machinery in the east; a second line within two years."),
            (Plans.Situation, "占其采购三成，主要竞争者为甲公司。", "We hold three tenths of their purchases; the main competitor is Company A."),
            (Plans.SelfLevel, "2"), (Plans.TargetLevel, "3"), (Plans.Cadence, "quarterly"), (Plans.NextReview, Day(60)), (Plans.LastUpdated, Day(-20))]),
        (Zones.Table, [
            (Zones.ZoneId, "Z001"), (Zones.AccountId, "C001"), (Zones.ZoneName, "总装厂", "Assembly plant"), (Zones.Kind, "site"),
            (Zones.PotentialTotal, "1200"), (Zones.CurrentSales, "400"), (Zones.Motive, "improve"), (Zones.BuyStage, "evaluate")]),
        (Positionings.Table, [
            (Positionings.AccountId, "C001"), (Positionings.ZoneId, "Z001"),
            (Positionings.Statement, "让总装厂停线时间减半的伙伴。", "The partner who halves downtime at the assembly plant."),
            (Positionings.Value, "停线每小时损失 8 万元。", "An hour of downtime costs 80,000 yuan."),
            (Positionings.How, "驻厂服务加备件前置库。", "Engineers on site and spare parts in stock there."),
            (Positionings.OurReturn, "三年服务合同。", "A service contract of three years.")]),
    ];

    private IEnumerable<(Table, ExampleCell[])> People() =>
    [
        (Stakeholders.Table, [
            (Stakeholders.PersonId, "S001"), (Stakeholders.AccountId, "C001"), (Stakeholders.Name, "李明", "Li Ming"), (Stakeholders.Title, "生产副总", "Vice President Production"),
            (Stakeholders.Department, "生产", "Production"), (Stakeholders.BuyingRole, "economic"), (Stakeholders.Influence, "5"), (Stakeholders.Support, "supporter"),
            (Stakeholders.Light, "green"), (Stakeholders.LevelNow, "3"), (Stakeholders.OurOwner, "王磊", "Wang Lei"), (Stakeholders.LastContact, Day(-15))]),
        (Stakeholders.Table, [
            (Stakeholders.PersonId, "S002"), (Stakeholders.AccountId, "C001"), (Stakeholders.Name, "赵琳", "Zhao Lin"), (Stakeholders.Title, "采购经理", "Purchasing Manager"),
            (Stakeholders.Department, "采购", "Purchasing"), (Stakeholders.ReportsTo, "S001"), (Stakeholders.BuyingRole, "technical"), (Stakeholders.Influence, "4"), (Stakeholders.Support, "neutral"),
            (Stakeholders.Light, "yellow"), (Stakeholders.LevelNow, "2"), (Stakeholders.OurOwner, "王磊", "Wang Lei"), (Stakeholders.LastContact, Day(-30))]),
    ];

    private IEnumerable<(Table, ExampleCell[])> Goal() =>
    [
        (Goals.Table, [
            (Goals.GoalId, "G001"), (Goals.AccountId, "C001"), (Goals.Statement, "一年内销售额从 600 万元增至 900 万元", "Sales from 6 to 9 million yuan within a year"),
            (Goals.Type, "revenue"), (Goals.Metric, "销售额", "sales"), (Goals.Unit, "万元", "10,000 yuan"), (Goals.Baseline, "600"), (Goals.Target, "900"), (Goals.Actual, "700"),
            (Goals.Start, Day(-180)), (Goals.Due, Day(185)), (Goals.Owner, "王磊", "Wang Lei"), (Goals.Status, "in_progress")]),
        .. Strategy("T001", "biz_dev", "把备件前置到总装厂", "Spare parts in stock at the assembly plant", "A001", "与总装厂签订备件寄售协议", "Sign a consignment agreement with the plant"),
        .. Strategy("T002", "org_pen", "争取采购经理的支持", "Win the purchasing manager over", "A002", "请赵琳参观同行的寄售仓库", "Show Zhao Lin a consignment store in use"),
        .. Strategy("T003", "resource", "安排一名驻厂工程师", "One engineer on site", "A003", "向服务部申请驻厂人员", "Ask the service department for an engineer"),
    ];

    private IEnumerable<(Table, ExampleCell[])> Strategy(string id, string pillar, string zh, string en, string action, string actionZh, string actionEn) =>
    [
        (Strategies.Table, [
            (Strategies.StrategyId, id), (Strategies.AccountId, "C001"), (Strategies.Pillar, pillar), (Strategies.SubStrategy, zh, en),
            (Strategies.PositionNow, "按单供货", "Supplier on order"), (Strategies.PositionTarget, "长期伙伴", "Long-term partner"),
            (Strategies.GoalIds, "G001"), (Strategies.PersonIds, pillar == "org_pen" ? "S002" : "S001"), (Strategies.Status, "active")]),
        (PlanActions.Table, [
            (PlanActions.ActionId, action), (PlanActions.AccountId, "C001"), (PlanActions.StrategyId, id), (PlanActions.Action, actionZh, actionEn),
            (PlanActions.Owner, "王磊", "Wang Lei"), (PlanActions.DueOriginal, Day(30)), (PlanActions.Due, Day(30)), (PlanActions.Status, "in_progress")]),
    ];

    private static IEnumerable<(Table, ExampleCell[])> Coverage() =>
    [
        (Channels.Table, [(Channels.ChannelId, "CH01"), (Channels.ChannelName, "直销团队", "Direct sales"), (Channels.Type, "direct")]),
        (Channels.Table, [(Channels.ChannelId, "CH02"), (Channels.ChannelName, "华东经销商", "Distributor East"), (Channels.Type, "distributor")]),
        (ChannelCoverages.Table, [
            (ChannelCoverages.AccountId, "C001"), (ChannelCoverages.ChannelId, "CH01"), (ChannelCoverages.Task, "all"), (ChannelCoverages.Role, "L")]),
        (ChannelCoverages.Table, [
            (ChannelCoverages.AccountId, "C001"), (ChannelCoverages.ChannelId, "CH02"), (ChannelCoverages.Task, "deliver"), (ChannelCoverages.Role, "S")]),
    ];

    private IEnumerable<(Table, ExampleCell[])> Reviews() =>
    [
        (Core.Domain.Reviews.Table, [
            (Core.Domain.Reviews.ReviewId, "R001"), (Core.Domain.Reviews.AccountId, "C001"), (Core.Domain.Reviews.PlannedDate, Day(-30)), (Core.Domain.Reviews.HeldDate, Day(-30)),
            (Core.Domain.Reviews.Kind, "internal"), (Core.Domain.Reviews.OverallRag, "amber"), (Core.Domain.Reviews.NextDate, Day(60))]),
        .. Item("positioning", "4", "green", "定位已与生产副总确认", "The vice president confirmed the positioning"),
        .. Item("progress", "3", "amber", "销售额进度略慢", "Sales are slightly behind"),
        .. Item("issues", "3", "amber", "采购经理仍在观望", "The purchasing manager still hesitates"),
        .. Item("opportunities", "4", "green", "第二条产线明年招标", "The second line goes to tender next year"),
        .. Item("actions", "3", "amber", "寄售协议待法务审核", "The consignment agreement is with the lawyers"),
    ];

    private static IEnumerable<(Table, ExampleCell[])> Item(string section, string score, string rag, string zh, string en) =>
    [
        (ReviewItems.Table, [
            (ReviewItems.ReviewId, "R001"), (ReviewItems.Section, section), (ReviewItems.Score, score), (ReviewItems.Rag, rag), (ReviewItems.Finding, zh, en)]),
    ];

    private string Day(int offset) => Numerals.Text(today.AddDays(offset));
}
