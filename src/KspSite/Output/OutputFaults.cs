using KspSite.Core.Diagnostics;

namespace KspSite.Output;

/// <summary>SI-05 and SI-06: why a site was not put in place. The old one is always still there.</summary>
internal static class OutputFaults
{
    private static readonly Words AnotherFolder = new(
        "请用 --output 指定一个新的或空的文件夹。", "Name a new or empty folder with --output.");

    public static Finding Dangerous(string output, Words what) => FaultKinds.ForeignFiles.Finding(
        new SourceRef(output),
        new($"输出文件夹不能是{what.Zh}：写入时会整个替换它。", $"The output folder cannot be {what.En}: writing replaces it as a whole."), AnotherFolder);

    public static Finding NoFolder(string output) => FaultKinds.ForeignFiles.Finding(
        new SourceRef(output), new("这里已有一个同名文件，不是文件夹。", "This is a file, not a folder."), AnotherFolder);

    public static Finding Foreign(string folder, ImmutableArray<string> files)
    {
        var count = Numerals.Text(files.Length);
        return FaultKinds.ForeignFiles.Finding(
            new SourceRef(folder),
            new($"文件夹里有 {count} 个不是本工具生成的文件，为免误删，没有写入。", $"The folder holds files ({count}) that this tool did not make; nothing was written, lest they be lost."),
            new("请把它们移走，或用 --output 指定另一个文件夹。", "Move them away, or name another folder with --output."),
            found: string.Join(", ", files.Take(3)) + (files.Length > 3 ? " …" : ""));
    }

    /// <param name="readers">For whom the site in the folder was made.</param>
    public static Finding OtherReaders(string folder, string readers, string now) => FaultKinds.OtherAudience.Finding(
        new SourceRef(folder),
        new($"这里的网站是给“{readers}”看的，这次要生成的是给“{now}”看的，没有写入任何东西。", $"The site here was made for “{readers}”, this one is for “{now}”; nothing was written."),
        new("请补上 --audience，或用 --output 指定另一个文件夹；确实要换读者时，先删除这个文件夹。", "Add --audience, or name another folder with --output; if the readers are really to change, delete this folder first."));

    public static Finding ReadersUnknown(string folder, Exception reason) => FaultKinds.CannotWrite.Refused(
        folder, reason,
        new("这里的网站的 manifest.json 打不开，不知道它是给谁看的，没有写入任何东西。", "The manifest.json of the site here cannot be opened; for whom it was made is not known, and nothing was written."),
        new("请检查读取权限，关闭正在使用它的程序，然后重试；或用 --output 指定另一个文件夹。", "Check that you may read it, close the program that has it open, and try again; or name another folder with --output."));

    public static Finding Locked(string output) => FaultKinds.CannotWrite.Finding(
        new SourceRef(output),
        new("另一个 kspsite 正在写入这个文件夹。", "Another kspsite is writing to this folder."),
        new("请等它完成后重试。", "Wait until it has finished, then try again."));

    public static Finding CannotWrite(string output, Exception reason)
    {
        var (message, remedy) = DiskFaults.IsDiskFull(reason)
            ? (new Words("磁盘空间不足，新站点没有写入，原来的站点保持不变。", "The disk is full; the new site was not written and the old one is unchanged."),
               new Words("请腾出空间，或用 --output 指定另一个磁盘上的文件夹。", "Free some space, or name a folder on another disk with --output."))
            : (new Words("新站点没有写入，原来的站点保持不变。", "The new site was not written; the old one is unchanged."),
               new Words("请检查上级文件夹的写入权限，关闭正在使用输出文件夹的程序，然后重试。",
                   "Check that you may write to the folder above it, close programs that use the output folder, and try again."));
        return FaultKinds.CannotWrite.Refused(output, reason, message, remedy);
    }
}
