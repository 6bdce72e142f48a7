using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>学员挑战: challenges the participants named at the opening.</summary>
public static class Challenges
{
    public static readonly Column ChallengeId = new("challenge_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["挑战编号", "编号"],
        En = ["challenge id"],
        Meaning = new("挑战的唯一编号", "unique id of the challenge"),
    };

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
        Meaning = new("提出的学员", "participant who named it"),
        References = ["workshop_participants"],
    };

    public static readonly Column Text = new("text", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["挑战", "学员挑战"],
        En = ["challenge", "text"],
        Meaning = new("挑战的内容", "the challenge"),
    };

    public static readonly Column Theme = new("theme", ColumnKind.Text)
    {
        Zh = ["主题", "分类"],
        En = ["theme"],
        Meaning = new("主题", "theme"),
    };

    public static readonly Column ModuleCode = new("module_code", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["对应单元"],
        En = ["module", "module code"],
        Meaning = new("由哪个单元回应", "module that answers it"),
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("是否已回应", "whether it has been answered"),
        Vocabulary = Vocabularies.ChallengeStatus,
    };

    public static readonly Column Answer = new("answer", ColumnKind.LongText)
    {
        Zh = ["回应", "解答"],
        En = ["answer"],
        Meaning = new("回应的内容", "the answer"),
    };

    public static readonly Table<Challenge> Table = new(
        "challenges",
        new("学员挑战", "Challenges"),
        new("学员在开场提出的挑战", "challenges the participants named at the opening"),
        ["学员挑战", "挑战"],
        [
            ChallengeId,
            WorkshopId,
            ParticipantId,
            Text,
            Theme,
            ModuleCode,
            Status,
            Answer,
        ],
        r => new Challenge
        {
            Row = r.Row,
            Id = r.Id<Challenge>(ChallengeId),
            Workshop = r.Id<Workshop>(WorkshopId),
            Participant = r.Id<WorkshopParticipant>(ParticipantId),
            Text = r.Required(Text),
            Theme = r.Text(Theme),
            ModuleCode = r.ShortCode(ModuleCode),
            Status = r.Code<ChallengeStatus>(Status),
            Answer = r.Text(Answer),
        })
    {
        Key = [ChallengeId],
        Family = PageFamily.Workshops,
    };
}

/// <summary>Challenges the participants named at the opening.</summary>
public sealed record Challenge : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the challenge.</summary>
    public required Id<Challenge> Id { get; init; }

    /// <summary>Workshop.</summary>
    public required Id<Workshop> Workshop { get; init; }

    /// <summary>Participant who named it.</summary>
    public required Id<WorkshopParticipant> Participant { get; init; }

    /// <summary>The challenge.</summary>
    public required string Text { get; init; }

    /// <summary>Theme.</summary>
    public string? Theme { get; init; }

    /// <summary>Module that answers it.</summary>
    public string? ModuleCode { get; init; }

    /// <summary>Whether it has been answered.</summary>
    public ChallengeStatus? Status { get; init; }

    /// <summary>The answer.</summary>
    public string? Answer { get; init; }
}
