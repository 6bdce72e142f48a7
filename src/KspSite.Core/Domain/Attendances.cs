using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>出勤: who attended which block.</summary>
public static class Attendances
{
    public static readonly Column WorkshopId = new("workshop_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["课程编号"],
        En = ["workshop id"],
        Meaning = new("研讨会", "workshop"),
        References = ["workshops"],
    };

    public static readonly Column ParticipantId = new("participant_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["学员编号"],
        En = ["participant id"],
        Meaning = new("学员", "participant"),
        References = ["workshop_participants"],
    };

    public static readonly Column Seq = new("seq", ColumnKind.Integer)
    {
        Need = Need.Required,
        References = ["workshop_agenda"],
        Zh = ["序号", "单元序号"],
        En = ["seq", "agenda item"],
        Meaning = new("议程的序号", "order of the agenda block"),
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["出勤", "出席状态"],
        En = ["attendance", "status"],
        Meaning = new("出席状态", "attendance"),
        Vocabulary = Vocabularies.AttendanceStatus,
    };

    public static readonly Column Minutes = new("minutes", ColumnKind.Integer)
    {
        Zh = ["出席分钟"],
        En = ["minutes"],
        Meaning = new("出席的分钟数", "minutes attended"),
        Min = 0,
    };

    public static readonly Table<Attendance> Table = new(
        "attendance",
        new("出勤", "Attendance"),
        new("学员在各时段的出勤", "who attended which block"),
        ["出勤", "签到"],
        [
            WorkshopId,
            ParticipantId,
            Seq,
            Status,
            Minutes,
        ],
        r => new Attendance
        {
            Row = r.Row,
            Workshop = r.Id<Workshop>(WorkshopId),
            Participant = r.Id<WorkshopParticipant>(ParticipantId),
            Seq = r.Integer(Seq) ?? 0,
            Status = r.RequiredCode<AttendanceStatus>(Status),
            Minutes = r.Integer(Minutes),
        })
    {
        Key = [WorkshopId, ParticipantId, Seq],
        Family = PageFamily.Workshops,
    };
}

/// <summary>Who attended which block.</summary>
public sealed record Attendance : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Workshop.</summary>
    public required Id<Workshop> Workshop { get; init; }

    /// <summary>Participant.</summary>
    public required Id<WorkshopParticipant> Participant { get; init; }

    /// <summary>Order of the agenda block.</summary>
    public required int Seq { get; init; }

    /// <summary>Attendance.</summary>
    public required AttendanceStatus Status { get; init; }

    /// <summary>Minutes attended.</summary>
    public int? Minutes { get; init; }
}
