using KspSite.Core.Diagnostics;
using KspSite.Input;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>PB-01 to PB-07.</summary>
internal static class PublishFaults
{
    private static readonly Words BuildFirst = new("请先运行 kspsite build，看过之后再发布。", "Run kspsite build, look at the site, then publish.");

    private static readonly Words CloseIt = new(
        "请关闭正在使用它的程序，检查读取和写入权限，然后再运行一次。", "Close the program that has it open, check that you may read and replace it, and run this again.");

    private static readonly Words AnotherFolder = new("请指定一个新的、空的，或以前发布过的文件夹。", "Name a folder that is new, empty, or was published to before.");

    /// <param name="beside">Sites that were built for single audiences, which somebody may mean.</param>
    public static Finding NothingBuilt(string output, ImmutableArray<string> beside) => FaultKinds.NothingToPublish.Finding(
        new SourceRef(output), new("这里没有生成好的网站。", "There is no built site here."),
        beside.IsEmpty ? BuildFirst : new($"要发布 {string.Join("、", beside)}，请加 --output；否则先运行 kspsite build。", $"To publish {string.Join(", ", beside)}, name it with --output; else run kspsite build first."));

    public static Finding NotAsBuilt(string output, int count, string paths) => FaultKinds.NothingToPublish.Finding(
        new SourceRef(output),
        new($"网站生成后有 {Numerals.Text(count)} 个文件被改动或删除，没有发布。", $"Files of the site ({Numerals.Text(count)}) were changed or deleted after it was built; nothing was published."),
        BuildFirst, paths);

    public static Finding SourceRefused(RefusedFileException reason) => FaultKinds.NothingToPublish.Refused(
        Shown(reason.Path), reason,
        new("生成好的网站里的这个文件打不开，没有发布。", "This file of the built site cannot be opened; nothing was published."), CloseIt);

    public static Finding InputRefused(string path, RefusedFileException reason) => NoPlainFileException.In(reason) is not null ? Faults.NoFile(path, FaultKinds.InputNewer) : FaultKinds.InputNewer.Finding(
        new SourceRef(path),
        new("这个数据文件打不开，不知道网站生成后它有没有改动。", "This input file cannot be opened; whether it changed after the site was built is not known."),
        new("如果刚改过它，请保存并关闭，运行 kspsite build 后再发布一次。", "If it was changed just now, save and close it, run kspsite build and publish again."),
        reason.Message.ReplaceLineEndings(" "));

    public static Finding InputNewer(int count, string paths) => FaultKinds.InputNewer.Finding(
        new SourceRef("input"),
        new($"网站生成后，有 {Numerals.Text(count)} 个数据文件又有改动；发布的是改动前的网站。", $"Input files ({Numerals.Text(count)}) changed after the site was built; what is published is the site before the change."),
        new("如果应当发布最新数据，请先 kspsite build。", "If the newest data is to be published, run kspsite build first."), paths);

    public static Finding Dangerous(string target, Words what) => FaultKinds.TargetRefused.Finding(
        new SourceRef(target), new($"发布目标不能是{what.Zh}。", $"The target cannot be {what.En}."), AnotherFolder);

    public static Finding Foreign(string target, int count, string files) => FaultKinds.TargetRefused.Finding(
        new SourceRef(target),
        new($"目标文件夹不是空的，也不是以前发布的网站（{Numerals.Text(count)} 个文件），没有写入任何东西。", $"The target is neither empty nor a site published before (files: {Numerals.Text(count)}); nothing was written."),
        AnotherFolder, files);

    public static Finding LinkedFolder(string target, string link) => FaultKinds.TargetRefused.Finding(
        new SourceRef(target),
        new("目标里的这个文件夹是指向别处的链接，没有写入任何东西。", "A folder at the target is a link that leads elsewhere; nothing was written."),
        new("请把链接移走。", "Move the link away."), link);

