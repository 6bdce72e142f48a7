using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>电梯谈话: talks of 90 seconds prepared for key people.</summary>
public static class Pitches
{
    public static readonly Column PitchId = new("pitch_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["谈话编号", "编号"],
        En = ["pitch id"],
        Meaning = new("谈话的唯一编号", "unique id of the talk"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号", "客户"],
        En = ["account id"],
        Meaning = new("所属客户", "customer"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column PersonId = new("person_id", ColumnKind.Id)
    {
        Need = Need.Wanted,
        Zh = ["谈话对象", "对象"],
        En = ["person id", "audience"],
        Meaning = new("谈话对象的人物编号", "person the talk is for"),
        Sensitivity = Sensitivity.Personal,
        References = ["stakeholders"],
    };

    public static readonly Column Text = new("text", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["谈话内容", "电梯谈话"],
        En = ["script", "elevator talk", "text"],
        Meaning = new("谈话的内容", "the words of the talk"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column Seconds = new("seconds", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["秒数", "时长(秒)", "时长"],
        En = ["seconds"],
        Meaning = new("演练所用的秒数，目标不超过 90", "seconds it takes, at most 90 wanted"),
        Sensitivity = Sensitivity.Personal,
        Min = 1,
        Max = 300,
    };

    public static readonly Column RehearsedOn = new("rehearsed_on", ColumnKind.Date)
    {
        Zh = ["演练日期"],
        En = ["rehearsed on"],
        Meaning = new("演练的日期", "date of the rehearsal"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column NextStep = new("next_step", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["下一步", "请求"],
        En = ["next step", "ask"],
        Meaning = new("谈话结尾的请求", "what the talk asks for"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column Score = new("score", ColumnKind.Integer)
    {
        Zh = ["评分"],
        En = ["score"],
        Meaning = new("演练评分 1–5", "score of the rehearsal 1–5"),
        Sensitivity = Sensitivity.Personal,
        Min = 1,
        Max = 5,
    };

    public static readonly Table<Pitch> Table = new(
        "pitches",
        new("电梯谈话", "Elevator talks"),
        new("为关键人物准备的 90 秒谈话", "talks of 90 seconds prepared for key people"),
        ["电梯谈话", "pitch"],
        [
            PitchId,
            AccountId,
            PersonId,
            Text,
            Seconds,
            RehearsedOn,
            NextStep,
            Score,
        ],
        r => new Pitch
        {
            Row = r.Row,
            Id = r.Id<Pitch>(PitchId),
            Account = r.Id<Account>(AccountId),
            Person = r.OptionalId<Stakeholder>(PersonId),
            Text = r.Required(Text),
            Seconds = r.Integer(Seconds),
            RehearsedOn = r.Date(RehearsedOn),
            NextStep = r.Text(NextStep),
            Score = r.Integer(Score),
        })
    {
        Key = [PitchId],
    };
}

/// <summary>Talks of 90 seconds prepared for key people.</summary>
public sealed record Pitch : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the talk.</summary>
    public required Id<Pitch> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Person the talk is for.</summary>
    public Id<Stakeholder>? Person { get; init; }

    /// <summary>The words of the talk.</summary>
    public required string Text { get; init; }

    /// <summary>Seconds it takes, at most 90 wanted.</summary>
    public int? Seconds { get; init; }

    /// <summary>Date of the rehearsal.</summary>
    public DateOnly? RehearsedOn { get; init; }

    /// <summary>What the talk asks for.</summary>
    public string? NextStep { get; init; }

    /// <summary>Score of the rehearsal 1–5.</summary>
    public int? Score { get; init; }
}
