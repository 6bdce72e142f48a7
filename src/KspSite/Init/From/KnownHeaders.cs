using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Init.From;

/// <summary>A header of another system that stands for a column. What is not sure is proposed as a comment.</summary>
/// <param name="Headers">Compared by <see cref="Core.Input.Headers.Key"/>.</param>
internal sealed record KnownHeader(Column Column, bool IsSure, params string[] Headers)
{
    /// <summary>Why the publisher should look at it; null where that is plain.</summary>
    public Words? Doubt { get; init; }

    /// <summary>Whether the headers are those of a name that stands where an id belongs.</summary>
    public bool IsName { get; init; }
}

/// <summary>
/// Field labels of the systems that companies of the trade export from, as their documentation names them: Salesforce (field
/// reference of Account, Contact, Task, Opportunity), HubSpot (default properties of companies, contacts, tasks, deals), Dynamics 365
/// Sales (attributes of account, contact, task, opportunity), and the labels usual in Chinese systems (纷享销客, 销售易), which have no public list of them.
/// </summary>
internal static class KnownHeaders
{
    private static readonly Words TheirRevenue = new("多半是客户自己的营业额，不是我们的销售额；确认后再用", "most likely the customer's own turnover and not our sales; use it only if you are sure");
    private static readonly Words Grading = new("请先确认哪个值对应 S、A、B、N", "say first which value is S, A, B or N");

    private static readonly Words WhichSales = new("请先确认是我们对客户最近十二个月的销售额，不是别的期间", "make sure first that these are our sales of the last twelve months, and of no other time");
    private static readonly Words Purchases = new("客户一年一共采购多少才是总潜力；只是向我们买的，就是销售额", "the total potential is all that the customer buys in a year; what it buys from us is our sales");
    private static readonly Words WhatProgress = new("写的是状态才这样用；写的是百分比，改成 progress；写的是结果，改成 result", "if it tells the state; for a share write progress, for what came of it result");

    // What the account's id is called wherever it stands.
    private static readonly string[] AccountCodes = ["客户编码", "客户代号", "客户代码"];

    public static ImmutableArray<KnownHeader> Of(Table table) => table.Name switch
    {
        "accounts" => Account,
        "stakeholders" => Person,
        "actions" => Task,
        "zones" => Project,
        _ => table.Find(Accounts.AccountId.Name) is { } id ? [new(id, true, AccountCodes)] : [],
    };

    private static readonly ImmutableArray<KnownHeader> Account =
    [
        new(Accounts.AccountId, true, ["Account ID", "AccountId", "Company ID", "(Do Not Modify) Account", "accountid", "客户ID", "企业ID", .. AccountCodes]),
        new(Accounts.AccountId, true, "Record ID", "Id", "ID", "数据ID", "唯一性ID"),
        new(Accounts.AccountId, true, "Account Number", "客户号"),
        new(Accounts.AccountName, true, "Account Name", "Company name", "Name", "客户名称", "企业名称", "公司名称", "客户全称", "单位名称"),
        new(Accounts.Industry, true, "Industry", "所属行业", "客户行业", "1级行业", "一级行业"),
        new(Accounts.Region, true, "Sales Territory", "Territory", "所属区域", "销售区域"),
        new(Accounts.Region, false, "Billing State/Province", "State/Region", "Address 1: State/Province", "省份", "省") { Doubt = new("行政区划不一定是销售区域", "a state is not always a sales region") },
        new(Accounts.ParentAccountId, true, "Parent Account ID", "Parent Company ID", "ParentId"),
        new(Accounts.Owner, true, "Account Owner", "Company owner", "Owner", "客户负责人", "客户所有人", "所有人", "跟进人", "主管销售", "业务员"),
        new(Accounts.Tier, false, "Rating", "Customer Tier", "Ideal Customer Profile Tier", "Category", "Customer Priority", "客户级别", "客户分类", "客户类别") { Doubt = Grading },
        new(Accounts.CurrentSales, false, "Annual Revenue", "AnnualRevenue", "Total Revenue", "营业额", "年营业额", "年销售额", "年营收", "营业收入", "年度销售额") { Doubt = TheirRevenue },
        new(Accounts.CurrentSales, false, "销售金额") { Doubt = WhichSales },
        new(Accounts.PotentialTotal, false, "年采购额") { Doubt = Purchases },
        new(Accounts.PotentialExtra, true, "可挖潜力"),
        new(Accounts.BuyerCount, true, "决策链人数"),
        new(Accounts.PotentialExtra, false, "Total open deal value", "Open Revenue", "预计成交金额") { Doubt = new("未结商机的总额，不一定是全部增量潜力", "the sum of open deals, which need not be all that could be added") },
        new(Accounts.Currency, true, "Currency", "Account Currency", "CurrencyIsoCode", "币种"),
    ];

    private static readonly ImmutableArray<KnownHeader> Person =
    [
        new(Stakeholders.PersonId, true, "Contact ID", "ContactId", "(Do Not Modify) Contact", "contactid", "联系人ID", "联系人编号"),
        new(Stakeholders.PersonId, true, "Record ID", "Id", "ID", "数据ID"),
        new(Stakeholders.AccountId, true, ["Account ID", "AccountId", "Associated Company IDs", "Associated Company ID", "Primary Associated Company ID", "Company ID", "客户ID", "所属客户ID", .. AccountCodes]),
        new(Stakeholders.AccountId, true, "Account Name", "Company Name", "Associated Company", "Company", "客户名称", "所属客户", "公司名称", "关联客户", "客户全称", "单位名称") { IsName = true },
        new(Stakeholders.Name, true, "Full Name", "Contact Name", "Name", "姓名", "联系人姓名", "联系人"),
        new(Stakeholders.Title, true, "Title", "Job Title", "职务", "职位"),
        new(Stakeholders.Department, true, "Department", "部门", "所在部门"),
        new(Stakeholders.ReportsTo, true, "Reports To ID", "ReportsToId", "Manager ID"),
        new(Stakeholders.BuyingRole, false, "Buying Role", "Role", "Contact Role", "决策角色", "角色") { Doubt = new("请核对每个值对应的购买角色", "check which buying role each value stands for") },
        new(Stakeholders.OurOwner, true, "Contact Owner", "Owner", "负责人", "联系人所有人", "联系人负责人", "所有人", "主管销售", "业务员"),
        new(Stakeholders.LastContact, true, "Last Activity", "Last Activity Date", "Last Contacted", "最后跟进时间", "最近联系时间", "最新活动记录时间"),
    ];

