using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>检讨内容: scores, findings and decisions for the five sections of a review.</summary>
public static class ReviewItems
{
    public static readonly Column ReviewId = new("review_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["检讨编号"],
        En = ["review id"],
        Meaning = new("检讨", "review"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["reviews"],
    };

    public static readonly Column Section = new("section", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["检讨内容", "检讨项目"],
        En = ["section"],
        Meaning = new("五项内容之一", "one of the five sections"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ReviewSection,
    };

    public static readonly Column Score = new("score", ColumnKind.Integer)
    {
        Zh = ["评分", "得分"],
        En = ["score"],
        Meaning = new("评分 1–5", "score 1–5"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column Rag = new("rag", ColumnKind.Code)
    {
        Zh = ["状态灯"],
        En = ["rag"],
        Meaning = new("状态灯", "status"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Rag,
    };

    public static readonly Column Finding = new("finding", ColumnKind.LongText)
    {
        Need = Need.Wanted,
        Zh = ["发现", "问题", "说明"],
        En = ["finding"],
        Meaning = new("检讨发现了什么", "what the review found"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Decision = new("decision", ColumnKind.LongText)
    {
        Zh = ["决议", "结论"],
        En = ["decision"],
        Meaning = new("作出的决议", "what was decided"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column IssueKey = new("issue_key", ColumnKind.Id)
    {
        Zh = ["问题编号"],
        En = ["issue key"],
        Meaning = new("问题编号，同一编号即同一问题", "key of the issue; the same key is the same issue over time"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column IssueStatus = new("issue_status", ColumnKind.Code)
    {
        Zh = ["问题状态"],
        En = ["issue status"],
        Meaning = new("问题的状态", "state of the issue"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.IssueStatus,
    };

    public static readonly Column Ref = new("ref", ColumnKind.Id)
    {
        Zh = ["关联编号"],
        En = ["reference", "ref"],
        Meaning = new("关联的目标、策略、行动或战区编号", "id of a goal, strategy, action or zone"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["goals", "strategies", "actions", "zones"],
    };

    public static readonly Column ActionId = new("action_id", ColumnKind.Id)
    {
        Zh = ["行动编号"],
        En = ["action id"],
        Meaning = new("由此产生的行动", "action that came of it"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["actions"],
    };

    public static readonly Table<ReviewItem> Table = new(
        "review_items",
        new("检讨内容", "Review items"),
        new("检讨五项内容的评分、发现与决议", "scores, findings and decisions for the five sections of a review"),
        ["检讨内容", "检讨结果"],
        [
            ReviewId,
            Section,
            Score,
            Rag,
            Finding,
            Decision,
            IssueKey,
            IssueStatus,
            Ref,
            ActionId,
        ],
        r => new ReviewItem
        {
            Row = r.Row,
            Review = r.Id<Review>(ReviewId),
            Section = r.RequiredCode<ReviewSection>(Section),
            Score = r.Integer(Score),
            Rag = r.Code<Rag>(Rag),
            Finding = r.Text(Finding),
            Decision = r.Text(Decision),
            IssueKey = r.OptionalId<ReviewIssue>(IssueKey),
            IssueStatus = r.Code<IssueStatus>(IssueStatus),
            Reference = r.OptionalId<Goal>(Ref),
            Action = r.OptionalId<PlanAction>(ActionId),
        })
    {
    };
}

/// <summary>Scores, findings and decisions for the five sections of a review.</summary>
public sealed record ReviewItem : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Review.</summary>
    public required Id<Review> Review { get; init; }

    /// <summary>One of the five sections.</summary>
    public required ReviewSection Section { get; init; }

    /// <summary>Score 1–5.</summary>
    public int? Score { get; init; }

    /// <summary>Status.</summary>
    public Rag? Rag { get; init; }

    /// <summary>What the review found.</summary>
    public string? Finding { get; init; }

    /// <summary>What was decided.</summary>
    public string? Decision { get; init; }

    /// <summary>Key of the issue; the same key is the same issue over time.</summary>
    public Id<ReviewIssue>? IssueKey { get; init; }

    /// <summary>State of the issue.</summary>
    public IssueStatus? IssueStatus { get; init; }

    /// <summary>Id of a goal, strategy, action or zone.</summary>
    public Id<Goal>? Reference { get; init; }

    /// <summary>Action that came of it.</summary>
    public Id<PlanAction>? Action { get; init; }
}
