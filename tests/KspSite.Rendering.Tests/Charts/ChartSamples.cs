using KspSite.Core;
using KspSite.Core.Domain;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts;

namespace KspSite.Rendering.Tests.Charts;

/// <summary>Every kind of chart, drawn from small data; names may be replaced by hostile ones.</summary>
internal static class ChartSamples
{
    public static readonly DateOnly AsOf = new(2026, 6, 30);

    public static readonly ImmutableArray<string> Hostile =
    [
        "户金入长门", "<b>\"A\" & 'B'</b>", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十",
        "Wolfgang Amadeus Maximilian von und zu Hohenzollern-Sigmaringen GmbH & Co. KGaA", "甲", "👩‍👩‍👧 家庭公司", "  ",
    ];

    public static ChartContext Context(string key = "c", Language language = Language.Zh) => new(key, language, AsOf);

    public static Money Yuan(decimal amount) => new(amount, "CNY");

    /// <summary>Forty names, none short.</summary>
    public static ImmutableArray<string> Names(int count = 40) =>
        [.. Enumerable.Range(0, count).Select(i => Hostile[i % Hostile.Length] + (i >= Hostile.Length ? Numerals.Text(i) : ""))];

    /// <summary>All charts of the catalogue over the names, under keys that begin with the prefix.</summary>
    public static ImmutableArray<Chart> All(ImmutableArray<string> names, string prefix = "c", Language language = Language.Zh) =>
        [.. Makers(names, prefix, language).Select(make => make())];

    public static ImmutableArray<Func<Chart>> Makers(ImmutableArray<string> names, string prefix = "c", Language language = Language.Zh)
    {
        var reviews = Reviews();
        var sales = Sales();
        return
        [
            () => PortfolioMapChart.Draw([.. names.Select((n, i) => new MapPoint(n, Yuan(i * 7919 % 97 * 900_000m), i * 37 % 101 / 100m, Yuan(i * 31 % 17 * 1_900_000m)))], Next("map")),
            () => TierCheckChart.Draw([.. names.Select((n, i) => new TierPoint(n, "S", i % 5 == 1 ? null : Yuan(i * 1_000_000m), i, i % 7 == 2 ? null : i % 9, i, (TierVerdict)(i % 3)))], Next("tier")),
            () => ChannelMixChart.Draw([.. names.Distinct().Take(9).Select((n, i) => new ChannelShare(n, 1m / 9, (i + 1) / 45m))], Next("mix")),
            () => ConflictAgeChart.Draw([.. names.Select((n, i) => new OpenConflict(n, ConflictType.Price, AsOf.AddDays(i - 400), 400 - i, i % 3 == 0, i % 3 == 1))], Next("conflict")),
            () => InfluenceMapChart.Draw([.. names.Select((n, i) => new PlayerPosition(n, (i % 5) + 1, i % 6 == 5 ? null : (i % 5) - 2, (Light)(i % 4), i % 3 == 0 ? ((i % 5) + 1, -2) : null))], Next("influence")),
            () => LadderChart.Draw(new([.. names.Select((n, i) => (n, (int?)((i % 5) + 1)))], 2.5m, 3, 3), Next("ladder")),
            () => GoalPaceChart.Draw([.. names.Select((n, i) => new GoalPace(n, i % 6 == 5 ? null : (i * 0.1m) - 0.4m, 0.5m, (Rag)(i % 3)))], Next("goals")),
            () => ActionLinesChart.Draw([.. names.Select((n, i) => new LaneAction(n, null, i % 4 == 3 ? null : (Pillar)(i % 4), AsOf.AddDays((i * 7) - 90), i % 5 == 0)).OrderBy(a => a.Due)], Next("lanes")),
            () => ActionAgeChart.Draw(new(12, 0, 3, 1), Next("age")),
            () => ActionAgeChart.DrawWeekly([.. Enumerable.Range(0, 12).Select(i => new ActionWeek(AsOf.AddDays(7 * (i - 12)), i, 12 - i))], Next("weekly")),
            () => ReviewTrendChart.Draw(reviews, Next("trend")),
            () => ReviewSectionsChart.Draw(reviews, Next("sections")),
            () => MoversChart.Draw([.. names.Select((n, i) => new Mover(n, 20 - i, i % 2 == 0))], Next("movers")),
            () => ResourceMapChart.Draw([.. names.Select((n, i) => new ResourcePoint(n, Yuan(i * 10_000m), (i % 9) - 1.5m, Yuan(i * 9_000m), i, i * 1_000m))], Next("resources")),
            () => SalesChart.Draw(sales, Next("sales")),
            () => SalesChart.DrawVolume(sales, Next("volume")),
            () => AgendaTimeChart.Draw([.. names.Select((n, i) => new BlockTime(n, 30 + (i % 4 * 15), i > 20 ? null : 25 + (i % 5 * 15)))], Next("agenda")),
            () => AgendaTimeChart.DrawDrift([.. names.Select((n, i) => new BlockTime(n, 30 + (i % 4 * 15), i > 20 ? null : 25 + (i % 5 * 15)))], Next("drift")),
            () => RoomRulesChart.Draw([.. names.Select((n, i) => new RoomRule(AllRules.Rules[i] with { Title = Words.Same(n) }, names.Length - i, names.Length))], Next("room")),
            () => CommitmentsChart.Draw([new(30, 8, 2, 1, 1), new(60, 5, 3, 2, 2), new(90, 0, 0, 0, 12)], Next("commitments")),
        ];

        ChartContext Next(string name) => Context(prefix + "-" + name, language);
    }

    public static ReviewTrendData Reviews(int count = 12) => new(
        [
            .. Enumerable.Range(0, count).Select(i => new ReviewPoint(
                AsOf.AddDays((i - count) * 91), i == 4 ? null : i * 53 % 101, i == 5 ? null : (Rag)(i % 3),
                [.. Enumerable.Range(0, 5).Select(s => i == 4 ? null : (decimal?)((i + s) % 5) + 1)])),
        ],
        [AsOf.AddDays(-400)]);

    public static ImmutableArray<SalesPoint> Sales(int count = 24) =>
    [
        .. Enumerable.Range(0, count).Select(i => new SalesPoint(
            new Period(2024 + (i / 12), (i % 12) + 1, Grain.Month), i == 3 ? null : 100 + i,
            i == 7 ? null : Yuan(3_000_000m + (i * 10_000m)), i == 7 ? null : Yuan((i - 5) * 10_000m), Yuan(3_200_000m))),
    ];
}
