using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>销售数据: volume, revenue and profit by period.</summary>
public static class SalesFigures
{
    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号", "客户"],
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

    public static readonly Column ChannelId = new("channel_id", ColumnKind.Id)
    {
        Zh = ["渠道编号", "渠道"],
        En = ["channel id", "channel"],
        Meaning = new("经由的渠道", "channel it went through"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["channels"],
    };

    public static readonly Column Period = new("period", ColumnKind.Period)
    {
        Need = Need.Required,
        Zh = ["期间", "月份", "季度"],
        En = ["period", "month"],
        Meaning = new("月、季、半年或年", "month, quarter, half-year or year"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Volume = new("volume", ColumnKind.Decimal)
    {
        Zh = ["销售量", "数量"],
        En = ["volume", "quantity"],
        Meaning = new("销售数量", "quantity sold"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Revenue = new("revenue", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["销售额", "收入"],
        En = ["revenue", "sales"],
        Meaning = new("销售额", "revenue"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Profit = new("profit", ColumnKind.Money)
    {
        Zh = ["毛利", "利润"],
        En = ["profit", "gross margin"],
        Meaning = new("毛利", "gross profit"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column PlanRevenue = new("plan_revenue", ColumnKind.Money)
    {
        Zh = ["计划销售额", "目标"],
        En = ["plan revenue", "budget"],
        Meaning = new("计划的销售额", "planned revenue"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column MoneyUnit = new("money_unit", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["金额单位", "单位"],
        En = ["money unit", "unit"],
        Meaning = new("这一行金额的单位", "unit of the amounts in this row"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.MoneyUnit,
    };

    public static readonly Table<SalesFigure> Table = new(
        "sales_figures",
        new("销售数据", "Sales figures"),
        new("按期间的销售量、销售额和毛利", "volume, revenue and profit by period"),
        ["销售数据", "销售", "sales"],
        [
            AccountId,
            ZoneId,
            ChannelId,
            Period,
            Volume,
            Revenue,
            Profit,
            PlanRevenue,
            MoneyUnit,
        ],
        r => new SalesFigure
        {
            Row = r.Row,
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            Channel = r.OptionalId<Channel>(ChannelId),
            Period = r.Period(Period) ?? default,
            Volume = r.Number(Volume),
            Revenue = r.Money(Revenue),
            Profit = r.Money(Profit),
            PlanRevenue = r.Money(PlanRevenue),
            MoneyUnit = r.Code<MoneyUnit>(MoneyUnit),
        })
    {
    };
}

/// <summary>Volume, revenue and profit by period.</summary>
public sealed record SalesFigure : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>Channel it went through.</summary>
    public Id<Channel>? Channel { get; init; }

    /// <summary>Month, quarter, half-year or year.</summary>
    public required Period Period { get; init; }

    /// <summary>Quantity sold.</summary>
    public decimal? Volume { get; init; }

    /// <summary>Revenue.</summary>
    public Money? Revenue { get; init; }

    /// <summary>Gross profit.</summary>
    public Money? Profit { get; init; }

    /// <summary>Planned revenue.</summary>
    public Money? PlanRevenue { get; init; }

    /// <summary>Unit of the amounts in this row.</summary>
    public MoneyUnit? MoneyUnit { get; init; }
}
