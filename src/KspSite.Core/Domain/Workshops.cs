using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>研讨会: two-day workshops on key-account plans.</summary>
public static class Workshops
{
    public static readonly Column WorkshopId = new("workshop_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["课程编号", "研讨会编号"],
        En = ["workshop id"],
        Meaning = new("研讨会的唯一编号", "unique id of the workshop"),
    };

    public static readonly Column Title = new("title", ColumnKind.Text)
    {
        Need = Need.Required,
        Zh = ["课程名称"],
        En = ["title"],
        Meaning = new("名称", "title"),
    };

    public static readonly Column StartDate = new("start_date", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["开始日期"],
        En = ["start", "start date"],
        Meaning = new("第一天", "first day"),
    };

    public static readonly Column EndDate = new("end_date", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["结束日期"],
        En = ["end", "end date"],
        Meaning = new("最后一天", "last day"),
    };

    public static readonly Column Client = new("client", ColumnKind.Text)
    {
        Zh = ["客户方", "主办方"],
        En = ["client"],
        Meaning = new("主办方", "hosting company"),
    };

    public static readonly Column Sponsor = new("sponsor", ColumnKind.Text)
    {
        Zh = ["发起人", "开场人"],
        En = ["sponsor"],
        Meaning = new("发起并开场的人", "who sponsors and opens it"),
    };

    public static readonly Column Facilitator = new("facilitator", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["引导师", "讲师"],
        En = ["facilitator", "trainer"],
        Meaning = new("引导师", "facilitator"),
    };

    public static readonly Column Place = new("place", ColumnKind.Text)
    {
        Zh = ["地点"],
        En = ["place", "venue"],
        Meaning = new("地点", "place"),
    };

    public static readonly Column GroundRules = new("ground_rules", ColumnKind.LongText)
    {
        Zh = ["研讨公约"],
        En = ["ground rules"],
        Meaning = new("研讨公约", "ground rules"),
    };

    public static readonly Column StatedMinutes = new("stated_minutes", ColumnKind.Integer)
    {
        Zh = ["总课时(分)", "总课时"],
        En = ["total minutes", "stated minutes"],
        Meaning = new("宣布的总课时，分钟；不填为大纲的 780", "total minutes as announced; the outline's 780 when empty"),
        Min = 0,
        Default = "780",
    };

    public static readonly Table<Workshop> Table = new(
        "workshops",
        new("研讨会", "Workshops"),
        new("两天的大客户计划研讨会", "two-day workshops on key-account plans"),
        ["课程", "研讨会", "workshop"],
        [
            WorkshopId,
            Title,
            StartDate,
            EndDate,
            Client,
            Sponsor,
            Facilitator,
            Place,
            GroundRules,
            StatedMinutes,
        ],
        r => new Workshop
        {
            Row = r.Row,
            Id = r.Id<Workshop>(WorkshopId),
            Title = r.Required(Title),
            StartDate = r.Date(StartDate) ?? default,
            EndDate = r.Date(EndDate) ?? default,
            Client = r.Text(Client),
            Sponsor = r.Text(Sponsor),
            Facilitator = r.Text(Facilitator),
            Place = r.Text(Place),
            GroundRules = r.Text(GroundRules),
            StatedMinutes = r.Integer(StatedMinutes),
        })
    {
        Key = [WorkshopId],
        Family = PageFamily.Workshops,
        Names = [Title],
    };
}

/// <summary>Two-day workshops on key-account plans.</summary>
public sealed record Workshop : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the workshop.</summary>
    public required Id<Workshop> Id { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartDate { get; init; }

    /// <summary>Last day.</summary>
    public required DateOnly EndDate { get; init; }

    /// <summary>Hosting company.</summary>
    public string? Client { get; init; }

    /// <summary>Who sponsors and opens it.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Facilitator.</summary>
    public string? Facilitator { get; init; }

    /// <summary>Place.</summary>
    public string? Place { get; init; }

    /// <summary>Ground rules.</summary>
    public string? GroundRules { get; init; }

    /// <summary>Total minutes as announced; an empty cell stands for the outline's 780.</summary>
    public int? StatedMinutes { get; init; }

    /// <summary>The date of its first, second … day.</summary>
    /// <param name="day">1 and up.</param>
    public DateOnly DateOf(int day) => StartDate.AddDays(day - 1);
}
