using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>计划完成度: how far each section is, as the facilitator notes it.</summary>
public static class SectionStatuses
{
    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号"],
        En = ["account id"],
        Meaning = new("客户", "customer"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column ParticipantId = new("participant_id", ColumnKind.Id)
    {
        Zh = ["学员编号"],
        En = ["participant id"],
        Meaning = new("学员", "participant"),
    };

    public static readonly Column Section = new("section", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["部分", "章节"],
        En = ["section"],
        Meaning = new("计划的部分", "section of the plan"),
        Vocabulary = Vocabularies.PlanSection,
    };

    public static readonly Column AsOf = new("as_of", ColumnKind.DateTime)
    {
        Need = Need.Required,
        Zh = ["日期", "时间"],
        En = ["as of"],
        Meaning = new("记录的日期或时间", "date or time of the note"),
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["完成状态"],
        En = ["status"],
        Meaning = new("完成状态", "state of the section"),
        Vocabulary = Vocabularies.SectionState,
    };

    public static readonly Column CheckedBy = new("checked_by", ColumnKind.Text)
    {
        Zh = ["审核人"],
        En = ["checked by"],
        Meaning = new("审核人", "who checked it"),
    };

    public static readonly Column Comment = new("comment", ColumnKind.LongText)
    {
        Zh = ["点评", "意见"],
        En = ["comment"],
        Meaning = new("点评", "comment"),
    };

    public static readonly Table<SectionStatus> Table = new(
        "section_status",
        new("计划完成度", "Section status"),
        new("引导师记录的各部分完成情况", "how far each section is, as the facilitator notes it"),
        ["计划完成度", "完成度"],
        [
            AccountId,
            ParticipantId,
            Section,
            AsOf,
            Status,
            CheckedBy,
            Comment,
        ],
        r => new SectionStatus
        {
            Row = r.Row,
            Account = r.Id<Account>(AccountId),
            Participant = r.OptionalId<WorkshopParticipant>(ParticipantId),
            Section = r.RequiredCode<PlanSection>(Section),
            AsOf = r.Moment(AsOf) ?? default,
            Status = r.RequiredCode<SectionState>(Status),
            CheckedBy = r.Text(CheckedBy),
            Comment = r.Text(Comment),
        })
    {
        Family = PageFamily.Workshops,
    };
}

/// <summary>How far each section is, as the facilitator notes it.</summary>
public sealed record SectionStatus : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Participant.</summary>
    public Id<WorkshopParticipant>? Participant { get; init; }

    /// <summary>Section of the plan.</summary>
    public required PlanSection Section { get; init; }

    /// <summary>Date or time of the note.</summary>
    public required DateTime AsOf { get; init; }

    /// <summary>State of the section.</summary>
    public required SectionState Status { get; init; }

    /// <summary>Who checked it.</summary>
    public string? CheckedBy { get; init; }

    /// <summary>Comment.</summary>
    public string? Comment { get; init; }
}
