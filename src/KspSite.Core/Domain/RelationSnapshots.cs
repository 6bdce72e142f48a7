using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>关系快照: attitude, light and ladder level of people at a date.</summary>
public static class RelationSnapshots
{
    public static readonly Column PersonId = new("person_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["人物编号"],
        En = ["person id"],
        Meaning = new("人物", "person"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column AsOf = new("as_of", ColumnKind.Date)
    {
        Need = Need.Required,
        Zh = ["日期", "数据日期"],
        En = ["as of", "date"],
        Meaning = new("快照日期", "date of the snapshot"),
        Sensitivity = Sensitivity.Open,
    };

    public static readonly Column Influence = new("influence", ColumnKind.Influence)
    {
        Zh = ["影响力"],
        En = ["influence"],
        Meaning = new("影响力 1–5", "influence 1–5"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column Support = new("support", ColumnKind.Code)
    {
        Zh = ["态度", "支持度"],
        En = ["support"],
        Meaning = new("态度", "attitude"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Support,
    };

    public static readonly Column Light = new("light", ColumnKind.Code)
    {
        Zh = ["灯号"],
        En = ["light"],
        Meaning = new("灯号", "light"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Light,
    };

    public static readonly Column LevelNow = new("level_now", ColumnKind.Integer)
    {
        Zh = ["对方认定阶梯", "关系阶梯"],
        En = ["level now"],
        Meaning = new("对方眼中的阶梯 1–5", "ladder level 1–5 as the person sees us"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column ContactDepth = new("contact_depth", ColumnKind.Code)
    {
        Zh = ["接触程度"],
        En = ["contact depth", "coverage"],
        Meaning = new("接触程度", "depth of contact"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ContactDepth,
    };

    public static readonly Column ReviewId = new("review_id", ColumnKind.Id)
    {
        Zh = ["检讨编号"],
        En = ["review id"],
        Meaning = new("在哪次检讨中记录", "review it was noted in"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["reviews"],
    };

    public static readonly Column Note = new("note", ColumnKind.Text)
    {
        Zh = ["备注", "依据"],
        En = ["note"],
        Meaning = new("依据", "what it is based on"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Table<RelationSnapshot> Table = new(
        "relation_snapshots",
        new("关系快照", "Relationship snapshots"),
        new("人物在各日期的态度、灯号与阶梯", "attitude, light and ladder level of people at a date"),
        ["关系快照"],
        [
            PersonId,
            AsOf,
            Influence,
            Support,
            Light,
            LevelNow,
            ContactDepth,
            ReviewId,
            Note,
        ],
        r => new RelationSnapshot
        {
            Row = r.Row,
            Person = r.Id<Stakeholder>(PersonId),
            AsOf = r.Date(AsOf) ?? default,
            Influence = r.Influence(Influence),
            Support = r.Code<Support>(Support),
            Light = r.Code<Light>(Light),
            LevelNow = r.Integer(LevelNow),
            ContactDepth = r.Code<ContactDepth>(ContactDepth),
            Review = r.OptionalId<Review>(ReviewId),
            Note = r.Text(Note),
        })
    {
        Key = [PersonId, AsOf],
    };
}

/// <summary>Attitude, light and ladder level of people at a date.</summary>
public sealed record RelationSnapshot : IRecord
{
    public required Row Row { get; init; }

    /// <summary>Person.</summary>
    public required Id<Stakeholder> Person { get; init; }

    /// <summary>Date of the snapshot.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Influence 1–5.</summary>
    public int? Influence { get; init; }

    /// <summary>Attitude.</summary>
    public Support? Support { get; init; }

    /// <summary>Light.</summary>
    public Light? Light { get; init; }

    /// <summary>Ladder level 1–5 as the person sees us.</summary>
    public int? LevelNow { get; init; }

    /// <summary>Depth of contact.</summary>
    public ContactDepth? ContactDepth { get; init; }

    /// <summary>Review it was noted in.</summary>
    public Id<Review>? Review { get; init; }

    /// <summary>What it is based on.</summary>
    public string? Note { get; init; }

    /// <summary>The light as given, else as the attitude of that date implies.</summary>
    public Light EffectiveLight => Light ?? Support.ImpliedLight();
}
