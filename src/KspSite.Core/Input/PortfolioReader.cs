using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>What reading gave: the portfolio without faulty rows, every fault, and a report per file in the order given.</summary>
public sealed record LoadResult(Portfolio Portfolio, ImmutableArray<Finding> Findings, ImmutableArray<FileReport> Files)
{
    /// <summary>Whether the data can be used as it is. False: stop, or build without the faulty rows and say so.</summary>
    public bool Usable => Findings.All(f => f.Severity != Severity.Error);

    public int RowsRejected => Files.Sum(f => f.RowsRejected);
}

/// <summary>Turns raw files into a portfolio. Pure: files, settings and nothing else decide the result.</summary>
public static class PortfolioReader
{
    public static LoadResult Read(IEnumerable<RawFile> files, SiteSettings settings)
    {
        var findings = new List<Finding>();
        var budget = new ReadingBudget(ReadingBudget.Usual);
        var batches = RowMerge.Of([.. files.Select(file => RowBatch.Read(file, budget, findings))], findings);
        var units = AccountUnits.Of(batches);
        var context = new ReadingContext(settings.Vocabularies, units);
        var tables = TableRows.Build(batches, context);

        UniqueIds.Check(tables, context);
        References.Check(tables, context);
        Dates.Check(tables, settings.AsOf, context);
        AccountUnits.Check(batches, units, context);
        tables.DropFaultyRows(context);

        var owners = new RowOwners(tables);
        findings.AddRange(context.Findings.Select(f => f.Finding with { Subject = f.Finding.Subject ?? owners.SubjectOf(f.Row) }));
        findings.AddRange(context.NotListed);
        var sorted = Sorted(findings, batches);
        var portfolio = Portfolio.From(tables, settings, sorted);
        return new LoadResult(portfolio, sorted, [.. batches.Select(b => b.Report(tables))]);
    }

    // By file in reading order, then by line and column, so that a publisher can walk through a file from top to bottom.
    private static ImmutableArray<Finding> Sorted(List<Finding> findings, List<RowBatch> batches)
    {
        var order = new Dictionary<string, int>();
        for (var i = 0; i < batches.Count; i++) order.TryAdd(batches[i].File.File, i);
        return [.. findings
            .OrderBy(f => order.GetValueOrDefault(f.Where.File, int.MaxValue))
            .ThenBy(f => f.Where.Line).ThenBy(f => f.Where.Column).ThenBy(f => f.Id, StringComparer.Ordinal)];
    }
}
