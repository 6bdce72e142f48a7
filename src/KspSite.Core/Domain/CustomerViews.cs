using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>客户观点: trends, challenges and goals as the customer sees them, and our strengths and vulnerabilities.</summary>
public static class CustomerViews
{
    public static readonly Column ViewId = new("view_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["观点编号", "编号"],
        En = ["view id"],
        Meaning = new("观点的唯一编号", "unique id of the view"),
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
        Meaning = new("所属战区，空白表示所有战区", "zone; every zone when empty"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["zones"],
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["类别", "类型"],
        En = ["kind"],
        Meaning = new("观点的类别", "kind of the view"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ViewKind,
    };

    public static readonly Column Text = new("text", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["内容", "描述"],
        En = ["text", "description"],
        Meaning = new("观点的内容，用客户的话写", "the view, in the customer's words"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Impact = new("impact", ColumnKind.Code)
    {
        Zh = ["影响程度"],
        En = ["impact"],
        Meaning = new("对客户的影响：高、中、低", "impact on the customer: high, medium, low"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Impact,
    };

    public static readonly Column Stakeholders = new("stakeholders", ColumnKind.IdList)
    {
        Zh = ["相关人物"],
        En = ["stakeholders", "owners", "who is impacted"],
        Meaning = new("持有或受影响的人物", "people who hold it or are affected"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column SourceType = new("source_type", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["信息来源"],
        En = ["source", "source type"],
        Meaning = new("信息从哪里来", "where the information comes from"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.InformationSource,
    };

    public static readonly Column SourceRef = new("source_ref", ColumnKind.Text)
    {
        Zh = ["来源说明"],
        En = ["source reference", "source ref"],
        Meaning = new("来源的说明", "description of the source"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column SourceDate = new("source_date", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["信息日期"],
        En = ["source date"],
        Meaning = new("获得信息的日期", "date of the information"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Reliability = new("reliability", ColumnKind.Code)
    {
        Zh = ["可信度"],
        En = ["reliability"],
        Meaning = new("可信度 A 至 D", "reliability A to D"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Reliability,
    };

    public static readonly Column Confirmed = new("confirmed", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["客户确认"],
        En = ["confirmed"],
        Meaning = new("客户是否确认过", "whether the customer confirmed it"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Confirmation,
    };

    public static readonly Table<CustomerView> Table = new(
        "customer_views",
        new("客户观点", "Customer's views"),
        new("客户看到的趋势、挑战、目标，以及我方的优势与弱点", "trends, challenges and goals as the customer sees them, and our strengths and vulnerabilities"),
        ["客户观点", "客户的观点", "views"],
        [
            ViewId,
            AccountId,
            ZoneId,
            Kind,
            Text,
            Impact,
            Stakeholders,
            SourceType,
            SourceRef,
            SourceDate,
            Reliability,
            Confirmed,
        ],
        r => new CustomerView
        {
            Row = r.Row,
            Id = r.Id<CustomerView>(ViewId),
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            Kind = r.RequiredCode<ViewKind>(Kind),
            Text = r.Required(Text),
            Impact = r.Code<Impact>(Impact),
            Stakeholders = r.Ids<Stakeholder>(Stakeholders),
            SourceType = r.Word(SourceType),
            SourceReference = r.Text(SourceRef),
            SourceDate = r.Date(SourceDate),
            Reliability = r.Code<Reliability>(Reliability),
            Confirmed = r.Code<Confirmation>(Confirmed),
        })
    {
        Key = [ViewId],
    };
}

/// <summary>Trends, challenges and goals as the customer sees them, and our strengths and vulnerabilities.</summary>
public sealed record CustomerView : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the view.</summary>
    public required Id<CustomerView> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone; every zone when empty.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>Kind of the view.</summary>
    public required ViewKind Kind { get; init; }

    /// <summary>The view, in the customer's words.</summary>
    public required string Text { get; init; }

    /// <summary>Impact on the customer: high, medium, low.</summary>
    public Impact? Impact { get; init; }

    /// <summary>People who hold it or are affected.</summary>
    public ImmutableArray<Id<Stakeholder>> Stakeholders { get; init; } = [];

    /// <summary>Where the information comes from.</summary>
    public string? SourceType { get; init; }

    /// <summary>Description of the source.</summary>
    public string? SourceReference { get; init; }

    /// <summary>Date of the information.</summary>
    public DateOnly? SourceDate { get; init; }

    /// <summary>Reliability A to D.</summary>
    public Reliability? Reliability { get; init; }

    /// <summary>Whether the customer confirmed it.</summary>
    public Confirmation? Confirmed { get; init; }

    /// <summary>Whether the view speaks of the zone: its own, or of every zone when it names none (X13).</summary>
    public bool Serves(Id<Zone> zone) => Zone is null || Zone == zone;
}