    private static readonly ImmutableArray<KnownHeader> Task =
    [
        new(PlanActions.ActionId, true, "Activity ID", "Task ID", "(Do Not Modify) Task", "activityid", "任务ID", "任务编号"),
        new(PlanActions.ActionId, true, "Record ID", "Id", "ID", "数据ID"),
        new(PlanActions.AccountId, true, ["Account ID", "AccountId", "Associated Company IDs", "Associated Company ID", "Company ID", "客户ID", .. AccountCodes]),
        new(PlanActions.AccountId, true, "Company / Account", "Account Name", "Associated Company", "Regarding", "客户名称", "关联客户", "关联业务对象", "关联对象", "关联业务", "所属客户", "客户全称", "单位名称") { IsName = true },
        new(PlanActions.Action, true, "Subject", "Task Title", "Task Name", "Title", "主题", "任务主题", "标题", "工作内容"),
        new(PlanActions.Owner, true, "Assigned", "Assigned To", "Task assigned to", "Owner", "执行人", "任务负责人", "责任人", "业务员"),
        new(PlanActions.Due, true, "Due Date", "Date", "Due Date Only", "截止时间", "截止日期", "完成时限"),
        new(PlanActions.DoneDate, true, "Completed Date/Time", "Completed Date", "Completed at", "Actual End", "完成时间"),
        new(PlanActions.Status, true, "Status", "Task Status", "Activity Status", "Status Reason", "任务状态"),
        new(PlanActions.Status, false, "进展") { Doubt = WhatProgress },
        new(PlanActions.Result, true, "Comments", "Full Comments", "Task Notes", "Notes", "Description", "备注", "描述", "任务描述"),
    ];

    private static readonly ImmutableArray<KnownHeader> Project =
    [
        new(Zones.ZoneId, true, "Opportunity ID", "Deal ID", "(Do Not Modify) Opportunity", "opportunityid", "商机ID", "商机编号"),
        new(Zones.ZoneId, true, "Record ID", "Id", "ID"),
        new(Zones.AccountId, true, ["Account ID", "AccountId", "Associated Company IDs", "Associated Company ID", "客户ID", .. AccountCodes]),
        new(Zones.AccountId, true, "Account Name", "Account", "Associated Company", "Potential Customer", "客户名称", "客户全称", "单位名称") { IsName = true },
        new(Zones.ZoneName, true, "Opportunity Name", "Deal Name", "Topic", "商机名称"),
        new(Zones.PotentialTotal, true, "Amount", "Est. Revenue", "预计金额", "商机金额", "预计成交金额", "预计成交金额(元)", "预计销售金额"),
    ];

    /// <summary>What files of these systems are called, and which table that is.</summary>
    public static readonly ImmutableArray<(Table Table, string[] Names)> FileNames =
    [
        (Accounts.Table, ["account", "compan", "customer", "客户", "企业", "公司"]),
        (Stakeholders.Table, ["contact", "people", "联系人"]),
        (PlanActions.Table, ["task", "activit", "todo", "任务", "待办", "行动"]),
        (Zones.Table, ["opportunit", "deal", "商机"]),
    ];

    /// <summary>Words of these systems for the codes of a vocabulary, by its name and the word's key.</summary>
    public static readonly ImmutableDictionary<(string Vocabulary, string Key), string> Values = new (string Vocabulary, string Word, string Code)[]
    {
        ("action_status", "Not Started", "not_started"), ("action_status", "Open", "not_started"), ("action_status", "In Progress", "in_progress"),
        ("action_status", "Completed", "done"), ("action_status", "Waiting on someone else", "blocked"), ("action_status", "Waiting", "blocked"),
        ("action_status", "Deferred", "blocked"), ("action_status", "Canceled", "cancelled"), ("action_status", "Scheduled", "not_started"),
        ("action_status", "待处理", "not_started"), ("action_status", "处理中", "in_progress"),
        ("buying_role", "Decision Maker", "economic"), ("buying_role", "Budget Holder", "economic"), ("buying_role", "Economic Buyer", "economic"),
        ("buying_role", "Economic Decision Maker", "economic"), ("buying_role", "Executive Sponsor", "economic"), ("buying_role", "End User", "user"),
        ("buying_role", "Business User", "user"), ("buying_role", "Technical Buyer", "technical"), ("buying_role", "Legal & Compliance", "technical"),
        ("buying_role", "Evaluator", "technical"), ("buying_role", "Champion", "coach"), ("buying_role", "Influencer", "coach"), ("buying_role", "Blocker", ""),
        ("buying_role", "决策人", "economic"), ("buying_role", "使用人", "user"),
        ("buying_role", "技术负责人", "technical"), ("buying_role", "评估人", "technical"), ("buying_role", "内线", "coach"), ("buying_role", "Other", ""), ("buying_role", "Employee", "user"),
    }.ToImmutableDictionary(v => (v.Vocabulary, Headers.Key(v.Word)), v => v.Code);
}
