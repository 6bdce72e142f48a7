using KspSite.Core.Audiences;
using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>议程: blocks of a workshop.</summary>
public static class AgendaBlocks
{
    public static readonly Column WorkshopId = new("workshop_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["课程编号"],
        En = ["workshop id"],
        Meaning = new("研讨会", "workshop"),
        References = ["workshops"],
    };

    public static readonly Column Seq = new("seq", ColumnKind.Integer)
    {
        Need = Need.Required,
        Zh = ["序号"],
        En = ["seq"],
        Meaning = new("时段的次序", "order of the block"),
    };

    public static readonly Column ModuleCode = new("module_code", ColumnKind.Text)
    {
        Zh = ["模块代码"],
        En = ["module code"],
        Meaning = new("模块代码", "code of the module"),
    };

    public static readonly Column Title = new("title", ColumnKind.Text)
    {
        Need = Need.Required,
        Zh = ["模块", "单元", "课程大纲"],
        En = ["module", "title"],
        Meaning = new("时段的名称", "title of the block"),
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["类别"],
        En = ["kind"],
        Meaning = new("模块、休息、午餐、机动、开场或结束；不填为模块", "module, break, lunch, buffer, opening or closing; module when empty"),
        Vocabulary = Vocabularies.BlockKind,
        Default = "module",
    };

    public static readonly Column Day = new("day", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["第几天"],
        En = ["day"],
        Meaning = new("第几天，不填为第 1 天", "day, 1 when empty"),
        Min = 1,
        // No workshop lasts a year, and a date has to come out of it.
        Max = 366,
        Default = "1",
    };

    public static readonly Column PlannedStart = new("planned_start", ColumnKind.Time)
    {
        Zh = ["计划开始"],
        En = ["planned start"],
        Meaning = new("计划开始的时间", "planned time of start"),
    };

    public static readonly Column PlannedMin = new("planned_min", ColumnKind.Integer)
    {
        Need = Need.Required,
        Zh = ["计划分钟", "时间分"],
        En = ["planned minutes", "planned min"],
        Meaning = new("计划的分钟数", "planned minutes"),
        Min = 1,
    };

    public static readonly Column ActualStart = new("actual_start", ColumnKind.Time)
    {
        Zh = ["实际开始"],
        En = ["actual start"],
        Meaning = new("实际开始的时间", "actual time of start"),
    };

    public static readonly Column ActualEnd = new("actual_end", ColumnKind.Time)
    {
        Zh = ["实际结束"],
        En = ["actual end"],
        Meaning = new("实际结束的时间", "actual time of end"),
    };

    public static readonly Column ActualMin = new("actual_min", ColumnKind.Integer)
    {
        Zh = ["实际分钟"],
        En = ["actual minutes", "actual min"],
        Meaning = new("实际的分钟数", "actual minutes"),
        Min = 0,
    };

    public static readonly Column Methods = new("methods", ColumnKind.CodeList)
    {
        Zh = ["教学方法"],
        En = ["methods"],
        Meaning = new("使用的教学方法", "teaching methods used"),
        Vocabulary = Vocabularies.TeachingMethod,
    };

    public static readonly Column Sections = new("sections", ColumnKind.CodeList)
    {
        Zh = ["产出部分"],
        En = ["outputs", "sections"],
        Meaning = new("本时段应填完的计划部分", "sections of the plan that this block should fill"),
        Vocabulary = Vocabularies.PlanSection,
    };

    public static readonly Column CutOrder = new("cut_order", ColumnKind.Integer)
    {
        Zh = ["可缩减顺序"],
        En = ["cut order"],
        Meaning = new("时间不够时先缩减哪一块，1 最先", "what to cut first when late, 1 first"),
        Min = 1,
    };

    public static readonly Column Note = new("note", ColumnKind.Text)
    {
        Zh = ["备注"],
        En = ["note"],
        Meaning = new("备注", "note"),
    };

