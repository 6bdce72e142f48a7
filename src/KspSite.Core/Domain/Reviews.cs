using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>检讨: planned and held reviews of the plans.</summary>
public static class Reviews
{
    public static readonly Column ReviewId = new("review_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["检讨编号"],
        En = ["review id"],
        Meaning = new("检讨的唯一编号", "unique id of the review"),
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

    public static readonly Column PlannedDate = new("planned_date", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["计划日期"],
        En = ["planned date"],
        Meaning = new("计划举行的日期", "date it was planned for"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column HeldDate = new("held_date", ColumnKind.Date)
    {
        Zh = ["检讨日期", "实际日期"],
        En = ["review date", "held on", "held date"],
        Meaning = new("实际举行的日期，空白表示没有举行", "date it was held; not held when empty"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Zh = ["检讨类型", "类型"],
        En = ["kind"],
        Meaning = new("内部、渠道或客户检讨", "internal, channel or customer review"),
        Vocabulary = Vocabularies.ReviewKind,
    };

    public static readonly Column Chair = new("chair", ColumnKind.Text)
    {
        Zh = ["主持人"],
        En = ["chair"],
        Meaning = new("主持人", "who chaired it"),
    };

    public static readonly Column Minutes = new("minutes", ColumnKind.Integer)
    {
        Zh = ["时长(分钟)", "时长"],
        En = ["minutes"],
        Meaning = new("时长，分钟", "length in minutes"),
        Min = 0,
    };

    public static readonly Column OverallRag = new("overall_rag", ColumnKind.Code)
    {
        Zh = ["总体状态", "总评"],
        En = ["overall status", "overall rag"],
        Meaning = new("总体状态", "overall status"),
        Vocabulary = Vocabularies.Rag,
    };

    public static readonly Column Summary = new("summary", ColumnKind.LongText)
    {
        Zh = ["检讨结论", "摘要"],
        En = ["summary"],
        Meaning = new("检讨的结论", "conclusion of the review"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column NextDate = new("next_date", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["下次检讨"],
        En = ["next review", "next date"],
        Meaning = new("约定的下次检讨日期", "date agreed for the next review"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Table<Review> Table = new(
        "reviews",
        new("检讨", "Reviews"),
        new("计划检讨的安排与结果", "planned and held reviews of the plans"),
        ["检讨", "计划检讨", "review"],
        [
            ReviewId,
            AccountId,
            PlannedDate,
            HeldDate,
            Kind,
            Chair,
            Minutes,
            OverallRag,
            Summary,
            NextDate,
        ],
        r => new Review
        {
            Row = r.Row,
            Id = r.Id<Review>(ReviewId),
            Account = r.Id<Account>(AccountId),
            PlannedDate = r.Date(PlannedDate),
            HeldDate = r.Date(HeldDate),
            Kind = r.Code<ReviewKind>(Kind),
            Chair = r.Text(Chair),
            Minutes = r.Integer(Minutes),
            OverallRag = r.Code<Rag>(OverallRag),
            Summary = r.Text(Summary),
            NextDate = r.Date(NextDate),
        })
    {
        Key = [ReviewId],
    };
}

/// <summary>Planned and held reviews of the plans.</summary>
public sealed record Review : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the review.</summary>
    public required Id<Review> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Date it was planned for.</summary>
    public DateOnly? PlannedDate { get; init; }

    /// <summary>Date it was held; not held when empty.</summary>
    public DateOnly? HeldDate { get; init; }

    /// <summary>Internal, channel or customer review.</summary>
    public ReviewKind? Kind { get; init; }

    /// <summary>Who chaired it.</summary>
    public string? Chair { get; init; }

    /// <summary>Length in minutes.</summary>
    public int? Minutes { get; init; }

    /// <summary>Overall status.</summary>
    public Rag? OverallRag { get; init; }

    /// <summary>Conclusion of the review.</summary>
    public string? Summary { get; init; }

    /// <summary>Date agreed for the next review.</summary>
    public DateOnly? NextDate { get; init; }

    /// <summary>Held on or before <paramref name="asOf"/>; a later date does not count yet (X11).</summary>
    public bool IsHeld(DateOnly asOf) => HeldDate is { } held && held <= asOf;
}
