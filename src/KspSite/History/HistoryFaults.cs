using KspSite.Core.Diagnostics;
using KspSite.Settings;

namespace KspSite.History;

/// <summary>HI-01 to HI-04: what is wrong with the dated exports. None of them stops a build: the past cannot always be corrected.</summary>
internal static class HistoryFaults
{
    private static readonly Words DatedName = new("带日期的名称，如 2026-08-31", "a name with a date, such as 2026-08-31");

    public static Finding NoFolder(string name) => FaultKinds.BadSetting.Finding(
        new SourceRef(SiteYaml.Path),
        new("history 所指的文件夹不存在。", "The folder that history names does not exist."),
        new("请建立这个文件夹，或删除这一项。", "Create the folder, or delete the entry."),
        found: name);

    public static Finding Closed(string name, Exception reason) => FaultKinds.HistoryUnusable.Finding(
        new SourceRef(name),
        new("这个文件夹打不开，里面的历史数据都没有采用。", "The folder cannot be opened; no export of the past in it was used."),
        new("请检查读取权限。", "Check that you may read it."),
        found: reason.Message.ReplaceLineEndings(" "));

    public static Finding NoDate(string name) => FaultKinds.HistoryWithoutDate.Finding(
        new SourceRef(name),
        new("名称里没有日期，没有采用。", "The name holds no date; it was not used."),
        new("请用数据截至日期命名。", "Name it after the date for which its data is true."),
        found: Path.GetFileName(name), expected: DatedName);

    public static Finding Unusable(string name, Finding reason) => FaultKinds.HistoryUnusable.Finding(
        new SourceRef(name),
        new($"这一期历史数据无法使用，没有比较：{reason.Message.Zh}", $"This export of the past cannot be used and was not compared: {reason.Message.En}"),
        reason.Remedy);

    public static Finding NotPast(string name, DateOnly asOf) => FaultKinds.HistoryNotPast.Finding(
        new SourceRef(name),
        new("日期不早于网站的数据日期，没有采用。", "Its date is not before the site's as-of date; it was not used."),
        new($"数据日期是 {Numerals.Text(asOf)}；如果日期写错，请改名。", $"The as-of date is {Numerals.Text(asOf)}; rename it if its date is wrong."));

    /// <summary>One finding for all faults of an export: nobody can go through those of years ago one by one.</summary>
    public static Finding RowsLeftOut(string name, IReadOnlyList<Finding> errors) => FaultKinds.HistoryRowsLeftOut.Finding(
        errors[0].Where,
        new($"{name} 有 {Numerals.Text(errors.Count)} 处错误，有错的行没有参加比较；第一处：{errors[0].Id} {errors[0].Message.Zh}",
            $"{name} has {Numerals.Text(errors.Count)} errors; faulty rows were left out of the comparison. The first: {errors[0].Id} {errors[0].Message.En}"),
        new("可以不改；要改，请照这一处改正后重新生成。", "It may stay as it is; to correct it, correct this place and build again."));
}
