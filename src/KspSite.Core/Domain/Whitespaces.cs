using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>空白地带: who supplies which product line in which zone.</summary>
public static class Whitespaces
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

    public static readonly Column Offering = new("offering", ColumnKind.Text)
    {
        Need = Need.Required,
        Zh = ["产品线", "产品", "方案"],
        En = ["offering", "product line"],
        Meaning = new("产品线或方案", "product line or solution"),
    };

    public static readonly Column Year = new("year", ColumnKind.Integer)
    {
        Zh = ["年度"],
        En = ["year"],
        Meaning = new("采购年度", "year of the spend"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Spend = new("spend", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["采购额", "支出"],
        En = ["spend"],
        Meaning = new("这一格一年的采购额", "yearly spend of this cell"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column With = new("with", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["由谁供应", "供应方"],
        En = ["with", "supplied by"],
        Meaning = new("今天由谁供应", "who supplies it today"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.SuppliedBy,
    };

    public static readonly Column Competitor = new("competitor", ColumnKind.Text)
    {
        IsName = true,
        Zh = ["竞争者"],
        En = ["competitor"],
        Meaning = new("供应的竞争者名称", "name of the supplying competitor"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column ContractEnd = new("contract_end", ColumnKind.Date)
    {
        Zh = ["合同到期"],
        En = ["contract end"],
        Meaning = new("现有合同到期日", "end of the present contract"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Table<Whitespace> Table = new(
        "whitespace",
        new("空白地带", "Whitespace"),
        new("战区与产品线的供应情况", "who supplies which product line in which zone"),
        ["空白地带", "机会地图"],
        [
            AccountId,
            ZoneId,
            Offering,
            Year,
            Spend,
            With,
            Competitor,
            ContractEnd,
        ],
        r => new Whitespace
        {
            Row = r.Row,
            Account = r.Id<Account>(AccountId),
            Zone = r.Id<Zone>(ZoneId),
            Offering = r.Required(Offering),
            Year = r.Integer(Year),
            Spend = r.Money(Spend),
            SuppliedBy = r.RequiredCode<SuppliedBy>(With),
            Competitor = r.Text(Competitor),
            ContractEnd = r.Date(ContractEnd),
        })
    {
    };
}

/// <summary>Who supplies which product line in which zone.</summary>
public sealed record Whitespace : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone.</summary>
    public required Id<Zone> Zone { get; init; }

    /// <summary>Product line or solution.</summary>
    public required string Offering { get; init; }

    /// <summary>Year of the spend.</summary>
    public int? Year { get; init; }

    /// <summary>Yearly spend of this cell.</summary>
    public Money? Spend { get; init; }

    /// <summary>Who supplies it today.</summary>
    public required SuppliedBy SuppliedBy { get; init; }

    /// <summary>Name of the supplying competitor.</summary>
    public string? Competitor { get; init; }

    /// <summary>End of the present contract.</summary>
    public DateOnly? ContractEnd { get; init; }
}
