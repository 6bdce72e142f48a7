namespace KspSite.Core.Diagnostics;

/// <summary>A kind of fault outside the rules of the catalogue: id, how bad, and its title.</summary>
public sealed record FaultKind(string Id, Severity Severity, Words Title);

/// <summary>
/// Every fault kind that is not a rule. Append only: users quote the ids.
/// IN = reading the input, CF = site.yaml, other configuration and the command line, TH = theme, SI = the built site, HI = the history,
/// AR = archives, PB = publishing.
/// </summary>
public static class FaultKinds
{
    public static readonly FaultKind NoInput = new("IN-01", Severity.Error, new("没有可用的输入", "no usable input"));
    public static readonly FaultKind UnreadableFile = new("IN-02", Severity.Error, new("文件无法读取", "file cannot be read"));
    public static readonly FaultKind UnknownFile = new("IN-03", Severity.Warning, new("文件不对应任何表", "file belongs to no table"));
    public static readonly FaultKind Encoding = new("IN-04", Severity.Error, new("编码无法识别或文字已损坏", "encoding unknown or text damaged"));
    public static readonly FaultKind Quotes = new("IN-05", Severity.Error, new("引号不成对", "unbalanced quotes"));
    public static readonly FaultKind RaggedRow = new("IN-06", Severity.Error, new("字段数与表头不符", "fields do not match the header"));
    public static readonly FaultKind NoHeader = new("IN-07", Severity.Error, new("没有表头", "no header row"));
    public static readonly FaultKind MissingColumn = new("IN-08", Severity.Error, new("缺少必需的列", "required column missing"));
    public static readonly FaultKind DuplicateHeader = new("IN-09", Severity.Error, new("表头重复", "header used twice"));
    public static readonly FaultKind RequiredCell = new("IN-10", Severity.Error, new("必填项为空", "required cell is empty"));
    public static readonly FaultKind WantedCell = new("IN-11", Severity.Warning, new("应填项为空", "wanted cell is empty"));
    public static readonly FaultKind BadValue = new("IN-12", Severity.Error, new("值的格式不对", "value of the wrong kind"));
    public static readonly FaultKind OutOfRange = new("IN-13", Severity.Error, new("值超出范围", "value out of range"));
    public static readonly FaultKind FaultyRowDropped = new("IN-14", Severity.Warning, new("因所引用的行有错而未采用", "left out because a row it refers to is faulty"));
    public static readonly FaultKind AmbiguousValue = new("IN-15", Severity.Warning, new("值有歧义", "ambiguous value"));
    public static readonly FaultKind TooLarge = new("IN-16", Severity.Error, new("超出大小限制", "over a size limit"));
    public static readonly FaultKind HeaderOnly = new("IN-17", Severity.Info, new("只有表头", "header without rows"));
    public static readonly FaultKind RowsLeftOut = new("IN-18", Severity.Info, new("合计行或重复的表头", "totals or repeated headers"));
    public static readonly FaultKind MappedHeader = new("IN-19", Severity.Error, new("映射的表头不在文件里", "mapped header not in the file"));
    public static readonly FaultKind SourcesDisagree = new("IN-20", Severity.Info, new("几个来源说法不一", "sources disagree"));
    public static readonly FaultKind FormulaError = new("IN-21", Severity.Warning, new("单元格是公式错误", "cell holds a formula error"));
    public static readonly FaultKind ManyMore = new("IN-22", Severity.Info, new("同类问题太多，未一一列出", "too many of one kind to list"));
    public static readonly FaultKind HiddenSigns = new("IN-23", Severity.Warning, new("单元格里有看不见的控制字符", "cell holds invisible control characters"));
    public static readonly FaultKind PeriodsOverlap = new("IN-24", Severity.Warning, new("销售数据的期间长短不一", "sales periods of different lengths"));
    public static readonly FaultKind AfterAsOf = new("IN-25", Severity.Warning, new("记录晚于数据日期", "records from after the as-of date"));
    public static readonly FaultKind SourceWithoutFile = new("IN-26", Severity.Warning, new("映射的来源没有对应的文件或工作表", "mapping source without a file or sheet"));
    public static readonly FaultKind RepeatedRows = new("IN-27", Severity.Warning, new("两个文件里有相同的行", "two files have the same rows"));
    public static readonly FaultKind UnknownSetting = new("CF-01", Severity.Error, new("未知的设置项", "unknown setting"));
    public static readonly FaultKind BadSetting = new("CF-02", Severity.Error, new("设置值不可用", "setting value not usable"));
    public static readonly FaultKind BadYaml = new("CF-03", Severity.Error, new("YAML 格式错误", "YAML syntax error"));
    public static readonly FaultKind NamedAccount = new("CF-04", Severity.Error, new("指定的客户不可用", "named account not usable"));
    public static readonly FaultKind WrongUsage = new("CF-05", Severity.Error, new("命令用法不对", "wrong usage of a command"));
    public static readonly FaultKind MissingCode = new("CF-06", Severity.Warning, new("词表缺少规则要用的编码", "vocabulary lacks codes that rules know"));
    public static readonly FaultKind TemplateError = new("TH-01", Severity.Error, new("模板错误", "template error"));
    public static readonly FaultKind UnusedTemplate = new("TH-02", Severity.Warning, new("主题文件未被使用", "theme file not used"));
    public static readonly FaultKind MissingString = new("TH-03", Severity.Error, new("缺少界面文字", "interface text missing"));
    public static readonly FaultKind ThemeFileName = new("TH-04", Severity.Error, new("主题文件名不可用", "name of a theme file not usable"));
    public static readonly FaultKind BrokenLink = new("SI-01", Severity.Error, new("站内链接失效", "broken internal link"));
    public static readonly FaultKind DuplicatePath = new("SI-02", Severity.Error, new("两个页面写同一个文件", "two pages write one file"));
    public static readonly FaultKind ChartLabelLost = new("SI-03", Severity.Error, new("图表文字缺失", "chart label lost"));
    public static readonly FaultKind Leak = new("SI-04", Severity.Error, new("输出含有不应公开的内容", "output holds what the audience may not see"));
    public static readonly FaultKind ForeignFiles = new("SI-05", Severity.Error, new("输出文件夹含有其他文件", "output folder holds foreign files"));
    public static readonly FaultKind CannotWrite = new("SI-06", Severity.Error, new("无法写入", "cannot write"));
    public static readonly FaultKind PageText = new("SI-07", Severity.Error, new("页面文字有误", "fault in a text page"));
    public static readonly FaultKind ArchiveUnreadable = new("AR-01", Severity.Error, new("存档无法读取", "archive cannot be read"));
    public static readonly FaultKind ArchiveUnsafe = new("AR-02", Severity.Error, new("存档内容不安全", "archive holds something unsafe"));
    public static readonly FaultKind ArchiveAltered = new("AR-03", Severity.Error, new("存档内容与清单不符", "archive does not match its list"));
    public static readonly FaultKind ArchiveSignature = new("AR-04", Severity.Error, new("签名不成立", "signature does not hold"));
    public static readonly FaultKind ArchiveNotRebuilt = new("AR-05", Severity.Error, new("无法重建出同样的网站", "the site cannot be rebuilt to the same bytes"));
    public static readonly FaultKind ArchiveNotWritten = new("AR-06", Severity.Error, new("存档没有写入", "archive was not written"));
    public static readonly FaultKind ArchiveNotPublished = new("AR-07", Severity.Warning, new("存档的网站与输出文件夹里的不同", "the archived site is not the one in the output folder"));
    public static readonly FaultKind NothingToPublish = new("PB-01", Severity.Error, new("没有可发布的网站", "no site to publish"));
    public static readonly FaultKind TargetRefused = new("PB-02", Severity.Error, new("发布目标不可用", "target cannot be used"));
    public static readonly FaultKind TargetLocked = new("PB-03", Severity.Error, new("另一次发布正在进行", "another publish is under way"));
    public static readonly FaultKind TargetDrift = new("PB-04", Severity.Error, new("目标上的文件被人改动过", "files at the target were changed by somebody"));
    public static readonly FaultKind PublishStopped = new("PB-05", Severity.Error, new("发布中断", "publishing stopped"));
    public static readonly FaultKind InputNewer = new("PB-06", Severity.Warning, new("网站生成后数据又有改动", "the data changed after the site was built"));
    public static readonly FaultKind OtherAudience = new("PB-07", Severity.Error, new("目标上的网站是给别人看的", "the site at the target is for others"));

