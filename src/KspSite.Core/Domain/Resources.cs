using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>资源: resources asked of the company and what they should return.</summary>
public static class Resources
{
    public static readonly Column ResourceId = new("resource_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["资源编号"],
        En = ["resource id"],
        Meaning = new("资源的唯一编号", "unique id of the resource"),
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

    public static readonly Column StrategyId = new("strategy_id", ColumnKind.Id)
    {
        Need = Need.Wanted,
        Zh = ["策略编号"],
        En = ["strategy id"],
        Meaning = new("支持哪条子策略", "sub-strategy it supports"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["strategies"],
    };

    public static readonly Column Project = new("project", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["项目", "资源项目"],
        En = ["project"],
        Meaning = new("资源所属的项目", "project the resource is for"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Class = new("class", ColumnKind.Code)
    {
        Zh = ["投入类别"],
        En = ["class"],
        Meaning = new("集中投入、停止投入、支持项目或所需信息", "focus, stop, programme or information"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ResourceClass,
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["资源类型"],
        En = ["kind"],
        Meaning = new("资源的类型", "kind of resource"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ResourceKind,
    };

    public static readonly Column Provider = new("provider", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["提供部门"],
        En = ["provider"],
        Meaning = new("由哪个部门提供", "department that provides it"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Cost = new("cost", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["投入成本", "费用"],
        En = ["cost"],
        Meaning = new("投入的成本", "what it costs"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 0,
    };

    public static readonly Column PersonDays = new("person_days", ColumnKind.Decimal)
    {
        Zh = ["人天"],
        En = ["person days"],
        Meaning = new("投入的人天", "days of work"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 0,
    };

    public static readonly Column ExpectedGain = new("expected_gain", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["预期收益", "预期毛利"],
        En = ["expected gain"],
        Meaning = new("回报周期内的预期毛利", "gross profit expected over the horizon"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Probability = new("probability", ColumnKind.Share)
    {
        Zh = ["成功概率"],
        En = ["probability"],
        Meaning = new("预期实现的概率", "probability that it comes true"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column HorizonMonths = new("horizon_months", ColumnKind.Integer)
    {
        Zh = ["回报周期（月）", "回报周期"],
        En = ["horizon", "horizon months"],
        Meaning = new("回报周期的月数，不填为 12", "months of the horizon, 12 when empty"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Default = "12",
    };

    public static readonly Column ScoreFit = new("score_fit", ColumnKind.Integer)
    {
        Zh = ["契合度"],
        En = ["fit", "score fit"],
        Meaning = new("与策略的契合度 1–5", "fit with the strategy 1–5"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column ScoreUrgency = new("score_urgency", ColumnKind.Integer)
    {
        Zh = ["紧迫度"],
        En = ["urgency", "score urgency"],
        Meaning = new("紧迫程度 1–5", "urgency 1–5"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column ScoreEffort = new("score_effort", ColumnKind.Integer)
    {
        Zh = ["难度"],
        En = ["effort", "score effort"],
        Meaning = new("实现的难度 1–5", "effort 1–5"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column RequestedOn = new("requested_on", ColumnKind.Date)
    {
        Zh = ["申请日期"],
        En = ["requested on"],
        Meaning = new("提出申请的日期", "date of the request"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column NeededBy = new("needed_by", ColumnKind.Date)
    {
        Zh = ["需求日期"],
        En = ["needed by"],
        Meaning = new("需要到位的日期", "date it is needed by"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("申请的状态", "state of the request"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ResourceStatus,
    };

    public static readonly Column DecidedBy = new("decided_by", ColumnKind.Text)
    {
        Zh = ["批准人"],
        En = ["decided by"],
        Meaning = new("作出决定的人", "who decided"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column DecidedOn = new("decided_on", ColumnKind.Date)
    {
        Zh = ["批准日期"],
        En = ["decided on"],
        Meaning = new("作出决定的日期", "date of the decision"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Table<Resource> Table = new(
        "resources",
        new("资源", "Resources"),
        new("向公司申请的资源与预期回报", "resources asked of the company and what they should return"),
        ["资源", "投资", "资源投资", "resource", "investments"],
        [
            ResourceId,
            AccountId,
            StrategyId,
            Project,
            Class,
            Kind,
            Provider,
            Cost,
            PersonDays,
            ExpectedGain,
            Probability,
            HorizonMonths,
            ScoreFit,
            ScoreUrgency,
            ScoreEffort,
            RequestedOn,
            NeededBy,
            Status,
            DecidedBy,
            DecidedOn,
        ],
        r => new Resource
        {
            Row = r.Row,
            Id = r.Id<Resource>(ResourceId),
            Account = r.Id<Account>(AccountId),
            Strategy = r.OptionalId<Strategy>(StrategyId),
            Project = r.Text(Project),
            Class = r.Code<ResourceClass>(Class),
            Kind = r.RequiredCode<ResourceKind>(Kind),
            Provider = r.Text(Provider),
            Cost = r.Money(Cost),
            PersonDays = r.Number(PersonDays),
            ExpectedGain = r.Money(ExpectedGain),
            Probability = r.Share(Probability),
            HorizonMonths = r.Integer(HorizonMonths),
            ScoreFit = r.Integer(ScoreFit),
            ScoreUrgency = r.Integer(ScoreUrgency),
            ScoreEffort = r.Integer(ScoreEffort),
            RequestedOn = r.Date(RequestedOn),
            NeededBy = r.Date(NeededBy),
            Status = r.Code<ResourceStatus>(Status),
            DecidedBy = r.Text(DecidedBy),
            DecidedOn = r.Date(DecidedOn),
        })
    {
        Key = [ResourceId],
    };
}

/// <summary>Resources asked of the company and what they should return.</summary>
public sealed record Resource : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the resource.</summary>
    public required Id<Resource> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Sub-strategy it supports.</summary>
    public Id<Strategy>? Strategy { get; init; }

    /// <summary>Project the resource is for.</summary>
    public string? Project { get; init; }

    /// <summary>Focus, stop, programme or information.</summary>
    public ResourceClass? Class { get; init; }

    /// <summary>Kind of resource.</summary>
    public required ResourceKind Kind { get; init; }

    /// <summary>Department that provides it.</summary>
    public string? Provider { get; init; }

    /// <summary>What it costs.</summary>
    public Money? Cost { get; init; }

    /// <summary>Days of work.</summary>
    public decimal? PersonDays { get; init; }

    /// <summary>Gross profit expected over the horizon.</summary>
    public Money? ExpectedGain { get; init; }

    /// <summary>Probability that it comes true.</summary>
    public decimal? Probability { get; init; }

    /// <summary>Months of the horizon; an empty cell stands for 12.</summary>
    public int? HorizonMonths { get; init; }

    /// <summary>Fit with the strategy 1–5.</summary>
    public int? ScoreFit { get; init; }

    /// <summary>Urgency 1–5.</summary>
    public int? ScoreUrgency { get; init; }

    /// <summary>Effort 1–5.</summary>
    public int? ScoreEffort { get; init; }

    /// <summary>Date of the request.</summary>
    public DateOnly? RequestedOn { get; init; }

    /// <summary>Date it is needed by.</summary>
    public DateOnly? NeededBy { get; init; }

    /// <summary>State of the request.</summary>
    public ResourceStatus? Status { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Date of the decision.</summary>
    public DateOnly? DecidedOn { get; init; }
}
