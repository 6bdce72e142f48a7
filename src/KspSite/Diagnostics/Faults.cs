using KspSite.Core.Diagnostics;
using KspSite.Input;

namespace KspSite.Diagnostics;

/// <summary>Findings of the shell: a kind, a place, and what is wrong and to be done in both languages.</summary>
internal static class Faults
{
    public static Finding Finding(this FaultKind kind, SourceRef where, Words message, Words remedy, string? found = null, Words? expected = null) => new()
    {
        Id = kind.Id,
        Severity = kind.Severity,
        Where = where,
        Message = message,
        Remedy = remedy,
        Found = found,
        Expected = expected,
    };

    public static Finding Unreadable(string file, Exception reason) => reason is NoPlainFileException ? NoFile(file) : FaultKinds.UnreadableFile.Finding(
        new SourceRef(file),
        new("文件打不开。", "The file cannot be opened."),
        new("请关闭正在使用它的程序（如 Excel、WPS），检查读取权限，然后重试。", "Close the program that uses it (Excel, WPS), check that you may read it, and try again."),
        found: reason.Message.ReplaceLineEndings(" "));

    /// <summary>What the disk will not; where that is because something is no plain file, that is told in its place.</summary>
    public static Finding Refused(this FaultKind kind, string where, Exception reason, Words message, Words remedy) => NoPlainFileException.In(reason) is { } pipe
        ? NoFile(pipe.Shown, kind) : kind.Finding(new SourceRef(where), message, remedy, found: reason.Message.ReplaceLineEndings(" "));

    /// <param name="kind">Of what it stopped; reading it, where nothing is said.</param>
    public static Finding NoFile(string path, FaultKind? kind = null) => (kind ?? FaultKinds.UnreadableFile).Finding(
        new SourceRef(path),
        new("这不是普通文件，而是管道或设备，没有读取。", "This is not a regular file but a pipe or a device; it was not read."),
        new("请把它移走。", "Move it away."));

    public static Finding TooLarge(SourceRef where, Words what, Words remedy) =>
        FaultKinds.TooLarge.Finding(where, what, remedy);
}
