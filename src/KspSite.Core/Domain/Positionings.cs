using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>定位陈述: how we want the customer to see us in each zone.</summary>
public static class Positionings
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
        Need = Need.Required,
        Zh = ["战区编号"],
        En = ["zone id"],
        Meaning = new("所属战区", "zone"),
        Sensitivity = Sensitivity.Open,
        References = ["zones"],
    };

    public static readonly Column Statement = new("statement", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["定位陈述"],
        En = ["positioning statement", "charter", "statement"],
        Meaning = new("一句话的定位", "the positioning in one statement"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Value = new("value", ColumnKind.LongText)
    {
        Need = Need.Wanted,
        Zh = ["带给客户的价值"],
        En = ["value we bring", "value"],
        Meaning = new("我们带给客户的价值", "the value we bring to the customer"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column How = new("how", ColumnKind.LongText)
    {
        Need = Need.Wanted,
        Zh = ["如何实现价值"],
        En = ["how they gain it", "how"],
        Meaning = new("客户如何得到这份价值", "how the customer gains that value"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column OurReturn = new("our_return", ColumnKind.LongText)
    {
        Need = Need.Wanted,
        Zh = ["我方所得"],
        En = ["what we gain", "our return"],
        Meaning = new("我们由此得到什么", "what we gain from it"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column HorizonYears = new("horizon_years", ColumnKind.Decimal)
    {
        Zh = ["年限"],
        En = ["horizon", "horizon years"],
        Meaning = new("定位所看的年数", "years that the positioning looks ahead"),
    };

    public static readonly Column ConfirmedBy = new("confirmed_by", ColumnKind.Id)
    {
        Zh = ["客户确认人"],
        En = ["confirmed by"],
        Meaning = new("客户方确认过的人物", "person of the customer who confirmed it"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column Updated = new("updated", ColumnKind.Date)
    {
        Zh = ["更新日期"],
        En = ["updated"],
        Meaning = new("定位更新的日期", "date of the last change"),
    };

    public static readonly Table<Positioning> Table = new(
        "positioning",
        new("定位陈述", "Positioning"),
        new("我们想在每个战区被客户如何看待", "how we want the customer to see us in each zone"),
        ["定位陈述", "定位", "charter"],
        [
            AccountId,
            ZoneId,
            Statement,
            Value,
            How,
            OurReturn,
            HorizonYears,
            ConfirmedBy,
            Updated,
        ],
        r => new Positioning
        {
            Row = r.Row,
            Account = r.Id<Account>(AccountId),
            Zone = r.Id<Zone>(ZoneId),
            Statement = r.Required(Statement),
            Value = r.Text(Value),
            How = r.Text(How),
            OurReturn = r.Text(OurReturn),
            HorizonYears = r.Number(HorizonYears),
            ConfirmedBy = r.OptionalId<Stakeholder>(ConfirmedBy),
            Updated = r.Date(Updated),
        })
    {
    };
}

/// <summary>How we want the customer to see us in each zone.</summary>
public sealed record Positioning : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone.</summary>
    public required Id<Zone> Zone { get; init; }

    /// <summary>The positioning in one statement.</summary>
    public required string Statement { get; init; }

    /// <summary>The value we bring to the customer.</summary>
    public string? Value { get; init; }

    /// <summary>How the customer gains that value.</summary>
    public string? How { get; init; }

    /// <summary>What we gain from it.</summary>
    public string? OurReturn { get; init; }

    /// <summary>Years that the positioning looks ahead.</summary>
    public decimal? HorizonYears { get; init; }

    /// <summary>Person of the customer who confirmed it.</summary>
    public Id<Stakeholder>? ConfirmedBy { get; init; }

    /// <summary>Date of the last change.</summary>
    public DateOnly? Updated { get; init; }
}
