using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>承诺: promises made in front of peers after a workshop or a review.</summary>
public static class Commitments
{
    public static readonly Column CommitmentId = new("commitment_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["承诺编号"],
        En = ["commitment id"],
        Meaning = new("承诺的唯一编号", "unique id of the commitment"),
    };

    public static readonly Column WorkshopId = new("workshop_id", ColumnKind.Id)
    {
        Need = Need.Wanted,
        Zh = ["课程编号"],
        En = ["workshop id"],
        Meaning = new("来自哪场研讨会", "workshop it comes from"),
        References = ["workshops"],
    };

    public static readonly Column ReviewId = new("review_id", ColumnKind.Id)
    {
        Need = Need.Wanted,
        Zh = ["检讨编号"],
        En = ["review id"],
        Meaning = new("来自哪次检讨", "review it comes from"),
        References = ["reviews"],
    };

    public static readonly Column ParticipantId = new("participant_id", ColumnKind.Id)
    {
        Zh = ["学员编号"],
        En = ["participant id"],
        Meaning = new("承诺的学员；与承诺人至少填一项", "participant who promised; this or the owner is required"),
        References = ["workshop_participants"],
    };

    public static readonly Column Owner = new("owner", ColumnKind.Text)
    {
        Zh = ["承诺人"],
        En = ["owner"],
        Meaning = new("承诺的人；与学员编号至少填一项", "who promised; this or the participant is required"),
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Zh = ["客户编号"],
        En = ["account id"],
        Meaning = new("关于哪家客户", "customer it is about"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column Text = new("text", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["承诺", "行动承诺"],
        En = ["commitment", "text"],
        Meaning = new("承诺的内容", "the promise"),
    };

    public static readonly Column Due = new("due", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["期限"],
        En = ["due"],
        Meaning = new("兑现的期限", "date it is due"),
    };

    public static readonly Column Check30 = new("check_30", ColumnKind.Code)
    {
        Zh = ["30天检查"],
        En = ["30-day check", "check 30"],
        Meaning = new("第 30 天的检查", "check after 30 days"),
        Vocabulary = Vocabularies.CommitmentCheck,
    };

    public static readonly Column Check60 = new("check_60", ColumnKind.Code)
    {
        Zh = ["60天检查"],
        En = ["60-day check", "check 60"],
        Meaning = new("第 60 天的检查", "check after 60 days"),
        Vocabulary = Vocabularies.CommitmentCheck,
    };

    public static readonly Column Check90 = new("check_90", ColumnKind.Code)
    {
        Zh = ["90天检查"],
        En = ["90-day check", "check 90"],
        Meaning = new("第 90 天的检查", "check after 90 days"),
        Vocabulary = Vocabularies.CommitmentCheck,
    };

    public static readonly Column DoneDate = new("done_date", ColumnKind.Date)
    {
        Zh = ["完成日期"],
        En = ["done on", "done date"],
        Meaning = new("兑现的日期", "date it was kept"),
    };

    public static readonly Column Witness = new("witness", ColumnKind.Text)
    {
        Zh = ["见证人", "主管"],
        En = ["witness", "manager"],
        Meaning = new("见证的人", "witness"),
    };

    public static readonly Table<Commitment> Table = new(
        "commitments",
        new("承诺", "Commitments"),
        new("研讨会或检讨后当众作出的承诺", "promises made in front of peers after a workshop or a review"),
        ["课后承诺", "行动承诺", "承诺"],
        [
            CommitmentId,
            WorkshopId,
            ReviewId,
            ParticipantId,
            Owner,
            AccountId,
            Text,
            Due,
            Check30,
            Check60,
            Check90,
            DoneDate,
            Witness,
        ],
        r => new Commitment
        {
            Row = r.Row,
            Id = r.Id<Commitment>(CommitmentId),
            Workshop = r.OptionalId<Workshop>(WorkshopId),
            Review = r.OptionalId<Review>(ReviewId),
            Participant = r.OptionalId<WorkshopParticipant>(ParticipantId),
            Owner = r.Text(Owner),
            Account = r.OptionalId<Account>(AccountId),
            Text = r.Required(Text),
            Due = r.Date(Due) ?? default,
            Check30 = r.Code<CommitmentCheck>(Check30),
            Check60 = r.Code<CommitmentCheck>(Check60),
            Check90 = r.Code<CommitmentCheck>(Check90),
            DoneDate = r.Date(DoneDate),
            Witness = r.Text(Witness),
        })
    {
        Key = [CommitmentId],
        OneOf = [[WorkshopId, ReviewId]],
        RequiredOneOf = [[ParticipantId, Owner]],
        NotAfterAsOf = [DoneDate],
    };
}

/// <summary>Promises made in front of peers after a workshop or a review.</summary>
public sealed record Commitment : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the commitment.</summary>
    public required Id<Commitment> Id { get; init; }

    /// <summary>Workshop it comes from.</summary>
    public Id<Workshop>? Workshop { get; init; }

    /// <summary>Review it comes from.</summary>
    public Id<Review>? Review { get; init; }

    /// <summary>Participant who promised.</summary>
    public Id<WorkshopParticipant>? Participant { get; init; }

    /// <summary>Who promised.</summary>
    public string? Owner { get; init; }

    /// <summary>Customer it is about.</summary>
    public Id<Account>? Account { get; init; }

    /// <summary>The promise.</summary>
    public required string Text { get; init; }

    /// <summary>Date it is due.</summary>
    public required DateOnly Due { get; init; }

    /// <summary>Check after 30 days.</summary>
    public CommitmentCheck? Check30 { get; init; }

    /// <summary>Check after 60 days.</summary>
    public CommitmentCheck? Check60 { get; init; }

    /// <summary>Check after 90 days.</summary>
    public CommitmentCheck? Check90 { get; init; }

    /// <summary>Date it was kept.</summary>
    public DateOnly? DoneDate { get; init; }

    /// <summary>Witness.</summary>
    public string? Witness { get; init; }
}
