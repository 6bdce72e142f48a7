using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>检讨参与人: who should attend a review and who did.</summary>
public static class ReviewParticipants
{
    public static readonly Column ReviewId = new("review_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["检讨编号"],
        En = ["review id"],
        Meaning = new("检讨", "review"),
        References = ["reviews"],
    };

    public static readonly Column Name = new("name", ColumnKind.Text)
    {
        IsName = true,
        Need = Need.Required,
        Zh = ["姓名", "参与人"],
        En = ["name", "participant"],
        Meaning = new("姓名", "name"),
    };

    public static readonly Column Role = new("role", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["角色", "职位"],
        En = ["role"],
        Meaning = new("在检讨中的角色", "role in the review"),
        Vocabulary = Vocabularies.ReviewRole,
    };

    public static readonly Column Required = new("required", ColumnKind.Boolean)
    {
        Zh = ["必须参加"],
        En = ["required"],
        Meaning = new("是否必须参加；空白时大客户经理与销售主管必须", "whether attendance is required; when empty, it is for the account manager and the sales manager"),
    };

    public static readonly Column Attended = new("attended", ColumnKind.Boolean)
    {
        Need = Need.Wanted,
        Zh = ["是否出席", "出席"],
        En = ["attended"],
        Meaning = new("是否出席", "whether the person attended"),
    };

    public static readonly Table<ReviewParticipant> Table = new(
        "review_participants",
        new("检讨参与人", "Review participants"),
        new("谁应参加、谁参加了检讨", "who should attend a review and who did"),
        ["检讨参与人", "参会人员"],
        [
            ReviewId,
            Name,
            Role,
            Required,
            Attended,
        ],
        r => new ReviewParticipant
        {
            Row = r.Row,
            Review = r.Id<Review>(ReviewId),
            Name = r.Required(Name),
            Role = r.Word(Role),
            Required = r.Boolean(Required),
            Attended = r.Boolean(Attended),
        })
    {
    };
}

/// <summary>Who should attend a review and who did.</summary>
public sealed record ReviewParticipant : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Review.</summary>
    public required Id<Review> Review { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Role in the review.</summary>
    public string? Role { get; init; }

    /// <summary>Whether attendance is required; when empty, it is for the account manager and the sales manager.</summary>
    public bool? Required { get; init; }

    /// <summary>As the table says; where it does not, the key account manager and the sales manager have to come.</summary>
    public bool IsRequired => Required ?? Role is "kam" or "manager";

    /// <summary>Whether the person attended.</summary>
    public bool? Attended { get; init; }
}
