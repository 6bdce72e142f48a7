using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Audiences;

/// <summary>The columns and tables that an audience may not see. Only of tables that the input has.</summary>
/// <param name="Columns">Above the clearance, or part of pages that the audience does not get.</param>
/// <param name="Tables">Tables with a required column among them: a row that lacks it could not stand, so none of its rows is shown.</param>
internal sealed record Clearance(ImmutableArray<Column> Columns, ImmutableArray<Table> Tables)
{
    public bool IsFull => Columns.IsEmpty;

    public static Clearance Of(Portfolio portfolio)
    {
        var (settings, audience) = (portfolio.Settings, portfolio.Settings.Audience);
        var present = AllTables.Tables.Where(portfolio.Has).ToList();
        var columns = present.SelectMany(t => t.Columns.Where(c => settings.SensitivityOf(c) > audience.Clearance || IsOfOthers(c.Family) || IsOfOthers(t.Family)))
            .ToImmutableArray();
        var lost = columns.Where(c => c.Need == Need.Required).Select(c => c.TableName).ToHashSet(StringComparer.Ordinal);
        return new(columns, [.. present.Where(t => lost.Contains(t.Name))]);

        bool IsOfOthers(PageFamily? family) => family is { } pages && !audience.Has(pages);
    }
}
