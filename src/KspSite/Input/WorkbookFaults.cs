using KspSite.Core.Diagnostics;

namespace KspSite.Input;

/// <summary>IN-02, IN-03 and IN-16 of workbooks.</summary>
internal static class WorkbookFaults
{
    public static Finding Protected(string place) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(place),
        new("工作簿有打开密码，没有读取。", "The workbook is protected by a password and was not read."),
        new("请在 Excel 里去掉密码另存，或另存为 CSV。", "Remove the password in Excel, or save it as CSV."));

    public static Finding Damaged(string place, Exception reason) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(place),
        new($"工作簿已损坏，或不是 Excel 文件（技术信息：{Told(reason)}）。", $"The workbook is damaged, or not an Excel file ({Told(reason)})."),
        new("请在 Excel 或 WPS 里打开并另存为 .xlsx；打不开就重新导出。", "Open it in Excel or WPS and save it as .xlsx; if that fails, export it again."));

    private static string Told(Exception reason) => reason.Message.ReplaceLineEndings(" ").TrimEnd('.');

    public static Finding TooManyCells(string place, TooManyCellsException reach) => Faults.TooLarge(
        new SourceRef(place, reach.Line),
        new($"工作表有 {Numerals.Text(reach.Columns)} 列、{Numerals.Text(reach.Rows)} 行，太大了；从这一行起没有读取。多半是远处多了一个单元格。",
            $"The sheet has {Numerals.Text(reach.Columns)} columns and {Numerals.Text(reach.Rows)} rows, which is too much; from this row on it was not read. Most likely a stray cell lies far out."),
        new("在 Excel 里按 Ctrl+End 会跳到最远的单元格；请删除表格以外的列和行，再保存。", "Ctrl+End in Excel goes to the farthest cell; delete the columns and rows beyond the table, and save it."));

    public static Finding WebPage(string file) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(file),
        new("这是网页，只是取了 Excel 的文件名，没有读取。", "This is a web page with the name of a workbook; it was not read."),
        new("请在 Excel 或 WPS 里打开，另存为 .xlsx。", "Open it in Excel or WPS and save it as .xlsx."));

    public static Finding UnknownSheet(string place, string sheet) => FaultKinds.UnknownFile.Finding(
        new SourceRef(place),
        new("工作表的名称不对应任何表，没有读取。", "The name of the sheet belongs to no table; the sheet was not read."),
        Core.Input.NearMisses.Of(sheet, Core.Domain.AllTables.Tables.SelectMany(t => (string[])[t.Name, t.Title.Zh, t.Title.En])) is { } near
            ? new($"是不是“{near}”？如果是，请把工作表改名为 {near}。", $"Did you mean “{near}”? If so, rename the sheet to {near}.")
            : new("请把工作表改成表名，或在 mapping.yaml 里写明；不需要的可以隐藏或删除。", "Rename the sheet after its table, or speak of it in mapping.yaml; one that is not needed may be hidden or deleted."),
        found: sheet);
}
