using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>策略: sub-strategies of the three strategies.</summary>
public static class Strategies
{
    public static readonly Column StrategyId = new("strategy_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["策略编号"],
        En = ["strategy id"],
        Meaning = new("子策略的唯一编号", "unique id of the sub-strategy"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号"],
        En = ["account id"],
        Meaning = new("所属客户", "customer"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column ZoneId = new("zone_id", ColumnKind.Id)
    {
        Zh = ["战区编号"],
        En = ["zone id"],
        Meaning = new("所属战区", "zone"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["zones"],
    };

    public static readonly Column Pillar = new("pillar", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["策略类别", "三大策略"],
        En = ["pillar", "strategy type"],
        Meaning = new("业务发展、组织渗透或资源支持", "business development, organisation penetration or resource support"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Pillar,
    };

    public static readonly Column SubStrategy = new("sub_strategy", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["子策略", "策略内容"],
        En = ["sub-strategy"],
        Meaning = new("子策略的内容", "the sub-strategy"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column PositionNow = new("position_now", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["目前位置"],
        En = ["position now"],
        Meaning = new("目前所处的位置", "position today"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column PositionTarget = new("position_target", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["目标位置"],
        En = ["position target"],
        Meaning = new("想要达到的位置", "position wanted"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column GoalIds = new("goal_ids", ColumnKind.IdList)
    {
        Need = Need.Wanted,
        Zh = ["对应目标"],
        En = ["goals", "goal ids"],
        Meaning = new("服务于哪些目标", "goals it serves"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["goals"],
    };

    public static readonly Column ViewIds = new("view_ids", ColumnKind.IdList)
    {
        Zh = ["对应客户观点"],
        En = ["linked views", "view ids"],
        Meaning = new("回应哪些客户观点", "customer's views it answers"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["customer_views"],
    };

    public static readonly Column PersonIds = new("person_ids", ColumnKind.IdList)
    {
        Need = Need.Wanted,
        Zh = ["对应人物"],
        En = ["people", "person ids"],
        Meaning = new("涉及哪些人物；组织渗透策略必填", "people it is about; needed for organisation penetration"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("策略的状态，不填为执行中", "state of the strategy, active when empty"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.StrategyStatus,
        Default = "active",
    };

    public static readonly Table<Strategy> Table = new(
        "strategies",
        new("策略", "Strategies"),
        new("三大策略下的子策略", "sub-strategies of the three strategies"),
        ["策略", "子策略", "strategy"],
        [
            StrategyId,
            AccountId,
            ZoneId,
            Pillar,
            SubStrategy,
            PositionNow,
            PositionTarget,
            GoalIds,
            ViewIds,
            PersonIds,
            Status,
        ],
        r => new Strategy
        {
            Row = r.Row,
            Id = r.Id<Strategy>(StrategyId),
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            Pillar = r.RequiredCode<Pillar>(Pillar),
            SubStrategy = r.Required(SubStrategy),
            PositionNow = r.Text(PositionNow),
            PositionTarget = r.Text(PositionTarget),
            Goals = r.Ids<Goal>(GoalIds),
            Views = r.Ids<CustomerView>(ViewIds),
            People = r.Ids<Stakeholder>(PersonIds),
            Status = r.Code<StrategyStatus>(Status),
        })
    {
        Key = [StrategyId],
    };
}

/// <summary>Sub-strategies of the three strategies.</summary>
public sealed record Strategy : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the sub-strategy.</summary>
    public required Id<Strategy> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>Business development, organisation penetration or resource support.</summary>
    public required Pillar Pillar { get; init; }

    /// <summary>The sub-strategy.</summary>
    public required string SubStrategy { get; init; }

    /// <summary>Position today.</summary>
    public string? PositionNow { get; init; }

    /// <summary>Position wanted.</summary>
    public string? PositionTarget { get; init; }

    /// <summary>Goals it serves.</summary>
    public ImmutableArray<Id<Goal>> Goals { get; init; } = [];

    /// <summary>Customer's views it answers.</summary>
    public ImmutableArray<Id<CustomerView>> Views { get; init; } = [];

    /// <summary>People it is about; needed for organisation penetration.</summary>
    public ImmutableArray<Id<Stakeholder>> People { get; init; } = [];

    /// <summary>State of the strategy, active when empty.</summary>
    public StrategyStatus? Status { get; init; }

    public bool IsActive => Status is null or StrategyStatus.Active;
}
