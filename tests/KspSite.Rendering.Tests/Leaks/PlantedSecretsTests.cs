using System.Globalization;
using System.Text;
using CsCheck;
using KspSite.Core;
using KspSite.Core.Audiences;
using KspSite.Core.Domain;
using KspSite.Core.Input;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;
using KspSite.Rendering.Leaks;
using KspSite.Rendering.Pages;
using KspSite.Rendering.Site;
using KspSite.Rendering.Tests.Pages;

namespace KspSite.Rendering.Tests.Leaks;

/// <summary>
/// Random portfolios with a secret in every cell, every audience: no byte of a site holds what its audience may not see. What
/// may be seen is decided here from the declarations alone, and looked for without the product's own search.
/// </summary>
public sealed class PlantedSecretsTests(ITestOutputHelper output)
{
    private static readonly string[] Marks = ["team", "management", "customer_safe", ""];

    /// <summary>Clearances between the usual ones, with every page there is: what a site may add in site.yaml.</summary>
    private static readonly Audience Partner = new("partner")
    {
        Title = Words.Same("partner"),
        Clearance = Sensitivity.Internal,
        Sees = Visibility.Management,
        Pages = PageFamilies.All,
    };

    private static readonly Audience OpenPages = Partner with { Name = "open-pages", Clearance = Sensitivity.Open, Sees = Visibility.CustomerSafe };

    private static readonly ImmutableArray<Audience> Audiences = [.. DefaultAudiences.All.Where(a => !a.NeedsAccounts && a != DefaultAudiences.Facilitator), Partner, OpenPages];

    [Fact]
    public void No_byte_of_any_site_holds_what_its_audience_may_not_see()
    {
        var counts = new SortedDictionary<string, (int Planted, int Hidden, int Shown)>(StringComparer.Ordinal);
        Gen.Select(Gen.Int[0, 1_000_000], Gen.Const(1), Gen.Shuffle(Marks)).Sample(
            (seed, rows, marks) =>
            {
                var planted = new PlantedPortfolio(seed, rows, marks);
                var loaded = PortfolioReader.Read(planted.Files, new SiteSettings { AsOf = new DateOnly(2026, 6, 30) });
                Assert.True(loaded.Usable, string.Join('\n', loaded.Findings.Where(f => f.Severity == Core.Diagnostics.Severity.Error).Take(5).Select(f => f.Line(Language.En))));
                var named = new Id<Account>(PlantedPortfolio.AccountId(Array.IndexOf(marks, "customer_safe")));
                foreach (var audience in Audiences.Add(DefaultAudiences.Customer with { Accounts = [named] }))
                {
                    var bytes = BytesOf(Build(loaded, audience).Files);
                    var visible = planted.Cells.Where(c => IsVisible(c, marks, audience)).SelectMany(c => c.Tokens).ToHashSet(StringComparer.Ordinal);
                    var secret = planted.Cells.SelectMany(c => c.Tokens).Where(t => !visible.Contains(t)).ToHashSet(StringComparer.Ordinal);
                    var found = planted.Cells.FirstOrDefault(c => c.Tokens.Any(t => secret.Contains(t) && bytes.Contains(t, StringComparison.Ordinal)));
                    Assert.True(found is null, $"{audience.Name}: {found?.Column.FullName} of account {found?.Account} ({found?.Text})");
                    var shown = visible.Count(t => bytes.Contains(t, StringComparison.Ordinal));
                    lock (counts)
                    {
                        var so = counts.GetValueOrDefault(audience.Name);
                        counts[audience.Name] = (so.Planted + visible.Count + secret.Count, so.Hidden + secret.Count, so.Shown + shown);
                    }
                }
            },
            iter: 1, threads: 1);
        foreach (var (name, count) in counts)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {count.Planted} texts planted, {count.Hidden} of them not for this audience, 0 found; {count.Shown} that it may see were found"));
        // The search would find: the team's site is full of what it may see.
        Assert.True(counts["team"].Shown > counts["team"].Planted / 3);
    }

    [Fact]
    public void What_an_audience_may_not_see_changes_no_byte_of_its_site()
    {
        // Stronger than a search: nothing can be worked out from a sum, a count, an order or a chart that does not depend on it.
        var (one, other) = (new PlantedPortfolio(815, 1, Marks), new PlantedPortfolio(4712, 1, Marks));
        var named = new Id<Account>(PlantedPortfolio.AccountId(2));
        foreach (var audience in Audiences.Add(DefaultAudiences.Customer with { Accounts = [named] }))
        {
            var (changed, files) = WithHiddenCellsOf(one, other, audience);
            var before = Build(Load(one.Files), audience).Files;
            var after = Build(Load(files), audience).Files.ToDictionary(f => f.Path, f => Convert.ToHexString(f.Content.Span), StringComparer.Ordinal);

            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{audience.Name}: {changed} cells changed, {before.Length} files equal"));
            Assert.Equal(before.Length, after.Count);
            Assert.DoesNotContain(before, f => after[f.Path] != Convert.ToHexString(f.Content.Span));
            Assert.True(changed > 0 || audience == Audiences[0]);
        }
    }

