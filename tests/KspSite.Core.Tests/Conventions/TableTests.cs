using KspSite.Core.Domain;
using KspSite.Core.Input;

namespace KspSite.Core.Tests.Conventions;

public sealed class TableTests
{
    private static readonly ImmutableArray<(Table Table, Column Column)> Columns = [.. AllTables.Tables.SelectMany(t => t.Columns.Select(c => (t, c)))];

    [Fact]
    public void Every_column_has_headers_and_a_meaning_in_both_languages() => Declared.NoFaults(Columns.SelectMany(c => (string[])
    [
        .. c.Column.Zh.Any(h => h.Trim().Length > 0) ? Array.Empty<string>() : [Name(c) + " has no zh header"],
        .. c.Column.En.Any(h => h.Trim().Length > 0) ? Array.Empty<string>() : [Name(c) + " has no en header"],
        .. WordingTests.Faults(Name(c), ("meaning", c.Column.Meaning)),
    ]));

    [Fact]
    public void Every_table_has_a_title_and_a_meaning_in_both_languages() => Declared.NoFaults(
        AllTables.Tables.SelectMany(t => WordingTests.Faults(t.Name, ("title", t.Title), ("meaning", t.Meaning))));

    [Fact]
    public void A_header_means_one_column_of_its_table() => Declared.NoFaults(AllTables.Tables.SelectMany(table => table.Columns
        .SelectMany(c => ((string[])[c.Name, .. c.Zh, .. c.En]).Select(h => Headers.Key(h)).Distinct().Select(key => (Key: key, c.Name)))
        .GroupBy(h => h.Key).Where(g => g.Count() > 1)
        .Select(g => $"{table.Name}: “{g.Key}” may be {string.Join(" or ", g.Select(h => h.Name))}")));

    [Fact]
    public void A_file_name_means_one_table() => Declared.NoFaults(AllTables.Tables
        .SelectMany(t => ((string[])[t.Name, .. t.Aliases]).Select(n => Headers.Key(n)).Distinct().Select(key => (Key: key, t.Name)))
        .GroupBy(n => n.Key).Where(g => g.Count() > 1)
        .Select(g => $"“{g.Key}” may be {string.Join(" or ", g.Select(n => n.Name))}"));

    [Fact]
    public void A_reference_leads_to_a_table() => Declared.NoFaults(
        Columns.SelectMany(c => c.Column.References.Where(r => AllTables.Find(r) is null).Select(r => $"{Name(c)} refers to {r}, which is no table")));

    [Fact]
    public void A_coded_column_has_its_vocabulary() => Declared.NoFaults(
        Columns.Where(c => c.Column.Kind is ColumnKind.Code or ColumnKind.CodeList && c.Column.Vocabulary is null).Select(c => Name(c) + " has codes but no vocabulary"));

    private static string Name((Table Table, Column Column) c) => c.Table.Name + "." + c.Column.Name;
}
