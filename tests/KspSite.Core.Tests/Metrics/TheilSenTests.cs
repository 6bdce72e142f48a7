using CsCheck;
using KspSite.Core.Metrics;

namespace KspSite.Core.Tests.Metrics;

public sealed class TheilSenTests
{
    private static readonly Gen<(int Day, decimal Value)[]> Points =
        Gen.Select(Gen.Int[0, 2000], Gen.Int[0, 400], (day, quarter) => (day, quarter / 4m)).Array[0, 9];

    [Fact]
    public void The_slope_is_the_median_over_all_pairs()
    {
        // (0, 50) (90, 60) (180, 40): pairs +10, −5, −20 per 90 days → −5
        Assert.Equal(-5m, TheilSen.Slope([(0, 50m), (90, 60m), (180, 40m)], 90));
    }

    [Fact]
    public void An_even_number_of_pairs_takes_the_mean_of_the_two_in_the_middle()
    {
        // (0, 0) (90, 10) (180, 10) (270, 60): +10, +5, +20, 0, +25, +50 → sorted 0 5 10 20 25 50 → 15
        Assert.Equal(15m, TheilSen.Slope([(0, 0m), (90, 10m), (180, 10m), (270, 60m)], 90));
    }

    [Fact]
    public void Scores_of_thirds_with_a_slope_of_exactly_two_have_a_slope_of_two() =>
        Assert.Equal(2m, TheilSen.Slope([(0, 100m * 4 / 12), (375, 100m * 5 / 12), (750, 100m * 6 / 12)], 90));

    [Fact]
    public void Pairs_on_one_day_are_skipped()
    {
        // the pair of day 0 is skipped: (0, 10)→(90, 30) = 20 and (0, 20)→(90, 30) = 10 → 15
        Assert.Equal(15m, TheilSen.Slope([(0, 10m), (0, 20m), (90, 30m)], 90));
        Assert.Null(TheilSen.Slope([(5, 10m), (5, 20m), (5, 30m)], 90));
        Assert.Null(TheilSen.Slope([], 90));
    }

    [Fact]
    public void The_order_of_the_points_does_not_matter() =>
        Gen.Select(Points, Gen.Int).Sample((points, seed) =>
        {
            var shuffled = points.ToArray();
            new Random(seed).Shuffle(shuffled);
            return TheilSen.Slope(points, 90) == TheilSen.Slope(shuffled, 90);
        });

    [Fact]
    public void On_a_straight_line_the_slope_is_exact() =>
        Gen.Select(Gen.Int[-1000, 1000], Gen.Int[-5000, 5000], Gen.Int[0, 3000].HashSet[2, 9]).Sample((hundredthsPerDay, start, days) =>
        {
            var perDay = hundredthsPerDay / 100m;
            return TheilSen.Slope([.. days.Select(d => (d, start + (perDay * d)))], 90) == perDay * 90;
        });

    [Fact]
    public void One_wild_point_among_many_on_a_line_does_not_bend_it() =>
        Gen.Select(Gen.Int[0, 7], Gen.Int[-1000, 1000]).Sample((at, wild) =>
        {
            // 8 points: 28 pairs, of which 7 touch the wild one; the 21 others agree
            var points = Enumerable.Range(0, 8).Select(i => (i * 30, i == at ? (decimal)wild : 2m * i)).ToArray();
            return TheilSen.Slope(points, 90) == 6m;
        });
}
