using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;

namespace KspSite.Core.Input;

/// <summary>What reading gave: the portfolio without faulty rows, every fault, and a report per file in the order given.</summary>
public sealed record LoadResult(Portfolio Portfolio, ImmutableArray<Finding> Findings, ImmutableArray<FileReport> Files)
{
    /// <summary>Whether the data can be used as it is. False: stop, or build without the faulty rows and say so.</summary>
    public bool Usable => Findings.All(f => f.Severity != Severity.Error);

    /// <summary>Known before anything is made of them.</summary>
    public int Accounts => Portfolio.Tables.Records(Domain.Accounts.Table).Count();

    public int RowsRejected => Files.Sum(f => f.RowsRejected);
}

/// <summary>Turns raw files into a portfolio. Pure: files, settings and nothing else decide the result.</summary>
public static class PortfolioReader
{
    /// <param name="budget">Bytes that may be kept, as <see cref="ReadingBudget"/> counts them.</param>
    /// <param name="memory">What earlier readings left; null to read everything.</param>
    public static LoadResult Read(IEnumerable<RawFile> files, SiteSettings settings, long budget = ReadingBudget.Usual, ReadingMemory? memory = null)
    {
        var (read, findings) = RowBatches(files.ToList(), budget, memory);
        var batches = RowMerge.Of(read, findings);
        var units = AccountUnits.Of(batches);
        var context = new ReadingContext(settings.Vocabularies, units);
        memory?.Settle(settings.Vocabularies, units);
        var tables = TableRows.Build(batches, context, memory);

        UniqueIds.Check(tables, context);
        References.Check(tables, context);
        Dates.Check(tables, settings.AsOf, context);
        LinkedPeople.Check(tables, context);
        AccountsOfReferences.Check(tables, context);
        Alternatives.Check(tables, context);
        AgendaTimes.Check(tables, settings.AsOf, context);
        AttendedMinutes.Check(tables, context);
        AccountUnits.Check(batches, units, context);
        tables.DropFaultyRows(context);
        OverlappingSales.Check(tables, context);
        RepeatedRows.Check(tables, context);
        MixedShares.Check(tables, context);

        var owners = new RowOwners(tables);
        findings.AddRange(context.Findings.Select(f => f.Finding with { Subject = f.Finding.Subject ?? owners.SubjectOf(f.Row) }));
        findings.AddRange(context.NotListed);
        var sorted = Sorted(findings, batches);
        var portfolio = Portfolio.From(tables, settings, sorted, owners);
        var used = tables.UsedRows();
        return new LoadResult(portfolio, sorted, [.. batches.Select(b => b.Report(used))]);
    }

    // Side by side, which file is cut where all of them are too large would be a matter of luck: then they are read in turn.
    private static (List<RowBatch> Batches, List<Finding> Findings) RowBatches(List<RawFile> files, long bytes, ReadingMemory? memory)
    {
        var budget = new ReadingBudget(bytes);
        var read = SideBySide.Select(files, file => Known(file, budget, memory) ?? Read(file, budget));
        if (budget.IsExceeded)
        {
            budget = new ReadingBudget(bytes);
            read = [.. files.Select(file => Read(file, budget))];
        }
        else if (memory is not null)
        {
            foreach (var file in read) memory.Keep(file.Batch.File, file);
        }
        return ([.. read.Select(r => r.Batch)], [.. read.SelectMany(r => r.Findings)]);
    }

    private static ReadFile? Known(RawFile file, ReadingBudget budget, ReadingMemory? memory)
    {
        if (memory?.Find(file) is not { } read) return null;
        foreach (var row in read.Batch.Rows.Concat(read.Batch.Unusable)) budget.Take(row);
        return read;
    }

    private static ReadFile Read(RawFile file, ReadingBudget budget)
    {
        var findings = new List<Finding>();
        return new(RowBatch.Read(file, budget, findings), [.. findings]);
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
