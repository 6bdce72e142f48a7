using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>学员: participants of a workshop and the account each brings.</summary>
public static class WorkshopParticipants
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
        Meaning = new("学员编号，在一场研讨会内唯一", "participant id, unique within a workshop"),
    };

    public static readonly Column Name = new("name", ColumnKind.Text)
    {
        IsName = true,
        Need = Need.Required,
        Zh = ["姓名", "学员"],
        En = ["name"],
        Meaning = new("姓名", "name"),
    };

    public static readonly Column Team = new("team", ColumnKind.Text)
    {
        Zh = ["小组"],
        En = ["team", "table"],
        Meaning = new("小组", "team"),
    };

    public static readonly Column Role = new("role", ColumnKind.Text)
    {
        Zh = ["职位"],
        En = ["role", "job title"],
        Meaning = new("职位", "job title"),
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Wanted,
        Zh = ["带来的客户", "客户编号"],
        En = ["account id"],
        Meaning = new("带来的客户", "account the participant brings"),
        References = ["accounts"],
    };

    public static readonly Column PreworkDone = new("prework_done", ColumnKind.Boolean)
    {
        Need = Need.Wanted,
        Zh = ["课前作业", "课前准备"],
        En = ["pre-work done", "prework done"],
        Meaning = new("是否完成课前作业", "whether the pre-work is done"),
    };

    public static readonly Column Manager = new("manager", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["直属主管"],
        En = ["manager"],
        Meaning = new("直属主管", "line manager"),
    };

    public static readonly Column EvalScore = new("eval_score", ColumnKind.Integer)
    {
        Zh = ["课后评分"],
        En = ["evaluation score", "eval score"],
        Meaning = new("学员对课程的评分 1–5", "the participant's score for the workshop 1–5"),
        Sensitivity = Sensitivity.Personal,
        Family = PageFamily.Evaluation,
        Min = 1,
        Max = 5,
    };

    public static readonly Table<WorkshopParticipant> Table = new(
        "workshop_participants",
        new("学员", "Workshop participants"),
        new("研讨会的学员与所带客户", "participants of a workshop and the account each brings"),
        ["学员", "participants"],
        [
            WorkshopId,
            ParticipantId,
            Name,
            Team,
            Role,
            AccountId,
            PreworkDone,
            Manager,
            EvalScore,
        ],
        r => new WorkshopParticipant
        {
            Row = r.Row,
            Workshop = r.Id<Workshop>(WorkshopId),
            Id = r.Id<WorkshopParticipant>(ParticipantId),
            Name = r.Required(Name),
            Team = r.Text(Team),
            Role = r.Text(Role),
            BringsAccount = r.OptionalId<Account>(AccountId),
            PreworkDone = r.Boolean(PreworkDone),
            Manager = r.Text(Manager),
            EvaluationScore = r.Integer(EvalScore),
        })
    {
        Key = [WorkshopId, ParticipantId],
        Family = PageFamily.Workshops,
        Names = [Name],
    };
}

/// <summary>Participants of a workshop and the account each brings.</summary>
public sealed record WorkshopParticipant : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Workshop.</summary>
    public required Id<Workshop> Workshop { get; init; }

    /// <summary>Participant id, unique within a workshop.</summary>
    public required Id<WorkshopParticipant> Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Team.</summary>
    public string? Team { get; init; }

    /// <summary>Job title.</summary>
    public string? Role { get; init; }

    /// <summary>Account the participant brings.</summary>
    public Id<Account>? BringsAccount { get; init; }

    /// <summary>Whether the pre-work is done.</summary>
    public bool? PreworkDone { get; init; }

    /// <summary>Line manager.</summary>
    public string? Manager { get; init; }

    /// <summary>The participant's score for the workshop 1–5.</summary>
    public int? EvaluationScore { get; init; }
}
