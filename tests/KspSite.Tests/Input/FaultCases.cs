using System.IO.Compression;
using System.Text;
using KspSite.Core;

namespace KspSite.Tests.Input;

/// <summary>Something a publisher does wrong: the files of a site, and the kind of fault that must be told.</summary>
internal sealed record FaultCase(string Id, Words What, params (string Path, byte[] Bytes)[] Files);

/// <summary>A wrong input for every message of reading and mapping: the source of <c>src/docs/messages.md</c>.</summary>
internal static class FaultCases
{
    private const string Header = "客户编号,客户名称,金额单位,客户等级,大客户经理,现在销售量,总潜力,参与购买人数,销售流程步骤\n";
    private const string Row = "A1,甲公司,万元,A,王磊,1,2,3,4\n";

    private static readonly (string, byte[]) Sound = Text("input/accounts.csv", Header + Row);

    public static ImmutableArray<FaultCase> All { get; } =
    [
        new("IN-01", new("没有 input 文件夹", "no folder input"), Text("读我.txt", "")),
        new("IN-01", new("input 里没有数据文件", "nothing but texts in input"), Text("input/about.md", "# 关于\n")),
        new("IN-01", new("没有客户表", "no accounts"), Text("input/goals.csv", "目标编号,客户编号,目标,类型\nG1,A1,增长,sales\n")),
        new("IN-02", new("损坏的工作簿", "a damaged workbook"), Sound, ("input/目标.xlsx", "PK这不是压缩包"u8.ToArray())),
        new("IN-02", new("改名为 .xls 的网页", "a web page called .xls"), Sound, Text("input/目标.xls", "<html><table><tr><td>目标编号</td></tr></table></html>")),
        new("IN-03", new("文件名写错", "a misspelt file name"), Sound, Text("input/acounts2.csv", Header + Row)),
        new("IN-03", new("别的系统的文件", "a file of another system"), Sound, Text("input/opportunity_list.csv", "a,b\n1,2\n")),
        new("IN-03", new("不能读的格式", "a format that is not read"), Sound, Text("input/目标.ods", "x")),
        new("IN-03", new("工作表名写错", "a misspelt sheet"), Sound, ("input/其他.xlsx", new TestWorkbook().Sheet("目标", ["目标编号"]).Sheet("stakeholder1s", ["x"]).Bytes())),
        new("IN-04", new("Big5 文件，没有写明", "Big5 without a word of it"), Bytes("input/accounts.csv", 950, "客戶編號,客戶名稱\nA1,臺灣積體電路製造\nA2,統一企業\n")),
        new("IN-04", new("写明 UTF-8，其实是 GBK", "said to be UTF-8, but GBK"), Text("input/mapping.yaml", "sources: [{file: accounts.csv, table: accounts, encoding: UTF-8}]\n"), Bytes("input/accounts.csv", 936, Header + Row)),
        new("IN-04", new("UTF-8 标记后面是 GBK", "GBK behind a UTF-8 mark"), ("input/accounts.csv", [0xEF, 0xBB, 0xBF, .. Encode(936, Header + Row)])),
        new("IN-04", new("中间有坏字节的 UTF-8", "UTF-8 with a broken byte"), ("input/accounts.csv", [.. Encoding.UTF8.GetBytes(Header + Row + "A2,乙公司"), 0xE5, 0x8C, .. "\nA3,丙公司\n"u8])),
        new("IN-04", new("GBK 被当作 UTF-8 打开后保存", "GBK opened as UTF-8 and saved"), Text("input/accounts.csv", Header + "A1,�׹�˾,万元,A,王磊,1,2,3,4\n")),
        new("IN-04", new("UTF-8 被当作 GBK 打开后保存", "UTF-8 opened as GBK and saved"), Text("input/accounts.csv", Garbled(Header + Row, 936))),
        new("IN-04", new("UTF-8 被当作西文打开后保存", "UTF-8 opened as Windows-1252 and saved"), Text("input/accounts.csv", Garbled(Header + Row, 1252))),
        new("IN-04", new("没有标记的 UTF-16", "UTF-16 without its mark"), ("input/accounts.csv", Encoding.Unicode.GetBytes("account_id,account_name\nA1,Alpha\n"))),
        new("IN-05", new("引号没有关闭", "a quote never closed"), Text("input/accounts.csv", Header + "A1,\"甲公司,万元,A,王磊,1,2,3,4\n" + Row)),
        new("IN-05", new("少了一个引号，到下一个引号才结束", "a missing quote that ends at the next one"), Text("input/accounts.csv", Header + "A1,\"甲公司,万元,A,王磊,1,2,3,4\nA2,\"乙公司\",万元,A,王磊,1,2,3,4\n")),
        new("IN-05", new("关闭的引号后面还有字", "text behind a closing quote"), Text("input/accounts.csv", Header + "A1,\"甲\"公司,万元,A,王磊,1,2,3,4\n")),
        new("IN-05", new("没加引号的文字里有引号", "a quote inside plain text"), Text("input/accounts.csv", Header + "A1,甲\"公司,万元,A,王磊,1,2,3,4\n")),
        new("IN-06", new("少了一列", "a row that is too short"), Text("input/accounts.csv", Header + "A1,甲公司,万元\n")),
        new("IN-06", new("金额里的逗号没加引号", "a comma in an amount without quotes"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,1,200,2,3,4\n")),
        new("IN-07", new("空文件", "an empty file"), Text("input/accounts.csv", "\n\n")),
        new("IN-07", new("没有表头", "no header"), Text("input/accounts.csv", "A1,甲公司\nA2,乙公司\n")),
        new("IN-07", new("全角逗号", "full-width commas"), Text("input/accounts.csv", "客户编号，客户名称，金额单位\nA1，甲公司，万元\n")),
        new("IN-07", new("工作表里没有表头", "a sheet without a header"), ("input/accounts.xlsx", new TestWorkbook().Sheet("客户", ["A1", "甲公司"]).Bytes())),
        new("IN-08", new("缺少必需的列", "a required column is missing"), Text("input/accounts.csv", "客户名称,金额单位\n甲公司,万元\n")),
        new("IN-08", new("必需列的表头写错", "the header of a required column misspelt"), Text("input/accounts.csv", "客户编号,客户名程,金额单位\nA1,甲公司,万元\n")),
        new("IN-09", new("同一列出现两次", "one column twice"), Text("input/accounts.csv", "客户编号,客户名称,account name\nA1,甲公司,Alpha\n")),
        new("IN-10", new("必填项为空", "a required cell is empty"), Text("input/accounts.csv", Header + "A1,,万元,A,王磊,1,2,3,4\n")),
        new("IN-10", new("必填项写着“不适用”", "a required cell says that it does not apply"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,n/a,12,万元\n")),
        new("IN-10", new("几项里至少要填一项", "none of several cells of which one is required"), Sound,
            Text("input/commitments.csv", "承诺编号,学员编号,承诺人,承诺,期限\nC1,,,每月拜访一次,2026-09-01\n")),
        new("IN-11", new("应填项为空", "a wanted cell is empty"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,,1,2,3,4\n")),
        new("IN-12", new("金额里是文字", "words for an amount"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,约一百来万,2,3,4\n")),
        new("IN-12", new("小数逗号", "a decimal comma"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,\"12,5\",2,3,4\n")),
        new("IN-12", new("币种不同", "another currency"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,1200 USD,2,3,4\n")),
        new("IN-12", new("人数不是整数", "a count that is no whole number"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,1,2,3.5,4\n")),
        new("IN-12", new("编号变成科学计数法", "an id in scientific notation"), Text("input/accounts.csv", Header + "1.23E+10,甲公司,万元,A,王磊,1,2,3,4\n")),
        new("IN-12", new("编号变成日期", "an id turned into a date"), Text("input/accounts.csv", Header + "3月1日,甲公司,万元,A,王磊,1,2,3,4\n")),
        new("IN-12", new("编号里有空格和符号", "an id with blanks and signs"), Text("input/accounts.csv", Header + "A 1/2,甲公司,万元,A,王磊,1,2,3,4\n")),
        new("IN-12", new("期间的年份只有两位", "a period with a year of two digits"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,26Q1,12,万元\n")),
        new("IN-12", new("期间没有年份", "a period without a year"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,上半年,12,万元\n")),
        new("IN-12", new("期间写成一天", "a day in place of a period"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,2026/3/1,12,万元\n")),
        new("IN-12", new("期间变成日期", "a period turned into a date"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,Mar-26,12,万元\n")),
        new("IN-12", new("比例超过 100%", "a share above 100 %"), Sound, Progress("135%")),
        new("IN-12", new("金额还没有定", "an amount not known yet"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,待定,2,3,4\n")),
        new("IN-12", new("日期还没有定", "a date not known yet"), Sound, Action("TBD")),
        new("IN-12", new("日期没有年份", "a date without a year"), Sound, Action("12/5")),
        new("IN-12", new("编号里有空格", "an id with a space"), Text("input/accounts.csv", Header + "A 1,甲公司,万元,A,王磊,1,2,3,4\n")),
        new("IN-12", new("不存在的日期", "a date that never was"), Sound, Action("2026-02-30")),
        new("IN-13", new("超出范围", "out of range"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,-5,2,3,4\n")),
        new("IN-13", new("金额小得不像真的", "an amount too small to be meant"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,0.000000000001,2,3,4\n")),
        new("IN-13", new("出席分钟超过时段的长度", "more minutes than the block has"), Sound, Text("input/workshops.csv", "课程编号,课程名称,开始日期,结束日期,引导师\nW1,研讨,2026-06-08,2026-06-09,沈\n"),
            Text("input/workshop_agenda.csv", "课程编号,序号,模块,类别,第几天,计划分钟\nW1,1,开场,module,1,60\n"), Text("input/attendance.csv", "课程编号,学员编号,序号,出勤,出席分钟\nW1,P1,1,partial,90\n")),
        new("IN-14", new("所引用的行有错", "a row that refers to a faulty one"), Sound, Text("input/strategies.csv", "策略编号,客户编号,策略类别,子策略\nS1,A9,业务发展,增长\n"),
            Text("input/actions.csv", "行动编号,客户编号,策略编号,行动,负责人,截止日期,状态\nN1,A1,S1,拜访,王磊,2026-07-01,in_progress\n")),
        new("IN-15", new("日在前还是月在前", "day or month first"), Sound, Action("03/04/2026")),
        new("IN-15", new("年份只有两位", "a year of two digits"), Sound, Action("26/12/5")),
        new("IN-15", new("年份只有两位，读法不止一种", "a year of two digits, in more than one reading"), Sound, Action("26-12-05")),
        new("IN-15", new("只写到月", "a month without a day"), Sound, Action("2026年3月")),
        new("IN-15", new("Excel 的日期序列号", "Excel's serial number of a day"), Sound, Action("46082")),
        new("IN-15", new("表示没有日期的日期", "a date that stands for none"), Sound, Action("9999-12-31")),
        new("IN-15", new("金额变成科学计数法", "an amount in scientific notation"), Text("input/accounts.csv", Header + "A1,甲公司,元,A,王磊,1.23E+8,2.5E+8,3,4\n")),
        new("IN-16", new("一个单元格超过 1 MiB", "a cell of more than 1 MiB"), Text("input/accounts.csv", Header + "A1," + new string('甲', 400_000) + ",万元,A,王磊,1,2,3,4\n")),
        new("IN-16", new("一行超过 4 MiB", "a row of more than 4 MiB"), Text("input/accounts.csv", Header + "A1,\"" + string.Concat(Enumerable.Repeat("甲公司\n", 500_000)) + "\",万元\n")),
        new("IN-16", new("压缩炸弹", "a zip bomb"), Sound, ("input/目标.xlsx", Bomb())),
        new("IN-16", new("远处多了一个单元格", "a stray cell in the last corner"), Sound, ("input/目标.xlsx", Stray())),
        new("IN-17", new("只有表头", "a header and no rows"), Sound, Text("input/goals.csv", "目标编号,客户编号,目标,类型\n")),
        new("IN-18", new("合计行", "a row of totals"), Text("input/accounts.csv", Header + Row + "合计,,,,,1,2,,\n")),
        new("IN-19", new("映射的表头不在文件里", "a mapped header that is not there"), Text("input/export.csv", "Account ID,Account Name\nA1,Alpha\n"),
            Text("input/mapping.yaml", "sources:\n  - {file: export.csv, table: accounts, columns: {account_id: Account ID, account_name: Acount Name}}\n")),
        new("IN-20", new("两个来源说法不一", "two sources disagree"), Text("input/crm.csv", "客户编号,客户名称,客户行业\nA1,甲公司,机械\n"), Text("input/erp.csv", "客户编号,客户名称,客户行业\nA1,甲公司,化工\n"),
            Text("input/mapping.yaml", "sources:\n  - {name: crm, file: crm.csv, table: accounts, columns: {industry: 客户行业}}\n  - {name: erp, file: erp.csv, table: accounts, columns: {industry: 客户行业}}\ntables: {accounts: {order: [crm, erp]}}\n")),
        new("IN-21", new("公式错误", "the error of a formula"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,#REF!,2,3,4\n")),
        new("IN-21", new("列太窄", "a column too narrow"), Text("input/accounts.csv", Header + "A1,甲公司,万元,A,王磊,######,2,3,4\n")),
        new("IN-23", new("看不见的控制字符", "invisible control characters"), Text("input/accounts.csv", Header + "A1,甲\u0007公\u001B司,万元,A,王磊,1,2,3,4\n")),
        new("IN-24", new("同一段时间写了两遍", "the same time told twice"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,2025Q1,3,万元\nA1,2025Q2,3,万元\nA1,2025,12,万元\n")),
        new("IN-24", new("期间长短不一", "periods of several lengths"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,2024,10,万元\nA1,2025Q1,3,万元\nA1,2025Q2,3,万元\n")),
        new("IN-27", new("两个月的导出都从一月开始", "exports of two months that both begin in January"), Sound, Text("input/销售数据-2026-10.csv", "客户编号,期间,销售额,金额单位\nA1,2026-01,3,万元\nA1,2026-02,4,万元\n"),
            Text("input/销售数据-2026-11.csv", "客户编号,期间,销售额,金额单位\nA1,2026-01,3,万元\nA1,2026-02,4.5,万元\nA1,2026-03,5,万元\n")),
        new("IN-27", new("同样的行在两个文件里", "the same rows in two files"), Sound, Text("input/zones.csv", "战区编号,客户编号,战区名称\nZ1,A1,一厂\n"),
            Text("input/定位-2026-10.csv", "客户编号,战区编号,定位陈述\nA1,Z1,省心\n"), Text("input/定位-2026-11.csv", "客户编号,战区编号,定位陈述\nA1,Z1,省心\n")),
        new("IN-25", new("上课的记录晚于数据日期", "times of a workshop from after the as-of date"), Sound, Text("input/workshops.csv", "课程编号,课程名称,开始日期,结束日期\nW1,研讨,2027-03-01,2027-03-02\n"),
            Text("input/workshop_agenda.csv", "课程编号,序号,模块,计划分钟,实际开始,实际结束\nW1,1,开场,30,09:00,09:35\n")),
        new("IN-13", new("实际结束早于开始", "an actual end before its start"), Sound, Text("input/workshops.csv", "课程编号,课程名称,开始日期,结束日期\nW1,研讨,2026-03-01,2026-03-02\n"),
            Text("input/workshop_agenda.csv", "课程编号,序号,模块,计划分钟,实际开始,实际结束\nW1,1,开场,30,12:40,12:04\n")),
        new("IN-26", new("来源的文件名写错", "the file of a source misspelt"), Text("input/大客户台账2026.11.csv", Header + Row), Text("input/mapping.yaml", "sources:\n  - {file: 大客户台帐*.csv, table: accounts}\n")),
        new("IN-26", new("来源的文件名用了中文引号", "the file of a source in Chinese quotes"), Text("input/大客户台账2026.11.csv", Header + Row), Text("input/mapping.yaml", "sources:\n  - {file: “大客户台账*.csv”, table: accounts}\n")),
        new("IN-26", new("来源没有文件", "a source without a file"), Sound, Text("input/mapping.yaml", "sources:\n  - {file: 联系人*.xlsx, table: stakeholders}\n")),
        new("IN-26", new("来源的工作表名写错", "the sheet of a source misspelt"), Sound, ("input/台账.xlsx", new TestWorkbook().Sheet("联系人清单", ["人物编号"], ["P1"]).Bytes()),
            Text("input/mapping.yaml", "sources:\n  - {file: 台账.xlsx, sheet: 联系人清单1, table: stakeholders}\n")),
        new("DT-01", new("所指的编号不存在", "an id that does not exist"), Sound, Text("input/actions.csv", "行动编号,客户编号,行动,负责人,截止日期,状态\nN1,A9,拜访,王磊,2026-07-01,in_progress\n")),
        new("DT-01", new("编号的写法不同", "an id in another writing"), Sound, Text("input/actions.csv", "行动编号,客户编号,行动,负责人,截止日期,状态\nN1,a01,拜访,王磊,2026-07-01,in_progress\n")),
        new("DT-01", new("写了名称而不是编号", "a name in the place of an id"), Sound, Text("input/actions.csv", "行动编号,客户编号,行动,负责人,截止日期,状态\nN1,甲公司,拜访,王磊,2026-07-01,in_progress\n")),
        new("DT-01", new("还没有对应的编号", "a reference not known yet"), Sound, Text("input/strategies.csv", "策略编号,客户编号,策略类别,子策略\nS1,A1,业务发展,增长\n"),
            Text("input/actions.csv", "行动编号,客户编号,策略编号,行动,负责人,截止日期,状态\nN1,A1,待定,拜访,王磊,2026-07-01,in_progress\n")),
        new("DT-01", new("连线两端不是同一家客户的人", "a link between people of two accounts"), Text("input/accounts.csv", Header + Row + "A2,乙公司,万元,A,王磊,1,2,3,4\n"),
            Text("input/stakeholders.csv", "人物编号,客户编号,姓名\nP1,A1,周明\nP2,A2,吴静\n"), Text("input/stakeholder_links.csv", "起点人物,终点人物,关系类型\nP1,P2,influences\n")),
        new("DT-01", new("别的客户的战区", "a zone of another account"), Text("input/accounts.csv", Header + Row + "A2,乙公司,万元,A,王磊,1,2,3,4\n"),
            Text("input/zones.csv", "战区编号,客户编号,战区名称\nZ1,A1,一厂\nZ2,A2,二厂\n"), Text("input/positioning.csv", "客户编号,战区编号,定位陈述\nA1,Z2,省心\n")),
        new("DT-02", new("编号重复", "an id twice"), Text("input/accounts.csv", Header + Row + Row)),
        new("DT-02", new("两次导出放在一起", "two exports side by side"), Text("input/客户-2026-10.csv", Header + Row), Text("input/客户-2026-11.csv", Header + Row)),
        new("DT-03", new("金额没有单位", "amounts without a unit"), Text("input/accounts.csv", "客户编号,客户名称,现在销售量\nA1,甲公司,1200\n")),
        new("DT-03", new("没有这种金额单位", "a money unit that nobody knows"), Sound, Text("input/sales_figures.csv", "客户编号,期间,销售额,金额单位\nA1,2025,12,英镑\n")),
        new("DT-04", new("不带百分号的比例", "a share without its sign"), Sound, Progress("35")),
        new("DT-07", new("词表里没有的值", "a value that no vocabulary has"), Text("input/accounts.csv", Header + "A1,甲公司,万元,钻石,王磊,1,2,3,4\n")),
        new("DT-07", new("词表里的值还没有定", "a term not known yet"), Text("input/accounts.csv", Header + "A1,甲公司,万元,待定,王磊,1,2,3,4\n")),
        new("DT-07", new("词表里的值写错", "a misspelt term"), Sound, Text("input/actions.csv", "行动编号,客户编号,行动,负责人,截止日期,状态\nN1,A1,拜访,王磊,2026-07-01,in_progres\n")),
        new("DT-07", new("不认识的列名", "a header nobody knows"), Text("input/accounts.csv", "客户编号,客户名称,金额单位,大客户经里\nA1,甲公司,万元,王磊\n")),
        new("SI-07", new("一层套一层的引用", "quotes in quotes in quotes"), Sound, Text("input/about.md", "# 关于\n\n" + new string('>', 130) + " 见下\n")),
        new("SI-07", new("图片", "a picture"), Sound, Text("input/about.md", "# 关于\n\n![组织图](org.png)\n")),
        new("CF-01", new("mapping.yaml 里写错的键", "a misspelt key in mapping.yaml"), Sound, Text("input/mapping.yaml", "sources:\n  - {file: a.csv, table: accounts, colums: {}}\n")),
        new("CF-01", new("mapping.yaml 里放错位置的键", "a key of mapping.yaml in the wrong place"), Sound, Text("input/mapping.yaml", "shares: percent\n")),
        new("CF-01", new("mapping.yaml 里写错的列", "a misspelt column in mapping.yaml"), Sound, Text("input/mapping.yaml", "sources:\n  - {file: a.csv, table: accounts, columns: {acount_id: ID}}\n")),
        new("CF-02", new("没有这种编码", "an encoding that does not exist"), Sound, Text("input/mapping.yaml", "sources:\n  - {file: a.csv, table: accounts, encoding: UTF-9}\n")),
        new("CF-02", new("没有这种读法", "a way of reading that does not exist"), Sound, Text("input/mapping.yaml", "defaults: {dates: dym}\n")),
        new("CF-02", new("缺少 table", "no table named"), Sound, Text("input/mapping.yaml", "sources:\n  - {file: a.csv}\n")),
        new("CF-03", new("名称后面是全角冒号", "a full-width colon behind a name"), Sound, Text("input/mapping.yaml", "sources:\n  - file: a.csv\n    table： accounts\n")),
        new("CF-03", new("中文引号", "a Chinese quote"), Sound, Text("input/mapping.yaml", "sources:\n  - file: \"a.csv”\n    table: accounts\n")),
        new("CF-03", new("不是 YAML", "no YAML"), Sound, Text("input/mapping.yaml", "sources:\n\t- file: a.csv\n")),
    ];

    private static (string, byte[]) Text(string path, string text) => (path, Encoding.UTF8.GetBytes(text));

    private static (string, byte[]) Bytes(string path, int codePage, string text) => (path, Encode(codePage, text));

    private static (string, byte[]) Action(string due) => Text("input/actions.csv", $"行动编号,客户编号,行动,负责人,截止日期,状态\nN1,A1,拜访,王磊,{due},in_progress\n");

    private static (string, byte[]) Progress(string share) => Text("input/actions.csv", $"行动编号,客户编号,行动,负责人,截止日期,状态,progress\nN1,A1,拜访,王磊,2026-07-01,in_progress,{share}\n");

    private static byte[] Encode(int codePage, string text) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text);

    private static string Garbled(string text, int codePage) => CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetString(Encoding.UTF8.GetBytes(text));

    // A number typed by mistake after Ctrl+End.
    private static byte[] Stray() => new TestWorkbook()
        .Sheet("目标", ["目标编号", "客户编号", "目标", "类型"], ["G1", "A1", "增长", new TestWorkbook.Raw("t=\"n\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v>")]).Bytes();

    private static byte[] Bomb()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/sharedStrings.xml", CompressionLevel.Fastest).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 257; i++) part.Write(zeros);
        }
        return stream.ToArray();
    }
}
