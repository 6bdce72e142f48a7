using KspSite.Core.Diagnostics;

namespace KspSite.Core.Rules.Data;

/// <summary>DT-07: unknown columns and vocabulary values are listed; the reader finds them.</summary>
public static class UnknownColumnOrValue
{
    public static readonly Rule Rule = new("DT-07", Severity.Info)
    {
        Title = new("每个列名和词表值都能识别", "every column and vocabulary value is recognised"),
        Why = new("认不出的列和值不会被采用，填的人却以为已经交上来了。",
            "What is not recognised is not used, while whoever filled it in believes it has arrived."),
        Ask = new("这些列和值是写法不同，还是我们本来就不需要？", "Are these columns and values merely spelt differently, or are they not needed at all?"),
        ForPortfolio = context => [Judge([.. context.Portfolio.Findings.Where(f => f.Id == "DT-07").Select(f => f.Where)])],
    };

    private static Verdict Judge(IReadOnlyCollection<SourceRef> places) => Verdict.Require(places.Count == 0, Subject.Portfolio,
        $"有 {Numerals.Text(places.Count)} 个列名或词表值无法识别。",
        $"{Counted.Of(places.Count, "column or vocabulary value is", "columns or vocabulary values are")} not recognised.", places);
}
