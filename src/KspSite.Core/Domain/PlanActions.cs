using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>行动: what turns strategies into work.</summary>
public static class PlanActions
{
    public static readonly Column ActionId = new("action_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["行动编号"],
        En = ["action id"],
        Meaning = new("行动的唯一编号", "unique id of the action"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column AccountId = new("account_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["客户编号"],
        En = ["account id"],
        Meaning = new("所属客户", "customer"),
        Sensitivity = Sensitivity.Open,
        References = ["accounts"],
    };

    public static readonly Column StrategyId = new("strategy_id", ColumnKind.Id)
    {
        Need = Need.Wanted,
        Zh = ["策略编号", "对应策略"],
        En = ["strategy id"],
        Meaning = new("所属子策略", "sub-strategy it belongs to"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["strategies"],
    };

    public static readonly Column Action = new("action", ColumnKind.LongText)
    {
        Need = Need.Required,
        Zh = ["行动", "行动内容", "任务"],
        En = ["action"],
        Meaning = new("要做的事", "what is to be done"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Owner = new("owner", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["负责人"],
        En = ["owner"],
        Meaning = new("唯一的负责人", "the one person in charge"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Helpers = new("helpers", ColumnKind.TextList)
    {
        Zh = ["协助人"],
        En = ["helpers"],
        Meaning = new("协助的人", "people who help"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column ChannelId = new("channel_id", ColumnKind.Id)
    {
        Zh = ["渠道"],
        En = ["channel", "channel id"],
        Meaning = new("由哪条渠道执行", "channel that carries it out"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["channels"],
    };

    public static readonly Column DueOriginal = new("due_original", ColumnKind.Date)
    {
        Zh = ["原定日期"],
        En = ["original due", "due original"],
        Meaning = new("最初约定的日期", "date first agreed"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Due = new("due", ColumnKind.Date)
    {
        Need = Need.Wanted,
        Zh = ["期限", "截止日期", "完成日期"],
        En = ["due"],
        Meaning = new("应在哪天完成，推迟过的写现在的期限（实际哪天完成写在“实际完成”）", "date it is due now, put off or not; when it was done stands in its own column"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column DoneDate = new("done_date", ColumnKind.Date)
    {
        Zh = ["实际完成"],
        En = ["completed on", "done date"],
        Meaning = new("实际完成的日期", "date it was done"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Status = new("status", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["状态"],
        En = ["status"],
        Meaning = new("行动的状态", "state of the action"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ActionStatus,
    };

    public static readonly Column Progress = new("progress", ColumnKind.Share)
    {
        Zh = ["进度"],
        En = ["progress"],
        Meaning = new("完成的比例", "share done"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column FromReview = new("from_review", ColumnKind.Id)
    {
        Zh = ["来源检讨"],
        En = ["from review"],
        Meaning = new("由哪次检讨产生", "review it came from"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["reviews"],
    };

    public static readonly Column Result = new("result", ColumnKind.LongText)
    {
        Zh = ["结果"],
        En = ["result"],
        Meaning = new("做完后的结果", "what came of it"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Table<PlanAction> Table = new(
        "actions",
        new("行动", "Actions"),
        new("把策略变成事情的行动", "what turns strategies into work"),
        ["行动计划", "行动", "action", "action plan"],
        [
            ActionId,
            AccountId,
            StrategyId,
            Action,
            Owner,
            Helpers,
            ChannelId,
            DueOriginal,
            Due,
            DoneDate,
            Status,
            Progress,
            FromReview,
            Result,
        ],
        r => new PlanAction
        {
            Row = r.Row,
            Id = r.Id<PlanAction>(ActionId),
            Account = r.Id<Account>(AccountId),
            Strategy = r.OptionalId<Strategy>(StrategyId),
            Text = r.Required(Action),
            Owner = r.Text(Owner),
            Helpers = r.List(Helpers),
            Channel = r.OptionalId<Channel>(ChannelId),
            DueOriginal = r.Date(DueOriginal),
            Due = r.Date(Due),
            DoneDate = r.Date(DoneDate),
            Status = r.Code<ActionStatus>(Status),
            Progress = r.Share(Progress),
            FromReview = r.OptionalId<Review>(FromReview),
            Result = r.Text(Result),
        })
    {
        Key = [ActionId],
        NotAfterAsOf = [DoneDate],
    };
}

/// <summary>What turns strategies into work.</summary>
public sealed record PlanAction : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the action.</summary>
    public required Id<PlanAction> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Sub-strategy it belongs to.</summary>
    public Id<Strategy>? Strategy { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>The one person in charge.</summary>
    public string? Owner { get; init; }

    /// <summary>People who help.</summary>
    public ImmutableArray<string> Helpers { get; init; } = [];

    /// <summary>Channel that carries it out.</summary>
    public Id<Channel>? Channel { get; init; }

    /// <summary>Date first agreed.</summary>
    public DateOnly? DueOriginal { get; init; }

    /// <summary>Date it is due now.</summary>
    public DateOnly? Due { get; init; }

    /// <summary>Date it was done.</summary>
    public DateOnly? DoneDate { get; init; }

    /// <summary>State of the action.</summary>
    public ActionStatus? Status { get; init; }

    /// <summary>Share done.</summary>
    public decimal? Progress { get; init; }

    /// <summary>Review it came from.</summary>
    public Id<Review>? FromReview { get; init; }

    /// <summary>What came of it.</summary>
    public string? Result { get; init; }

    /// <summary>Not started, in progress or blocked. An action without a status is neither open nor done (X10).</summary>
    public bool IsOpen => Status is ActionStatus.NotStarted or ActionStatus.InProgress or ActionStatus.Blocked;

    public bool IsDone => Status == ActionStatus.Done;

    /// <summary>Open, or without a status: whoever looks for what is left to do wants to see it.</summary>
    public bool MayBeOpen => IsOpen || Status is null;

    /// <summary>Open with a due date before <paramref name="asOf"/>.</summary>
    public bool IsOverdue(DateOnly asOf) => IsOpen && Due < asOf;
}
