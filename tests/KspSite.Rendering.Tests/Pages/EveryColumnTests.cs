using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Tests;
using KspSite.Rendering.Site;

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
        ["accounts.visibility"] = "decides who gets the account",
        ["accounts.buyer_count"] = "a criterion on the A3 and in the list of accounts",
        ["accounts.process_steps"] = "a criterion on the A3 and in the list of accounts",
        ["stakeholders.reports_to"] = "a line of the organisation on the A3",
        ["channel_coverage.zone_id"] = "the row of the grid; empty is every zone, which here is one",
        ["sales_figures.zone_id"] = "sales are told of the account and of its channels",
        ["sales_figures.channel_id"] = "a line of the channel's page",
    };

    /// <summary>Where one value of a row decides whether another has a place: a conflict that was settled, a promise of nobody in the list.</summary>
    private static readonly Dictionary<string, string> Fixed = new()
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
        Assert.Contains(Shown(column), text => Regex.IsMatch(Text.Value, "(?<![0-9.,])" + Regex.Escape(text), RegexOptions.CultureInvariant, TimeSpan.FromMinutes(1)));
    }

    // What is chosen, counted or refers to another row is no text of its own: another value has to make another page. Only of what belongs
    // to an account, whose plan and history are enough to look at.
    public static TheoryData<string> Choices => [.. Chosen().Select(c => c.FullName)];

    [Theory]
    [MemberData(nameof(Choices))]
    public void Another_choice_makes_another_page(string name)
    {
        var column = Chosen().Single(c => c.FullName == name);
        var path = OfHistory.Contains(column.TableName) ? SitePaths.AccountHistory(new(Id("accounts"))) : SitePaths.AccountPlan(new(Id("accounts")));
        Assert.NotEqual(Unchanged.GetOrAdd(path, p => PageOf(p, null)), PageOf(path, column));
    }

    private static readonly string[] OfHistory = ["reviews"];

    private static readonly ConcurrentDictionary<string, string> Unchanged = [];

    private static IEnumerable<Column> Chosen() => AllTables.Tables
        .Where(t => t.Columns.Any(c => c.Name == "account_id") && t.Family is null && t.Name is not ("section_status" or "commitments"))
        .SelectMany(t => t.Columns.Where(c => c.Name is not ("as_of" or "account_id") && c != t.Key.FirstOrDefault() && !Left.ContainsKey(c.FullName)))
        .Where(c => c.Kind is ColumnKind.Code or ColumnKind.CodeList or ColumnKind.Integer or ColumnKind.Influence or ColumnKind.Boolean
            || c is { Kind: ColumnKind.Id or ColumnKind.IdList, Need: not Need.Required });

    private static string Other(Column column) => column.Kind switch
    {
        ColumnKind.Code or ColumnKind.CodeList => column.Vocabulary!.Terms.First(t => t.Code != Cell(column)).Code,
        ColumnKind.Integer or ColumnKind.Influence => "4",
        ColumnKind.Boolean => "否",
        _ => "",
    };

    private static string PageOf(string path, Column? changed)
    {
        (string, string)[] tables = [.. AllTables.Tables.Select(t => (t.Name, string.Join('|', t.Columns.Select(c => c.Name)) + "\n"
            + string.Join('|', t.Columns.Select(c => c == changed ? Other(c) : Cell(c)))))];
        var html = Encoding.UTF8.GetString(GivenSite.Single(path, tables).Files.Single().Content.Span);
        // Findings quote whatever they are about, and the foot has the fingerprint of all data.
        var end = html.IndexOf("id=\"quality\"", StringComparison.Ordinal);
        return Read(html[..(end < 0 ? html.IndexOf("</main>", StringComparison.Ordinal) : end)]);
    }

    private static string Read(string html) =>
        WebUtility.HtmlDecode(Tag().Replace(Titled().Replace(html[html.IndexOf("<main", StringComparison.Ordinal)..], "${told} <"), " "));

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
        if (Fixed.TryGetValue(column.FullName, out var chosen)) return chosen;
        var n = Numbers[column.FullName];
        if (column.Kind is ColumnKind.Id or ColumnKind.IdList) return column.References.IsEmpty ? Id(column.TableName) : Id(column.References[0]);
        return column.Kind switch
        {
            ColumnKind.Text or ColumnKind.LongText or ColumnKind.TextList => column.Name switch { "unit" => "万元", "currency" => "CNY", _ => "词" + n.ToString(CultureInfo.InvariantCulture) + "尾" },
            ColumnKind.Money => (1000 + n).ToString(CultureInfo.InvariantCulture),
            ColumnKind.Decimal => (1000 + n).ToString(CultureInfo.InvariantCulture),
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
            // What a reader sees, or is told where the pointer rests.
            text.Append(Read(Encoding.UTF8.GetString(file.Content.Span))).Append('\n');
        }
        return text.ToString();
    }

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant, 60_000)]
    private static partial Regex Tag();

    [GeneratedRegex("<[^>]* title=\"(?<told>[^\"]*)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 60_000)]
    private static partial Regex Titled();
}
