namespace KspSite.Core.Domain;

// One enumeration for each vocabulary that the program reasons about. Labels, codes and aliases: Input/Vocabularies.cs,
// where the terms stand in the order of these values.

public enum MoneyUnit
{
    Yuan,
    Thousand,
    TenThousand,
    Million,
    HundredMillion,
}

public enum Ownership
{
    Direct,
    Channel,
    Shared,
}

public enum Visibility
{
    Team,
    Management,
    CustomerSafe,
}

public enum PlanStatus
{
    Draft,
    Submitted,
    Approved,
    Active,
    Closed,
    Rejected,
}

public enum Cadence
{
    Monthly,
    Quarterly,
    HalfYear,
    Annual,
}

public enum ZoneKind
{
    Bu,
    Site,
    ProductLine,
    Project,
    Other,
}

public enum Motive
{
    Improve,
    Aspire,
    AvoidRisk,
}

public enum SuppliedBy
{
    Us,
    Competitor,
    Internal,
    None,
    Unknown,
}

public enum ChannelType
{
    Direct,
    Distributor,
    Reseller,
    Integrator,
    Online,
    Inside,
    Service,
    Other,
}

public enum CoverageRole
{
    Lead,
    Support,
    Fulfil,
    None,
}

public enum ConflictType
{
    DirectVsChannel,
    PartnerVsPartner,
    Credit,
    Price,
    Territory,
}

public enum ConflictStatus
{
    Open,
    Escalated,
    Resolved,
}

public enum ViewKind
{
    Trend,
    Challenge,
    Goal,
    Initiative,
    Obstacle,
    Opportunity,
    Strength,
    Vulnerability,
    CompetitorThreat,
}

public enum Impact
{
    High,
    Medium,
    Low,
}

public enum Reliability
{
    A,
    B,
    C,
    D,
}

public enum Confirmation
{
    Unconfirmed,
    Confirmed,
    Resolved,
}

public enum BuyingRole
{
    Economic,
    User,
    Technical,
    Coach,
}

public enum PlayerRole
{
    Sponsor,
    AntiSponsor,
    StrategicCoach,
    KeyPlayer,
}

public enum Support
{
    Enemy,
    NonSupporter,
    Neutral,
    Supporter,
    Mentor,
    Unknown,
}

public enum Light
{
    Green,
    Yellow,
    Red,
    Grey,
}

public enum ContactDepth
{
    Unknown,
    None,
    Brief,
    Multiple,
    InDepth,
}

public enum DecisionOrientation
{
    Financial,
    Technical,
    Relationship,
    Business,
}

public enum PoliticalStatus
{
    InnerCircle,
    PoliticalStructure,
    Outside,
}

public enum LinkKind
{
    Influences,
    Conflicts,
    Informal,
}

public enum GoalType
{
    Revenue,
    Volume,
    Profit,
    Share,
    Relationship,
    Penetration,
    Product,
    Satisfaction,
    Channel,
    Other,
}

public enum GoalKind
{
    Quantitative,
    Qualitative,
}

public enum GoalStatus
{
    NotStarted,
    InProgress,
    Achieved,
    Missed,
    Cancelled,
}

public enum Pillar
{
    BizDev,
    OrgPen,
    Resource,
}

public enum StrategyStatus
{
    Active,
    OnHold,
    Done,
    Dropped,
}

public enum ActionStatus
{
    NotStarted,
    InProgress,
    Done,
    Blocked,
    Cancelled,
}

public enum ResourceClass
{
    Focus,
    Stop,
    Program,
    Info,
}

public enum ResourceKind
{
    People,
    Budget,
    Technical,
    Executive,
    Marketing,
    Service,
    Price,
    Sample,
    Other,
}

public enum ResourceStatus
{
    Requested,
    Approved,
    Partial,
    Rejected,
    Delivered,
}

public enum Rag
{
    Green,
    Amber,
    Red,
}

public enum ReviewKind
{
    Internal,
    Channel,
    Customer,
}

public enum ReviewSection
{
    Positioning,
    Progress,
    Issues,
    Opportunities,
    Actions,
}

public enum IssueStatus
{
    New,
    Open,
    Resolved,
}

public enum BlockKind
{
    Module,
    Break,
    Lunch,
    Buffer,
    Opening,
    Closing,
}

public enum TeachingMethod
{
    Lecture,
    Facilitated,
    Individual,
    Pair,
    Group,
    Plenary,
    Roleplay,
    Tool,
    Demo,
    Ksp,
}

public enum AttendanceStatus
{
    Present,
    Partial,
    Absent,
    Excused,
}

public enum ChallengeStatus
{
    Open,
    Answered,
    Parked,
}

public enum SectionState
{
    Empty,
    Draft,
    Complete,
    Checked,
    Na,
}

public enum ParkingStatus
{
    Open,
    Answered,
    Moved,
    Closed,
}

public enum CommitmentCheck
{
    Kept,
    Partly,
    Not,
    Unknown,
}

public enum RevisionReason
{
    Review,
    Workshop,
    Event,
    Correction,
}

public enum PlanSection
{
    Background,
    Situation,
    Process,
    Criteria,
    Zones,
    Motive,
    Channels,
    Sources,
    Views,
    Ladder,
    Players,
    Positioning,
    Goals,
    BizDev,
    OrgPen,
    Resource,
    Pitch,
    Actions,
    ReviewPlan,
}
