using KspSite.Rendering.Charts;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Tests.Charts;

public sealed class AxisReachTests
{
    [Theory]
    [InlineData("1 2 3 4 5 6 7 8", 8)]
    [InlineData("1 2 3 4 5 6 7 21", 21)] // three times 7: followed
    [InlineData("1 2 3 4 5 6 7 22", 8.75)] // 1.25 × 7
    [InlineData("1 2 3 4 5 6 100", 100)] // seven values: none is the usual one
    [InlineData("-9 -8 -7 -6 -5 -4 -3 -2", -2)]
    [InlineData("0 0 0 0 0 0 0 50", 50)] // the usual value is nothing to measure by
    public void An_axis_follows_its_largest_value_up_to_three_times_the_usual_one(string values, double expected) =>
        Assert.Equal((decimal)expected, AxisReach.Of(Numbers(values)).High);

    [Fact]
    public void Losses_far_beyond_the_usual_loss_do_not_squeeze_the_picture_either() =>
        Assert.Equal((-2.5m, 6m), (AxisReach.Of(Numbers("-90 -2 -1 -1 3 4 5 6")).Low, AxisReach.Of(Numbers("-90 -2 -1 -1 3 4 5 6")).High));

    [Fact]
    public void The_upper_twentieth_may_lie_beyond_and_no_more()
    {
        var usual = Enumerable.Range(1, 95).Select(i => (decimal)i).ToList();
        Assert.Equal(95 * 1.25m, AxisReach.Of([.. usual, 900, 900, 900, 900, 900]).High);
        Assert.Equal(900, AxisReach.Of([.. usual, 900, 900, 900, 900, 900, 900]).High);
    }

    [Fact]
    public void A_value_beyond_stands_on_the_edge_and_others_where_they_are()
    {
        ImmutableArray<Tick> ticks = [new(0, "0"), new(10, "10")];
        var reach = new AxisReach(0, 8);
        Assert.Equal((10, 8, 3, 0), (reach.Place(900, ticks), reach.Place(8, ticks), reach.Place(3, ticks), reach.Place(-5, ticks)));
    }

    [Fact]
    public void One_huge_project_does_not_press_the_others_together_and_is_named_with_its_values()
    {
        var usual = Enumerable.Range(1, 19).Select(i => Project("甲" + i, i * 100_000m, i / 10m)).ToList();
        var plain = ResourceMapChart.Draw([.. usual], ChartSamples.Context());
        var one = ResourceMapChart.Draw([.. usual, Project("巨项", 900_000_000m, 0.5m)], ChartSamples.Context());

        Assert.Null(plain.Note);
        Assert.Equal("◆ 超出坐标范围，画在图边上：巨项  90,000 万元  ROI 50%。", one.Note!.Value.Zh);
        Assert.True(Width(one) > Width(plain) * 0.6, "the others keep their room");
        Assert.Contains("巨项", one.Labels);
        Assert.Contains(one.Table.Rows, r => r.Cells[0].Text == "巨项" && r.Cells[2].Exact == "900000000");
    }

    [Fact]
    public void Of_many_values_beyond_five_are_named_and_the_others_counted()
    {
        Assert.Null(AxisReach.Note([]));
        Assert.Equal("◆ 超出坐标范围，画在图边上：a；b；c；d；e；另有 2 个，见数据表。", AxisReach.Note(["a", "b", "c", "d", "e", "f", "g"])!.Value.Zh);
    }

    [Fact]
    public void An_account_with_a_huge_gap_stands_on_the_edge_of_the_portfolio_map()
    {
        var usual = Enumerable.Range(1, 19).Select(i => new MapPoint("甲" + i, ChartSamples.Yuan(i * 100_000m), 0.5m, ChartSamples.Yuan(1))).ToList();
        var chart = PortfolioMapChart.Draw([.. usual, new MapPoint("巨户", ChartSamples.Yuan(900_000_000m), 0.25m, null)], ChartSamples.Context());
        Assert.Equal("◆ 超出坐标范围，画在图边上：巨户  90,000 万元  25%。", chart.Note!.Value.Zh);
    }

    private static ResourcePoint Project(string name, decimal cost, decimal roi) => new(name, ChartSamples.Yuan(cost), roi, ChartSamples.Yuan(1_000_000), null, null);

    /// <summary>From the leftmost circle to the rightmost: diamonds are no circles.</summary>
    private static double Width(Chart chart)
    {
        var places = SvgReading.Elements(chart.Svg!, "circle").Where(c => c.Attribute("class") is not { Value: "ch" }).Select(c => SvgReading.Number(c.Attribute("cx")!.Value)).ToList();
        return places.Max() - places.Min();
    }

    private static List<decimal> Numbers(string values) => [.. values.Split(' ').Select(v => decimal.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
}
