using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>目标进度: what each goal had reached at which date.</summary>
public static class GoalProgresses
{
    public static readonly Column GoalId = new("goal_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["目标编号"],
        En = ["goal id"],
        Meaning = new("目标", "goal"),
        References = ["goals"],
    };

    public static readonly Column AsOf = new("as_of", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["日期", "数据日期"],
        En = ["as of", "date"],
        Meaning = new("数据日期", "date of the value"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Actual = new("actual", ColumnKind.Decimal)
    {
        Need = Need.Required,
        Zh = ["实际值", "实际"],
        En = ["actual"],
        Meaning = new("当日的实际值，单位同目标", "value at that date, in the goal's unit"),
    };

    public static readonly Column Forecast = new("forecast", ColumnKind.Decimal)
    {
        Zh = ["预测值", "预测"],
        En = ["forecast"],
        Meaning = new("对期末的预测，单位同目标", "value expected at the end, in the goal's unit"),
    };

    public static readonly Column Rag = new("rag", ColumnKind.Code)
    {
        Zh = ["状态灯"],
        En = ["rag", "status"],
        Meaning = new("状态灯", "status"),
        Vocabulary = Vocabularies.Rag,
    };

    public static readonly Column ReviewId = new("review_id", ColumnKind.Id)
    {
        Zh = ["检讨编号"],
        En = ["review id"],
        Meaning = new("在哪次检讨中记录", "review it was noted in"),
        References = ["reviews"],
    };

    public static readonly Column Note = new("note", ColumnKind.Text)
    {
        Zh = ["备注", "说明"],
        En = ["note"],
        Meaning = new("备注", "note"),
    };

    public static readonly Table<GoalProgress> Table = new(
        "goal_progress",
        new("目标进度", "Goal progress"),
        new("目标在各日期的实际值", "what each goal had reached at which date"),
        ["目标进度"],
        [
            GoalId,
            AsOf,
            Actual,
            Forecast,
            Rag,
            ReviewId,
            Note,
        ],
        r => new GoalProgress
        {
            Row = r.Row,
            Goal = r.Id<Goal>(GoalId),
            AsOf = r.Date(AsOf) ?? default,
            Actual = r.Number(Actual) ?? 0,
            Forecast = r.Number(Forecast),
            Rag = r.Code<Rag>(Rag),
            Review = r.OptionalId<Review>(ReviewId),
            Note = r.Text(Note),
        })
    {
        Key = [GoalId, AsOf],
    };
}

/// <summary>What each goal had reached at which date.</summary>
public sealed record GoalProgress : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Goal.</summary>
    public required Id<Goal> Goal { get; init; }

    /// <summary>Date of the value.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Value at that date, in the goal's unit.</summary>
    public required decimal Actual { get; init; }

    /// <summary>Value expected at the end, in the goal's unit.</summary>
    public decimal? Forecast { get; init; }

    /// <summary>Status.</summary>
    public Rag? Rag { get; init; }

    /// <summary>Review it was noted in.</summary>
    public Id<Review>? Review { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }
}
