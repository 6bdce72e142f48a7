using KspSite.Core.Input;

namespace KspSite.Core.Domain;

/// <summary>策略人物: people on the customer's side who influence the purchase.</summary>
public static class Stakeholders
{
    public static readonly Column PersonId = new("person_id", ColumnKind.Id)
    {
        Need = Need.Required,
        Zh = ["人物编号"],
        En = ["person id"],
        Meaning = new("人物的唯一编号", "unique id of the person"),
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

    public static readonly Column ZoneId = new("zone_id", ColumnKind.Id)
    {
        Zh = ["战区编号"],
        En = ["zone id"],
        Meaning = new("所属战区，空白表示所有战区", "zone; every zone when empty"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["zones"],
    };

    public static readonly Column Name = new("name", ColumnKind.Text)
    {
        IsName = true,
        Need = Need.Required,
        Zh = ["姓名"],
        En = ["name"],
        Meaning = new("姓名", "name of the person"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Title = new("title", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["职位", "职务"],
        En = ["title"],
        Meaning = new("职位", "job title"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Department = new("department", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["部门"],
        En = ["department"],
        Meaning = new("所在部门", "department"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column ReportsTo = new("reports_to", ColumnKind.Id)
    {
        Zh = ["上级", "汇报对象"],
        En = ["reports to"],
        Meaning = new("上级的人物编号", "person id of the superior"),
        Sensitivity = Sensitivity.Sensitive,
        References = ["stakeholders"],
    };

    public static readonly Column IsStrategic = new("is_strategic", ColumnKind.Boolean)
    {
        Zh = ["是否策略人物"],
        En = ["strategic player", "is strategic"],
        Meaning = new("是否策略人物", "whether the person is a strategic player"),
        Sensitivity = Sensitivity.Sensitive,
        Default = "是",
    };

    public static readonly Column BuyingRole = new("buying_role", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["购买角色"],
        En = ["buying role"],
        Meaning = new("在购买中的角色", "role in the purchase"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.BuyingRole,
    };

    public static readonly Column PlayerRole = new("player_role", ColumnKind.Code)
    {
        Zh = ["人物角色"],
        En = ["role", "player role"],
        Meaning = new("对我方的角色", "role towards us"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.PlayerRole,
    };

    public static readonly Column Influence = new("influence", ColumnKind.Influence)
    {
        Need = Need.Wanted,
        Zh = ["影响力"],
        En = ["influence"],
        Meaning = new("影响力 1–5，5 为决定者", "influence 1–5, 5 decides"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column Support = new("support", ColumnKind.Code)
    {
        Need = Need.Wanted,
        Zh = ["态度", "支持度"],
        En = ["support", "attitude"],
        Meaning = new("对我方的态度", "attitude towards us"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Support,
    };

    public static readonly Column Light = new("light", ColumnKind.Code)
    {
        Zh = ["灯号", "红绿灯"],
        En = ["light"],
        Meaning = new("绿灯、黄灯、红灯；空白时由态度推出", "green, yellow or red; derived from the attitude when empty"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.Light,
    };

    public static readonly Column LevelNow = new("level_now", ColumnKind.Integer)
    {
        Need = Need.Wanted,
        Zh = ["对方认定阶梯", "关系阶梯"],
        En = ["level now"],
        Meaning = new("对方眼中我方所处的阶梯 1–5", "ladder level 1–5 as the person sees us"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column LevelTarget = new("level_target", ColumnKind.Integer)
    {
        Zh = ["目标阶梯"],
        En = ["level target"],
        Meaning = new("希望达到的阶梯 1–5", "ladder level 1–5 wanted"),
        Sensitivity = Sensitivity.Sensitive,
        Min = 1,
        Max = 5,
    };

    public static readonly Column ContactDepth = new("contact_depth", ColumnKind.Code)
    {
        Zh = ["接触程度"],
        En = ["contact depth", "coverage"],
        Meaning = new("接触的深度", "how deep the contact is"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.ContactDepth,
    };

    public static readonly Column DecisionOrientation = new("decision_orientation", ColumnKind.Code)
    {
        Zh = ["决策取向"],
        En = ["decision orientation"],
        Meaning = new("决策时看重什么", "what the person looks at when deciding"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.DecisionOrientation,
    };

    public static readonly Column PoliticalStatus = new("political_status", ColumnKind.Code)
    {
        Zh = ["权力地位"],
        En = ["political status"],
        Meaning = new("在组织权力结构中的位置", "place in the power structure"),
        Sensitivity = Sensitivity.Sensitive,
        Vocabulary = Vocabularies.PoliticalStatus,
    };

    public static readonly Column Motive = new("motive", ColumnKind.Code)
    {
        Zh = ["个人动机"],
        En = ["personal motive", "motive"],
        Meaning = new("个人的动机", "the person's own motive"),
        Sensitivity = Sensitivity.Personal,
        Vocabulary = Vocabularies.Motive,
    };

    public static readonly Column Win = new("win", ColumnKind.Text)
    {
        Zh = ["个人赢"],
        En = ["win"],
        Meaning = new("事情办成后个人得到什么", "what the person gains personally"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column Concern = new("concern", ColumnKind.Text)
    {
        Zh = ["顾虑"],
        En = ["concern"],
        Meaning = new("个人的顾虑", "what worries the person"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column OurOwner = new("our_owner", ColumnKind.Text)
    {
        Need = Need.Wanted,
        Zh = ["我方负责人", "对接人"],
        En = ["our owner"],
        Meaning = new("我方谁负责这个人物", "who of us looks after the person"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column LastContact = new("last_contact", ColumnKind.Date)
    {
        Zh = ["最近接触"],
        En = ["last contact"],
        Meaning = new("最近一次接触的日期", "date of the last contact"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Column Evidence = new("evidence", ColumnKind.Text)
    {
        Zh = ["依据"],
        En = ["evidence"],
        Meaning = new("判断态度的依据", "what the attitude is judged by"),
        Sensitivity = Sensitivity.Personal,
    };

    public static readonly Column LeftOn = new("left_on", ColumnKind.Date)
    {
        Zh = ["离任日期"],
        En = ["left on"],
        Meaning = new("离任日期，空白表示在任", "date the person left; in office when empty"),
        Sensitivity = Sensitivity.Sensitive,
    };

    public static readonly Table<Stakeholder> Table = new(
        "stakeholders",
        new("策略人物", "Stakeholders"),
        new("客户一方影响购买的人", "people on the customer's side who influence the purchase"),
        ["策略人物", "关系人", "关系人影响分析表", "stakeholder", "people"],
        [
            PersonId,
            AccountId,
            ZoneId,
            Name,
            Title,
            Department,
            ReportsTo,
            IsStrategic,
            BuyingRole,
            PlayerRole,
            Influence,
            Support,
            Light,
            LevelNow,
            LevelTarget,
            ContactDepth,
            DecisionOrientation,
            PoliticalStatus,
            Motive,
            Win,
            Concern,
            OurOwner,
            LastContact,
            Evidence,
            LeftOn,
        ],
        r => new Stakeholder
        {
            Row = r.Row,
            Id = r.Id<Stakeholder>(PersonId),
            Account = r.Id<Account>(AccountId),
            Zone = r.OptionalId<Zone>(ZoneId),
            Name = r.Required(Name),
            Title = r.Text(Title),
            Department = r.Text(Department),
            ReportsTo = r.OptionalId<Stakeholder>(ReportsTo),
            IsStrategic = r.BooleanOrDefault(IsStrategic),
            BuyingRole = r.Code<BuyingRole>(BuyingRole),
            PlayerRole = r.Code<PlayerRole>(PlayerRole),
            Influence = r.Influence(Influence),
            Support = r.Code<Support>(Support),
            Light = r.Code<Light>(Light),
            LevelNow = r.Integer(LevelNow),
            LevelTarget = r.Integer(LevelTarget),
            ContactDepth = r.Code<ContactDepth>(ContactDepth),
            DecisionOrientation = r.Code<DecisionOrientation>(DecisionOrientation),
            PoliticalStatus = r.Code<PoliticalStatus>(PoliticalStatus),
            Motive = r.Code<Motive>(Motive),
            Win = r.Text(Win),
            Concern = r.Text(Concern),
            OurOwner = r.Text(OurOwner),
            LastContact = r.Date(LastContact),
            Evidence = r.Text(Evidence),
            LeftOn = r.Date(LeftOn),
        })
    {
        Key = [PersonId],
        Names = [Name],
    };
}

/// <summary>People on the customer's side who influence the purchase.</summary>
public sealed record Stakeholder : IAccountRecord
{
    public required Row Row { get; init; }

    /// <summary>Unique id of the person.</summary>
    public required Id<Stakeholder> Id { get; init; }

    /// <summary>Customer.</summary>
    public required Id<Account> Account { get; init; }

    /// <summary>Zone; every zone when empty.</summary>
    public Id<Zone>? Zone { get; init; }

    /// <summary>Name of the person.</summary>
    public required string Name { get; init; }

    /// <summary>Job title.</summary>
    public string? Title { get; init; }

    /// <summary>Department.</summary>
    public string? Department { get; init; }

    /// <summary>Person id of the superior.</summary>
    public Id<Stakeholder>? ReportsTo { get; init; }

    /// <summary>Whether the person is a strategic player.</summary>
    public bool IsStrategic { get; init; }

    /// <summary>Role in the purchase.</summary>
    public BuyingRole? BuyingRole { get; init; }

    /// <summary>Role towards us.</summary>
    public PlayerRole? PlayerRole { get; init; }

    /// <summary>Influence 1–5, 5 decides.</summary>
    public int? Influence { get; init; }

    /// <summary>Attitude towards us.</summary>
    public Support? Support { get; init; }

    /// <summary>Green, yellow or red; derived from the attitude when empty.</summary>
    public Light? Light { get; init; }

    /// <summary>Ladder level 1–5 as the person sees us.</summary>
    public int? LevelNow { get; init; }

    /// <summary>Ladder level 1–5 wanted.</summary>
    public int? LevelTarget { get; init; }

    /// <summary>How deep the contact is.</summary>
    public ContactDepth? ContactDepth { get; init; }

    /// <summary>What the person looks at when deciding.</summary>
    public DecisionOrientation? DecisionOrientation { get; init; }

    /// <summary>Place in the power structure.</summary>
    public PoliticalStatus? PoliticalStatus { get; init; }

    /// <summary>The person's own motive.</summary>
    public Motive? Motive { get; init; }

    /// <summary>What the person gains personally.</summary>
    public string? Win { get; init; }

    /// <summary>What worries the person.</summary>
    public string? Concern { get; init; }

    /// <summary>Who of us looks after the person.</summary>
    public string? OurOwner { get; init; }

    /// <summary>Date of the last contact.</summary>
    public DateOnly? LastContact { get; init; }

    /// <summary>What the attitude is judged by.</summary>
    public string? Evidence { get; init; }

    /// <summary>Date the person left; in office when empty.</summary>
    public DateOnly? LeftOn { get; init; }

    /// <summary>A strategic player (the set P of the metrics): strategic and not gone by <paramref name="asOf"/>.</summary>
    public bool IsPlayer(DateOnly asOf) => IsStrategic && !HasLeft(asOf);

    public bool HasLeft(DateOnly asOf) => LeftOn is { } left && left <= asOf;

    /// <summary>The light as given, else as the attitude implies: supporter and mentor green, neutral yellow, opponents red, unknown grey.</summary>
    public Light EffectiveLight => Light ?? ImpliedLight;

    public Light ImpliedLight => Support.ImpliedLight();

    /// <summary>−2 (enemy) to +2 (mentor); null when unknown or not given.</summary>
    public int? SupportValue => Support.Value();

    /// <summary>Political status decides; where it is not given, an influence of 4 or 5.</summary>
    public bool IsKeyPlayer => PoliticalStatus is { } status ? status != Domain.PoliticalStatus.Outside : Influence >= 4;
}
