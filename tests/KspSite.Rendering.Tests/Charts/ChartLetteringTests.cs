using CsCheck;
using KspSite.Core;
using KspSite.Core.Diagnostics;
using KspSite.Core.Domain;
using KspSite.Rendering.Charts;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Tests.Charts;

public sealed class ChartLetteringTests
{
    public static TheoryData<int, Language> Portfolios => new() { { 1, Language.Zh }, { 7, Language.Zh }, { 40, Language.Zh }, { 7, Language.En }, { 40, Language.En } };

    [Theory, MemberData(nameof(Portfolios))]
    public void Labels_stay_inside_the_picture_and_touch_no_other(int names, Language language)
    {
        foreach (var chart in ChartSamples.All(ChartSamples.Names(names), language: language))
        {
            foreach (var svg in chart.Drawings())
            {
                var (width, height) = SvgReading.Size(svg);
                var labels = SvgReading.Labels(svg);
                Assert.All(labels, l => Assert.True(l is { Left: >= -0.01, Top: >= -0.1 } && l.Right <= width + 0.01 && l.Bottom <= height, $"{chart.Id}: “{l.Text}” leaves the picture"));
                for (var i = 0; i < labels.Count; i++)
                {
                    for (var j = i + 1; j < labels.Count; j++) Assert.False(Meet(labels[i], labels[j]), $"{chart.Id}: “{labels[i].Text}” touches “{labels[j].Text}”");
                }
            }
        }
    }

    [Fact]
    public void A_text_finds_room_exactly_where_it_meets_nothing_that_stands_there() =>
        Gen.Select(Gen.Double[-150, 850], Gen.Double[-100, 500], Gen.Int[1, 30]).Array[0, 80].Sample(places =>
        {
            var (lettering, taken) = (new Lettering(Frame.Full), new List<Box>());
            foreach (var (i, (x, y, size)) in places.Index())
            {
                if (i % 3 == 0)
                {
                    var mark = new Box(x, y, x + (size * 9), y + (size * 5));
                    lettering.Reserve(mark);
                    taken.Add(mark);
                    continue;
                }
                var text = new Lettered(x, y, new string('客', size), Anchor.Middle, "ct-2");
                var isFree = text.Box.Within(Frame.Full) && !taken.Exists(text.Box.Meets);
                Assert.Equal(isFree, lettering.TryPlace(text));
                if (isFree) taken.Add(text.Box);
            }
        });

    [Theory, MemberData(nameof(Portfolios))]
    public void No_label_is_lost(int names, Language language)
    {
        foreach (var chart in ChartSamples.All(ChartSamples.Names(names), language: language))
        {
            Assert.NotEmpty(chart.Labels);
            Assert.Empty(ChartLabels.Lost(chart));
        }
    }

    [Theory]
    [InlineData("户金入长门")]
    [InlineData("<&>\"'")]
    public void A_name_stands_letter_by_letter_in_both_drawings(string name)
    {
        var chart = PortfolioMapChart.Draw([new(name, ChartSamples.Yuan(5_000_000), 0.4m, ChartSamples.Yuan(1_000_000))], ChartSamples.Context());
        Assert.All(chart.Drawings(), svg => Assert.Contains(SvgReading.Labels(svg), l => l.Text == name));
    }

    [Fact]
    public void A_label_missing_from_the_drawing_is_reported_as_SI_03()
    {
        var chart = ReviewTrendChart.Draw(ChartSamples.Reviews(), ChartSamples.Context());
        var broken = chart with { Svg = chart.Svg!.Replace(">100</text>", ">1OO</text>", StringComparison.Ordinal) };
        var finding = Assert.Single(ChartLabels.Lost(broken));
        Assert.Equal(FaultKinds.ChartLabelLost.Id, finding.Id);
        Assert.Equal("100", finding.Expected?.Zh);
    }

    [Fact]
    public void One_of_two_equal_labels_missing_is_reported()
    {
        var chart = MoversChart.Draw([new("甲", 5, false), new("乙", -5, false), new("丙", 5, false)], ChartSamples.Context());
        var at = chart.Svg!.IndexOf(">+5</text>", StringComparison.Ordinal);
        var broken = chart with { Svg = chart.Svg.Remove(at + 1, 2) };
        Assert.Single(ChartLabels.Lost(broken));
    }

    [Fact]
    public void A_control_character_in_a_name_is_reported_and_does_not_break_the_SVG()
    {
        var chart = MoversChart.Draw([new("甲\u0001乙", 5, false)], ChartSamples.Context());
        Assert.All(chart.Drawings(), svg => Assert.NotEmpty(SvgReading.Labels(svg)));
        Assert.Equal(2, ChartLabels.Lost(chart).Count());
    }

    [Theory]
    [InlineData("甲乙丙", 36)]
    [InlineData("abc", 20.16)] // 3 · 0.56 · 12
    public void A_Chinese_character_is_one_em_and_a_Latin_one_about_half(string text, double expected) => Assert.Equal(expected, TextWidth.Of(text), 6);

    [Fact]
    public void A_long_name_ends_in_an_ellipsis_within_the_width()
    {
        var shortened = TextWidth.Shorten("华东精密机械制造有限公司", 60);
        Assert.Equal("华东精密…", shortened);
        Assert.True(TextWidth.Of(shortened) <= 60);
    }

    [Fact]
    public void A_name_too_long_for_its_line_goes_on_to_a_second_where_words_end()
    {
        Assert.Equal(["昱澜电池：", "恪衡直销团队"], TextWidth.Wrap("昱澜电池：恪衡直销团队", 96)); // eight characters to a line
        Assert.Equal(["一二三四五六七八", "九十一二三四五…"], TextWidth.Wrap("一二三四五六七八九十一二三四五六七八", 96));
        Assert.Equal(["甲乙"], TextWidth.Wrap("甲乙", 96));
    }

    [Fact]
    public void Two_conflicts_of_one_account_are_told_apart_in_the_small_drawing()
    {
        OpenConflict[] conflicts = [.. new[] { "恪衡直销团队 × 川瀚系统集成", "粤骋自动化 × 擎修工业服务" }.Select(n => new OpenConflict("昱澜电池：" + n, ConflictType.Price, ChartSamples.AsOf, 9, false, false))];
        var labels = ConflictAgeChart.Draw([.. conflicts], ChartSamples.Context()).CompactLabels;
        Assert.Contains(labels, l => l.StartsWith("恪衡直销", StringComparison.Ordinal));
        Assert.Contains(labels, l => l.StartsWith("粤骋自动", StringComparison.Ordinal));
    }

    [Fact]
    public void A_family_emoji_is_never_cut_in_half() => Assert.DoesNotContain("\u200D…", TextWidth.Shorten("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 80), StringComparison.Ordinal);

    private static bool Meet(SvgLabel a, SvgLabel b) => a.Left < b.Right - 0.02 && b.Left < a.Right - 0.02 && a.Top < b.Bottom - 0.02 && b.Top < a.Bottom - 0.02;
}
