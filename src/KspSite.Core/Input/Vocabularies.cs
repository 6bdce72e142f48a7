using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>
/// Every vocabulary of the product, one declaration each. Lists marked configurable can be replaced in site.yaml; the
/// others carry meaning for rules and metrics. Terms of the field: see the glossary in src/README.md.
/// </summary>
public static class Vocabularies
{
    public static readonly Vocabulary Tier = new("tier", new("客户等级", "tier"), configurable: true,
    [
        new("S", "战略", "strategic", "S级", "战略客户"),
        new("A", "重点", "key", "A级", "重点客户"),
        new("B", "发展", "development", "B级", "发展客户"),
        new("N", "非大客户", "not a key account", "N级", "一般客户", "普通客户"),
    ])
    {
        KnownToRules = ["S", "A", "B", "N"],
    };

    public static readonly Vocabulary BuyingStage = new("buying_stage", new("购买韵律", "buying rhythm"), configurable: true,
    [
        new("status_quo", "维持现状", "status quo"),
        new("recognise", "认知需求", "recognise needs", "recognize"),
        new("evaluate", "评估方案", "evaluate options"),
        new("resolve", "化解疑虑", "resolve concerns", "解决疑虑", "解决顾虑", "消除顾虑"),
        new("decide", "决策", "decide"),
        new("implement", "实施", "implement"),
        new("change", "使用与变化", "use and change"),
    ]);

    public static readonly Vocabulary CoverageTask = new("coverage_task", new("销售任务", "sales task"), configurable: true,
    [
        new("lead", "找商机", "find leads", "商机"),
        new("qualify", "确认资格", "qualify"),
        new("presales", "方案/售前", "pre-sales"),
        new("close", "成交", "close"),
        new("deliver", "交付", "deliver"),
        new("service", "售后", "after-sales service"),
        new("manage", "客户经营", "manage the account"),
    ]);

    public static readonly Vocabulary InformationSource = new("information_source", new("信息来源", "information source"), configurable: true,
    [
        new("customer_talk", "客户访谈", "customer talk"),
        new("annual_report", "年报/公告", "annual report"),
        new("website", "官网/社媒", "website and social media"),
        new("industry", "行业协会/报告", "industry report"),
        new("partner", "经销商/伙伴", "partner"),
        new("coach", "内部教练", "coach"),
        new("crm", "内部系统", "own systems"),
        new("competitor", "竞品情报", "competitor intelligence"),
        new("tender", "招标信息", "tender"),
    ]);

    public static readonly Vocabulary ReviewRole = new("review_role", new("检讨角色", "review role"), configurable: true,
    [
        new("kam", "大客户经理", "key account manager", "客户经理"),
        new("manager", "销售主管", "sales manager", "主管"),
        new("exec_sponsor", "高层赞助人", "executive sponsor"),
        new("channel_mgr", "渠道经理", "channel manager"),
        new("presales", "技术", "pre-sales", "售前"),
        new("service", "服务", "service"),
        new("finance", "财务", "finance"),
        new("facilitator", "引导师", "facilitator"),
        new("customer", "客户", "customer"),
        new("partner", "经销商", "partner"),
    ])
    {
        KnownToRules = ["kam", "manager", "exec_sponsor"],
    };

    public static readonly Vocabulary<MoneyUnit> MoneyUnit = new("money_unit", new("金额单位", "money unit"),
        new("元", "元", "yuan", "CNY", "RMB", "人民币"), new("千元", "千元", "thousand", "千"), new("万元", "万元", "10 thousand", "万"),
        new("百万", "百万", "million", "百万元"), new("亿元", "亿元", "100 million", "亿"));

    public static readonly Vocabulary<Ownership> Ownership = new("ownership", new("客户归属", "account ownership"),
        new("direct", "直销", "direct"), new("channel", "渠道", "channel"), new("shared", "共有", "shared", "共享"));

    public static readonly Vocabulary<Visibility> Visibility = new("visibility", new("可见范围", "visibility"),
        new("team", "仅团队", "team", "团队"), new("management", "管理层", "management"),
        new("customer_safe", "可给客户", "customer-safe", "客户可见"));

