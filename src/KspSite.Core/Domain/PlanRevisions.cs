using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>修订记录: changes made to the plans.</summary>
public static class PlanRevisions
{
    public static readonly Column PlanId = new("plan_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["计划编号"],
        En = ["plan id"],
        Meaning = new("计划", "plan"),
        References = ["plans"],
    };

    public static readonly Column Rev = new("rev", ColumnKind.Text)
    {
        Need = Need.Required,
        Zh = ["修订号", "版本"],
        En = ["revision", "rev"],
        Meaning = new("修订号", "number of the revision"),
    };

    public static readonly Column Date = new("date", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["修订日期"],
        En = ["date"],
        Meaning = new("修订的日期", "date of the revision"),
    };

    public static readonly Column By = new("by", ColumnKind.Text)
    {
        Zh = ["修订人"],
        En = ["by"],
        Meaning = new("修订的人", "who made it"),
    };

    public static readonly Column Section = new("section", ColumnKind.Code)
    {
        Zh = ["部分"],
        En = ["section"],
        Meaning = new("修订的部分", "section that was changed"),
        Vocabulary = Vocabularies.PlanSection,
    };

    public static readonly Column Change = new("change", ColumnKind.LongText)
    {
        Zh = ["修订内容"],
        En = ["change"],
        Meaning = new("修订了什么", "what was changed"),
    };

    public static readonly Column Reason = new("reason", ColumnKind.Code)
    {
        Zh = ["原因"],
        En = ["reason"],
        Meaning = new("修订的原因", "reason of the revision"),
        Vocabulary = Vocabularies.RevisionReason,
    };

    public static readonly Table<PlanRevision> Table = new(
        "plan_revisions",
        new("修订记录", "Plan revisions"),
        new("计划的修订记录", "changes made to the plans"),
        ["修订记录", "修订"],
        [
            PlanId,
            Rev,
            Date,
            By,
            Section,
            Change,
            Reason,
        ],
        r => new PlanRevision
        {
            Row = r.Row,
            Plan = r.Id<Plan>(PlanId),
            Revision = r.Required(Rev),
            Date = r.Date(Date) ?? default,
            By = r.Text(By),
            Section = r.Code<PlanSection>(Section),
            Change = r.Text(Change),
            Reason = r.Code<RevisionReason>(Reason),
        })
    {
        Key = [PlanId, Rev],
    };
}

/// <summary>Changes made to the plans.</summary>
public sealed record PlanRevision : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Plan.</summary>
    public required Id<Plan> Plan { get; init; }

    /// <summary>Number of the revision.</summary>
    public required string Revision { get; init; }

    /// <summary>Date of the revision.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Who made it.</summary>
    public string? By { get; init; }

    /// <summary>Section that was changed.</summary>
    public PlanSection? Section { get; init; }

    /// <summary>What was changed.</summary>
    public string? Change { get; init; }

    /// <summary>Reason of the revision.</summary>
    public RevisionReason? Reason { get; init; }
}
