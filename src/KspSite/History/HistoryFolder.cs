using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;
using KspSite.Core.Input;
using KspSite.Input;
using KspSite.Output;
using KspSite.Settings;

namespace KspSite.History;

/// <summary>One dated export of the history folder: a folder of CSV files as <c>input</c> holds them, or an archive.</summary>
/// <param name="Name">As messages name it, relative to the site: <c>history/2026-08-31</c>.</param>
internal sealed record HistoryEntry(DateOnly Date, string Name, string FullPath);

/// <summary>The dated exports that a site keeps. Ascending by date; of two with one date the first by name counts.</summary>
internal sealed partial record HistoryFolder(string Name, ImmutableArray<HistoryEntry> Entries, ImmutableArray<Finding> Findings)
{
    public const string DefaultName = "history";

    /// <summary>A full path; the folder need not exist.</summary>
    public static string PathOf(string site, SiteYaml yaml) => Path.GetFullPath(yaml.History ?? DefaultName, site);

    /// <summary>Only names are looked at. Findings: HI-01 names without a date, HI-02 a folder that may not be listed, CF-02 a configured one that does not exist.</summary>
    public static HistoryFolder List(string site, SiteYaml yaml)
    {
        var name = yaml.History ?? DefaultName;
        var folder = PathOf(site, yaml);
        if (!Directory.Exists(folder)) return new(name, [], yaml.History is null ? [] : [HistoryFaults.NoFolder(name)]);
        var findings = new List<Finding>();
        var entries = new List<HistoryEntry>();
        foreach (var entry in Exports(folder, name, findings))
        {
            if (DateIn(entry.Name) is { } date) entries.Add(new(date, name + "/" + entry.Name, entry.FullName));
            else findings.Add(HistoryFaults.NoDate(name + "/" + entry.Name));
        }
        return new(name, [.. entries.DistinctBy(e => e.Date).OrderBy(e => e.Date)], [.. findings]);
    }

    /// <summary>The date in a name: 2026-08-31, 20260831 or 2026年8月31日 anywhere in it; 2026-08 or 2026年8月 alone means the end of that month. Null where there is none.</summary>
    public static DateOnly? DateIn(string name)
    {
        if (Day.Match(name) is { Success: true } day && CellText.TryDate(day.Value, out var date)) return date;
        var month = Month.Match(name);
        return month.Success && CellText.TryDate($"{month.Groups["y"].Value}-{month.Groups["m"].Value.PadLeft(2, '0')}-01", out var first) ? first.AddMonths(1).AddDays(-1) : null;
    }

    private static ImmutableArray<FileSystemInfo> Exports(string folder, string name, List<Finding> findings)
    {
        try
        {
            return [.. new DirectoryInfo(folder).EnumerateFileSystemInfos().Where(e => !FolderFiles.IsHidden(e.Name) && IsExport(e)).OrderBy(e => e.Name, StringComparer.Ordinal)];
        }
        catch (Exception e) when (DiskFaults.IsRefusal(e))
        {
            findings.Add(HistoryFaults.Closed(name, e));
            return [];
        }
    }

    // Other files, such as a note to oneself, are nobody's business.
    private static bool IsExport(FileSystemInfo entry) => entry is DirectoryInfo || entry.Extension.Equals(".zip", StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"(?<![0-9])(?:20[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}|20[0-9]{6}|20[0-9]{2}年[0-9]{1,2}月[0-9]{1,2}日)(?![0-9])", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Day { get; }

    [GeneratedRegex(@"^(?<y>20[0-9]{2})(?:[-.](?<m>[0-9]{2})(?![-.0-9])|年(?<m>[0-9]{1,2})月(?![0-9]))", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Month { get; }
}