    public static readonly Vocabulary<PlanStatus> PlanStatus = new("plan_status", new("计划状态", "plan status"),
        new("draft", "草稿", "draft"), new("submitted", "已提交", "submitted", "提交"), new("approved", "已批准", "approved", "批准"),
        new("active", "执行中", "active"), new("closed", "已关闭", "closed", "关闭"), new("rejected", "已退回", "rejected", "退回"));

    public static readonly Vocabulary<Cadence> Cadence = new("cadence", new("检讨周期", "review cadence"),
        new("monthly", "每月", "monthly", "月度", "每个月"), new("quarterly", "每季", "quarterly", "季度", "每季度"),
        new("half_year", "每半年", "half-yearly", "半年"), new("annual", "每年", "annual", "年度"));

    public static readonly Vocabulary<ZoneKind> ZoneKind = new("zone_kind", new("战区类型", "kind of zone"),
        new("bu", "事业部", "business unit"), new("site", "工厂/基地", "site"), new("product_line", "产品线", "product line"),
        new("project", "项目", "project"), new("other", "其他", "other"));

    public static readonly Vocabulary<Motive> Motive = new("motive", new("购买原因", "purchase motive"),
        new("improve", "改善", "improve"), new("aspire", "追求", "aspire"), new("avoid_risk", "避险", "avoid risk"));

    public static readonly Vocabulary<SuppliedBy> SuppliedBy = new("supplied_by", new("由谁供应", "supplied by"),
        new("us", "我方", "us", "我司"), new("competitor", "竞争者", "competitor", "竞争对手"), new("internal", "客户自做", "in-house"),
        new("none", "不采购", "not bought"), new("unknown", "未知", "unknown"));

    public static readonly Vocabulary<ChannelType> ChannelType = new("channel_type", new("渠道类型", "channel type"),
        new("direct", "直销", "direct sales"), new("distributor", "经销商/分销商", "distributor"),
        new("reseller", "代理/二级经销商", "reseller"), new("integrator", "集成商", "integrator", "系统集成商"),
        new("online", "线上/电商", "online"), new("inside", "电话/内勤", "inside sales"), new("service", "服务商", "service provider"),
        new("other", "其他", "other"));

    public static readonly Vocabulary<CoverageRole> CoverageRole = new("coverage_role", new("覆盖角色", "coverage role"),
        new("L", "主责", "lead"), new("S", "协同", "support"), new("F", "履约", "fulfil"), new("-", "不参与", "not involved", "－", "—"));

    public static readonly Vocabulary<ConflictType> ConflictType = new("conflict_type", new("冲突类型", "conflict type"),
        new("direct_vs_channel", "直销与渠道", "direct against channel"), new("partner_vs_partner", "渠道之间", "partner against partner"),
        new("credit", "业绩/佣金归属", "credit for the sale", "成交后业绩/佣金归属", "业绩归属"), new("price", "价格", "price"),
        new("territory", "区域/窜货", "territory"));

    public static readonly Vocabulary<ConflictStatus> ConflictStatus = new("conflict_status", new("冲突状态", "conflict status"),
        new("open", "未解决", "open"), new("escalated", "已升级", "escalated"), new("resolved", "已解决", "resolved"));

    public static readonly Vocabulary<ViewKind> ViewKind = new("view_kind", new("观点类别", "kind of view"),
        new("trend", "趋势", "trend"), new("challenge", "挑战/压力", "challenge"), new("goal", "客户目标", "customer's goal"),
        new("initiative", "举措", "initiative"), new("obstacle", "障碍", "obstacle"), new("opportunity", "机会", "opportunity"),
        new("strength", "我方优势", "our strength", "优势"), new("vulnerability", "关键弱点", "critical vulnerability", "弱点"),
        new("competitor_threat", "竞争威胁", "competitor threat"));

    public static readonly Vocabulary<Impact> Impact = new("impact", new("影响程度", "impact"),
        new("H", "高", "high"), new("M", "中", "medium"), new("L", "低", "low"));

    public static readonly Vocabulary<Reliability> Reliability = new("reliability", new("可信度", "reliability"),
        new("A", "客户确认", "confirmed by the customer"), new("B", "两源互证", "two sources"), new("C", "单一来源", "one source"),
        new("D", "推测", "assumed"));

