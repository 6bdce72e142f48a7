using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>停车场: questions set aside to be answered later.</summary>
public static class ParkingLotItems
{
    public static readonly Column ItemId = new("item_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["议项编号", "编号"],
        En = ["item id"],
        Meaning = new("议项的唯一编号", "unique id of the item"),
    };

    public static readonly Column WorkshopId = new("workshop_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["课程编号"],
        En = ["workshop id"],
        Meaning = new("研讨会", "workshop"),
        References = ["workshops"],
    };

    public static readonly Column Text = new("text", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["议题", "待议事项"],
        En = ["item", "question", "text"],
        Meaning = new("议题", "the question"),
    };

    public static readonly Column RaisedBy = new("raised_by", ColumnKind.Text)
    {
        Zh = ["提出人"],
        En = ["raised by"],
        Meaning = new("提出的人", "who raised it"),
    };

    public static readonly Column Seq = new("seq", ColumnKind.Integer)
    {
        Zh = ["单元序号", "序号"],
        En = ["seq"],
        Meaning = new("提出时的议程序号", "agenda block in which it was raised"),
    };

    public static readonly Column Owner = new("owner", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["负责人"],
        En = ["owner"],
        Meaning = new("谁来答复", "who will answer"),
    };

    public static readonly Column RaisedOn = new("raised_on", ColumnKind.Date)
    {
        Zh = ["提出日期"],
        En = ["raised on"],
        Meaning = new("提出的日期", "date it was raised"),
    };

    public static readonly Column Due = new("due", ColumnKind.Date)
    {
        Zh = ["期限"],
        En = ["due"],
        Meaning = new("答复的期限", "date the answer is due"),
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("议项的状态", "state of the item"),
        Vocabulary = Vocabularies.ParkingStatus,
    };

    public static readonly Column Answer = new("answer", ColumnKind.LongText)
    {
        Zh = ["答复"],
        En = ["answer"],
        Meaning = new("答复的内容", "the answer"),
    };

    public static readonly Table<ParkingLotItem> Table = new(
        "parking_lot",
        new("停车场", "Parking lot"),
        new("暂时放下、以后要回答的议题", "questions set aside to be answered later"),
        ["停车场", "待议事项"],
        [
            ItemId,
            WorkshopId,
            Text,
            RaisedBy,
            Seq,
            Owner,
            RaisedOn,
            Due,
            Status,
            Answer,
        ],
        r => new ParkingLotItem
        {
            Row = r.Row,
            Id = r.Id<ParkingLotItem>(ItemId),
            Workshop = r.Id<Workshop>(WorkshopId),
            Text = r.Required(Text),
            RaisedBy = r.Text(RaisedBy),
            Seq = r.Integer(Seq),
            Owner = r.Text(Owner),
            RaisedOn = r.Date(RaisedOn),
            Due = r.Date(Due),
            Status = r.RequiredCode<ParkingStatus>(Status),
            Answer = r.Text(Answer),
        })
    {
        Key = [ItemId],
        Family = PageFamily.Workshops,
    };
}

/// <summary>Questions set aside to be answered later.</summary>
public sealed record ParkingLotItem : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the item.</summary>
    public required Id<ParkingLotItem> Id { get; init; }

    /// <summary>Workshop.</summary>
    public required Id<Workshop> Workshop { get; init; }

    /// <summary>The question.</summary>
    public required string Text { get; init; }

    /// <summary>Who raised it.</summary>
    public string? RaisedBy { get; init; }

    /// <summary>Agenda block in which it was raised.</summary>
    public int? Seq { get; init; }

    /// <summary>Who will answer.</summary>
    public string? Owner { get; init; }

    /// <summary>Date it was raised.</summary>
    public DateOnly? RaisedOn { get; init; }

    /// <summary>Date the answer is due.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>State of the item.</summary>
    public required ParkingStatus Status { get; init; }

    /// <summary>The answer.</summary>
    public string? Answer { get; init; }
}
