using KspSite.Core.Domain;

namespace KspSite.Init.Facilitation;

/// <summary>A module of the course outline: its minutes, how it is taught, and the sections of the plan that it should leave filled.</summary>
/// <param name="CutOrder">Ours: what to shorten first when the room is late; null for what must not be cut.</param>
internal sealed record OutlineModule(string Code, Words Title, int Minutes, int? CutOrder, ImmutableArray<TeachingMethod> Methods, ImmutableArray<PlanSection> Sections)
{
    /// <summary>The nine modules of the outline, 780 minutes in all. Minutes and methods are the outline's; the sections are our reading of it.</summary>
    public static ImmutableArray<OutlineModule> All { get; } =
    [
        new("M0", new("课程导入", "Introduction"), 30, 3, [TeachingMethod.Lecture, TeachingMethod.Facilitated, TeachingMethod.Group], []),
        new("M1", new("客户需求分析及管理", "Understanding the customer's needs"), 120, null, Working,
            [PlanSection.Background, PlanSection.Process, PlanSection.Zones, PlanSection.Motive]),
        new("M2", new("多渠道合作模式", "Working through several channels"), 90, 1, Working, [PlanSection.Criteria, PlanSection.Channels]),
        new("M3", new("情境评估", "Assessing the situation"), 120, null, Working,
            [PlanSection.Situation, PlanSection.Sources, PlanSection.Views, PlanSection.Ladder, PlanSection.Players]),
        new("M4", new("策略分析", "Strategy analysis"), 60, null, Working, [PlanSection.Positioning, PlanSection.Goals]),
        new("M5A", new("业务发展策略", "Business development"), 120, null, Practising, [PlanSection.BizDev, PlanSection.Actions]),
        new("M5B", new("组织渗透策略", "Organisation penetration"), 120, null, Practising, [PlanSection.OrgPen, PlanSection.Pitch]),
        new("M5C", new("资源支持策略", "Resource support"), 60, 2, Practising, [PlanSection.Resource]),
        new("M6", new("计划检讨", "Plan review"), 60, null,
            [TeachingMethod.Lecture, TeachingMethod.Facilitated, TeachingMethod.Tool, TeachingMethod.Individual, TeachingMethod.Demo], [PlanSection.ReviewPlan]),
    ];

    private static ImmutableArray<TeachingMethod> Working =>
        [TeachingMethod.Lecture, TeachingMethod.Facilitated, TeachingMethod.Individual, TeachingMethod.Group, TeachingMethod.Ksp];

    private static ImmutableArray<TeachingMethod> Practising => Working.Insert(4, TeachingMethod.Roleplay);
}