    public static readonly Vocabulary<Confirmation> Confirmation = new("confirmation", new("客户确认", "customer's confirmation"),
        new("unconfirmed", "未确认", "unconfirmed"), new("confirmed", "已确认", "confirmed", "客户已确认"),
        new("resolved", "已化解", "resolved", "已解决"));

    public static readonly Vocabulary<BuyingRole> BuyingRole = new("buying_role", new("购买角色", "buying role"),
        new("economic", "决策/批准者", "economic buyer", "决策者", "批准者"), new("user", "使用者", "user"),
        new("technical", "技术/采购把关者", "technical buyer", "技术把关者", "把关者", "技术把关"), new("coach", "教练", "coach"));

    public static readonly Vocabulary<PlayerRole> PlayerRole = new("player_role", new("人物角色", "player role"),
        new("sponsor", "支持者", "sponsor"), new("anti_sponsor", "反对者", "anti-sponsor"),
        new("strategic_coach", "战略教练", "strategic coach"), new("key_player", "关键人物", "key player"));

    public static readonly Vocabulary<Support> Support = new("support", new("态度/支持度", "support"),
        new("enemy", "反对", "enemy", "-2", "−2"), new("non_supporter", "不支持", "non-supporter", "-1", "−1"),
        new("neutral", "中立", "neutral", "0"), new("supporter", "支持", "supporter", "1", "+1"),
        new("mentor", "教练/铁杆", "mentor", "2", "+2"), new("unknown", "未知", "unknown"));

    public static readonly Vocabulary<Light> Light = new("light", new("红黄绿灯", "light"),
        new("green", "绿灯", "green light", "绿", "g"), new("yellow", "黄灯", "yellow light", "黄", "y"), new("red", "红灯", "red light", "红", "r"),
        new("grey", "未知", "unknown", "灰灯", "灰", "gray"));

    public static readonly Vocabulary<ContactDepth> ContactDepth = new("contact_depth", new("接触程度", "contact depth"),
        new("unknown", "未知", "unknown"), new("none", "未接触", "none"), new("brief", "短暂", "brief"),
        new("multiple", "多次", "multiple"), new("in_depth", "深入", "in depth"));

    public static readonly Vocabulary<DecisionOrientation> DecisionOrientation = new("decision_orientation", new("决策取向", "decision orientation"),
        new("financial", "财务", "financial"), new("technical", "技术", "technical"), new("relationship", "关系", "relationship"),
        new("business", "业务", "business"));

    public static readonly Vocabulary<PoliticalStatus> PoliticalStatus = new("political_status", new("权力地位", "political status"),
        new("inner_circle", "核心圈", "inner circle"), new("political_structure", "权力结构内", "political structure"),
        new("outside", "圈外", "outside"));

    public static readonly Vocabulary<LinkKind> LinkKind = new("link_kind", new("关系类型", "kind of relation"),
        new("influences", "影响", "influences"), new("conflicts", "冲突", "conflicts"), new("informal", "非正式汇报", "informal reporting"));

    public static readonly Vocabulary<GoalType> GoalType = new("goal_type", new("目标类型", "goal type"),
        new("revenue", "销售额", "revenue", "收入", "营收", "营业收入"), new("volume", "销售量", "volume", "销量"), new("profit", "利润", "profit", "毛利"),
        new("share", "份额", "share"), new("relationship", "关系", "relationship"), new("penetration", "渗透/新部门", "penetration"),
        new("product", "新产品线", "new product line"), new("satisfaction", "满意度", "satisfaction"), new("channel", "渠道", "channel"),
        new("other", "其他", "other"));

    public static readonly Vocabulary<GoalKind> GoalKind = new("goal_kind", new("目标性质", "kind of goal"),
        new("quantitative", "定量", "quantitative"), new("qualitative", "定性", "qualitative"));

    public static readonly Vocabulary<GoalStatus> GoalStatus = new("goal_status", new("目标状态", "goal status"),
        new("not_started", "未开始", "not started"), new("in_progress", "进行中", "in progress"), new("achieved", "达成", "achieved", "已达成"),
        new("missed", "未达成", "missed"), new("cancelled", "取消", "cancelled", "已取消", "canceled"));