    public static readonly Table<AgendaBlock> Table = new(
        "workshop_agenda",
        new("议程", "Workshop agenda"),
        new("研讨会的各个时段", "blocks of a workshop"),
        ["议程", "agenda"],
        [
            WorkshopId,
            Seq,
            ModuleCode,
            Title,
            Kind,
            Day,
            PlannedStart,
            PlannedMin,
            ActualStart,
            ActualEnd,
            ActualMin,
            Methods,
            Sections,
            CutOrder,
            Note,
        ],
        r => new AgendaBlock
        {
            Row = r.Row,
            Workshop = r.Id<Workshop>(WorkshopId),
            Seq = r.Integer(Seq) ?? 0,
            ModuleCode = r.ShortCode(ModuleCode),
            Title = r.Required(Title),
            Kind = r.Code<BlockKind>(Kind),
            Day = r.Integer(Day),
            PlannedStart = r.Time(PlannedStart),
            PlannedMinutes = r.Integer(PlannedMin) ?? 0,
            ActualStart = r.Time(ActualStart),
            ActualEnd = r.Time(ActualEnd),
            ActualMinutes = r.Integer(ActualMin),
            Methods = r.Codes<TeachingMethod>(Methods),
            Sections = r.Codes<PlanSection>(Sections),
            CutOrder = r.Integer(CutOrder),
            Note = r.Text(Note),
        })
    {
        Key = [WorkshopId, Seq],
        Family = PageFamily.Workshops,
    };
}

/// <summary>Blocks of a workshop.</summary>
public sealed record AgendaBlock : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Workshop.</summary>
    public required Id<Workshop> Workshop { get; init; }

    /// <summary>Order of the block.</summary>
    public required int Seq { get; init; }

    /// <summary>Code of the module.</summary>
    public string? ModuleCode { get; init; }

    /// <summary>Title of the block.</summary>
    public required string Title { get; init; }

    /// <summary>Module, break, lunch, buffer, opening or closing; module when empty.</summary>
    public BlockKind? Kind { get; init; }

    /// <summary>Day, 1 when empty.</summary>
    public int? Day { get; init; }

    /// <summary>Planned time of start.</summary>
    public TimeOnly? PlannedStart { get; init; }

    /// <summary>Planned minutes.</summary>
    public required int PlannedMinutes { get; init; }

    /// <summary>Actual time of start.</summary>
    public TimeOnly? ActualStart { get; init; }

    /// <summary>Actual time of end.</summary>
    public TimeOnly? ActualEnd { get; init; }

    /// <summary>Actual minutes.</summary>
    public int? ActualMinutes { get; init; }

    /// <summary>Teaching methods used.</summary>
    public ImmutableArray<TeachingMethod> Methods { get; init; } = [];

    /// <summary>Sections of the plan that this block should fill.</summary>
    public ImmutableArray<PlanSection> Sections { get; init; } = [];

    /// <summary>What to cut first when late, 1 first.</summary>
    public int? CutOrder { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }

    public bool IsModule => (Kind ?? BlockKind.Module) == BlockKind.Module;

    /// <summary>The day of the workshop, 1 when not given.</summary>
    public int DayOrFirst => Day ?? 1;

    // A block may run past midnight, but none takes half a day: then the end is written wrongly.
    private const int LongestByClock = 12 * 60;

    /// <summary>Something of what was held is written down.</summary>
    public bool IsRecorded => ActualStart is not null || ActualEnd is not null || ActualMinutes is not null;

    /// <summary>actual_min, else the time from actual start to actual end; null when neither is known, or the end lies before the start.</summary>
    public int? ActualLength => ActualMinutes ?? (EndsBeforeStart ? null : LengthByClock);

    public bool EndsBeforeStart => LengthByClock > LongestByClock;

    private int? LengthByClock => ActualStart is { } start && ActualEnd is { } end ? (int)(end - start).TotalMinutes : null;
}
