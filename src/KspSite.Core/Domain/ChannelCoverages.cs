using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>渠道覆盖: who takes which sales task in which zone.</summary>
public static class ChannelCoverages
{
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
        Zh = ["战区编号", "战区"],
        En = ["zone id"],
        Meaning = new("战区，空白表示整个客户", "zone; the whole customer when empty"),
        Sensitivity = Sensitivity.Open,
        References = ["zones"],
    };

    public static readonly Column ChannelId = new("channel_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["渠道编号", "渠道"],
        En = ["channel id", "channel"],
        Meaning = new("承担任务的渠道", "channel that takes the task"),
        Sensitivity = Sensitivity.Open,
        References = ["channels"],
    };

    public static readonly Column Task = new("task", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["任务", "环节"],
        En = ["task"],
        Meaning = new("销售任务，all 表示全部任务", "sales task; all means every task"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.CoverageTask,
        ExtraTerms = [new("all", "全部", "all", "所有", "全部任务")],
    };

    public static readonly Column Role = new("role", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["角色", "分工"],
        En = ["role"],
        Meaning = new("主责 L、协同 S、履约 F、不参与 -", "lead L, support S, fulfil F, not involved -"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.CoverageRole,
    };

    public static readonly Column Applicable = new("applicable", ColumnKind.Boolean)
    {
        Zh = ["是否适用"],
        En = ["applicable"],
        Meaning = new("这一格是否适用", "whether this cell applies"),
        Default = "是",
    };

    public static readonly Column PlannedShare = new("planned_share", ColumnKind.Share)
    {
        Zh = ["计划占比"],
        En = ["planned share"],
        Meaning = new("计划由这条渠道承担的份额", "share planned for this channel"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column ActualShare = new("actual_share", ColumnKind.Share)
    {
        Zh = ["实际占比"],
        En = ["actual share"],
        Meaning = new("实际由这条渠道承担的份额", "share actually taken by this channel"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column PlannedSales = new("planned_sales", ColumnKind.Money)
    {
        Zh = ["计划销售额"],
        En = ["planned sales"],
        Meaning = new("这条渠道的计划销售额", "sales planned for this channel"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column ActualSales = new("actual_sales", ColumnKind.Money)
    {
        Zh = ["实际销售额"],
        En = ["actual sales"],
        Meaning = new("这条渠道的实际销售额", "actual sales of this channel"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column RuleRef = new("rule_ref", ColumnKind.Text)
    {
        Zh = ["合作规则"],
        En = ["rule", "rule ref"],
        Meaning = new("约定双方分工的规则编号", "number of the rule that settles who does what"),
    };

    public static readonly Column AsOf = new("as_of", ColumnKind.Date)
    {
        Zh = ["数据日期"],
        En = ["as of"],
        Meaning = new("这一行数据截至的日期", "the date up to which this row is true"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Table<ChannelCoverage> Table = new(
        "channel_coverage",
        new("渠道覆盖", "Channel coverage"),
        new("谁在哪个战区承担哪项销售任务", "who takes which sales task in which zone"),
        ["渠道覆盖", "市场覆盖", "coverage"],
        [
            AccountId,
            ZoneId,
            ChannelId,
            Task,
            Role,
            Applicable,
            PlannedShare,
            ActualShare,
            PlannedSales,
            ActualSales,
            RuleRef,
            AsOf,
        ],
        r => new ChannelCoverage
        {
            Row = r.Row,
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            Channel = r.Id<Channel>(ChannelId),
            Task = r.Word(Task) ?? "",
            Role = r.RequiredCode<CoverageRole>(Role),
            Applicable = r.BooleanOrDefault(Applicable),
            PlannedShare = r.Share(PlannedShare),
            ActualShare = r.Share(ActualShare),
            PlannedSales = r.Money(PlannedSales),
            ActualSales = r.Money(ActualSales),
            RuleRef = r.Text(RuleRef),
            AsOf = r.Date(AsOf),
        })
    {
    };
}

/// <summary>Who takes which sales task in which zone.</summary>
public sealed record ChannelCoverage : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone; the whole customer when empty.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>Channel that takes the task.</summary>
    public required Id<Channel> Channel { get; init; }

    /// <summary>Sales task; all means every task.</summary>
    public required string Task { get; init; }

    /// <summary>Lead L, support S, fulfil F, not involved -.</summary>
    public required CoverageRole Role { get; init; }

    /// <summary>Whether this cell applies.</summary>
    public bool Applicable { get; init; }

    /// <summary>Share planned for this channel.</summary>
    public decimal? PlannedShare { get; init; }

    /// <summary>Share actually taken by this channel.</summary>
    public decimal? ActualShare { get; init; }

    /// <summary>Sales planned for this channel.</summary>
    public Money? PlannedSales { get; init; }

    /// <summary>Actual sales of this channel.</summary>
    public Money? ActualSales { get; init; }

    /// <summary>Number of the rule that settles who does what.</summary>
    public string? RuleRef { get; init; }

    /// <summary>The date up to which this row is true.</summary>
    public DateOnly? AsOf { get; init; }
}