    private static LoadResult Load(ImmutableArray<RawFile> files)
    {
        var loaded = PortfolioReader.Read(files, new SiteSettings { AsOf = new DateOnly(2026, 6, 30) });
        Assert.True(loaded.Usable);
        return loaded;
    }

    // Ids stay: they hold the rows of the two together.
    private static (int Changed, ImmutableArray<RawFile> Files) WithHiddenCellsOf(PlantedPortfolio one, PlantedPortfolio other, Audience audience)
    {
        var changed = 0;
        ImmutableArray<RawFile> files = [.. one.Files.Zip(other.Files, (a, b) => a with { Rows = [.. a.Rows.Zip(b.Rows, (x, y) => new RawRow(x.Line, [.. Cells(a.Table, x, y)]))] })];
        return (changed, files);

        IEnumerable<string> Cells(Table table, RawRow x, RawRow y)
        {
            var account = (x.Line - 2) % Marks.Length;
            for (var i = 0; i < table.Columns.Length; i++)
            {
                var column = table.Columns[i];
                var isHidden = column.Kind is not (ColumnKind.Id or ColumnKind.IdList) && !IsVisible(new PlantedCell(table, column, account, ""), Marks, audience);
                if (isHidden && x.Fields[i] != y.Fields[i]) changed++;
                yield return isHidden ? y.Fields[i] : x.Fields[i];
            }
        }
    }

    [Fact]
    public void The_products_own_search_finds_every_planted_text_in_a_site_that_was_not_narrowed()
    {
        var planted = new PlantedPortfolio(4711, 2, Marks);
        var loaded = PortfolioReader.Read(planted.Files, new SiteSettings { AsOf = new DateOnly(2026, 6, 30) });
        var team = Build(loaded, DefaultAudiences.Team).Files;
        var withheld = AudienceView.Of(loaded, DefaultAudiences.Management).Withheld;
        var bytes = BytesOf(team);
        var visible = planted.Cells.Where(c => IsVisible(c, Marks, DefaultAudiences.Management)).SelectMany(c => c.Tokens).ToHashSet(StringComparer.Ordinal);
        var expected = planted.Cells.Where(c => c.Column.Kind is ColumnKind.Text or ColumnKind.LongText).Select(c => c.Tokens.First())
            .Where(t => !visible.Contains(t) && bytes.Contains(t, StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Count();

        var report = LeakSearch.Of(new LeakRequest { Files = team, Audience = DefaultAudiences.Management, Withheld = [withheld], CommonTexts = () => [] });

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{expected} planted texts in the site, {report.Found} texts found by the search of {report.Searched}"));
        Assert.True(expected > 50);
        Assert.True(report.Found >= expected);
        Assert.Contains(report.Findings, f => f.Id == "PV-02");
        Assert.Contains(report.Findings, f => f.Id == "SI-04");
        Assert.All(report.Findings, f => Assert.DoesNotContain("zq", f.Line(Language.En), StringComparison.Ordinal));
    }

    private static AssembledSite Build(LoadResult loaded, Audience audience)
    {
        var view = AudienceView.Of(loaded, audience).Loaded;
        var checks = RuleEngine.Check(view.Portfolio);
        var site = SiteAssembly.Assemble(
            new AssemblyRequest
            {
                Loaded = view,
                Checks = checks,
                Metrics = MetricTable.Compute(view.Portfolio, checks),
                Texts = TextPage.For(audience, [new MarkdownSource { Path = "input/a.md", Title = "a", Body = "[[account:ACC-00Q]] [[account:ACC-01Q]] [[account:ACC-02Q]] [[metric:M-10 ACC-03Q]]" }]),
                ToolVersion = "0",
            },
            GivenSite.BuiltIn());
        Assert.Empty(site.Findings);
        return site;
    }

    // The rule in its shortest form, written a second time: the mark of the account, and the sensitivity of the column.
    private static bool IsVisible(PlantedCell cell, IReadOnlyList<string> marks, Audience audience)
    {
        var sees = marks[cell.Account] switch
        {
            "team" => audience.Sees == Visibility.Team,
            "management" => audience.Sees is Visibility.Team or Visibility.Management,
            _ => true,
        };
        var isNamed = audience.Accounts.IsEmpty || audience.Accounts.Contains(new Id<Account>(PlantedPortfolio.AccountId(cell.Account)));
        return sees && isNamed && cell.Column.Sensitivity <= audience.Clearance && (cell.Column.Family is not { } family || audience.Pages.Contains(family));
    }

    private static string BytesOf(ImmutableArray<SiteFile> files)
    {
        var all = new StringBuilder();
        foreach (var file in files)
        {
            var text = Encoding.UTF8.GetString(file.Content.Span);
            all.Append(file.Path).Append('\n').Append(text).Append('\n');
            if (text.Contains('%', StringComparison.Ordinal)) all.Append(Uri.UnescapeDataString(text)).Append('\n');
        }
        return all.ToString();
    }
}
