using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>客户: one row per customer; every other table hangs on it.</summary>
public static class Accounts
{
    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号", "客户代码", "客户ID"],
        En = ["account id", "account code", "customer id"],
        Meaning = new("客户的唯一编号", "unique id of the customer"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column AccountName = new("account_name", ColumnKind.Text)
    {
        IsName = true,
        Need = Need.Required,
        Zh = ["客户名称", "客户", "公司名称"],
        En = ["account name", "account", "customer"],
        Meaning = new("客户的名称", "name of the customer"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column ShortName = new("short_name", ColumnKind.Text)
    {
        IsName = true,
        Zh = ["简称"],
        En = ["short name"],
        Meaning = new("图表和窄表中使用的简称", "short name for charts and narrow tables"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Industry = new("industry", ColumnKind.Text)
    {
        Zh = ["行业"],
        En = ["industry"],
        Meaning = new("客户所在行业", "industry of the customer"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Region = new("region", ColumnKind.Text)
    {
        Zh = ["区域", "地区", "大区"],
        En = ["region"],
        Meaning = new("负责的销售区域", "sales region in charge"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column ParentAccountId = new("parent_account_id", ColumnKind.Id)
    {
        Zh = ["上级客户", "集团"],
        En = ["parent account"],
        Meaning = new("上级客户或集团的客户编号", "account id of the parent or group"),
        References = ["accounts"],
    };

    public static readonly Column Tier = new("tier", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["客户等级", "客户分级", "级别"],
        En = ["tier", "segment"],
        Meaning = new("客户等级：S 战略、A 重点、B 发展、N 非大客户", "tier: S strategic, A key, B development, N not a key account"),
        Vocabulary = Vocabularies.Tier,
    };

    public static readonly Column Owner = new("owner", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["大客户经理", "客户经理", "负责人"],
        En = ["owner", "KAM", "account manager"],
        Meaning = new("负责这家客户的大客户经理，只写一人", "the one key account manager in charge"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column ExecSponsor = new("exec_sponsor", ColumnKind.Text)
    {
        Zh = ["高层赞助人", "分管领导"],
        En = ["executive sponsor"],
        Meaning = new("我方高层赞助人", "our executive sponsor"),
    };

    public static readonly Column CurrentSales = new("current_sales", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["当前销售额", "现有销售额", "年销售额", "现在销售量"],
        En = ["current sales", "revenue"],
        Meaning = new("最近十二个月的销售额，单位见金额单位", "sales of the last twelve months, in the money unit"),
        Min = 0,
    };

    public static readonly Column PotentialTotal = new("potential_total", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["总潜力", "年采购总额", "销售潜力"],
        En = ["total potential", "addressable spend", "potential total"],
        Meaning = new("客户一年可向我们采购的总额，含现有销售", "what the customer could buy from us in a year, current sales included"),
        Min = 0,
    };

    public static readonly Column PotentialExtra = new("potential_extra", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["增量潜力", "新增潜力"],
        En = ["incremental potential", "potential extra"],
        Meaning = new("现有销售以外还可增加的年采购额", "what could be added to current sales in a year"),
        Min = 0,
    };

    public static readonly Column BuyerCount = new("buyer_count", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["参与购买人数", "采购参与人数"],
        En = ["people in the purchase", "people in purchase", "buying group size", "buyer count"],
        Meaning = new("一次典型采购中参与决定的人数", "people who take part in a typical purchase"),
        Min = 0,
    };

    public static readonly Column ProcessSteps = new("process_steps", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["销售流程步骤", "流程步骤数"],
        En = ["process steps", "sales steps"],
        Meaning = new("一次典型销售从线索到成交的步骤数", "steps of a typical sale from lead to contract"),
        Min = 0,
    };

    public static readonly Column MoneyUnit = new("money_unit", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["金额单位", "单位"],
        En = ["money unit", "unit"],
        Meaning = new("这家客户所有金额的单位", "unit of all amounts of this customer"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.MoneyUnit,
    };

    public static readonly Column Currency = new("currency", ColumnKind.Text)
    {
        Zh = ["币种"],
        En = ["currency"],
        Meaning = new("币种代码，不填即 CNY", "currency code, CNY when empty"),
        Sensitivity = Sensitivity.Open,
        Default = "CNY",
    };

    public static readonly Column Ownership = new("ownership", ColumnKind.Code)
    {
        Zh = ["归属", "客户归属"],
        En = ["ownership", "coverage"],
        Meaning = new("客户归直销、渠道还是双方共有", "whether the customer belongs to direct sales, a channel or both"),
        Vocabulary = Vocabularies.Ownership,
    };

    public static readonly Column Visibility = new("visibility", ColumnKind.Code)
    {
        Zh = ["可见范围", "保密级别"],
        En = ["visibility", "confidentiality"],
        Meaning = new("最大可见范围，不填即不另加限制", "widest audience; no further limit when empty"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.Visibility,
    };

    public static readonly Table<Account> Table = new(
        "accounts",
        new("客户", "Accounts"),
        new("每家客户一行，是其他各表的主表", "one row per customer; every other table hangs on it"),
        ["客户", "大客户", "客户主表", "account", "customers"],
        [
            AccountId,
            AccountName,
            ShortName,
            Industry,
            Region,
            ParentAccountId,
            Tier,
            Owner,
            ExecSponsor,
            CurrentSales,
            PotentialTotal,
            PotentialExtra,
            BuyerCount,
            ProcessSteps,
            MoneyUnit,
            Currency,
            Ownership,
            Visibility,
        ],
        r => new Account
        {
            Row = r.Row,
            Id = r.Id<Account>(AccountId),
            Name = r.Required(AccountName),
            ShortName = r.Text(ShortName),
            Industry = r.Text(Industry),
            Region = r.Text(Region),
            Parent = r.OptionalId<Account>(ParentAccountId),
            Tier = r.Word(Tier),
            Owner = r.Text(Owner),
            ExecutiveSponsor = r.Text(ExecSponsor),
            CurrentSales = r.Money(CurrentSales),
            PotentialTotal = r.Money(PotentialTotal),
            PotentialExtra = r.Money(PotentialExtra),
            BuyerCount = r.Integer(BuyerCount),
            ProcessSteps = r.Integer(ProcessSteps),
            MoneyUnit = r.Code<MoneyUnit>(MoneyUnit),
            Currency = r.Currency(Currency),
            Ownership = r.Code<Ownership>(Ownership),
            Visibility = r.Code<Visibility>(Visibility),
        })
    {
        Key = [AccountId],
        Names = [AccountName, ShortName],
        OneOf = [[PotentialTotal, PotentialExtra]],
    };
}

/// <summary>One row per customer; every other table hangs on it.</summary>
public sealed record Account : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the customer.</summary>
    public required Id<Account> Id { get; init; }

    /// <summary>Name of the customer.</summary>
    public required string Name { get; init; }

    /// <summary>Short name for charts and narrow tables.</summary>
    public string? ShortName { get; init; }

    /// <summary>Industry of the customer.</summary>
    public string? Industry { get; init; }

    /// <summary>Sales region in charge.</summary>
    public string? Region { get; init; }

    /// <summary>Account id of the parent or group.</summary>
    public Id<Account>? Parent { get; init; }

    /// <summary>Tier: S strategic, A key, B development, N not a key account.</summary>
    public string? Tier { get; init; }

    /// <summary>The one key account manager in charge.</summary>
    public string? Owner { get; init; }

    /// <summary>Our executive sponsor.</summary>
    public string? ExecutiveSponsor { get; init; }

    /// <summary>Sales of the last twelve months, in the money unit.</summary>
    public Money? CurrentSales { get; init; }

    /// <summary>What the customer could buy from us in a year, current sales included.</summary>
    public Money? PotentialTotal { get; init; }

    /// <summary>What could be added to current sales in a year.</summary>
    public Money? PotentialExtra { get; init; }

    /// <summary>People who take part in a typical purchase.</summary>
    public int? BuyerCount { get; init; }

    /// <summary>Steps of a typical sale from lead to contract.</summary>
    public int? ProcessSteps { get; init; }

    /// <summary>Unit of all amounts of this customer.</summary>
    public MoneyUnit? MoneyUnit { get; init; }

    /// <summary>Currency code, CNY when empty.</summary>
    public string? Currency { get; init; }

    /// <summary>Whether the customer belongs to direct sales, a channel or both.</summary>
    public Ownership? Ownership { get; init; }

    /// <summary>Widest audience; no further limit when empty.</summary>
    public Visibility? Visibility { get; init; }

    /// <summary>The short name where there is one, else the name.</summary>
    public string DisplayName => ShortName ?? Name;

    /// <summary>Tiers S, A and B; an account without a tier is not counted as one.</summary>
    public bool IsKeyAccount => Tier is "S" or "A" or "B";

    /// <summary>potential_total, or current sales + potential_extra where only these are given; the total wins over a contradiction.</summary>
    public Money? Potential =>
        PotentialTotal ?? (PotentialExtra is { } extra && CurrentSales is { } current ? extra with { Amount = extra.Amount + current.Amount } : null);
}