    public static Finding NoLink(string target, Words why) => FaultKinds.TargetRefused.Finding(
        new SourceRef(target), why, new("请去掉 --atomic：逐个文件发布同样不会出现失效链接。", "Leave out --atomic: publishing file by file keeps every link alive too."));

    public static Finding Locked(string target, LockHolder? holder)
    {
        var seconds = Numerals.Text((decimal)(holder?.Age.TotalSeconds ?? 0), 0);
        return FaultKinds.TargetLocked.Finding(
            new SourceRef(target),
            new("另一次发布正在写这个目标。", "Another publish is writing to this target."),
            new("请等它完成后重试。如果它已经中断：同一台电脑上可立即重试，别的电脑上的两分钟没有动静后自动失效。",
                "Wait until it has finished, then try again. If it was interrupted: one on this machine gives way at once, one on another machine after two minutes without a sign of life."),
            found: $"{holder?.Owner ?? "?"}, {seconds} s");
    }

    public static Finding Drifted(string target, Drift drift, bool isOverwritten)
    {
        var message = drift.Sha256 switch
        {
            null => new Words("目标上的这个文件被删除了。", "This file was deleted at the target."),
            TargetFolder.Link => new("目标上的这个文件被换成了链接。", "This file was replaced by a link at the target."),
            _ => new("目标上的这个文件不是上次发布的样子，有人改动过。", "This file at the target is not as it was published: somebody changed it."),
        };
        var remedy = drift.Sha256 is null ? new Words("不用处理，会重新写入。", "Nothing to do; it is written again.")
            : isOverwritten ? new("按您的要求覆盖。", "Overwritten, as you asked.")
            : new("请先把要保留的改动放回数据或主题；确认可以丢弃时加 --overwrite-drift。", "Bring what is to be kept back into data or theme; if it may be lost, add --overwrite-drift.");
        var finding = FaultKinds.TargetDrift.Finding(new SourceRef(target.Replace('\\', '/').TrimEnd('/') + "/" + drift.Path), message, remedy);
        return drift.Sha256 is null || isOverwritten ? finding with { Severity = Severity.Warning } : finding;
    }

    public static Finding MoreDrift(string target, int count) => FaultKinds.TargetDrift.Finding(
        new SourceRef(target),
        new($"另有 {Numerals.Text(count)} 个文件也是如此。", $"So are {Numerals.Text(count)} more files."),
        new("全部列出：--dry-run --format json。", "All of them: --dry-run --format json.")) with { Severity = Severity.Warning };

    public static Finding NoRoom(string target, long needed, long free) => FaultKinds.PublishStopped.Finding(
        new SourceRef(target),
        new("目标磁盘空间不够，没有写入任何东西。", "The target's disk has too little room; nothing was written."),
        new("请先腾出空间。", "Free some space first."),
        found: MiB(free), expected: Words.Same(MiB(needed)));

    /// <param name="done">Changes made; null where not even the first was tried.</param>
    public static Finding Stopped(PublishRequest request, int? done, int all, Exception reason)
    {
        var refused = reason as RefusedFileException;
        if (refused is not null && done is null && RealPaths.IsIn(refused.Path, request.Source)) return SourceRefused(refused);
        if (done is null && NoPlainFileException.In(reason) is { } pipe) return Faults.NoFile(pipe.Shown, FaultKinds.PublishStopped);
        var target = refused is null ? request.Target : Shown(refused.Path);
        var full = DiskFaults.IsDiskFull(reason);
        var count = $"{Numerals.Text(done ?? 0)}/{Numerals.Text(all)}";
        var what = (full, done) switch
        {
            (_, null) when refused is not null => new Words("目标上的这个文件打不开，什么都没有改动。", "This file at the target cannot be opened; nothing was changed."),
            (_, null) => new Words("目标无法写入，什么都没有改动。", "The target cannot be written to; nothing was changed."),
            (true, _) => new($"目标磁盘已满，完成了 {count} 项。读者看到的每个链接仍然有效。", $"The target's disk is full; {count} changes were made. Every link a reader sees still works."),
            _ => new($"发布中断，完成了 {count} 项。读者看到的每个链接仍然有效。", $"Publishing stopped; {count} changes were made. Every link a reader sees still works."),
        };
        return FaultKinds.PublishStopped.Finding(
            new SourceRef(target), what,
            full ? new("请腾出空间后再运行一次，会从中断处接着做。", "Free some space and run it again: it goes on where it stopped.")
                : refused is not null && done is null ? CloseIt
                : refused is not null ? new("请关闭正在使用它的程序，检查网络和写入权限，然后再运行一次，会从中断处接着做。", "Close the program that has it open, check network and permissions, and run it again: it goes on where it stopped.")
                : new("请检查网络、共享和写入权限，然后再运行一次，会从中断处接着做。", "Check network, share and permissions and run it again: it goes on where it stopped."),
            found: reason.Message.ReplaceLineEndings(" "));
    }

