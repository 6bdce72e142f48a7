using KspSite.Core.Diagnostics;
using KspSite.Rendering.Site;

namespace KspSite.Rendering.Pages;

/// <summary>A file as it was read.</summary>
public sealed record FileLine(string File, string Table, string Encoding, string Delimiter, int RowsRead, int RowsRejected, string UnknownColumns, int Errors, int Warnings, int Infos, string Sha256)
{
    /// <summary>The place in mapping.yaml that says how the file is read; null where its own names do.</summary>
    public string? Mapping { get; init; }

    /// <summary>Totals, repeated headers and what a filter keeps out.</summary>
    public int RowsLeftOut { get; init; }

    /// <summary>Rows that became part of others with the same id.</summary>
    public int RowsMerged { get; init; }

    /// <summary>The worst of its findings, at most three.</summary>
    public ImmutableArray<FindingLine> FirstProblems { get; init; } = [];

    public string ProblemsAnchor => Links.Anchor("problems", File);

    /// <summary>One for each file and table that it feeds, in the order of reading; may be empty.</summary>
    public static IEnumerable<FileLine> All(SiteContext site)
    {
        var byFile = site.Loaded.Findings.ToLookup(f => f.Where.File);
        foreach (var read in site.Loaded.Files)
        {
            var (file, findings) = (read.File, byFile[read.File.File].ToList());
            yield return new FileLine(
                file.File, site.Words(file.Table.Title), file.Encoding, file.Delimiter == "\t" ? site.Theme.Strings["data.tab"] : file.Delimiter, read.RowsRead, read.RowsRejected,
                Lists.Join(read.UnknownColumns, site), Count(Severity.Error), Count(Severity.Warning), Count(Severity.Info), file.Sha256)
            {
                Mapping = file.Mapping?.Where.ToString(),
                RowsLeftOut = read.RowsLeftOut,
                RowsMerged = read.RowsMerged,
                FirstProblems = [.. findings.Where(p => p.Severity != Severity.Info).OrderByDescending(p => p.Severity).Take(ProblemsShown).Select(p => FindingLine.Of(p, site))],
            };

            int Count(Severity severity) => findings.Count(f => f.Severity == severity);
        }
    }

    private const int ProblemsShown = 3;
}

/// <summary>A finding as a row.</summary>
public sealed record FindingLine(string Id, Coded Severity, string Place, string Text)
{
    public static FindingLine Of(Finding finding, SiteContext site) => new(
        finding.Id, Codes.Of(finding.Severity, site), finding.Where.ToString(), finding.Text(site.Language));
}

/// <summary>Tables that the input does not have, and what is therefore missing on the site.</summary>
public sealed record AbsentTable(string Name, string Title, string Meaning);

/// <summary>A table to download: what it holds, and the files that hold it.</summary>
public sealed record Download(string Meaning, ImmutableArray<Crumb> Files);

/// <summary>What the publisher needs: files, findings, downloads.</summary>
public sealed record DataModel
{
    /// <summary>In the order of reading; where there are more than a page holds, those with faults first.</summary>
    public required Limited<FileLine> Files { get; init; }

    public int FileCount => Files.Items.Length + Files.More;

    public bool HasProblems => Files.Items.Any(f => !f.FirstProblems.IsEmpty);

    public required Limited<FindingLine> Findings { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Infos { get; init; }

    public required ImmutableArray<AbsentTable> Absent { get; init; }

    public required ImmutableArray<Download> Downloads { get; init; }
}

public static class DataPage
{
    private const int FileLimit = 300;
    private const int FindingLimit = 200;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Data, "data", site.Theme.Strings["nav.data"], () => Model(site)) { Section = SitePaths.Data };
    }

    private static DataModel Model(SiteContext site)
    {
        var files = FileLine.All(site);
        if (site.Loaded.Files.Length > FileLimit) files = files.OrderByDescending(f => f.Errors).ThenByDescending(f => f.Warnings);
        return new DataModel
        {
            Files = Limited.First(FileLimit, files),
            Findings = Limited.First(FindingLimit, site.Loaded.Findings.OrderByDescending(f => f.Severity).Select(f => FindingLine.Of(f, site))),
            Errors = Count(Severity.Error),
            Warnings = Count(Severity.Warning),
            Infos = Count(Severity.Info),
            Absent = [.. Core.Domain.AllTables.Tables.Where(site.Portfolio.IsAbsent).Select(t => new AbsentTable(t.Name, site.Words(t.Title), site.Words(t.Meaning)))],
            Downloads =
            [
                .. Site.Downloads.Names.Select(name => new Download(
                    site.Theme.Strings["data.download_" + name], [.. new[] { "csv", "json" }.Select(kind => new Crumb($"{name}.{kind}", $"data/{name}.{kind}"))])),
            ],
        };

        int Count(Severity severity) => site.Loaded.Findings.Count(f => f.Severity == severity);
    }
}
