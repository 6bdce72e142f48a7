using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Rules;

/// <summary>
/// The rows that were left out because they, or rows that they need, are faulty: of an account that has rows in the file it must not
/// be said that it has none.
/// </summary>
public sealed class RowsLeftOut(Portfolio portfolio)
{
    private readonly Lazy<ILookup<(Table Table, Subject Subject), Row>> _rows = new(() => Rows(portfolio).ToLookup(r => (r.Table, SubjectOf(r, portfolio))));

    /// <summary>Those of the table that speak of the account or workshop, in the order of the files.</summary>
    public IReadOnlyList<Row> Of(Subject subject, Table table) => [.. _rows.Value[(table, subject)]];

    /// <summary>
    /// Whether the table has rows left out of which nobody can tell what they speak of. Not for an audience that rows are kept from: they
    /// may be about what it does not get.
    /// </summary>
    public bool MayConcernAnybody(Table table) =>
        !portfolio.Settings.Audience.HidesRows && (portfolio.Tables.HidesIds(table.Name) || _rows.Value[(table, Subject.Portfolio)].Any());

    private static IEnumerable<Row> Rows(Portfolio portfolio) =>
        portfolio.Tables.FaultyRows.OrderBy(r => r.File, StringComparer.Ordinal).ThenBy(r => r.Line);

    private static Subject SubjectOf(Row row, Portfolio portfolio)
    {
        if (row.Table.Find(Domain.Workshops.WorkshopId.Name) is not { } column) return portfolio.RowOwners.SubjectOf(row);
        return row[column] is { } text && CellText.TryId(text, out var id) && portfolio.Workshops.Any(w => w.Id.Value == id)
            ? new(SubjectType.Workshop, id) : Subject.Portfolio;
    }
}
