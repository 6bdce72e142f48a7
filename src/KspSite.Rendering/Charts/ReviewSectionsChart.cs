using KspSite.Core;
using KspSite.Core.Rules;
using KspSite.Rendering.Charts.Drawing;
using KspSite.Rendering.Charts.Surface;

namespace KspSite.Rendering.Charts;

/// <summary>G-14: the five sections of the review as small multiples, each 1 to 5.</summary>
public static class ReviewSectionsChart
{
    public static readonly ChartDefinition Definition = new("G-14", new("检讨五项内容的评分", "Scores of the five review sections"), ["M-55b"]);

    private static readonly ImmutableArray<Tick> Scale = [new(1, "1"), new(3, "3"), new(5, "5")];

    public static Chart Draw(ReviewTrendData data, ChartContext context)
    {
        if (data.Held.All(r => r.Sections.All(s => s is null))) return Definition.Empty(context, new("检讨内容还没有评分。在“检讨内容”表（review_items）填写评分 1–5。", "No section has been scored. Fill in scores 1–5 in review_items."));
        var multiples = ReviewTrendChart.Sections.Select((name, i) => new Multiple(
            context.Say(name),
            [.. data.Held.Select(r => new DataPoint(TimeAxis.Value(r.Date), (double?)r.Sections[i]))],
            Numerals.Grouped(data.Held.LastOrDefault(r => r.Sections[i] is not null)?.Sections[i], 1))).ToImmutableArray();
        return Definition.Draw(context, Summary(data), ReviewTrendChart.Table(data, context), frame => SmallMultiples.Draw(multiples, Scale, frame));
    }

    private static Words Summary(ReviewTrendData data)
    {
        var lasts = ReviewTrendChart.Sections
            .Select((name, i) => (Name: name, Score: data.Held.LastOrDefault(r => r.Sections[i] is not null)?.Sections[i]))
            .Where(s => s.Score is not null).ToList();
        var (best, worst) = (lasts.Max(s => s.Score), lasts.Min(s => s.Score));
        var (high, low) = (Told(best), Told(worst));
        if (lasts.Count == 1) return new($"只有{high.Zh}有评分。", $"Only {high.En} has a score.");
        if (best != worst) return new($"最近评分最高的是{high.Zh}，最低的是{low.Zh}。", $"Latest scores: highest {high.En}, lowest {low.En}.");
        return lasts.Count == ReviewTrendChart.Sections.Length
            ? new($"各项最近一次评分都是 {Numerals.Grouped(best, 1)} 分。", $"The latest score of every section is {Numerals.Grouped(best, 1)}.")
            : new($"有评分的各项最近一次都是 {Numerals.Grouped(best, 1)} 分。", $"The latest score of every section that has one is {Numerals.Grouped(best, 1)}.");

        // All that share the score: one of them alone would read as if it stood out.
        Words Told(decimal? score)
        {
            var names = Listing.Of([.. lasts.Where(s => s.Score == score).Select(s => new Words($"“{s.Name.Zh}”", s.Name.En))]);
            return new($"{names.Zh}（{Numerals.Grouped(score, 1)}）", $"{names.En} ({Numerals.Grouped(score, 1)})");
        }
    }
}
