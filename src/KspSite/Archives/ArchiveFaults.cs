using KspSite.Core.Diagnostics;

namespace KspSite.Archives;

/// <summary>AR-01 to AR-07.</summary>
internal static class ArchiveFaults
{
    private static readonly Words AskForAnother = new(
        "请不要使用这个文件；向存档的人重新索取，或从备份恢复。", "Do not use this file; get it again from whoever archived it, or from a backup.");

    public static Finding Of(string archive, ZipFaultException fault) =>
        fault.Kind.Finding(new SourceRef(archive), fault.What, AskForAnother, found: fault.Entry);

    public static Finding NotReadable(string archive, Words reason) =>
        FaultKinds.ArchiveUnreadable.Finding(new SourceRef(archive), reason, AskForAnother);

    public static Finding CannotOpen(string archive, Exception reason) => reason is Input.NoPlainFileException ? Faults.NoFile(archive, FaultKinds.ArchiveUnreadable) : FaultKinds.ArchiveUnreadable.Finding(
        new SourceRef(archive),
        new("存档文件打不开。", "The archive cannot be opened."),
        new("请检查路径和读取权限，关闭正在使用它的程序。", "Check the path and that you may read it; close programs that use it."),
        found: reason.Message.ReplaceLineEndings(" "));

    public static Finding Altered(string archive, string entry) => FaultKinds.ArchiveAltered.Finding(
        new SourceRef(archive), new("内容与清单中的大小或 SHA-256 不符。", "The content differs from the size or SHA-256 in the list."), AskForAnother, found: entry);

    public static Finding Missing(string archive, string entry) => FaultKinds.ArchiveAltered.Finding(
        new SourceRef(archive), new("清单里有这个文件，存档里没有。", "The list names this file, but the archive lacks it."), AskForAnother, found: entry);

    public static Finding Extra(string archive, string entry) => FaultKinds.ArchiveAltered.Finding(
        new SourceRef(archive), new("存档里有这个文件，清单里没有。", "The archive holds this file, but the list does not name it."), AskForAnother, found: entry);

    public static Finding ListedTwice(string archive, string entry) => FaultKinds.ArchiveAltered.Finding(
        new SourceRef(archive), new("清单里这个文件出现两次，或位置不对。", "The list names this file twice, or in a place where none belongs."), AskForAnother, found: entry);

    public static Finding SiteAltered(string archive, string entry, Words what) => FaultKinds.ArchiveAltered.Finding(
        new SourceRef(archive), what, AskForAnother, found: entry);

    public static Finding Signature(string archive, Words what, Words remedy) =>
        FaultKinds.ArchiveSignature.Finding(new SourceRef(archive), what, remedy);

    public static Finding Key(string key, Words what, string? reason = null) => FaultKinds.ArchiveSignature.Finding(
        new SourceRef(key), what,
        new("密钥应当是 PEM 文件：ECDSA（P-256、P-384、P-521）或 RSA（至少 2048 位），私钥不加密码。生成：openssl ecparam -name prime256v1 -genkey -noout -out key.pem；公钥：openssl ec -in key.pem -pubout -out pub.pem。",
            "A key is a PEM file: ECDSA (P-256, P-384, P-521) or RSA (2048 bits or more), the private one without a password. To make one: openssl ecparam -name prime256v1 -genkey -noout -out key.pem; its public part: openssl ec -in key.pem -pubout -out pub.pem."),
        found: reason);

    public static Finding OtherVersion(string archive, string made, string here) => FaultKinds.ArchiveNotRebuilt.Finding(
        new SourceRef(archive),
        new("存档由另一个版本的 kspsite 生成，只有同一版本才能重建出同样的字节。内容本身已核对。", "The archive was made by another version of kspsite; only the same one gives the same bytes. The content itself was checked."),
        new($"请用 {made} 版运行 verify --rebuild。", $"Run verify --rebuild with version {made}."),
        found: here, expected: Words.Same(made));

    public static Finding Differs(string archive, string path, Words what) => FaultKinds.ArchiveNotRebuilt.Finding(
        new SourceRef(archive), what,
        new("存档中的数据和主题与其中的网站不是一回事；请用同一版本的 kspsite 在原来的站点上重新存档，并查明原因。",
            "Data and theme in the archive do not belong to the site in it; archive again from the original site with the same version, and find out why."),
        found: path);

    public static Finding NotWritten(string file, Words what, Words remedy, string? found = null) =>
        FaultKinds.ArchiveNotWritten.Finding(new SourceRef(file), what, remedy, found);

    /// <param name="file">Of what is to go into an archive, relative to the site.</param>
    public static Finding SourceRefused(string file, Exception reason) => NotWritten(
        file,
        new("这个文件打不开，存档里放不进它，没有存档。", "This file cannot be opened and cannot go into the archive; nothing was archived."),
        new("请关闭正在使用它的程序，检查读取权限，然后重试。", "Close the program that has it open, check that you may read it, and try again."),
        reason.Message.ReplaceLineEndings(" "));

    public static Finding NotPublished(string output, Words what) => FaultKinds.ArchiveNotPublished.Finding(
        new SourceRef(output), what,
        new("存档按现在的数据重新生成了网站。如果要存档已经发布的那一份，请先恢复当时的数据，或先 build 再发布。",
            "The archive holds the site as the data makes it now. To archive what was published, bring back the data of that time, or build and publish first."));
}