    public static readonly Vocabulary<Pillar> Pillar = new("pillar", new("三大策略", "the three strategies"),
        new("biz_dev", "业务发展", "business development", "业务发展策略"), new("org_pen", "组织渗透", "organisation penetration", "组织渗透策略"),
        new("resource", "资源支持", "resource support", "资源支持策略"));

    public static readonly Vocabulary<StrategyStatus> StrategyStatus = new("strategy_status", new("策略状态", "strategy status"),
        new("active", "执行中", "active", "进行中"), new("on_hold", "暂停", "on hold"), new("done", "完成", "done", "已完成"),
        new("dropped", "放弃", "dropped"));

    public static readonly Vocabulary<ActionStatus> ActionStatus = new("action_status", new("行动状态", "action status"),
        new("not_started", "未开始", "not started"), new("in_progress", "进行中", "in progress", "逾期", "已逾期", "延期", "已延期", "overdue", "delayed"), new("done", "完成", "done", "已完成"),
        new("blocked", "受阻", "blocked", "暂停", "搁置", "on hold"), new("cancelled", "取消", "cancelled", "已取消", "canceled"));

    public static readonly Vocabulary<ResourceClass> ResourceClass = new("resource_class", new("投入类别", "class of investment"),
        new("focus", "集中投入", "focus investment"), new("stop", "停止投入", "stop investment"),
        new("program", "支持项目", "support programme"), new("info", "所需信息", "information needed"));

    public static readonly Vocabulary<ResourceKind> ResourceKind = new("resource_kind", new("资源类型", "kind of resource"),
        new("people", "人员", "people"), new("budget", "预算", "budget"), new("technical", "技术", "technical"),
        new("executive", "高层", "executive"), new("marketing", "市场", "marketing"), new("service", "服务", "service"),
        new("price", "价格", "price"), new("sample", "样品", "sample"), new("other", "其他", "other"));

    public static readonly Vocabulary<ResourceStatus> ResourceStatus = new("resource_status", new("资源状态", "resource status"),
        new("requested", "已申请", "requested", "申请中"), new("approved", "已批准", "approved", "批准"), new("partial", "部分批准", "partial", "部分"),
        new("rejected", "已拒绝", "rejected", "拒绝"), new("delivered", "已到位", "delivered", "已交付"));

    public static readonly Vocabulary<Rag> Rag = new("rag", new("状态灯", "status"),
        new("green", "绿", "green", "绿灯", "g"), new("amber", "黄", "amber", "黄灯", "yellow", "a", "y"), new("red", "红", "red", "红灯", "r"));

    public static readonly Vocabulary<ReviewKind> ReviewKind = new("review_kind", new("检讨类型", "kind of review"),
        new("internal", "内部", "internal", "内部检讨"), new("channel", "渠道", "channel", "渠道检讨"), new("customer", "客户", "customer", "客户检讨"));

    public static readonly Vocabulary<ReviewSection> ReviewSection = new("review_section", new("检讨内容", "review section"),
        new("positioning", "定位陈述", "positioning"), new("progress", "策略和进度", "strategy and progress"),
        new("issues", "问题和挑战", "issues and challenges"), new("opportunities", "机会和目标", "opportunities and goals"),
        new("actions", "行动计划", "action plan"));

    public static readonly Vocabulary<IssueStatus> IssueStatus = new("issue_status", new("问题状态", "issue status"),
        new("new", "新", "new", "新增"), new("open", "未解决", "open"), new("resolved", "已解决", "resolved"));

    public static readonly Vocabulary<BlockKind> BlockKind = new("block_kind", new("议程类别", "kind of block"),
        new("module", "模块", "module", "单元"), new("break", "休息", "break"), new("lunch", "午餐", "lunch"), new("buffer", "机动", "buffer", "缓冲"),
        new("opening", "开场", "opening"), new("closing", "结束", "closing", "收尾"));

    public static readonly Vocabulary<TeachingMethod> TeachingMethod = new("teaching_method", new("教学方法", "teaching method"),
        new("lecture", "内容讲解", "lecture", "讲解"), new("facilitated", "引导活动", "facilitated activity", "引导"),
        new("individual", "个人活动", "individual work", "个人"), new("pair", "结对练习", "pair work", "结队练习"),
        new("group", "小组讨论", "group discussion", "小组"), new("plenary", "全体讨论", "plenary"),
        new("roleplay", "角色扮演", "role play"), new("tool", "工具使用", "tool", "工具"), new("demo", "小组演示/模拟", "group demonstration"),
        new("ksp", "工具KSP", "KSP sheet", "KSP", "工具：KSP"));

