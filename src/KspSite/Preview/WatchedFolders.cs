using KspSite.Commands;
using KspSite.Core.Diagnostics;
using KspSite.Output;
using KspSite.Settings;

namespace KspSite.Preview;

/// <summary>
/// The folders that a site is made from, one of which its settings name. The settings are read again when their file has changed; while they
/// cannot be read, or say something wrong, the folders stay those of before.
/// </summary>
internal sealed class WatchedFolders(SiteRequest request, SiteYaml yaml)
{
    private readonly string _file = Path.Combine(request.Site, SiteYaml.Path);
    private ImmutableArray<string> _folders = SiteSource.Folders(request, yaml);
    private (DateTime Written, long Size)? _read;

    public ImmutableArray<string> Now()
    {
        try
        {
            var file = new FileInfo(_file);
            (DateTime Written, long Size) stamp = file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
            if (stamp == _read) return _folders;
            var now = SiteYaml.Read(request.Site);
            if (!now.Findings.Any(f => f.Severity == Severity.Error)) _folders = SiteSource.Folders(request, now);
            _read = stamp;
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            // Somebody is saving them: they are looked at again.
        }
        return _folders;
    }
}
