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
}

/// <summary>A finding as a row.</summary>
public sealed record FindingLine(string Id, Coded Severity, string Place, string Text);

/// <summary>Tables that the input does not have, and what is therefore missing on the site.</summary>
public sealed record AbsentTable(string Name, string Title, string Meaning);

/// <summary>What the publisher needs: files, findings, downloads.</summary>
public sealed record DataModel
{
    public required ImmutableArray<FileLine> Files { get; init; }

    public bool HasProblems => Files.Any(f => !f.FirstProblems.IsEmpty);

    public required Limited<FindingLine> Findings { get; init; }

    public required int Errors { get; init; }

    public required int Warnings { get; init; }

    public required int Infos { get; init; }

    public required ImmutableArray<AbsentTable> Absent { get; init; }

    public required ImmutableArray<Crumb> Downloads { get; init; }
}

public static class DataPage
{
    private const int FindingLimit = 200;
    private const int ProblemsShown = 3;

    public static IEnumerable<Page> Build(SiteContext site)
    {
        yield return new Page(SitePaths.Data, "data", site.Theme.Strings["nav.data"], () => Model(site)) { Section = SitePaths.Data };
    }

    private static DataModel Model(SiteContext site)
    {
        var byFile = site.Loaded.Findings.ToLookup(f => f.Where.File);
        return new DataModel
        {
            Files = [.. site.Loaded.Files.Select(f => new FileLine(
                f.File.File, site.Words(f.File.Table.Title), f.File.Encoding, DelimiterName(f.File.Delimiter, site), f.RowsRead, f.RowsRejected,
                Lists.Join(f.UnknownColumns, site), Count(byFile[f.File.File], Severity.Error), Count(byFile[f.File.File], Severity.Warning),
                Count(byFile[f.File.File], Severity.Info), f.File.Sha256)
            {
                Mapping = f.File.Mapping?.Where.ToString(),
                RowsLeftOut = f.RowsLeftOut,
                RowsMerged = f.RowsMerged,
                FirstProblems = [.. byFile[f.File.File].Where(p => p.Severity != Severity.Info).OrderByDescending(p => p.Severity).Take(ProblemsShown).Select(p => Line(p, site))],
            })],
            Findings = Limited.First(FindingLimit, site.Loaded.Findings.OrderByDescending(f => f.Severity).Select(f => Line(f, site))),
            Errors = Count(site.Loaded.Findings, Severity.Error),
            Warnings = Count(site.Loaded.Findings, Severity.Warning),
            Infos = Count(site.Loaded.Findings, Severity.Info),
            Absent = [.. Core.Domain.AllTables.Tables.Where(t => !site.Portfolio.Has(t)).Select(t => new AbsentTable(t.Name, site.Words(t.Title), site.Words(t.Meaning)))],
            Downloads = [.. from name in (string[])["metrics", "rules", "findings"] from kind in (string[])["csv", "json"] select new Crumb($"{name}.{kind}", $"data/{name}.{kind}")],
        };
    }

    private static FindingLine Line(Finding finding, SiteContext site) => new(
        finding.Id, new(finding.Severity.Name().En, site.Words(finding.Severity.Name())), finding.Where.ToString(), finding.Text(site.Language));

    private static int Count(IEnumerable<Finding> findings, Severity severity) => findings.Count(f => f.Severity == severity);

    private static string DelimiterName(string delimiter, SiteContext site) => delimiter switch
    {
        "\t" => site.Theme.Strings["data.tab"],
        _ => delimiter,
    };
}
