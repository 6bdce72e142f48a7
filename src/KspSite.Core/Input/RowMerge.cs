using KspSite.Core.Diagnostics;

namespace KspSite.Core.Input;

/// <summary>
/// Joins rows with the same key into one, where mapping.yaml asks for it: several sources that feed one table, or a sheet that
/// repeats an account beside each of its people. Each cell comes from the first source, in the column's order of precedence,
/// that has one; the row stands where its key was first met.
/// </summary>
internal static class RowMerge
{
    public static List<RowBatch> Of(List<RowBatch> batches, ICollection<Finding> findings)
    {
        var merged = batches;
        foreach (var table in batches.Where(b => b.File.Mapping is { IsMerged: true } && b.File.Table.Key.Length > 0).Select(b => b.File.Table).Distinct().ToList())
        {
            merged = OfTable(table, merged, findings);
        }
        return merged;
    }

    private static List<RowBatch> OfTable(Table table, List<RowBatch> batches, ICollection<Finding> findings)
    {
        var groups = new Dictionary<string, List<(Row Row, SourceMapping Mapping)>>(StringComparer.Ordinal);
        foreach (var batch in batches.Where(b => Takes(b, table)))
        {
            foreach (var row in batch.Rows)
            {
                if (KeyOf(row, table) is not { } key) continue;
                if (!groups.TryGetValue(key, out var rows)) groups[key] = rows = [];
                rows.Add((row, batch.File.Mapping!));
            }
        }
        var joined = new Dictionary<Row, Row>();
        var gone = new HashSet<Row>();
        foreach (var rows in groups.Values.Where(g => g.Count > 1))
        {
            joined[rows[0].Row] = Joined(rows, findings);
            foreach (var (row, _) in rows.Skip(1)) gone.Add(row);
        }
        return [.. batches.Select(b => Takes(b, table) ? With(b, joined, gone) : b)];
    }

    private static bool Takes(RowBatch batch, Table table) => batch.File.Table == table && batch.File.Mapping is { IsMerged: true };

    private static RowBatch With(RowBatch batch, Dictionary<Row, Row> joined, HashSet<Row> gone)
    {
        var rows = batch.Rows.Where(r => !gone.Contains(r)).Select(r => joined.GetValueOrDefault(r, r)).ToImmutableArray();
        return batch with { Rows = rows, RowsMerged = batch.Rows.Length - rows.Length };
    }

    private static string? KeyOf(Row row, Table table) => table.Key.Any(column => row[column] is null) ? null : row.Key;

    private static Row Joined(List<(Row Row, SourceMapping Mapping)> rows, ICollection<Finding> findings)
    {
        var (first, mapping) = rows[0];
        var cells = new string?[first.Table.Columns.Length];
        var parts = new Row?[cells.Length];
        foreach (var column in first.Table.Columns)
        {
            // Stable: rows of one source keep their order.
            var candidates = rows.Where(r => r.Row[column] is not null).OrderBy(r => mapping.Precedence?.RankOf(column, r.Mapping.Name) ?? 0).ToList();
            if (candidates.Count == 0)
            {
                if (!first.Origin.Has(column)) parts[column.Ordinal] = rows.Find(r => r.Row.Origin.Has(column)).Row;
                continue;
            }
            var chosen = candidates[0].Row;
            cells[column.Ordinal] = chosen[column];
            parts[column.Ordinal] = ReferenceEquals(chosen, first) ? null : chosen;
            var other = candidates.Find(c => Headers.Key(c.Row[column]!) != Headers.Key(chosen[column]!)).Row;
            if (other is not null && !first.Table.Key.Contains(column)) findings.Add(Disagreement(chosen, other, column));
        }
        return new Row(first.Origin, first.Line, cells, parts);
    }

    private static Finding Disagreement(Row chosen, Row other, Column column) => new()
    {
        Id = FaultKinds.SourcesDisagree.Id,
        Severity = chosen.File == other.File ? Severity.Warning : FaultKinds.SourcesDisagree.Severity,
        Where = other.At(column),
        Message = new($"“{column.Title.Zh}”与 {chosen.At(column)} 不同，以后者为准。", $"“{column.Title.En}” differs from {chosen.At(column)}, which counts."),
        Found = other[column],
        Expected = Words.Same(chosen[column]!),
        Remedy = new("如果应以这里为准，请在 mapping.yaml 的 tables 里把它排到 order 的前面；否则改正其中一处。", "If this one should count, put it first in the order under tables in mapping.yaml; otherwise correct one of the two."),
    };
}