    public static readonly FaultKind HistoryWithoutDate = new("HI-01", Severity.Warning, new("历史数据没有日期", "history entry without a date"));
    public static readonly FaultKind HistoryUnusable = new("HI-02", Severity.Warning, new("一期历史数据无法使用", "history entry cannot be used"));
    public static readonly FaultKind HistoryRowsLeftOut = new("HI-03", Severity.Warning, new("历史数据有错行，未采用", "faulty rows of the history left out"));
    public static readonly FaultKind HistoryNotPast = new("HI-04", Severity.Info, new("历史数据不早于数据日期", "history entry is not from before the as-of date"));

    public static ImmutableArray<FaultKind> All { get; } =
    [
        NoInput, UnreadableFile, UnknownFile, Encoding, Quotes, RaggedRow, NoHeader, MissingColumn, DuplicateHeader,
        RequiredCell, WantedCell, BadValue, OutOfRange, FaultyRowDropped, AmbiguousValue, TooLarge, HeaderOnly,
        RowsLeftOut, MappedHeader, SourcesDisagree, FormulaError, ManyMore, HiddenSigns, PeriodsOverlap, AfterAsOf, SourceWithoutFile, RepeatedRows,
        UnknownSetting, BadSetting, BadYaml, NamedAccount, WrongUsage,
        TemplateError, UnusedTemplate, MissingString, ThemeFileName,
        BrokenLink, DuplicatePath, ChartLabelLost, Leak, ForeignFiles, CannotWrite, PageText,
        HistoryWithoutDate, HistoryUnusable, HistoryRowsLeftOut, HistoryNotPast,
        ArchiveUnreadable, ArchiveUnsafe, ArchiveAltered, ArchiveSignature, ArchiveNotRebuilt, ArchiveNotWritten, ArchiveNotPublished,
        NothingToPublish, TargetRefused, TargetLocked, TargetDrift, PublishStopped, InputNewer, OtherAudience,
    ];
}
