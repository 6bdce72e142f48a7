using KspSite.Core;
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
        if (data.Held.All(r => r.Sections.All(s => s is null))) return Definition.Empty(context, new("检讨内容还没有评分。在“检讨内容”表（review_items）填写评分 1–5。", "No section has been scored. Fill scores 1–5 in review_items."));
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
        var (best, worst) = (lasts.MaxBy(s => s.Score), lasts.MinBy(s => s.Score));
        var (high, low) = (Numerals.Grouped(best.Score, 1), Numerals.Grouped(worst.Score, 1));
        return best.Score == worst.Score
            ? new($"各项最近一次评分都是 {high} 分。", $"The latest score of every section is {high}.")
            : new($"最近评分最高的是“{best.Name.Zh}”（{high}），最低的是“{worst.Name.Zh}”（{low}）。", $"Latest scores: highest {best.Name.En} ({high}), lowest {worst.Name.En} ({low}).");
    }
}
