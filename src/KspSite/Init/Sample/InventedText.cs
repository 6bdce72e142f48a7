namespace KspSite.Init.Sample;

/// <summary>Phrases from which the texts of a plan are put together; each row adds its own names and numbers.</summary>
internal static class InventedText
{
    public static readonly string[] Zones = ["压铸事业部", "总装厂", "机加工车间", "研发中心", "二期产线", "能源与维保", "仓储物流", "表面处理线", "海外工厂", "包装车间", "质量中心", "试制线"];

    public static readonly string[] Offerings = ["伺服驱动", "控制柜与PLC", "输送单元", "传感与视觉", "年度维保", "备件寄售"];

    public static readonly string[] Competitors = ["岭崎自动化", "德崴克", "岸驰服务", "骐动控制", "赫沃传动"];

    public static readonly string[] Departments = ["总经办", "采购中心", "生产部", "设备部", "质量部", "财务部", "研发部", "工艺部"];

    public static readonly string[] Titles = ["总经理", "供应链总监", "生产副总", "设备部长", "质量总监", "财务总监", "研发总监", "工艺主任"];

    public static readonly string[] Problems = ["换型时间太长", "夜班缺会调参数的人", "备件等货超过三周", "单件能耗高于同行", "新平台节拍达不到", "停机没有记录", "两条线标准不一", "审核材料补不齐"];

    public static readonly string[] Remedies = ["快换参数模板", "驻厂两人小组", "备件寄售库", "在线能耗监测", "节拍对比测试", "停机台账", "统一电控规范", "审核资料包"];

    public static readonly string[] Trends = ["整车厂把新平台节拍压到七十秒", "集团要求三年内单班少用两成人", "出口订单要求完整的数据追溯", "当地电价峰谷差继续扩大", "同行开始用整线交付代替单机采购", "总部把采购权从工厂收回"];

    public static readonly string[] Steps = ["与设备部确认改造窗口", "出具半年停机与节拍报告", "请质量部到样板线参观", "提交联合试验方案", "向服务部申请驻厂人员", "完成两台样机试装", "整理参数与图纸目录", "约总经理做季度沟通", "与经销商签订分工备忘", "给采购提供全周期成本表", "培训三个班组并考核", "更新报价模板与时限"];

    public static readonly string[] Results = ["考核通过，客户自行换型", "报告被写进投标书", "客户同意扩大到第二条线", "样机数据双方签字", "采购改为按全周期成本比价", "还差一个班组，下月补训"];

    public static readonly string[] Findings = ["定位清楚，客户能复述", "进度略慢，卡在客户排产", "报价平均超过一周", "客户二期有招标机会", "行动按期，结果待验证", "关键人物还没有接触到", "渠道分工没有写下来", "数据口径仍有争议"];

    public static readonly string[] Decisions = ["改用单件成本的说法", "两周内补齐数据", "由服务部派人跟线", "渠道经理本月签备忘", "下次检讨前完成考核", "先做一条线再推广"];

    public static readonly string[] Wins = ["把样板线做成集团标杆", "年度降本指标完成", "设备评分回到前三", "少加夜班", "推动标准化立项"];

    public static readonly string[] Concerns = ["怕被一家供应商绑住", "担心影响交付", "上一次改造超期", "担心年底审计", "不愿增加人手"];

    public static readonly string[] Challenges = ["采购只认最低价，谈质量听不进去", "见不到真正拍板的人", "经销商和直销同时报价", "计划写完就没人再看", "客户部门之间互相推", "资源申请三个月没有回音", "老关系离任，一切从头来"];
}
