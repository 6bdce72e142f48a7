using KspSite.Core.Diagnostics;
using KspSite.Output;

namespace KspSite.Archives;

/// <summary>Where an archive may be written.</summary>
internal static class ArchiveTarget
{
    private static readonly Words AnotherFile = new("请用 --output 指定另一个文件，如 2026-11.zip。", "Name another file with --output, such as 2026-11.zip.");

    /// <summary>AR-06 for the site's own sources, for a folder, and for a file that is no archive: no option replaces that.</summary>
    public static Finding? Danger(string target, string shown, string site)
    {
        try
        {
            return Found(target, shown, site);
        }
        catch (RefusedFileException e)
        {
            return ArchiveFaults.NotWritten(shown,
                new($"{e.Path} 打不开，不知道这个文件夹是不是发布的网站。", $"{e.Path} cannot be opened; whether the folder is that of a published site is not known."), AnotherFile,
                e.Message.ReplaceLineEndings(" "));
        }
    }

    private static Finding? Found(string target, string shown, string site)
    {
        if (SourceFolders.At(target, site) is { IsAround: false } source)
        {
            return ArchiveFaults.NotWritten(shown,
                new($"{source.Name} 文件夹里是网站的来源，不能把存档写进去。", $"The site is made from the folder {source.Name}; no archive is written into it."), AnotherFile);
        }
        if (SiteManifest.Around(target) is not null)
        {
            return ArchiveFaults.NotWritten(shown,
                new("这个文件夹里是生成或发布的网站：读网站的人就能下载存档里的全部数据。", "The folder is that of a site that was built or published: its readers could download all data of the archive."), AnotherFile);
        }
        if (Directory.Exists(target)) return ArchiveFaults.NotWritten(shown, new("这里是一个文件夹。", "This is a folder."), AnotherFile);
        return File.Exists(target) ? NoArchive(target, shown) : null;
    }

    private static Finding? NoArchive(string target, string shown)
    {
        var findings = new List<Finding>();
        using var archive = ArchiveFile.Open(target, shown, findings);
        return archive is not null ? null : ArchiveFaults.NotWritten(shown,
            new($"这里已有一个文件，不是完好的 kspsite 存档，没有覆盖：{findings[0].Message.Zh}", $"There is a file that is no sound archive of kspsite; it was not overwritten: {findings[0].Message.En}"),
            new("请用 --output 另取一个名字，或先把这个文件移走。", "Choose another name with --output, or move the file away first."), findings[0].Found);
    }
}
