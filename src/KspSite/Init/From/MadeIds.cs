using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Init.From;

/// <summary>
/// Ids for rows that have none: many systems export people and tasks without theirs. They are made from what names the row, the
/// fewest headers with which no two of the rows looked at are the same.
/// </summary>
internal static class MadeIds
{
    private static readonly Words Note = new("导出里没有编号，由这几列生成；改名会变成另一个编号", "the export has no ids: made from these columns, so a changed name is another id");

    private static readonly Words Collides = new("导出里没有编号，这几列又有重复：请加上能区分的列，或在导出时带上编号",
        "the export has no ids, and these columns repeat: add one that tells the rows apart, or export the id");

    // What names a row of the table, the most telling first.
    private static ImmutableArray<Column> NamesOf(Table table) => table.Name switch
    {
        "stakeholders" => [Stakeholders.AccountId, Stakeholders.Name, Stakeholders.Department, Stakeholders.Title],
        "actions" => [PlanActions.AccountId, PlanActions.Action, PlanActions.Due, PlanActions.Owner],
        "zones" => [Zones.AccountId, Zones.ZoneName],
        _ => [],
    };

    public static SourceProposal AddTo(SourceProposal proposal)
    {
        var key = proposal.Table.Columns.FirstOrDefault(c => c.Kind == ColumnKind.Id && c.Need == Need.Required && c.References.IsEmpty);
        if (key is null || proposal.Columns.Any(c => c.Column == key)) return proposal;
        var headers = NamesOf(proposal.Table).Select(n => proposal.Columns.FirstOrDefault(c => c.Column == n && c.From.Length > 0)).OfType<ColumnProposal>()
            .Select(c => c.From).ToList();
        if (headers.Count < 2) return proposal;
        for (var count = 2; count <= headers.Count; count++)
        {
            ImmutableArray<string> from = [.. headers.Take(count).SelectMany(h => h)];
            if (TellsApart(proposal.File, from)) return With(proposal, new ColumnProposal(key, from, Doubt: null) { Join = "-", MakesId = true, Note = Note });
        }
        return With(proposal, new ColumnProposal(key, [.. headers.SelectMany(h => h)], Collides) { Join = "-", MakesId = true });
    }

    private static bool TellsApart(ForeignFile file, ImmutableArray<string> headers)
    {
        var columns = headers.Select(h => file.Column(h)!.Cells).ToList();
        var ids = Enumerable.Range(0, file.Rows).Select(r => CellMaker.IdOf(string.Join('-', columns.Select(c => c[r]).Where(t => t.Length > 0))));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return ids.All(seen.Add);
    }

    private static SourceProposal With(SourceProposal proposal, ColumnProposal column) =>
        proposal with { Columns = [.. proposal.Columns.Append(column).OrderBy(c => c.Column.Ordinal)] };
}
