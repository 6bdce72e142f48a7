using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>关系连线: influence, conflict and informal reporting between people.</summary>
public static class StakeholderLinks
{
    public static readonly Column FromId = new("from_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["起点人物"],
        En = ["from", "from id"],
        Meaning = new("起点人物编号", "person id at the start"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column ToId = new("to_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["终点人物"],
        En = ["to", "to id"],
        Meaning = new("终点人物编号", "person id at the end"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column Kind = new("kind", ColumnKind.Code)
    {
        Need = Need.Required,
        Zh = ["关系类型", "类型"],
        En = ["kind", "relation"],
        Meaning = new("影响、冲突或非正式汇报", "influences, conflicts or informal reporting"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.LinkKind,
    };

    public static readonly Column Strength = new("strength", ColumnKind.Integer)
    {
        Zh = ["强度"],
        En = ["strength"],
        Meaning = new("强度 1–3，不填为 2", "strength 1–3, 2 when empty"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 3,
        Default = "2",
    };

    public static readonly Column Note = new("note", ColumnKind.Text)
    {
        Zh = ["备注"],
        En = ["note"],
        Meaning = new("备注", "note"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Table<StakeholderLink> Table = new(
        "stakeholder_links",
        new("关系连线", "Stakeholder links"),
        new("人物之间的影响、冲突和非正式汇报", "influence, conflict and informal reporting between people"),
        ["关系连线", "人物关系"],
        [
            FromId,
            ToId,
            Kind,
            Strength,
            Note,
        ],
        r => new StakeholderLink
        {
            Row = r.Row,
            From = r.Id<Stakeholder>(FromId),
            To = r.Id<Stakeholder>(ToId),
            Kind = r.RequiredCode<LinkKind>(Kind),
            Strength = r.Integer(Strength),
            Note = r.Text(Note),
        })
    {
    };
}

/// <summary>Influence, conflict and informal reporting between people.</summary>
public sealed record StakeholderLink : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Person id at the start.</summary>
    public required Id<Stakeholder> From { get; init; }

    /// <summary>Person id at the end.</summary>
    public required Id<Stakeholder> To { get; init; }

    /// <summary>Influences, conflicts or informal reporting.</summary>
    public required LinkKind Kind { get; init; }

    /// <summary>Strength 1–3; an empty cell stands for 2.</summary>
    public int? Strength { get; init; }

    /// <summary>Note.</summary>
    public string? Note { get; init; }
}
