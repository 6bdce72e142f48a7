using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>计划: one strategy plan per customer and period.</summary>
public static class Plans
{
    public static readonly Column PlanId = new("plan_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["计划编号"],
        En = ["plan id"],
        Meaning = new("计划的唯一编号", "unique id of the plan"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号", "客户"],
        En = ["account id", "account"],
        Meaning = new("计划所属客户", "customer the plan is for"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column Version = new("version", ColumnKind.Text)
    {
        Zh = ["版本"],
        En = ["version"],
        Meaning = new("计划版本号", "version of the plan"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["计划状态", "状态"],
        En = ["status", "approval status"],
        Meaning = new("计划的审批与执行状态", "state of approval and execution"),
        Vocabulary = Vocabularies.PlanStatus,
    };

    public static readonly Column PeriodStart = new("period_start", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["计划开始日期", "开始日期", "计划期间开始"],
        En = ["period start", "from"],
        Meaning = new("计划期间的第一天", "first day of the plan's period"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column PeriodEnd = new("period_end", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["计划结束日期", "结束日期", "计划期间结束"],
        En = ["period end", "to"],
        Meaning = new("计划期间的最后一天", "last day of the plan's period"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Background = new("background", ColumnKind.LongText)
    {
        Need = Need.Wanted,
        Zh = ["客户背景", "背景"],
        En = ["background"],
        Meaning = new("客户是谁、做什么、正在发生什么", "who the customer is, what it does, what is happening"),
    };

    public static readonly Column Situation = new("situation", ColumnKind.LongText)
    {
        Need = Need.Wanted,
        Zh = ["销售现状", "现状"],
        En = ["current situation", "situation"],
        Meaning = new("我们今天在这家客户处的位置", "where we stand with the customer today"),
    };

    public static readonly Column SalesProcess = new("sales_process", ColumnKind.LongText)
    {
        Zh = ["销售流程", "购买流程", "决策流程"],
        En = ["sales process", "buying process"],
        Meaning = new("客户如何购买和决策", "how the customer buys and decides"),
    };

    public static readonly Column KamRole = new("kam_role", ColumnKind.LongText)
    {
        Zh = ["角色定位", "大客户经理定位"],
        En = ["KAM role"],
        Meaning = new("大客户经理在这家客户中的角色", "the role of the key account manager here"),
    };

    public static readonly Column SelfLevel = new("self_level", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["自评关系阶梯", "我方认为阶梯"],
        En = ["self-assessed level", "self level"],
        Meaning = new("我方自认所处的关系阶梯 1–5", "ladder level 1–5 where we think we stand"),
        Min = 1,
        Max = 5,
    };

    public static readonly Column TargetLevel = new("target_level", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["目标关系阶梯"],
        En = ["target level"],
        Meaning = new("想要达到的关系阶梯 1–5", "ladder level 1–5 we want to reach"),
        Min = 1,
        Max = 5,
    };

    public static readonly Column TargetLevelDate = new("target_level_date", ColumnKind.Date)
    {
        Zh = ["目标阶梯日期"],
        En = ["target level date"],
        Meaning = new("打算达到目标阶梯的日期", "date by which the target level should be reached"),
    };

    public static readonly Column Cadence = new("cadence", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["检讨周期"],
        En = ["review cadence", "cadence"],
        Meaning = new("计划多久检讨一次", "how often the plan is reviewed"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.Cadence,
    };

    public static readonly Column NextReview = new("next_review", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["下次检讨日期", "下次检讨"],
        En = ["next review"],
        Meaning = new("已约定的下次检讨日期", "agreed date of the next review"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column LastUpdated = new("last_updated", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["更新日期", "最后更新"],
        En = ["last updated"],
        Meaning = new("计划最后更新的日期", "date of the last change to the plan"),
    };

    public static readonly Column UpdatedBy = new("updated_by", ColumnKind.Text)
    {
        Zh = ["更新人"],
        En = ["updated by"],
        Meaning = new("最后更新计划的人", "who changed the plan last"),
    };

    public static readonly Table<Plan> Table = new(
        "plans",
        new("计划", "Plans"),
        new("每家客户每个期间一份策略计划", "one strategy plan per customer and period"),
        ["计划", "计划表", "KSP", "plan"],
        [
            PlanId,
            AccountId,
            Version,
            Status,
            PeriodStart,
            PeriodEnd,
            Background,
            Situation,
            SalesProcess,
            KamRole,
            SelfLevel,
            TargetLevel,
            TargetLevelDate,
            Cadence,
            NextReview,
            LastUpdated,
            UpdatedBy,
        ],
        r => new Plan
        {
            Row = r.Row,
            Id = r.Id<Plan>(PlanId),
            Account = r.Id<Account>(AccountId),
            Version = r.Text(Version),
            Status = r.Code<PlanStatus>(Status),
            PeriodStart = r.Date(PeriodStart),
            PeriodEnd = r.Date(PeriodEnd),
            Background = r.Text(Background),
            Situation = r.Text(Situation),
            SalesProcess = r.Text(SalesProcess),
            KamRole = r.Text(KamRole),
            SelfLevel = r.Integer(SelfLevel),
            TargetLevel = r.Integer(TargetLevel),
            TargetLevelDate = r.Date(TargetLevelDate),
            Cadence = r.Code<Cadence>(Cadence),
            NextReview = r.Date(NextReview),
            LastUpdated = r.Date(LastUpdated),
            UpdatedBy = r.Text(UpdatedBy),
        })
    {
        Key = [PlanId],
    };
}

/// <summary>One strategy plan per customer and period.</summary>
public sealed record Plan : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the plan.</summary>
    public required Id<Plan> Id { get; init; }

    /// <summary>Customer the plan is for.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Version of the plan.</summary>
    public string? Version { get; init; }

    /// <summary>State of approval and execution.</summary>
    public PlanStatus? Status { get; init; }

    /// <summary>First day of the plan's period.</summary>
    public DateOnly? PeriodStart { get; init; }

    /// <summary>Last day of the plan's period.</summary>
    public DateOnly? PeriodEnd { get; init; }

    /// <summary>Who the customer is, what it does, what is happening.</summary>
    public string? Background { get; init; }

    /// <summary>Where we stand with the customer today.</summary>
    public string? Situation { get; init; }

    /// <summary>How the customer buys and decides.</summary>
    public string? SalesProcess { get; init; }

    /// <summary>The role of the key account manager here.</summary>
    public string? KamRole { get; init; }

    /// <summary>Ladder level 1–5 where we think we stand.</summary>
    public int? SelfLevel { get; init; }

    /// <summary>Ladder level 1–5 we want to reach.</summary>
    public int? TargetLevel { get; init; }

    /// <summary>Date by which the target level should be reached.</summary>
    public DateOnly? TargetLevelDate { get; init; }

    /// <summary>How often the plan is reviewed.</summary>
    public Cadence? Cadence { get; init; }

    /// <summary>Agreed date of the next review.</summary>
    public DateOnly? NextReview { get; init; }

    /// <summary>Date of the last change to the plan.</summary>
    public DateOnly? LastUpdated { get; init; }

    /// <summary>Who changed the plan last.</summary>
    public string? UpdatedBy { get; init; }
}
