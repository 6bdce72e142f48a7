using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Tests;

namespace KspSite.Rendering.Tests.Pages;

/// <summary>
/// Whatever somebody writes, dates or counts in a table stands on a page that people read: one site in which every such cell holds a value
/// of its own.
/// </summary>
public sealed partial class EveryColumnTests
{
    // Pages that show whatever there is do not count: nobody looks there for what a plan says.
    private static readonly string[] Listings = ["figures.html", "data/", "method/", "quality/", "search", "changes/"];

    /// <summary>With the reason why each stands on no page.</summary>
    private static readonly Dictionary<string, string> Left = new()
    {
        ["accounts.currency"] = "a code beside amounts",
        ["accounts.potential_extra"] = "its amount is told",
    };

    /// <summary>Where one value of a row decides whether another has a place: a conflict that was settled, a promise of nobody in the list.</summary>
    private static readonly Dictionary<string, string> Chosen = new()
    {
        ["channel_conflicts.status"] = "resolved",
        ["whitespace.with"] = "competitor",
        ["commitments.participant_id"] = "",
        ["section_status.participant_id"] = Id("workshop_participants"),
    };

    private static readonly Lazy<string> Text = new(ReadSite);

    public static TheoryData<string> Columns => [.. Told().Select(c => c.FullName)];

    [Theory]
    [MemberData(nameof(Columns))]
    public void What_a_column_says_stands_on_a_page(string name)
    {
        var column = Told().Single(c => c.FullName == name);
        Assert.Contains(Shown(column), text => Text.Value.Contains(text, StringComparison.Ordinal));
    }

    private static IEnumerable<Column> Told() => AllTables.Tables.SelectMany(t => t.Columns.Where(c => c.Name != "as_of" && !Left.ContainsKey(c.FullName)))
        .Where(c => c.Kind is ColumnKind.Text or ColumnKind.LongText or ColumnKind.TextList or ColumnKind.Date or ColumnKind.Money or ColumnKind.Decimal or ColumnKind.Share);

    private static ImmutableArray<string> Shown(Column column) => column.Kind switch
    {
        ColumnKind.Date => [Cell(column)],
        ColumnKind.Share => [Cell(column)],
        ColumnKind.Money or ColumnKind.Decimal => [Cell(column), Grouped(Cell(column))],
        _ => [Cell(column)],
    };

    private static string Grouped(string number) => decimal.Parse(number, CultureInfo.InvariantCulture).ToString("N0", CultureInfo.InvariantCulture);

    private static readonly Dictionary<string, int> Numbers = AllTables.Tables.SelectMany(t => t.Columns).Select((c, i) => (c.FullName, i)).ToDictionary(x => x.FullName, x => x.i);

    private static string Cell(Column column)
    {
        if (Chosen.TryGetValue(column.FullName, out var chosen)) return chosen;
        var n = Numbers[column.FullName];
        if (column.Kind is ColumnKind.Id or ColumnKind.IdList) return column.References.IsEmpty ? Id(column.TableName) : Id(column.References[0]);
        return column.Kind switch
        {
            ColumnKind.Text or ColumnKind.LongText or ColumnKind.TextList => column.Name switch { "unit" => "万元", "currency" => "CNY", _ => "词" + n.ToString(CultureInfo.InvariantCulture) + "尾" },
            ColumnKind.Money => (1000 + n).ToString(CultureInfo.InvariantCulture),
            ColumnKind.Decimal => (column.Max is { } max && max < 1000 ? Math.Min(max, 5) : 1000 + n).ToString(CultureInfo.InvariantCulture),
            ColumnKind.Share => (n % 97 + 1).ToString(CultureInfo.InvariantCulture) + "%",
            ColumnKind.Date => Given.AsOf.AddDays(n - 700).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ColumnKind.DateTime => "2026-06-01 09:00",
            ColumnKind.Time => "09:00",
            ColumnKind.Boolean => "是",
            ColumnKind.Code or ColumnKind.CodeList => column.Vocabulary!.Terms[0].Code,
            ColumnKind.Period => "2026-05",
            _ => "3",
        };
    }

    private static string Id(string table) => "I-" + table;

    private static string ReadSite()
    {
        var text = new StringBuilder();
        (string, string)[] tables = [.. AllTables.Tables.Select(t => (t.Name, string.Join('|', t.Columns.Select(c => c.Name)) + "\n" + string.Join('|', t.Columns.Select(Cell))))];
        Assert.DoesNotContain(Given.Loaded(tables).Findings, f => f.Severity == Severity.Error);
        var site = GivenSite.Whole(tables);
        foreach (var file in site.Files.Where(f => f.Path.EndsWith(".html", StringComparison.Ordinal) && !Listings.Any(l => f.Path.Contains(l, StringComparison.Ordinal))))
        {
            var html = Encoding.UTF8.GetString(file.Content.Span);
            // What a reader sees, or is told where the pointer rests.
            var main = html[html.IndexOf("<main", StringComparison.Ordinal)..];
            text.Append(WebUtility.HtmlDecode(Tag().Replace(Titled().Replace(main, "${told} <"), ""))).Append('\n');
        }
        return text.ToString();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]* title=\"(?<told>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Titled();
}
