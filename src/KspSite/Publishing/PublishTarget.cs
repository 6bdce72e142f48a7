using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Publishing;

/// <summary>Where a site may be published to.</summary>
internal static class PublishTarget
{
    /// <summary>PB-02 for places where a publish would mix with the site's own folders, or is surely a slip.</summary>
    public static Finding? Danger(PublishRequest request)
    {
        var (target, source) = (RealPaths.Of(request.Target), RealPaths.Of(request.Source));
        Words? what = null;
        if (Path.GetDirectoryName(target) is null && !target.StartsWith(@"\\", StringComparison.Ordinal)) what = new("磁盘根目录", "the root of a disk");
        else if (RealPaths.IsIn(target, source) || RealPaths.IsIn(source, target)) what = new("输出文件夹、其中的文件夹或它的上级", "the output folder, a folder in it, or one above it");
        else if (SourceFolders.At(target, request.Site) is { } folder) what = folder.Words;
        else if (request.Home is { } home && RealPaths.IsIn(RealPaths.Of(home), target)) what = new("用户主目录或它的上级", "your home folder or one above it");
        else if (File.Exists(request.Target)) what = new("一个文件", "a file");
        return what is { } words ? PublishFaults.Dangerous(request.Target, words) : null;
    }
}
