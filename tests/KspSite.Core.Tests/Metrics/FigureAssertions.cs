using KspSite.Core.Domain;
using KspSite.Core.Metrics;
using KspSite.Core.Rules;

namespace KspSite.Core.Tests.Metrics;

/// <summary>Asks one metric for one figure of a portfolio; every figure must exist exactly once, also where its value is missing.</summary>
internal static class FigureAssertions
{
    public static readonly Subject A1 = Subject.Account("A1");

    public static Figure Figure(this Portfolio portfolio, string name, Subject? subject = null)
    {
        var definition = AllMetrics.Find(name.Split('.')[0]) ?? throw new InvalidOperationException($"no metric {name}");
        return portfolio.Values(definition).Single(v => v.Name == name && v.Subject == (subject ?? A1)).Figure;
    }

    public static IReadOnlyList<MetricValue> Values(this Portfolio portfolio, MetricDefinition definition) =>
        [.. definition.Compute(new MetricContext(portfolio, RuleEngine.Check(portfolio)))];

    public static Subject Goal(string id) => new(SubjectType.Goal, id);

    public static Subject Review(string id) => new(SubjectType.Review, id);

    public static Subject Owner(string name) => new(SubjectType.Owner, name);

    public static Subject Resource(string id) => new(SubjectType.Resource, id);

    public static Subject Workshop(string id) => new(SubjectType.Workshop, id);

    /// <summary>No value, and a reason in both languages.</summary>
    public static void IsMissing(this Figure figure, string reasonEn)
    {
        Assert.Null(figure.Number);
        Assert.Null(figure.Word);
        Assert.NotNull(figure.Missing);
        Assert.NotEmpty(figure.Missing.Value.Zh);
        Assert.Contains(reasonEn, figure.Missing.Value.En, StringComparison.Ordinal);
    }

    public static void StandsOn(this Figure figure, params string[] places) =>
        Assert.Equal(places, figure.Rows.Select(r => r.ToString()));

    /// <summary>The workshop W1 of 8 and 9 June 2026.</summary>
    public static readonly Subject W1 = Workshop("W1");

    public static readonly (string Table, string Text) TheWorkshop = ("workshops", "workshop_id|title|start_date|end_date\nW1|研讨|2026-06-08|2026-06-09");

    public static Subject Participant(string id) => Subject.Participant("W1", id);
}
