using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Input;

/// <summary>IN-01 to IN-03: what is wrong with the folder and its files as a whole.</summary>
internal static class InputFaults
{
    private static readonly SourceRef Folder = new(InputFolder.Name);

    public static Finding NoFolder() => FaultKinds.NoInput.Finding(
        Folder,
        new("找不到 input 文件夹。", "There is no folder named input."),
        new("请在站点文件夹里运行，或用 --site 指定；新建站点：kspsite init 文件夹名。", "Run in the site's folder or name it with --site; to start a new site: kspsite init FOLDER."));

    public static Finding NoCsv() => FaultKinds.NoInput.Finding(
        Folder,
        new("input 文件夹里没有 CSV 或 Excel 文件。", "The folder input holds no CSV or Excel file."),
        new("请把导出的文件放进去，至少要有 accounts.csv（客户）；空白模板：kspsite init 文件夹名。",
            "Put the exported files there, at least accounts.csv; for empty templates: kspsite init FOLDER."));

    /// <param name="source">The place in mapping.yaml where a source of accounts found no file; null where none did.</param>
    public static Finding NoAccounts(SourceRef? source) => FaultKinds.NoInput.Finding(
        Folder,
        new("缺少客户表，其他各表都要引用它。", "The accounts table is missing; every other table refers to it."),
        source is { } at
            ? new($"mapping.yaml 里写了客户表的来源，但没有找到它的文件或工作表：请先改正 {at}。", $"mapping.yaml has a source for it, which no file or sheet fits: correct {at} first.")
            : new("请加上 accounts.csv（或 客户.csv），列名见 kspsite schema accounts；空白模板：kspsite init 文件夹名。",
                "Add accounts.csv; kspsite schema accounts lists its columns, and kspsite init FOLDER makes empty templates."));

    public static Finding Closed(string folder, string reason) => FaultKinds.NoInput.Finding(
        new SourceRef(folder),
        new("文件夹打不开，里面的文件都没有读取。", "The folder cannot be opened; none of its files were read."),
        new("请检查读取权限。", "Check that you may read it."), found: reason);

    public static Finding UnreadableFolder(string path, string reason) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(path),
        new("文件夹打不开，里面的文件都没有读取。", "The folder cannot be opened; none of its files were read."),
        new("请检查读取权限。", "Check that you may read it."), found: reason);

    public static Finding Link(string path) => FaultKinds.UnreadableFile.Finding(
        new SourceRef(path),
        new("这个链接指向 input 文件夹以外，或指向文件夹，或指向不存在的文件，没有读取。", "This link leads out of the folder input, to a folder, or to a file that does not exist; it was not followed."),
        new("请把文件本身放进 input 文件夹。", "Put the file itself into the folder input."));

    public static Finding NotCsv(string path) => FaultKinds.UnknownFile.Finding(
        new SourceRef(path),
        new("这种文件不能读取。", "A file of this kind cannot be read."),
        new("请在 Excel 或 WPS 中另存为 .xlsx 或“CSV UTF-8（逗号分隔）”；不需要的文件请移出 input。",
            "Save it from Excel or WPS as .xlsx or “CSV UTF-8 (comma delimited)”; move files that are not needed out of input."));

    public static Finding UnknownFile(string path)
    {
        var near = TableNames.NearMiss(Path.GetFileName(path));
        return FaultKinds.UnknownFile.Finding(
            new SourceRef(path),
            new("文件名不对应任何表，没有读取。", "The file name belongs to no table; the file was not read."),
            near is null
                ? new("请改成上面的表名之一，或在 mapping.yaml 里写明它是哪张表（kspsite init --from 可以起草）；不需要的文件请移出 input。",
                    "Rename it after one of these tables, or say in mapping.yaml which table it is (kspsite init --from drafts it); move it out of input if it is not needed.")
                : new($"是不是“{near}”？如果是，请改名为 {near}.csv。", $"Did you mean “{near}”? If so, rename it to {near}.csv."),
            found: Path.GetFileName(path),
            expected: Tables());
    }

    private static Words Tables() => new(
        string.Join("、", AllTables.Tables.Select(t => $"{t.Name}（{t.Title.Zh}）")),
        string.Join(", ", AllTables.Tables.Select(t => t.Name)));
}
