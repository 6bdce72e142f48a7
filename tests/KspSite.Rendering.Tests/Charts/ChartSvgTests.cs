using System.Globalization;
using System.Text.RegularExpressions;
using KspSite.Core;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Tests.Charts;

public sealed class ChartSvgTests
{
    [Fact]
    public void Two_hundred_parallel_renders_give_the_same_bytes()
    {
        var makers = ChartSamples.Makers(ChartSamples.Names());
        var first = makers.Select(make => make()).ToList();
        var renders = new string[200];
        Parallel.For(0, renders.Length, i => renders[i] = Svgs(makers[i % makers.Length]()));
        for (var i = 0; i < renders.Length; i++) Assert.Equal(Svgs(first[i % first.Count]), renders[i]);
    }

    [Fact]
    public void Another_culture_gives_the_same_bytes()
    {
        var expected = ChartSamples.All(ChartSamples.Names()).Select(Svgs).ToList();
        List<string> other = [];
        var thread = new Thread(() => other = [.. ChartSamples.All(ChartSamples.Names()).Select(Svgs)])
        {
            CurrentCulture = CommaCulture(),
            CurrentUICulture = CommaCulture(),
        };
        thread.Start();
        thread.Join();
        Assert.Equal(expected, other);
    }

    [Fact]
    public void A_drawing_is_well_formed_and_holds_no_style_colour_size_or_foreign_reference()
    {
        foreach (var svg in AllDrawings())
        {
            var root = SvgReading.Root(svg);
            foreach (var element in root.DescendantsAndSelf())
            {
                Assert.DoesNotContain(element.Attributes(), a => a.Name.LocalName is "style" or "fill" or "stroke" or "clip-path" or "href");
            }
            Assert.Null(root.Attribute("width"));
            Assert.Null(root.Attribute("height"));
            Assert.DoesNotContain("#01", svg, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Every_class_of_a_drawing_is_known_to_the_style_sheet()
    {
        var css = File.ReadAllText(Path.Combine(RepositoryRoot(), "theme", "assets", "chart.css"));
        var classes = AllDrawings().SelectMany(svg => Regex.Matches(svg, "class=\"(?<class>[^\"]*)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)).Select(m => m.Groups["class"].Value))
            .SelectMany(c => c.Split(' ')).Distinct().Except(["ct"]).ToList();
        Assert.All(classes, c => Assert.Contains("." + c, css, StringComparison.Ordinal));
    }

    [Fact]
    public void Ids_never_meet_on_a_page_with_many_charts()
    {
        var charts = ChartSamples.All(ChartSamples.Names(), "a").Concat(ChartSamples.All(ChartSamples.Names(), "b")).ToList();
        var ids = charts.SelectMany(c => c.Drawings()).SelectMany(svg => SvgReading.Root(svg).DescendantsAndSelf()).Select(e => e.Attribute("id")?.Value).OfType<string>().ToList();
        Assert.Equal(charts.Count * 4, ids.Count); // title and description of two drawings each
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public void Keys_made_from_different_ids_differ_and_are_ASCII()
    {
        string[] ids = ["A1", "A-1", "A.1", "A_1", "A_2e_1", "甲", "乙", "a1", "c-A1"];
        var keys = ids.Select(ChartContext.KeyOf).ToList();
        Assert.Equal(ids.Length, keys.Distinct(StringComparer.Ordinal).Count());
        Assert.All(keys, k => Assert.Matches("^c-[A-Za-z0-9_-]*$", k));
    }

    [Fact]
    public void A_drawing_names_and_describes_itself_for_assistive_technology()
    {
        foreach (var chart in ChartSamples.All(ChartSamples.Names(3)))
        {
            foreach (var svg in chart.Drawings())
            {
                var root = SvgReading.Root(svg);
                Assert.Equal("img", root.Attribute("role")?.Value);
                var labelled = root.Attribute("aria-labelledby")!.Value.Split(' ');
                Assert.Equal(chart.Title.Zh, root.Descendants().Single(e => e.Attribute("id")?.Value == labelled[0]).Value);
                Assert.Equal(chart.Summary.Zh, root.Descendants().Single(e => e.Attribute("id")?.Value == labelled[1]).Value);
            }
        }
    }

    [Fact]
    public void Numbers_have_at_most_two_decimals()
    {
        foreach (var svg in AllDrawings())
        {
            var marks = Regex.Replace(svg, "<(title|desc|text)[^>]*>[^<]*</", "</", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5));
            Assert.DoesNotMatch(new Regex(@"\d\.\d{3}", RegexOptions.None, TimeSpan.FromSeconds(5)), marks);
            Assert.DoesNotContain("NaN", marks, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> AllDrawings() =>
        ChartSamples.All(ChartSamples.Names()).Concat(ChartSamples.All(ChartSamples.Names(1), "b", Language.En)).SelectMany(c => c.Drawings());

    private static string Svgs(Chart chart) => chart.Svg + "\n" + chart.CompactSvg;

    private static CultureInfo CommaCulture()
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
        return culture;
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "KspSite.sln"))) folder = folder.Parent ?? throw new InvalidOperationException("no KspSite.sln above the tests");
        return folder.FullName;
    }
}
