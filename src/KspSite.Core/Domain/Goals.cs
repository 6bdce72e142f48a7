using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>目标: what the plan is to reach.</summary>
public static class Goals
{
    public static readonly Column GoalId = new("goal_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["目标编号"],
        En = ["goal id"],
        Meaning = new("目标的唯一编号", "unique id of the goal"),
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
        Meaning = new("所属战区，空白表示整个客户", "zone; the whole customer when empty"),
        References = ["zones"],
    };

    public static readonly Column Statement = new("statement", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["目标陈述", "目标", "目标描述", "目标内容"],
        En = ["goal", "objective", "statement"],
        Meaning = new("目标的陈述", "the goal in words"),
    };

    public static readonly Column Type = new("type", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["目标类型", "类型"],
        En = ["type"],
        Meaning = new("目标的类型", "type of the goal"),
        Vocabulary = Vocabularies.GoalType,
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Zh = ["性质"],
        En = ["kind"],
        Meaning = new("定量或定性，不填为定量", "quantitative or qualitative, quantitative when empty"),
        Vocabulary = Vocabularies.GoalKind,
        Default = "quantitative",
    };

    public static readonly Column Metric = new("metric", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["衡量指标"],
        En = ["metric"],
        Meaning = new("用什么衡量", "what it is measured by"),
    };

    public static readonly Column Unit = new("unit", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["单位"],
        En = ["unit"],
        Meaning = new("衡量指标的单位", "unit of the measure"),
    };

    public static readonly Column Baseline = new("baseline", ColumnKind.Decimal)
    {
        Need = Need.Wanted,
        Zh = ["基线", "现值"],
        En = ["baseline"],
        Meaning = new("起点的数值，单位见单位列", "value at the start, in the unit"),
    };

    public static readonly Column Target = new("target", ColumnKind.Decimal)
    {
        Need = Need.Wanted,
        Zh = ["目标值"],
        En = ["target"],
        Meaning = new("要达到的数值，单位见单位列", "value to reach, in the unit"),
    };

    public static readonly Column Actual = new("actual", ColumnKind.Decimal)
    {
        Need = Need.Wanted,
        Zh = ["实际值"],
        En = ["actual"],
        Meaning = new("目前的数值，单位见单位列", "value today, in the unit"),
    };

    public static readonly Column Start = new("start", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["开始日期"],
        En = ["start"],
        Meaning = new("开始的日期", "date it starts"),
    };

    public static readonly Column Due = new("due", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["期限", "截止日期", "完成日期"],
        En = ["due"],
        Meaning = new("应完成的日期", "date it is due"),
    };

    public static readonly Column Owner = new("owner", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["负责人"],
        En = ["owner"],
        Meaning = new("负责人", "who is in charge"),
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("目标的状态", "state of the goal"),
        Vocabulary = Vocabularies.GoalStatus,
    };

    public static readonly Table<Goal> Table = new(
        "goals",
        new("目标", "Goals"),
        new("计划要达到的目标", "what the plan is to reach"),
        ["目标", "目标陈述", "goal", "objectives"],
        [
            GoalId,
            AccountId,
            ZoneId,
            Statement,
            Type,
            Kind,
            Metric,
            Unit,
            Baseline,
            Target,
            Actual,
            Start,
            Due,
            Owner,
            Status,
        ],
        r => new Goal
        {
            Row = r.Row,
            Id = r.Id<Goal>(GoalId),
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            Statement = r.Required(Statement),
            Type = r.RequiredCode<GoalType>(Type),
            Kind = r.Code<GoalKind>(Kind),
            Metric = r.Text(Metric),
            Unit = r.Text(Unit),
            Baseline = r.Number(Baseline, Unit),
            Target = r.Number(Target, Unit),
            Actual = r.Number(Actual, Unit),
            Start = r.Date(Start),
            Due = r.Date(Due),
            Owner = r.Text(Owner),
            Status = r.Code<GoalStatus>(Status),
        })
    {
        Key = [GoalId],
        DateOrder = [(Start, Due)],
    };
}

/// <summary>What the plan is to reach.</summary>
public sealed record Goal : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the goal.</summary>
    public required Id<Goal> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone; the whole customer when empty.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>The goal in words.</summary>
    public required string Statement { get; init; }

    /// <summary>Type of the goal.</summary>
    public required GoalType Type { get; init; }

    /// <summary>Quantitative or qualitative, quantitative when empty.</summary>
    public GoalKind? Kind { get; init; }

    /// <summary>What it is measured by.</summary>
    public string? Metric { get; init; }

    /// <summary>Unit of the measure.</summary>
    public string? Unit { get; init; }

    /// <summary>Value at the start, in the unit.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>Value to reach, in the unit.</summary>
    public decimal? Target { get; init; }

    /// <summary>Value today, in the unit.</summary>
    public decimal? Actual { get; init; }

    /// <summary>Date it starts.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Date it is due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Who is in charge.</summary>
    public string? Owner { get; init; }

    /// <summary>State of the goal.</summary>
    public GoalStatus? Status { get; init; }

    /// <summary>Quantitative unless said otherwise.</summary>
    public bool IsQualitative => Kind == GoalKind.Qualitative;

    public bool IsFinancial => Type is GoalType.Revenue or GoalType.Volume or GoalType.Profit;
}