    /// <summary>Of a target that is turned to a whole site, before it was.</summary>
    public static Finding NotTurned(string target, Exception reason) => FaultKinds.PublishStopped.Refused(
        target, reason,
        DiskFaults.IsDiskFull(reason)
            ? new("目标磁盘已满，新网站没有就位，读者看到的仍是原来的网站。", "The target's disk is full; the new site was not put in place; readers see the one before.")
            : new("发布中断，新网站没有就位，读者看到的仍是原来的网站。", "Publishing stopped; the new site was not put in place; readers see the one before."),
        DiskFaults.IsDiskFull(reason)
            ? new("请腾出空间后再运行一次。", "Free some space and run it again.")
            : new("请检查网络、共享和写入权限，然后再运行一次。", "Check network, share and permissions and run it again."));

    /// <param name="folder">The older site beside the one in place.</param>
    public static Finding OldSiteLeft(string folder, Exception reason) => FaultKinds.PublishStopped.Finding(
        new SourceRef(Shown(folder)),
        new("新网站已经就位，但这个旧网站没能全部删除。", "The new site is in place, but this old one could not be deleted completely."),
        new("下次发布会再删一次；如果里面有现在的读者不该看到的内容，请马上手工删除这个文件夹。", "The next publish deletes it again; if it holds what today's readers may not see, delete the folder by hand now."),
        found: reason.Message.ReplaceLineEndings(" ")) with { Severity = Severity.Warning };

    public static Finding LockLost(string target) => FaultKinds.TargetLocked.Finding(
        new SourceRef(target),
        new("发布期间失去联系太久，另一次发布已接手，这一次停止。", "This publish was out of touch for so long that another one took over; it stopped."),
        new("等另一次完成后，需要时再发布一次。", "When the other one has finished, publish again if needed."));

    public static Finding SourceChanged(string path) => FaultKinds.PublishStopped.Finding(
        new SourceRef(path),
        new("发布期间网站被重新生成，停止发布。读者看到的每个链接仍然有效。", "The site was built anew while it was being published; publishing stopped. Every link a reader sees still works."),
        new("请再发布一次。", "Publish again."));

    /// <param name="readers">For whom the site at the target was made.</param>
    public static Finding OtherReaders(string target, string readers, string now) => FaultKinds.OtherAudience.Finding(
        new SourceRef(target),
        new($"目标上的网站是给“{readers}”看的，这次要发布的是给“{now}”看的，没有写入任何东西。", $"The site at the target was made for “{readers}”, this one is for “{now}”; nothing was written."),
        new("请用 --output 指定为这些读者生成的文件夹，或换一个目标；确实要换读者时加 --change-audience。", "Name the folder that was built for these readers with --output, or another target; if the readers are really to change, add --change-audience."));

    private static string Shown(string path) => path.Replace('\\', '/');

    private static string MiB(long bytes) => Numerals.Text(bytes / (decimal)(1 << 20), 1) + " MiB";
}
