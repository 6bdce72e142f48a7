using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>战区: the parts of the customer's business that we fight for.</summary>
public static class Zones
{
    public static readonly Column ZoneId = new("zone_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["战区编号"],
        En = ["zone id", "field of play id"],
        Meaning = new("战区的唯一编号", "unique id of the zone"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号", "客户"],
        En = ["account id", "account"],
        Meaning = new("战区所属客户", "customer the zone belongs to"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column ZoneName = new("zone_name", ColumnKind.Text)
    {
        Need = Need.Required,
        Zh = ["战区", "战区名称", "名称"],
        En = ["zone name", "field of play", "battle zone", "zone"],
        Meaning = new("战区的名称", "name of the zone"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Zh = ["战区类型", "类型"],
        En = ["kind"],
        Meaning = new("事业部、基地、产品线或项目", "business unit, site, product line or project"),
        Sensitivity = Sensitivity.Open,
        Vocabulary = Vocabularies.ZoneKind,
    };

    public static readonly Column InScope = new("in_scope", ColumnKind.Boolean)
    {
        Zh = ["是否本期"],
        En = ["in scope"],
        Meaning = new("本期计划是否包含这个战区", "whether the present plan covers the zone"),
        Default = "是",
    };

    public static readonly Column PotentialTotal = new("potential_total", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["战区潜力"],
        En = ["potential total", "potential"],
        Meaning = new("战区一年的采购总额", "yearly spend of the zone"),
        Min = 0,
    };

    public static readonly Column CurrentSales = new("current_sales", ColumnKind.Money)
    {
        Need = Need.Wanted,
        Zh = ["战区销售额"],
        En = ["current sales"],
        Meaning = new("我们在战区最近十二个月的销售额", "our sales in the zone over the last twelve months"),
        Min = 0,
    };

    public static readonly Column Competitors = new("competitors", ColumnKind.TextList)
    {
        IsName = true,
        Zh = ["竞争对手", "竞争者"],
        En = ["competitors"],
        Meaning = new("战区里的竞争对手", "competitors in the zone"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column CompetitorShare = new("competitor_share", ColumnKind.Share)
    {
        Zh = ["竞争者份额"],
        En = ["competitor share"],
        Meaning = new("竞争对手合计的份额", "share of all competitors together"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Motive = new("motive", ColumnKind.CodeList)
    {
        Need = Need.Wanted,
        Zh = ["购买原因", "购买动机"],
        En = ["purchase motive", "motive"],
        Meaning = new("客户为什么购买：改善、追求、避险", "why the customer buys: improve, aspire, avoid risk"),
        Vocabulary = Vocabularies.Motive,
    };

    public static readonly Column MotiveEvidence = new("motive_evidence", ColumnKind.Text)
    {
        Zh = ["动机依据"],
        En = ["motive evidence", "evidence"],
        Meaning = new("动机判断的依据", "what the motive is judged by"),
    };

    public static readonly Column BuyStage = new("buy_stage", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["购买阶段", "购买韵律"],
        En = ["buying stage", "buying rhythm", "buy stage"],
        Meaning = new("客户处于购买韵律的哪一步", "step of the buying rhythm the customer is in"),
        Vocabulary = Vocabularies.BuyingStage,
    };

    public static readonly Column StageSince = new("stage_since", ColumnKind.Date)
    {
        Zh = ["进入阶段日期"],
        En = ["stage since"],
        Meaning = new("客户何时进入这一步", "when the customer entered this step"),
    };

    public static readonly Column OurStage = new("our_stage", ColumnKind.Code)
    {
        Zh = ["我方步骤", "销售阶段"],
        En = ["our stage", "sales stage"],
        Meaning = new("我方正在做哪一步", "step that we are working on"),
        Vocabulary = Vocabularies.BuyingStage,
    };

    public static readonly Table<Zone> Table = new(
        "zones",
        new("战区", "Zones"),
        new("客户内部我们要争取的各块业务", "the parts of the customer's business that we fight for"),
        ["战区", "zone", "fields of play", "battle zones"],
        [
            ZoneId,
            AccountId,
            ZoneName,
            Kind,
            InScope,
            PotentialTotal,
            CurrentSales,
            Competitors,
            CompetitorShare,
            Motive,
            MotiveEvidence,
            BuyStage,
            StageSince,
            OurStage,
        ],
        r => new Zone
        {
            Row = r.Row,
            Id = r.Id<Zone>(ZoneId),
            Account = r.Id<Account>(AccountId),
            Name = r.Required(ZoneName),
            Kind = r.Code<ZoneKind>(Kind),
            InScope = r.BooleanOrDefault(InScope),
            PotentialTotal = r.Money(PotentialTotal),
            CurrentSales = r.Money(CurrentSales),
            Competitors = r.List(Competitors),
            CompetitorShare = r.Share(CompetitorShare),
            Motives = r.Codes<Motive>(Motive),
            MotiveEvidence = r.Text(MotiveEvidence),
            BuyStage = r.Word(BuyStage),
            StageSince = r.Date(StageSince),
            OurStage = r.Word(OurStage),
        })
    {
        Key = [ZoneId],
        Names = [ZoneName],
    };
}

/// <summary>The parts of the customer's business that we fight for.</summary>
public sealed record Zone : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the zone.</summary>
    public required Id<Zone> Id { get; init; }

    /// <summary>Customer the zone belongs to.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Name of the zone.</summary>
    public required string Name { get; init; }

    /// <summary>Business unit, site, product line or project.</summary>
    public ZoneKind? Kind { get; init; }

    /// <summary>Whether the present plan covers the zone.</summary>
    public bool InScope { get; init; }

    /// <summary>Yearly spend of the zone.</summary>
    public Money? PotentialTotal { get; init; }

    /// <summary>Our sales in the zone over the last twelve months.</summary>
    public Money? CurrentSales { get; init; }

    /// <summary>Competitors in the zone.</summary>
    public ImmutableArray<string> Competitors { get; init; } = [];

    /// <summary>Share of all competitors together.</summary>
    public decimal? CompetitorShare { get; init; }

    /// <summary>Why the customer buys: improve, aspire, avoid risk.</summary>
    public ImmutableArray<Motive> Motives { get; init; } = [];

    /// <summary>What the motive is judged by.</summary>
    public string? MotiveEvidence { get; init; }

    /// <summary>Step of the buying rhythm the customer is in.</summary>
    public string? BuyStage { get; init; }

    /// <summary>When the customer entered this step.</summary>
    public DateOnly? StageSince { get; init; }

    /// <summary>Step that we are working on.</summary>
    public string? OurStage { get; init; }
}