    public static readonly Vocabulary<AttendanceStatus> AttendanceStatus = new("attendance_status", new("出席状态", "attendance"),
        new("present", "出席", "present"), new("partial", "部分", "partial"), new("absent", "缺席", "absent"), new("excused", "请假", "excused"));

    public static readonly Vocabulary<ChallengeStatus> ChallengeStatus = new("challenge_status", new("挑战状态", "challenge status"),
        new("open", "未回应", "open"), new("answered", "已回应", "answered"), new("parked", "暂放", "parked", "停车场"));

    public static readonly Vocabulary<SectionState> SectionState = new("section_state", new("完成状态", "state of a section"),
        new("empty", "未填", "empty"), new("draft", "草稿", "draft"), new("complete", "完成", "complete"), new("checked", "已审核", "checked"),
        new("na", "不适用", "not applicable", "n/a"));

    public static readonly Vocabulary<ParkingStatus> ParkingStatus = new("parking_status", new("议项状态", "state of an item"),
        new("open", "未解决", "open"), new("answered", "已答复", "answered"), new("moved", "已转交", "moved"), new("closed", "已关闭", "closed"));

    public static readonly Vocabulary<CommitmentCheck> CommitmentCheck = new("commitment_check", new("承诺检查", "check of a commitment"),
        new("kept", "兑现", "kept"), new("partly", "部分", "partly", "部分兑现"), new("not", "未兑现", "not kept"), new("unknown", "未查", "not checked"));

    public static readonly Vocabulary<RevisionReason> RevisionReason = new("revision_reason", new("修订原因", "reason of a revision"),
        new("review", "检讨", "review"), new("workshop", "研讨", "workshop"), new("event", "事件", "event"), new("correction", "更正", "correction"));

    public static readonly Vocabulary<PlanSection> PlanSection = new("plan_section", new("计划部分", "section of the plan"),
        new("background", "客户背景", "customer background", "背景"), new("situation", "销售现状", "current situation", "现状"),
        new("process", "销售流程", "sales process", "流程"), new("criteria", "大客户三标准", "key-account criteria", "三标准"),
        new("zones", "战区", "zones"), new("motive", "购买原因与韵律", "motive and rhythm", "购买原因"), new("channels", "渠道覆盖", "channel coverage"),
        new("sources", "信息来源", "information sources"), new("views", "客户的观点", "customer's view", "客户观点"),
        new("ladder", "关系阶梯", "relationship ladder"), new("players", "策略人物", "strategic players"),
        new("positioning", "定位陈述", "positioning"), new("goals", "目标", "goals"), new("biz_dev", "业务发展策略", "business development"),
        new("org_pen", "组织渗透策略", "organisation penetration"), new("resource", "资源支持策略", "resource support"),
        new("pitch", "电梯谈话", "elevator talk"), new("actions", "行动计划", "actions"), new("review_plan", "检讨安排", "review plan"));

    /// <summary>All vocabularies, in the order of the tables that use them.</summary>
    public static ImmutableArray<Vocabulary> All { get; } =
    [
        Tier, MoneyUnit, Ownership, Visibility, PlanStatus, Cadence, ZoneKind, Motive, BuyingStage, SuppliedBy, ChannelType,
        CoverageTask, CoverageRole, ConflictType, ConflictStatus, ViewKind, Impact, InformationSource, Reliability, Confirmation,
        BuyingRole, PlayerRole, Support, Light, ContactDepth, DecisionOrientation, PoliticalStatus, LinkKind, GoalType, GoalKind,
        GoalStatus, Pillar, StrategyStatus, ActionStatus, ResourceClass, ResourceKind, ResourceStatus, Rag, ReviewKind, ReviewRole,
        ReviewSection, IssueStatus, BlockKind, TeachingMethod, AttendanceStatus, ChallengeStatus, SectionState, ParkingStatus,
        CommitmentCheck, RevisionReason, PlanSection,
    ];
}
